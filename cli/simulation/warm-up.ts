import type { Scenario } from '../../engine/model/index.ts';
import type { WarmUpPeriod } from '../../engine/run/index.ts';
import type { Unit } from '../estimate.ts';
import { unitText } from '../estimate.ts';
import type { Voice } from '../io.ts';
import { days } from '../table.ts';

/** The beginning that is left out of the numbers. */
export interface WarmUpReport {
  /** In the unit of the report. */
  readonly length: number;
  /** `scenario`: as it says; `mser-5`: found in pilot runs. */
  readonly by: 'scenario' | 'mser-5';
  /** False where pilot runs found no end of it; null where nothing was looked for. */
  readonly settled: boolean | null;
}

/** The warm-up of a scenario in units of so many minutes, or the one that pilot runs found instead. */
export function warmUpReport(
  { experiment }: Scenario,
  found: WarmUpPeriod | undefined,
  minutesOfUnit: number,
): WarmUpReport {
  return found === undefined
    ? { length: (experiment.warmUp ?? 0) / minutesOfUnit, by: 'scenario', settled: null }
    : { length: found.minutes / minutesOfUnit, by: 'mser-5', settled: found.settled };
}

/** The row about it in the head of a report; none where there is no warm-up and none was looked for. */
export function warmUpRows(warmUp: WarmUpReport, unit: Pick<Unit, 'unit'>, voice: Voice): string[][] {
  if (warmUp.length === 0 && warmUp.by === 'scenario') return [];
  return [[voice.say({ zh: '预热期', en: 'Warm-up' }), warmUpText(warmUp, unit, voice)]];
}

function warmUpText({ length, by, settled }: WarmUpReport, unit: Pick<Unit, 'unit'>, { language }: Voice): string {
  const told = `${days(length)}${language === 'zh' ? ' ' : ''}${unitText(unit)[language]}`;
  if (by === 'scenario') return told;
  if (settled === false)
    return language === 'zh'
      ? `${told}（MSER-5，但试运行过半仍不平稳：请增加办件数，或方案没有稳态）`
      : `${told} (MSER-5, and yet not settled at half of the pilot runs: run more cases, or there is no steady state)`;
  return language === 'zh' ? `${told}（由 5 次试运行按 MSER-5 求得）` : `${told} (found by MSER-5 in 5 pilot runs)`;
}

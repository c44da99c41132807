import type { CaseAttributes, Process, Text } from '../engine/model/index.ts';
import { QUICK_DAY } from '../engine/network/index.ts';
import { compare } from '../engine/measure/index.ts';
import type { RawChoice } from '../engine/exchange/index.ts';
import { readChoice } from '../engine/exchange/index.ts';
import type { CaseOutcome } from '../engine/run/index.ts';
import { actorExecutor, noLuck, tell } from '../engine/run/index.ts';
import { cities, reformsOf } from '../processes/index.ts';
import { lifecycles } from '../processes/lifecycles/index.ts';
import { ApiError, errorOf } from './errors.ts';
import type { ToldLine } from './messages.ts';

/** One case that was walked through a process after the chosen measures. */
export interface PlayedCase {
  readonly process: Process;
  readonly attributes: CaseAttributes;
  readonly outcome: CaseOutcome;
  readonly days: number;
  readonly lines: readonly ToldLine[];
}

/** Walks one case; undated, days are working days. Throws ApiError for a wrong choice (400) or a ring (422). */
export function playCase(process: Process, raw: RawChoice): PlayedCase {
  const [reform] = reformsOf(process.id);
  const choice = readChoice({ process, reform, cities }, raw);
  if (!choice.ok) throw errorOf(400, 'bad-query', choice.findings);
  const { process: plan, attributes } = compare(process, reform, choice.value).after;
  const result = actorExecutor.run({ process: plan, attributes, lifecycles, time: { kind: 'undated' }, luck: noLuck });
  if (result.kind === 'unsupported') throw new ApiError(422, 'cannot-run', result.reason);
  const words = (line: ToldLine['line']): Text => ({ zh: tell(line, plan, 'zh'), en: tell(line, plan, 'en') });
  return {
    process: plan,
    attributes,
    outcome: result.outcome,
    days: result.endedAt / QUICK_DAY,
    lines: result.trace.map((line) => ({ day: line.at / QUICK_DAY, line, words: words(line) })),
  };
}

import type { ActiveProcess } from '../../network/index.ts';
import type { Minute } from '../../time/index.ts';
import { LuckChance } from '../chance/luck-chance.ts';
import { onePlace } from '../city/places.ts';
import { clockOfRun } from '../city/work-clock.ts';
import type { CaseOutcome, RunInput, RunResult } from '../executor.ts';
import { timingOf } from '../timing.ts';
import type { TraceLine } from '../trace.ts';
import { CaseRun } from './case-run.ts';
import { ClassMachine } from './class-machine.ts';
import { Hall } from './hall.ts';

/** Runs one case in a hall of its own, where nobody ever waits for a desk. */
export function runCase(active: ActiveProcess, input: RunInput): RunResult {
  const timing = timingOf(input.time);
  const clock = clockOfRun(input.time);
  const hall = new Hall({ desks: [], start: timing.start, horizon: Infinity });
  const trace: TraceLine[] = [];
  let end: { readonly outcome: CaseOutcome; readonly endedAt: Minute } | undefined;
  let at = timing.start;
  hall.run({
    get at() {
      return at;
    },
    admit(): void {
      at = Infinity;
      new CaseRun({
        hall,
        of: {
          machine: new ClassMachine(active, input.lifecycles),
          chance: new LuckChance(active, input, timing),
          places: onePlace(active, { clock, timing }),
          priority: 0,
        },
        caseNumber: 1,
        name: input.caseId ?? '1',
        done: [],
        emit: (line) => trace.push(line),
        ended: (outcome, endedAt) => (end = { outcome, endedAt }),
      }).start();
    },
  });
  if (end === undefined) throw new Error('a case has run, but not ended');
  const { outcome, endedAt } = end;
  const result = { kind: 'result', trace, outcome, endedAt } as const;
  return outcome === 'reached' ? { ...result, elapsed: endedAt - timing.start } : result;
}

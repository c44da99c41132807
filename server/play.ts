import type { City, IsoDate, Process, Text } from '../engine/model/index.ts';
import { QUICK_DAY } from '../engine/network/index.ts';
import type { ChosenCase, RawChoice } from '../engine/exchange/index.ts';
import { chosenCase } from '../engine/exchange/index.ts';
import type { CaseOutcome } from '../engine/run/index.ts';
import { actorExecutor, noLuck, tell } from '../engine/run/index.ts';
import { lifecycles } from '../processes/lifecycles/index.ts';
import { ApiError } from './errors.ts';
import { optionsOf, shippedAsOf } from './library.ts';
import type { ToldLine } from './messages.ts';

/** One case that was walked through a process before or after the chosen measures. */
export interface PlayedCase extends ChosenCase {
  readonly outcome: CaseOutcome;
  readonly days: number;
  readonly lines: readonly ToldLine[];
}

/**
 * Walks one case of a shipped process, with a city out of those that are offered, the law read as of a day or of the
 * documents' own; undated, days are working days. Throws ApiError for a wrong choice (400) or a ring (422).
 */
export function playCase(
  { id }: Process,
  raw: RawChoice,
  offered: readonly City[],
  side: ChosenCase['side'] = 'after',
  asOf?: IsoDate,
): PlayedCase {
  const reformable = shippedAsOf(id, asOf);
  const chosen = chosenCase(reformable, optionsOf(reformable.process, raw, offered), side);
  const { process: plan, attributes } = chosen;
  const result = actorExecutor.run({ process: plan, attributes, lifecycles, time: { kind: 'undated' }, luck: noLuck });
  if (result.kind === 'unsupported') throw new ApiError(422, 'cannot-run', result.reason);
  const words = (line: ToldLine['line']): Text => ({ zh: tell(line, plan, 'zh'), en: tell(line, plan, 'en') });
  return {
    ...chosen,
    outcome: result.outcome,
    days: result.endedAt / QUICK_DAY,
    lines: result.trace.map((line) => ({ day: line.at / QUICK_DAY, line, words: words(line) })),
  };
}

import { every, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Item, Process, Reform, Scenario, Spread } from '../../../engine/model/index.ts';
import type { Asked, Question, Refused } from '../../../engine/measure/index.ts';
import { answerHere } from '../../../engine/measure/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';

export { every, processOf, scenarioOf, set, station };

/** Minutes of a working day of runs without dates. */
export const DAY = 480;
export const marks = { model: '0123456789ab', version: '0.0.0-test' };
export const exponential = (mean: number): Spread => ({ kind: 'exponential', mean });
export const fixed = (value: number): Spread => ({ kind: 'fixed', value });

/** A station of so many working days. */
export function days(id: string, n: number, after: readonly string[] = [], over: Partial<Item> = {}): Item {
  return station(id, after, { duration: { n, unit: 'working-day', basis: set(0).basis }, ...over });
}

/** Without dates, in whole minutes, with nothing left to chance but what is said. */
export function undated(over: Partial<Scenario>, experiment: Partial<Scenario['experiment']> = {}): Scenario {
  const {
    experiment: usual,
    hours: _,
    calendar: _calendar,
    ...scenario
  } = scenarioOf({ arrivals: every(480), ...over }, {});
  const { start: _start, grain: _grain, ...rest } = usual;
  return { ...scenario, experiment: { ...rest, seed: 1, replications: 2, cases: 20, ...experiment } };
}

/** A reform of the workload process; measures are on unless told otherwise. */
export function reformOf(measures: Record<string, Reform['measures'][number]['moves']>): Reform {
  return {
    format: 1,
    id: 'reform',
    process: 'workload',
    title: { zh: '改革', en: 'reform' },
    asOf: '2020-01-01',
    measures: Object.entries(measures).map(([id, moves]) => ({
      id,
      title: { zh: `措施${id}`, en: `measure ${id}` },
      introduced: '2020',
      usual: true,
      moves,
      basis: set(0).basis,
    })),
  };
}

/** A promise of so many working days for an item or group. */
export function promise(target: string, n: number): Reform['measures'][number]['moves'][number] {
  return { do: 'promise', target, n, unit: 'working-day', startsAt: 'acceptance' };
}

export function asked(process: Process, scenario: Scenario, over: Partial<Asked> = {}): Asked {
  return { process, scenario, plan: {}, marks, ...over };
}

/** The answer to a question that is in order. */
export function answered<Answer extends { readonly kind: string }>(
  question: Question<Answer | Refused>,
): Exclude<Answer, Refused> {
  const answer = answerHere(question, lifecycles);
  if (answer.kind === 'refused') throw new Error((answer as Refused).findings[0]!.message.en);
  return answer as Exclude<Answer, Refused>;
}

/** The one finding of a refusal. */
export function refusalOf<Answer extends { readonly kind: string }>(question: Question<Answer | Refused>) {
  const answer = answerHere(question, lifecycles);
  if (answer.kind !== 'refused') throw new Error(`not refused, but ${answer.kind}`);
  const [finding] = (answer as Refused).findings;
  return finding!;
}

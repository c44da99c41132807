import type { Id, Process, Scenario, Text } from '../../model/index.ts';
import type { CityOutcome, ReformedCity } from '../../reform/index.ts';
import { applyCityMoves, measuresOn } from '../../reform/index.ts';
import type { DeclinedDocument, MassJob } from '../../run/index.ts';
import type { Asked, PlanSide, ReformPlan } from './asked.ts';
import { documentOfPlan, documentUnder, scenarioOfPlan, usualOf } from './asked.ts';
import { boundCases } from './city-rules.ts';
import { memory, remembered } from './remembered.ts';

/** The mass simulation of one side of what is asked, held to promises in minutes of elapsed time where there are any. */
export function jobOf(asked: Asked, side: PlanSide, promises: readonly number[] = []): MassJob {
  const { process, plan } = asked;
  const document = documentOfPlan(process, plan, side);
  const own = cityOf(asked, side).scenario;
  const without = othersOf(process, plan, side, own);
  return {
    kind: 'mass-job',
    process: document,
    scenario: own,
    ...(without.length === 0 ? {} : { without }),
    ...(promises.length === 0 ? {} : { promises }),
  };
}

const cities = memory<ReformedCity>();

/** The scenario of a side: after the reform with the moves on the city, which leave seeds and cases as they are. */
function cityOf({ process, plan, scenario }: Asked, side: PlanSide): ReformedCity {
  const own = scenarioOfPlan(scenario, plan);
  const { cityMoves = [] } = plan;
  if (side === 'before' || cityMoves.length === 0) return { scenario: own, outcomes: [] };
  const document = documentOfPlan(process, plan, side);
  return remembered(cities, [own, document], JSON.stringify(cityMoves), () => applyCityMoves(own, cityMoves, document));
}

/** What came of one move on the city. */
export interface CityMoveOutcome extends Pick<CityOutcome, 'move' | 'sentence' | 'payer'> {
  readonly result: CityOutcome['applied']['result'];
  /** Why it did not simply apply. */
  readonly why?: Text;
  /** What to know before believing the numbers. */
  readonly notes: readonly Text[];
}

/** What came of the moves on the city, in the order in which they were applied. */
export function cityOutcomesOf(asked: Asked): CityMoveOutcome[] {
  return cityOf(asked, 'after').outcomes.map(({ move, sentence, payer, applied }) => ({
    ...{ move, sentence, payer, result: applied.result },
    ...('why' in applied ? { why: applied.why } : {}),
    notes: 'notes' in applied ? applied.notes : [],
  }));
}

const others = memory<readonly DeclinedDocument[]>();

/**
 * The documents of cases that decline some of the measures that the scenario offers, or that other rules of the city bind than
 * the usual case: one for each set of them, the same objects for the same documents. Before the reform there is nothing to
 * decline, nor does a rule bind anybody.
 */
function othersOf(process: Process, plan: ReformPlan, side: PlanSide, scenario: Scenario): readonly DeclinedDocument[] {
  if (side === 'before') return [];
  const { reform } = plan;
  const { uptake = [] } = scenario;
  const on = reform === undefined ? [] : measuresOn(reform, plan.measures).map(({ id }) => id);
  const offered =
    reform === undefined ? [] : uptake.filter(({ share }) => share.value < 1).map(({ measure }) => measure);
  const document = documentOfPlan(process, plan, side);
  const kinds = boundCases(process, plan, scenario, usualOf(process, plan));
  const settings = JSON.stringify([offered, kinds.map(({ when }) => when)]);
  return remembered(others, [document], settings, () =>
    subsetsOf(offered).flatMap((declined) => {
      const kept = { ...plan, measures: new Set(on.filter((id) => !declined.includes(id))) };
      if (kinds.length < 2)
        return declined.length === 0 ? [] : [{ declined, process: documentOfPlan(process, kept, side) }];
      return kinds.map(({ when, rules }) => ({ declined, when, process: documentUnder(process, kept, side, rules) }));
    }),
  );
}

/** Every set of some of the measures, the empty one first. */
function subsetsOf(measures: readonly Id[]): Id[][] {
  const all: Id[][] = [];
  for (let mask = 0; mask < 1 << measures.length; mask++) all.push(measures.filter((_, place) => (mask >> place) & 1));
  return all;
}

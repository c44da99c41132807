import type { Basis, Measure, Move, Text } from '../../engine/model/index.ts';
import type { Asked, NotInForce, ReformPlan } from '../../engine/measure/index.ts';
import { documentOfPlan, jobOf, notInForceOf, scenarioOfPlan } from '../../engine/measure/index.ts';
import { limitMoves, simulationHash, staffMoves, withDemand, withMeasure } from '../../engine/exchange/index.ts';
import { applyCityMoves, applyReform } from '../../engine/reform/index.ts';
import type { MassJob } from '../../engine/run/index.ts';
import type { GridPoint } from './grid.ts';
import type { Work } from './work.ts';

/** The measure that the limits of a point belong to. */
const OWN_MEASURE = 'limits-of-the-sweep';

const tried: Basis = {
  kind: 'assumption',
  why: { zh: '扫描中取的值', en: 'a value that the sweep tries' },
};

/** A change of a point that did not simply apply: what it says, and why. */
export interface Reservation {
  readonly result: 'conditional' | 'moot' | 'refused';
  readonly move: Text;
  readonly why: Text;
}

/** What is asked at one point of a sweep, with its marks. */
export function askedAt(work: Work, point: GridPoint): Asked {
  const { process, scenario: own, version } = work;
  const scenario = withDemand(own, point.demand, tried);
  const plan = planAt(work, point);
  return { process, plan, scenario, marks: { model: simulationHash({ process, plan, scenario }), version } };
}

/** The mass simulation of one point. */
export function jobAt(asked: Asked): MassJob {
  return jobOf(asked, 'after');
}

/** The limits and people of a point that did not simply apply. */
export function reservationsOf(asked: Asked): Reservation[] {
  const { process, plan, scenario } = asked;
  const { reform, cityMoves = [] } = plan;
  const own = reform === undefined ? [] : applyReform(process, reform, plan.measures).outcomes;
  const city = applyCityMoves(scenarioOfPlan(scenario, plan), cityMoves, documentOfPlan(process, plan, 'after'));
  return [
    ...own
      .filter(({ measure }) => measure === OWN_MEASURE)
      .flatMap(({ applied, sentence }): Reservation[] =>
        applied.result === 'lawful' ? [] : [{ result: applied.result, move: sentence, why: applied.why }],
      ),
    // A desk that has so many people already is what was asked for.
    ...city.outcomes.flatMap(({ applied, sentence }): Reservation[] =>
      applied.result === 'lawful' || applied.result === 'moot'
        ? []
        : [{ result: applied.result, move: sentence, why: applied.why }],
    ),
  ];
}

/** What was chosen for a run and is left out of all its points, since it is not in force on the day of the law. */
export function notInForceIn(work: Work): NotInForce[] {
  const { reform, ...options } = planAt(work, { limits: {}, staff: {}, demand: 100 });
  return notInForceOf(work.process, reform, options);
}

function planAt({ process, reform, city, attributes, measures }: Work, { limits, staff }: GridPoint): ReformPlan {
  const moves = limitMoves(Object.entries(limits), tried);
  const own = moves.length === 0 ? undefined : measureOf(process.asOf, moves);
  const whole = own === undefined ? (reform ?? undefined) : withMeasure(process, reform ?? undefined, own);
  const cityMoves = staffMoves(Object.entries(staff), tried);
  return {
    ...(whole === undefined ? {} : { reform: whole }),
    ...(measures === null ? {} : { measures: new Set([...measures, ...(own === undefined ? [] : [own.id])]) }),
    ...(attributes === null ? {} : { attributes }),
    ...(city === null ? {} : { city }),
    ...(cityMoves.length === 0 ? {} : { cityMoves }),
  };
}

const title: Text = { zh: '扫描的时限', en: 'Limits of the sweep' };

function measureOf(introduced: string, moves: Move[]): Measure {
  return { id: OWN_MEASURE, title, introduced, usual: true, moves, basis: tried };
}

import type { City, Id, IsoDate, Measure, Reform } from '../model/index.ts';
import { inForceOn } from '../model/index.ts';

/** What a city lays down for some cases of a process. */
export type LocalRule = City['rules'][number];

/** The measures of a reform that are on: those named, else the usual ones; of those, what is in force on the reform's day. */
export function measuresOn(reform: Reform, chosen?: ReadonlySet<Id>): Measure[] {
  return measuresChosen(reform, chosen).filter((measure) => inForceOn(measure, reform.asOf));
}

/** The measures that were chosen and are not on, since they are not in force on the day as of which the law is read. */
export function measuresNotInForce(reform: Reform, chosen?: ReadonlySet<Id>): Measure[] {
  return measuresChosen(reform, chosen).filter((measure) => !inForceOn(measure, reform.asOf));
}

function measuresChosen({ measures }: Reform, chosen: ReadonlySet<Id> | undefined): Measure[] {
  return measures.filter(({ id, usual }) => (chosen === undefined ? usual : chosen.has(id)));
}

/** The rules of a city for a process: those in force on a day, and the others. */
export function rulesOn(city: City | undefined, process: Id, day: IsoDate): Record<'inForce' | 'others', LocalRule[]> {
  const own = city?.rules.filter((rule) => rule.process === process) ?? [];
  return {
    inForce: own.filter((rule) => inForceOn(rule, day)),
    others: own.filter((rule) => !inForceOn(rule, day)),
  };
}

import type { Attribute, Process, Scenario } from '../../../engine/model/index.ts';
import type { RunFilm } from '../../../engine/run/film.ts';

/** What colours tell apart: the values of one attribute, four at most. */
export interface CaseTypes {
  readonly attribute: Attribute | undefined;
  /** In the order of their colours. */
  readonly values: Attribute['values'];
  /** Per class of cases, the number of its colour; 0 for all where nothing is told apart. */
  readonly ofClass: readonly number[];
}

const MOST_COLOURS = 4;

/** The first attribute of the mix by which cases of the film differ, if it has few enough values to be told by colour. */
export function typesOf({ classes, cases }: RunFilm, { attributes }: Process, { mix }: Scenario): CaseTypes {
  const present = [...new Set(cases.class)].map((index) => classes[index]!);
  for (const { attribute: id } of mix) {
    const attribute = attributes.find((one) => one.id === id);
    if (attribute === undefined || attribute.values.length > MOST_COLOURS) continue;
    if (new Set(present.map((own) => own[id])).size < 2) continue;
    const ofClass = classes.map((own) =>
      Math.max(
        0,
        attribute.values.findIndex((value) => value.id === own[id]),
      ),
    );
    return { attribute, values: attribute.values, ofClass };
  }
  return { attribute: undefined, values: [], ofClass: classes.map(() => 0) };
}

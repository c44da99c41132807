import type { Desk, Id, Process, Scenario } from '../../model/index.ts';
import { originOf, partsOf } from '../../model/index.ts';
import { instead } from '../../model/scenario-notes.ts';
import type { CityApplied } from './rule.ts';
import { refused } from './rule.ts';

/** The desk of an id, or the refusal that names the nearest one. */
export function deskOf({ desks }: Scenario, id: Id): Desk | CityApplied {
  const found = desks.find((desk) => desk.id === id);
  if (found !== undefined) return found;
  const why = { zh: `方案里没有窗口“${id}”`, en: `The scenario has no desk “${id}”` };
  const ids = desks.map((desk) => desk.id);
  return refused(why, instead(id, ids));
}

/** The refusal of the first of these items that the process knows neither by its name nor as a part of a merged one. */
export function unknownItem({ items }: Process, ids: readonly Id[]): CityApplied | undefined {
  const known = items.flatMap((item) => [item.id, originOf(item), ...partsOf(item)]);
  const stranger = ids.find((id) => !known.includes(id));
  if (stranger === undefined) return undefined;
  const why = { zh: `流程里没有事项“${stranger}”`, en: `The process has no item “${stranger}”` };
  return refused(why, instead(stranger, known));
}

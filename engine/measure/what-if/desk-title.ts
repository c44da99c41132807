import type { Id, Process, Scenario, Text } from '../../model/index.ts';

/** The name of a desk of a scenario, or that of its authority; its id, where nothing names it. */
export function titleOfDesk(id: Id, { authorities }: Process, { desks }: Scenario): Text {
  const desk = desks.find((each) => each.id === id);
  return desk?.title ?? authorities.find((each) => each.id === desk?.authority)?.title ?? { zh: id, en: id };
}

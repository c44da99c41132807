import type { TriedPlan } from '../../engine/exchange/index.ts';
import { changedParams, queryOf, viewOf } from './address.ts';
import type { View } from './address.ts';
import type { OpenDocument } from './documents.ts';
import { citiesOf } from './documents.ts';

/** What is chosen and tried on the screen, without the documents that it is chosen from. */
export function planOnBase({ process, attributes, chosen, scope, city, asOf, tuning }: View): TriedPlan {
  const unusual = process.attributes.filter(
    ({ id, usual }) => attributes[id] !== undefined && attributes[id] !== usual,
  );
  return {
    measures: [...chosen],
    limits: Object.fromEntries(tuning.limits),
    papers: Object.fromEntries(tuning.papers),
    staff: Object.fromEntries(tuning.staff),
    load: tuning.load,
    attributes: Object.fromEntries(unusual.map(({ id, usual }) => [id, attributes[id] ?? usual])),
    scope,
    ...(city === undefined ? {} : { city: city.id }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** The address query that shows a plan on a document; what the document does not have is told when it is opened. */
export function queryOfPlan(document: OpenDocument, reform: string | null, plan: TriedPlan): string {
  const cities = citiesOf(document.process);
  const at = changedParams(new URLSearchParams(), undefined, { reform: reform ?? undefined });
  const view = viewOf(document, at, cities);
  const { measures, attributes, scope, city, asOf, load } = plan;
  const tuning = {
    limits: new Map(Object.entries(plan.limits)),
    papers: new Map(Object.entries(plan.papers)),
    staff: new Map(Object.entries(plan.staff)),
    load,
  };
  // The first reform is the one that is shown where the address names none.
  if (reform === document.reforms[0]?.id) at.delete('plan');
  return queryOf(changedParams(at, view, { chosen: new Set(measures), attributes, scope, city, asOf, tuning }));
}

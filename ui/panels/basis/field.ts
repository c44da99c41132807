import type { Key, Words } from '../../words/index.ts';

const fields = {
  duration: 'field.duration',
  tail: 'field.tail',
  statedVisits: 'field.statedVisits',
  limits: 'field.limits',
  fees: 'field.fees',
  amount: 'field.amount',
  takes: 'field.takes',
  shareable: 'field.shareable',
  commitment: 'field.commitment',
  habits: 'field.habits',
  orders: 'field.orders',
  validity: 'field.validity',
  moves: 'field.moves',
  stops: 'field.stops',
  references: 'field.references',
} as const satisfies Record<string, Key>;

/** What a field of a document is called; undefined where there is no word for it. */
export function fieldText(what: string, t: Words['t']): string | undefined {
  return isField(what) ? t(fields[what]) : undefined;
}

function isField(what: string): what is keyof typeof fields {
  return what in fields;
}

import { titleOfNode } from '../../measure/index.ts';
import type { Process, Text } from '../../model/index.ts';

const arrivals: Text = { zh: '来件', en: 'Arrivals' };

/** What an entry of a scenario under a key is about: arrivals, the desk's authority, the attribute, the paper, the node. */
export function subjectOf(key: PropertyKey, value: object, process: Process): Text | undefined {
  if (key === 'arrivals') return arrivals;
  if ('authority' in value) return process.authorities.find(({ id }) => id === value.authority)?.title;
  if ('attribute' in value) return process.attributes.find(({ id }) => id === value.attribute)?.title;
  if ('material' in value) return process.materials.find(({ id }) => id === value.material)?.title;
  for (const kind of ['item', 'procedure', 'group'] as const) {
    const named = (value as Readonly<Record<string, unknown>>)[kind];
    if (typeof named === 'string') return titleOfNode(process, named);
  }
  return undefined;
}

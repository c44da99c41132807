import type { Process, Text } from '../model/index.ts';
import { placeOf } from '../model/issues.ts';

/** A value of a document that no source was found for, with the reason that it gives. */
export interface Assumption {
  /** The place in the document, such as `items[construction-permit].duration`. */
  readonly at: string;
  readonly why: Text;
}

/** Every assumption of a process document, in document order. */
export function assumptionsOf(process: Process): Assumption[] {
  const found: Assumption[] = [];
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isAssumption(value)) {
      const place = path[path.length - 1] === 'basis' ? path.slice(0, -1) : path;
      found.push({ at: placeOf(place, process), why: value.why });
      return;
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(process, []);
  return found;
}

function isAssumption(value: object): value is { kind: 'assumption'; why: Text } {
  return 'kind' in value && value.kind === 'assumption' && 'why' in value;
}

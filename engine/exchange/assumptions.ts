import type { City, Id, Process, Reform, Text } from '../model/index.ts';
import { placeOf } from '../model/issues.ts';

/** A value of a document that no source was found for, with the reason that it gives. */
export interface Assumption {
  /** The document that it stands in. */
  readonly document: Id;
  /** The place in the document, such as `items[construction-permit].duration`. */
  readonly at: string;
  /** The title of the thing that rests on it. */
  readonly where: Text;
  /** The field of the thing, such as `duration`; empty for the document as a whole. */
  readonly what: string;
  readonly why: Text;
}

/** A process with what is laid over it: its reforms, and the cities of which only the rules for this process count. */
export interface Documents {
  readonly process: Process;
  readonly reforms: readonly Reform[];
  readonly cities: readonly City[];
}

/** Every assumption of a process, its reforms and the rules that cities have for it, in document order. */
export function assumptionsOf({ process, reforms, cities }: Documents): Assumption[] {
  const found: Assumption[] = [];
  for (const document of [process, ...reforms, ...cities]) {
    const walk = (value: unknown, path: readonly PropertyKey[], where: Text, what: string): void => {
      if (typeof value !== 'object' || value === null || isRuleOfOther(value, path, process.id)) return;
      if (isAssumption(value)) {
        const place = path[path.length - 1] === 'basis' ? path.slice(0, -1) : path;
        found.push({ document: document.id, at: placeOf(place, document), where, what, why: value.why });
        return;
      }
      const inside = titleOf(value) ?? where;
      const isList = Array.isArray(value);
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, isList ? Number(key) : key], inside, isList || isShell(key) ? what : key);
    };
    walk(document, [], document.title, '');
  }
  return found;
}

/** Fields that hold a value and its basis together and so are no name of what is assumed. */
const isShell = (key: string): boolean => key === 'basis' || key === 'value';

/** A city's rule for another process. */
function isRuleOfOther(value: object, path: readonly PropertyKey[], process: Id): boolean {
  return path.length === 2 && path[0] === 'rules' && 'process' in value && value.process !== process;
}

function isAssumption(value: object): value is { kind: 'assumption'; why: Text } {
  return 'kind' in value && value.kind === 'assumption' && 'why' in value;
}

function titleOf(value: object): Text | undefined {
  if (!('title' in value) || typeof value.title !== 'object' || value.title === null) return undefined;
  return 'zh' in value.title && 'en' in value.title ? (value.title as Text) : undefined;
}

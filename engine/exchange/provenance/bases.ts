import type { Basis, City, Id, Process, Reform, Scenario, Text } from '../../model/index.ts';
import { placeOf } from '../../model/issues.ts';
import { subjectOf } from './subject.ts';

/** A process with what is laid over it: its reforms, the cities of which only its own rules count, and a scenario. */
export interface Documents {
  readonly process: Process;
  readonly reforms: readonly Reform[];
  readonly cities: readonly City[];
  readonly scenario?: Scenario | undefined;
}

/** A basis where it stands. */
export interface PlacedBasis {
  /** The document that it stands in. */
  readonly document: Id;
  /** Keys and places from the document down to the value that rests on it. */
  readonly path: readonly PropertyKey[];
  /** The same as people read it, such as `items[construction-permit].duration`. */
  readonly at: string;
  /** The title of the thing that rests on it. */
  readonly where: Text;
  /** The field of the thing, such as `duration`; empty for the document as a whole. */
  readonly what: string;
  /** The object whose `basis` it is. */
  readonly holder: object;
  /** The move of a reform, city or class that it stands in, if it does. */
  readonly move?: object;
  readonly basis: Basis;
}

/** Every basis of a process, its reforms, the rules that cities have for it, and the scenario, in document order. */
export function basesOf({ process, reforms, cities, scenario }: Documents): PlacedBasis[] {
  const found: PlacedBasis[] = [];
  for (const document of [process, ...reforms, ...cities, ...(scenario === undefined ? [] : [scenario])]) {
    const walk = (value: unknown, path: readonly PropertyKey[], where: Text, what: string, outer?: object): void => {
      if (typeof value !== 'object' || value === null || isRuleOfOther(value, path, process.id)) return;
      const subject = document === scenario ? subjectOf(path[path.length - 1] ?? '', value, process) : undefined;
      const inside = subject ?? titleOf(value) ?? where;
      const isList = Array.isArray(value);
      const move = outer ?? ('do' in value ? value : undefined);
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'basis' && isBasis(inner))
          found.push({
            document: document.id,
            path,
            at: placeOf(path, document),
            where: inside,
            what,
            holder: value,
            basis: inner,
            ...(move === undefined ? {} : { move }),
          });
        else walk(inner, [...path, isList ? Number(key) : key], inside, isList || key === 'value' ? what : key, move);
      }
    };
    walk(document, [], document.title, '');
  }
  return found;
}

/** A city's rule for another process. */
function isRuleOfOther(value: object, path: readonly PropertyKey[], process: Id): boolean {
  return path.length === 2 && path[0] === 'rules' && 'process' in value && value.process !== process;
}

const kinds: readonly unknown[] = ['law', 'document', 'measurement', 'assumption'] satisfies Basis['kind'][];

function isBasis(value: unknown): value is Basis {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind);
}

function titleOf(value: object): Text | undefined {
  if (!('title' in value) || typeof value.title !== 'object' || value.title === null) return undefined;
  return 'zh' in value.title && 'en' in value.title ? (value.title as Text) : undefined;
}

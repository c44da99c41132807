import type { City, Process, Reform, Text } from '../../../engine/model/index.ts';

/** An assumption of a document, with the title of the thing that rests on it. */
export interface AssumptionInUse {
  readonly where: Text;
  /** The field of the document, such as `duration`. */
  readonly what: string;
  readonly why: Text;
}

interface Documents {
  readonly process: Process;
  readonly reform: Reform | undefined;
  readonly city: City | undefined;
}

/** Every assumption of the documents on the screen, in document order, each told once per thing that rests on it. */
export function assumptionsOfDocuments({ process, reform, city }: Documents): AssumptionInUse[] {
  const found = new Map<string, AssumptionInUse>();
  const walk = (value: unknown, where: Text, what: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isAssumption(value)) {
      const key = `${where.zh} ${value.why.zh}`;
      if (!found.has(key)) found.set(key, { where, what, why: value.why });
      return;
    }
    const inside = titleOf(value) ?? where;
    for (const [key, inner] of Object.entries(value))
      walk(inner, inside, Array.isArray(value) || key === 'basis' || key === 'value' ? what : key);
  };
  for (const document of [process, reform, city]) if (document !== undefined) walk(document, document.title, '');
  return [...found.values()];
}

function isAssumption(value: object): value is { why: Text } {
  return 'kind' in value && value.kind === 'assumption' && 'why' in value;
}

function titleOf(value: object): Text | undefined {
  if (!('title' in value) || typeof value.title !== 'object' || value.title === null) return undefined;
  return 'zh' in value.title && 'en' in value.title ? (value.title as Text) : undefined;
}

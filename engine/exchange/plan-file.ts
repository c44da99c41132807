import { z } from 'zod';
import type { IsoDate, Parsed, Process, Reform } from '../model/index.ts';
import { dateSchema, excessOf, idSchema, textSchema } from '../model/index.ts';
import { findingsOfForm } from '../model/issues.ts';
import { modelHash } from './hash.ts';
import type { Reformable } from './plan.ts';
import { triedPapers } from './tried.ts';

const hash = z.string().regex(/^[0-9a-f]{12}$/);

/** What is chosen and tried on a base. Days are working days, `load` is percent of the scenario's cases. */
const triedPlan = z.strictObject({
  /** The measures that are on. */
  measures: z.array(idSchema).max(100),
  limits: z.record(idSchema, z.number().min(0).max(3650)),
  papers: z.record(idSchema, z.enum(triedPapers)),
  staff: z.record(idSchema, z.number().int().min(1).max(10_000)),
  load: z.number().min(10).max(500),
  /** Attributes of the case that differ from usual. */
  attributes: z.record(idSchema, idSchema),
  scope: idSchema,
  city: idSchema.optional(),
  /** The day as of which the law of both sides is read; each its own, where absent. */
  asOf: dateSchema.optional(),
});
export interface TriedPlan extends z.infer<typeof triedPlan> {}

const planFile = z.strictObject({
  format: z.literal(1),
  kind: z.literal('plan'),
  /** No figure that comes of it was measured in an office. */
  simulated: z.literal(true),
  savedOn: dateSchema,
  base: z.strictObject({
    process: idSchema,
    title: textSchema,
    reform: idSchema.nullable(),
    /** The mark of process and reform as they are written, before anything is chosen. */
    model: hash,
    /** The marks of their parts, so that a base that differs can be told part by part; `item:` and an id, and the like. */
    parts: z.record(z.string().max(100), hash),
  }),
  plan: triedPlan,
});
/**
 * A plan as a file of changes on a base: what is on and what is tried, and which process and reform it was tried on. It holds
 * no content of the base.
 */
export interface PlanFile extends z.infer<typeof planFile> {}

/** A plan on its base as a file. The documents are those as they are written, whatever day their law is read as of. */
export function planFileOf({ process, reform }: Reformable, plan: TriedPlan, savedOn: IsoDate): PlanFile {
  return {
    ...{ format: 1, kind: 'plan', simulated: true, savedOn },
    base: {
      ...{ process: process.id, title: process.title, reform: reform?.id ?? null },
      model: modelHash([process, reform ?? null]),
      parts: Object.fromEntries(marksOf({ process, reform })),
    },
    plan,
  };
}

/** Whether unknown JSON means to be the file of a plan. */
export function isPlanFile(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'plan' && 'base' in json;
}

/** The plan in unknown JSON. Whether it fits a base is told by `findingsOfBase`. Never throws. */
export function parsePlanFile(json: unknown): Parsed<PlanFile> {
  const excess = excessOf(json);
  if (excess !== undefined) return excess;
  const parsed = planFile.safeParse(json);
  if (!parsed.success) return { ok: false, findings: findingsOfForm(parsed.error.issues, json) };
  return { ok: true, value: parsed.data, findings: [] };
}

/** The lists of a process that are told one by one; all else of it is one part. */
const lists = ['items', 'procedures', 'acts', 'groups', 'materials', 'authorities'] as const;
/** The key of what stands in no list. */
export const REST = 'rest';

/** The marks of the parts of a base by their keys, `list:id`. */
export function marksOf({ process, reform }: Reformable): Map<string, string> {
  const parts = new Map<string, string>();
  for (const list of lists) for (const one of process[list]) parts.set(`${list}:${one.id}`, modelHash([one]));
  for (const one of reform?.measures ?? []) parts.set(`measures:${one.id}`, modelHash([one]));
  parts.set(REST, modelHash([without(process, lists), reform === undefined ? null : without(reform, ['measures'])]));
  return parts;
}

function without(document: Process | Reform, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}

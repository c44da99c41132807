import { z } from 'zod';
import type { Named } from './named.ts';
import { basisSchema, inForceShape } from './basis.ts';
import { conditionSchema } from './condition.ts';
import { channelSchema, itemSchema } from './item.ts';
import { durationSchema, limitUnitSchema, startEventSchema } from './limit.ts';
import { gateSchema, materialSchema } from './material.ts';
import { groupSchema, seasonSchema } from './nodes.ts';
import { serviceMoveSchemas } from './service-moves.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * The moves: what a reform does to a process, each a sentence that a planner would say. They are data here, since
 * classes carry moves; what they do lives in engine/reform, one file each.
 */
const ids = z.array(idSchema).min(1).max(60);
const basis = basisSchema.optional();
const workingDays = z.number().min(0).max(3650);

const move = z.discriminatedUnion('do', [
  /** Only cases of this condition still need the items 分级分类. */
  z.strictObject({
    do: z.literal('classify'),
    items: ids,
    when: conditionSchema,
    basis,
  }),
  /** The area pays once for assessments that firms were asked for one by one 区域评估; in force where `when` holds. */
  z.strictObject({
    do: z.literal('regional-assessment'),
    items: ids,
    when: conditionSchema,
    basis,
  }),
  z.strictObject({ do: z.literal('cancel'), item: idSchema, basis }),
  /** Approval becomes filing 审批改备案. */
  z.strictObject({
    do: z.literal('to-filing'),
    item: idSchema,
    duration: durationSchema.optional(),
    basis,
  }),
  z.strictObject({
    do: z.literal('delegate'),
    item: idSchema,
    to: idSchema,
    basis,
  }),
  /** The applicant's application becomes an opinion that the host asks for inside government 审批改内部协作. */
  z.strictObject({
    do: z.literal('internalise'),
    item: idSchema,
    into: idSchema,
    replyWorkingDays: workingDays,
    basis,
  }),
  z.strictObject({
    do: z.literal('add-item'),
    item: itemSchema,
    materials: z.array(materialSchema).max(60),
    basis,
  }),
  z.strictObject({
    do: z.literal('split'),
    item: idSchema,
    into: z.array(itemSchema).min(2).max(10),
    /** Each split item's own papers; whatever is named nowhere stays with the first. */
    basis,
  }),
  /** What stood before one node now stands before a later one 调整时序. */
  z.strictObject({
    do: z.literal('retime'),
    earlier: idSchema,
    later: idSchema,
    to: idSchema,
    by: gateSchema,
    basis,
  }),
  z.strictObject({
    do: z.literal('drop-habit'),
    earlier: idSchema,
    later: idSchema,
    basis,
  }),
  z.strictObject({
    do: z.literal('drop-paper'),
    item: idSchema,
    materials: ids,
    basis,
  }),
  z.strictObject({
    do: z.literal('combine-papers'),
    item: idSchema,
    materials: ids,
    into: materialSchema,
    basis,
  }),
  z.strictObject({
    do: z.literal('replace-paper'),
    item: idSchema,
    material: idSchema,
    with: materialSchema,
    basis,
  }),
  /** Offices get it from one another 数据共享; from every item, or from those named. */
  z.strictObject({
    do: z.literal('share'),
    materials: ids,
    items: ids.optional(),
    basis,
  }),
  /** The applicant's letter stands in for the papers 告知承诺. */
  z.strictObject({
    do: z.literal('commit'),
    item: idSchema,
    materials: ids,
    letter: materialSchema,
    basis,
  }),
  /** Accepted though the paper is missing; it must be there by the later gate 容缺受理. */
  z.strictObject({
    do: z.literal('accept-with-gap'),
    item: idSchema,
    material: idSchema,
    by: gateSchema,
    basis,
  }),
  z.strictObject({
    do: z.literal('merge'),
    items: z.array(idSchema).min(2).max(20),
    into: z.strictObject({
      id: idSchema,
      title: textSchema,
      short: textSchema.optional(),
      /** The lead part's, where absent. */
      authority: idSchema.optional(),
      gives: z.array(idSchema).max(40).optional(),
    }),
    /** Handling of the merged item: the longest part, the sum of the parts, or a figure of its own. */
    duration: z.union([z.enum(['maximum', 'sum']), durationSchema]),
    basis,
  }),
  z.strictObject({
    do: z.literal('joint'),
    group: groupSchema,
    materials: z.array(materialSchema).max(20).optional(),
    basis,
  }),
  /** Several items, one form, one submission 一张表单. */
  z.strictObject({
    do: z.literal('one-form'),
    items: z.array(idSchema).min(2).max(40),
    form: materialSchema,
    /** The application forms that the one form replaces. */
    replaces: z.array(idSchema).max(100),
    basis,
  }),
  /** A shorter limit is promised; the office's handling follows it down, never up, unless `handling` says otherwise. */
  z.strictObject({
    do: z.literal('promise'),
    target: idSchema,
    n: workingDays,
    unit: limitUnitSchema,
    startsAt: startEventSchema,
    handling: durationSchema.optional(),
    basis,
  }),
  z.strictObject({
    do: z.literal('stage-promise'),
    id: idSchema,
    title: textSchema,
    stages: ids,
    n: workingDays,
    unit: limitUnitSchema,
    basis,
  }),
  /** The items can be applied for in a yearly window only, which a place sets 申请季节. */
  z.strictObject({ do: z.literal('season'), items: ids, season: seasonSchema, basis }),
  /** Decided while the applicant waits 即办件. */
  z.strictObject({ do: z.literal('instant'), item: idSchema, basis }),
  z.strictObject({
    do: z.literal('online'),
    items: ids,
    channel: channelSchema.partial(),
    basis,
  }),
  z.strictObject({
    do: z.literal('waive-fee'),
    item: idSchema,
    fee: idSchema,
    /** Who pays instead; `nobody` where the charge is abolished. */
    payer: z.enum(['nobody', 'government', 'office', 'area']),
    basis,
  }),
  ...serviceMoveSchemas,
]);
export type Move = Named<z.infer<typeof move>>;
export const moveSchema: z.ZodType<Move> = move;
export type MoveKind = Move['do'];
/** Every kind of move, in the order of this file. */
export const moveKinds: readonly MoveKind[] = move.options.map((option) => option.shape.do.value);
export type MoveOf<K extends MoveKind> = Extract<Move, { do: K }>;

const measure = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** The year or day it was introduced. */
  introduced: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
  // On days on which it is not in force it is left out, and this is told.
  ...inForceShape,
  /** Whether the comparison starts with it on. */
  usual: z.boolean(),
  moves: z.array(moveSchema).min(1).max(200),
  basis: basisSchema,
});
/** A switchable part of a reform: moves that a planner takes or leaves together. */
export interface Measure extends z.infer<typeof measure> {}
export const measureSchema: z.ZodType<Measure> = measure;

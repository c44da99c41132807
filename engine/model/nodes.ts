import { z } from 'zod';
import { basisSchema } from './basis.ts';
import { conditionSchema } from './condition.ts';
import { durationSchema, limitSchema } from './limit.ts';
import { gateSchema, takeSchema } from './material.ts';
import { matterSchema } from './matter.ts';
import { idSchema, textSchema } from './text.ts';

/** Who decides, and at which level of government 行使层级. */
export const authoritySchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  short: textSchema.optional(),
  /** The authority whose work this one took over, so that drawings keep one lane for both. */
  succeeds: idSchema.optional(),
  level: z.enum(['national', 'province', 'city', 'county', 'outside']),
});
export type Authority = z.infer<typeof authoritySchema>;

export const stageSchema = z.strictObject({ id: idSchema, title: textSchema });
export type Stage = z.infer<typeof stageSchema>;

/** An act of the applicant that a law binds, such as the start of works 开工. It takes no time and needs no office. */
export const actSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  stage: idSchema.optional(),
  takes: z.array(takeSchema).max(100),
  when: conditionSchema.optional(),
  basis: basisSchema,
  /** What the act is in law, where its basis alone does not tell. */
  matter: matterSchema.optional(),
});
export type Act = z.infer<typeof actSchema>;

/** Work outside any approval clock, such as a land auction or the building works; in none of the five counts. */
export const procedureSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  stage: idSchema.optional(),
  authority: idSchema.optional(),
  takes: z.array(takeSchema).max(100),
  gives: z.array(idSchema).max(40),
  duration: durationSchema,
  /** The named segment of a case that elapsed time can be told without, such as land or works. */
  segment: idSchema,
  when: conditionSchema.optional(),
  season: idSchema.optional(),
  basis: basisSchema,
  /** What the procedure is in law, where its basis alone does not tell. */
  matter: matterSchema.optional(),
});
export type Procedure = z.infer<typeof procedureSchema>;

/**
 * Items handled together 联合: one form, one visit or one opinion. The group starts when every member's acceptance takes are
 * there, members work in the order of their inner arrows, and the round closes when all have given their opinion.
 */
export const groupSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  lead: idSchema,
  members: z.array(idSchema).min(2).max(40),
  together: z.strictObject({
    form: z.boolean(),
    visit: z.boolean(),
    opinion: z.boolean(),
  }),
  gives: z.array(idSchema).max(40).optional(),
  limits: z.array(limitSchema).max(20).optional(),
  /** Handling of a whole round where one is promised for the group; else the members' own durations count. */
  duration: durationSchema.optional(),
  /** Who works again after objections: everybody, or the objectors and those downstream of them. */
  restart: z.enum(['all', 'objectors']),
  maxRounds: z.number().int().min(1).max(100).optional(),
  basis: basisSchema,
});
export type JointGroup = z.infer<typeof groupSchema>;

/** An order that a statute sets without naming a paper. */
export const orderSchema = z.strictObject({
  earlier: idSchema,
  later: idSchema,
  by: gateSchema,
  when: conditionSchema.optional(),
  basis: basisSchema,
});
export type StatuteOrder = z.infer<typeof orderSchema>;

/** An order that offices keep because they always did; nothing in our sources demands it. */
export const habitSchema = z.strictObject({
  earlier: idSchema,
  later: idSchema,
  when: conditionSchema.optional(),
  note: textSchema,
  basis: basisSchema,
});
export type Habit = z.infer<typeof habitSchema>;

/** A yearly window in which something may start, such as the season in which heating can be applied for. */
export const seasonSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  from: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  until: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  basis: basisSchema,
});
export type Season = z.infer<typeof seasonSchema>;

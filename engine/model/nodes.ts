import { z } from 'zod';
import { basisSchema } from './basis.ts';
import { conditionSchema } from './condition.ts';
import { durationSchema, limitSchema } from './limit.ts';
import { gateSchema, takeSchema } from './material.ts';
import { matterSchema } from './matter.ts';
import { idSchema, monthDaySchema, textSchema } from './text.ts';

const authority = z.strictObject({
  id: idSchema,
  title: textSchema,
  short: textSchema.optional(),
  /** The authority whose work this one took over, so that drawings keep one lane for both. */
  succeeds: idSchema.optional(),
  level: z.enum(['national', 'province', 'city', 'county', 'outside']),
});
/** Who decides, and at which level of government 行使层级. */
export interface Authority extends z.infer<typeof authority> {}
export const authoritySchema: z.ZodType<Authority> = authority;

const stage = z.strictObject({ id: idSchema, title: textSchema });
export interface Stage extends z.infer<typeof stage> {}
export const stageSchema: z.ZodType<Stage> = stage;

const act = z.strictObject({
  id: idSchema,
  title: textSchema,
  stage: idSchema.optional(),
  takes: z.array(takeSchema).max(100),
  when: conditionSchema.optional(),
  basis: basisSchema,
  /** What the act is in law, where its basis alone does not tell. */
  matter: matterSchema.optional(),
});
/** An act of the applicant that a law binds, such as the start of works 开工. It takes no time and needs no office. */
export interface Act extends z.infer<typeof act> {}
export const actSchema: z.ZodType<Act> = act;

const procedure = z.strictObject({
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
/** Work outside any approval clock, such as a land auction or the building works; in none of the five counts. */
export interface Procedure extends z.infer<typeof procedure> {}
export const procedureSchema: z.ZodType<Procedure> = procedure;

const group = z.strictObject({
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
/**
 * Items handled together 联合: one form, one visit or one opinion. The group starts when every member's acceptance takes are
 * there, members work in the order of their inner arrows, and the round closes when all have given their opinion.
 */
export interface JointGroup extends z.infer<typeof group> {}
export const groupSchema: z.ZodType<JointGroup> = group;

const order = z.strictObject({
  earlier: idSchema,
  later: idSchema,
  by: gateSchema,
  when: conditionSchema.optional(),
  basis: basisSchema,
});
/** An order that a statute sets without naming a paper. */
export interface StatuteOrder extends z.infer<typeof order> {}
export const orderSchema: z.ZodType<StatuteOrder> = order;

const habit = z.strictObject({
  earlier: idSchema,
  later: idSchema,
  when: conditionSchema.optional(),
  note: textSchema,
  basis: basisSchema,
});
/** An order that offices keep because they always did; nothing in our sources demands it. */
export interface Habit extends z.infer<typeof habit> {}
export const habitSchema: z.ZodType<Habit> = habit;

const season = z.strictObject({
  id: idSchema,
  title: textSchema,
  from: monthDaySchema,
  until: monthDaySchema,
  basis: basisSchema,
});
/** A yearly window in which something may start, such as the season in which heating can be applied for. */
export interface Season extends z.infer<typeof season> {}
export const seasonSchema: z.ZodType<Season> = season;

import { z } from 'zod';
import type { Named } from './named.ts';
import { basisSchema, sourced } from './basis.ts';
import { calendarSchema, deskCalendarSchema } from './calendar.ts';
import { stopGroundSchema } from './item.ts';
import { FORMAT } from './process.ts';
import { idSchema, textSchema } from './text.ts';

const amount = z.number().min(0).max(1e9);
const ordered = { low: amount, likely: amount, high: amount };

const distribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: amount }),
  z.strictObject({ kind: z.literal('uniform'), low: amount, high: amount }),
  z.strictObject({ kind: z.literal('exponential'), mean: amount }),
  z.strictObject({ kind: z.literal('lognormal'), mean: amount, variation: z.number().min(0).max(100) }),
  z.strictObject({ kind: z.literal('triangular'), ...ordered }),
  z.strictObject({ kind: z.literal('pert'), ...ordered }),
  z.strictObject({ kind: z.literal('gamma'), mean: amount, variation: z.number().min(0.001).max(100) }),
  z.strictObject({ kind: z.literal('weibull'), scale: amount, shape: z.number().min(0.01).max(1000) }),
  z.strictObject({ kind: z.literal('empirical'), values: z.array(amount).min(1).max(100_000) }),
]);
/** How an amount of minutes is spread; the parameters are those of engine/chance. */
export type Spread = Named<z.infer<typeof distribution>>;
export const distributionSchema: z.ZodType<Spread> = distribution;

const spread = sourced(distributionSchema);
const share = sourced(z.number().min(0).max(1));

const spanSchema = z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)]);
const dayHoursSchema = z.array(spanSchema).max(10);

const deskHours = z.union([
  z.literal('round-the-clock'),
  z.strictObject({ week: z.array(dayHoursSchema).length(7), makeUp: dayHoursSchema.optional() }),
]);
/** When a desk is open: round the clock, or spans [open, close) in minutes of the day for Monday to Sunday. */
export type DeskHours = Named<z.infer<typeof deskHours>>;
export const deskHoursSchema: z.ZodType<DeskHours> = deskHours;

/** Who of those that wait is taken next. Ties fall to the earlier request, then the earlier case, then the earlier node. */
export const priorityRuleSchema = z.enum(['first-come', 'earliest-due', 'class']);
export type PriorityRule = z.infer<typeof priorityRuleSchema>;

/** What a desk does for its items: it looks over what is handed in 收件, it handles 承办, or it hands out 出件. */
export const deskWorkSchema = z.enum(['intake', 'review', 'delivery']);
export type DeskWork = z.infer<typeof deskWorkSchema>;

const desk = z.strictObject({
  id: idSchema,
  title: textSchema.optional(),
  authority: idSchema,
  /** Handling, where absent. Windows for intake and delivery may serve items of several authorities. */
  does: deskWorkSchema.optional(),
  /** The items it serves; all other items of the authority, where absent. */
  items: z.array(idSchema).min(1).max(400).optional(),
  staff: sourced(z.number().int().min(1).max(100_000)),
  /** The part of their day that the staff have for this work; all of it, where absent. */
  share: sourced(z.number().gt(0).max(1)).optional(),
  /** The share of days on which a member of staff is away, drawn for each of them and each day; dated runs only. */
  absence: sourced(z.number().min(0).max(0.9)).optional(),
  /** Intake windows: the most that may be there, served or waiting. Whoever finds it full gives up. */
  room: sourced(z.number().int().min(1).max(1_000_000)).optional(),
  hours: deskHoursSchema.optional(),
  calendar: deskCalendarSchema.optional(),
  priority: priorityRuleSchema.optional(),
});
/** Identical staff that share one queue. Items of an authority without a desk never wait. */
export interface Desk extends z.infer<typeof desk> {}
export const deskSchema: z.ZodType<Desk> = desk;

const arrivals = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('poisson'),
    /** Mean number of cases a day, or mean minutes from one case to the next, at factor 1. */
    rate: sourced(
      z.union([
        z.strictObject({ perDay: z.number().gt(0).max(1e7) }),
        z.strictObject({ every: z.number().gt(0).max(1e9) }),
      ]),
    ),
    /** Factors of Monday to Sunday and of the hours of a day; dated runs only. */
    weekdays: z.array(z.number().min(0).max(1000)).length(7).optional(),
    hours: z.array(z.number().min(0).max(1000)).length(24).optional(),
    /** Factors of January to December. */
    months: z.array(z.number().min(0).max(1000)).length(12).optional(),
  }),
  /** Given minutes after the start, ascending. */
  z.strictObject({ kind: z.literal('list'), minutes: z.array(amount).min(1).max(1_000_000), basis: basisSchema }),
]);
export type Arrivals = Named<z.infer<typeof arrivals>>;
export const arrivalsSchema: z.ZodType<Arrivals> = arrivals;

/** Shares of the values of one attribute, drawn independently of the others; the usual value, where absent. */
export const mixSchema = z.strictObject({
  attribute: idSchema,
  shares: sourced(z.record(idSchema, z.number().min(0))),
});

const meeting = z.strictObject({
  id: idSchema,
  title: textSchema.optional(),
  /** Items that are concluded there, and joint groups that are convened there. */
  nodes: z.array(idSchema).min(1).max(400),
  /** Monday is 1, Sunday 7. */
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  /** The minute of the day. */
  at: z.number().int().min(0).max(1439),
  /** Only every so many weeks, counted from the first week of 1970. */
  everyWeeks: z.number().int().min(1).max(52).optional(),
  basis: basisSchema,
});
/** A meeting or survey day: opinions and rounds that are ready wait for the next one. Dated runs only. */
export interface Meeting extends z.infer<typeof meeting> {}
export const meetingSchema: z.ZodType<Meeting> = meeting;

const paperChance = z.strictObject({
  material: idSchema,
  /** Share of cases in which it is incomplete when first handed in; `again` of those corrected. */
  defect: share,
  again: share.optional(),
  correction: spread,
});
/** A paper that may be wanting. Keyed by case and paper: whoever asks for the same paper finds the same. */
export interface PaperChance extends z.infer<typeof paperChance> {}
export const paperChanceSchema: z.ZodType<PaperChance> = paperChance;

const backlog = z.strictObject({
  count: z.number().int().min(1).max(1_000_000),
  /** Nodes with their results; whatever these make possible is handed in at the start. */
  done: z.array(idSchema).max(400),
  /** Minutes since the case arrived, on the clock of the run. */
  age: z.number().min(1).max(1e9),
  attributes: z.record(idSchema, idSchema).optional(),
  basis: basisSchema,
});
/** Cases that are under way at the start: what they have, and for how long they have been on their way. */
export interface Backlog extends z.infer<typeof backlog> {}
export const backlogSchema: z.ZodType<Backlog> = backlog;

/** The share of cases that take up an offer; the others run the process without that measure of the reform. */
export const uptakeSchema = z.strictObject({ measure: idSchema, share });

const itemChance = z.strictObject({
  item: idSchema,
  /** Work in one round; the duration of the document, where absent. */
  work: spread.optional(),
  /** From receipt to the answer of the window. */
  preparation: spread.optional(),
  handOver: spread.optional(),
  /** Share of submissions sent back for missing papers; `again` of those handed in once more. */
  returns: z.strictObject({ rate: share, again: share.optional(), correction: spread }).optional(),
  refusal: share.optional(),
  /** Share of opinions in a joint group that are objections. */
  objects: share.optional(),
  stops: z
    .array(z.strictObject({ ground: stopGroundSchema, share, after: spread.optional(), length: spread }))
    .max(20)
    .optional(),
  delivery: spread.optional(),
  /** Limit-driven review: the share of the limit in force that the office uses up. */
  limitShare: spread.optional(),
  /** A later check 事后核查 of what a case was given on its promise 告知承诺, so long after delivery; some are revoked. */
  checks: z.strictObject({ share, after: spread, work: spread, revoked: share }).optional(),
});
/** What is drawn for one item. Amounts are minutes of office time; the applicant's own (hand-over, correction) of all time. */
export interface ItemChance extends z.infer<typeof itemChance> {}
export const itemChanceSchema: z.ZodType<ItemChance> = itemChance;

const groupChance = z.strictObject({
  group: idSchema,
  objections: share.optional(),
  correction: spread.optional(),
  /** A survey on the spot before each round, for which officers of several desks are needed at the same time. */
  survey: z
    .strictObject({
      officers: z
        .array(z.strictObject({ desk: idSchema, staff: z.number().int().min(1).max(1000) }))
        .min(1)
        .max(20),
      work: spread,
    })
    .optional(),
});
/** Objections drawn once when a round closes: then the whole group works again, or its objectors, if any are known. */
export interface GroupChance extends z.infer<typeof groupChance> {}
export const groupChanceSchema: z.ZodType<GroupChance> = groupChance;

const experiment = z.strictObject({
  seed: z.number().int().min(0).max(4_294_967_295),
  replications: z.number().int().min(1).max(10_000),
  /** Either so many cases, all run to their end, or so many minutes. */
  cases: z.number().int().min(1).max(100_000_000).optional(),
  horizon: z.number().gt(0).max(1e9).optional(),
  /** Minutes after the start whose cases are not counted. */
  warmUp: z.number().min(0).max(1e9).optional(),
  /** The civil minute (since 1970-01-01T00:00) of the start; without one, working time only, 480 minutes to the day. */
  start: z.number().int().min(0).max(4e9).optional(),
  /** Amounts drawn are rounded to whole minutes, or left as they are (for studies of queues). */
  grain: z.enum(['minute', 'continuous']).optional(),
});
export interface Experiment extends z.infer<typeof experiment> {}
export const experimentSchema: z.ZodType<Experiment> = experiment;

const scenario = z.strictObject({
  format: z.literal(FORMAT),
  id: idSchema,
  title: textSchema,
  process: idSchema,
  /**
   * `work-driven`: effort plus queue, and a limit moves nothing. `limit-driven`: items with a limit in force take
   * `limitShare` of it, promised before statutory, without a queue: then a shorter limit is a shorter review, by assumption.
   */
  review: z.enum(['work-driven', 'limit-driven']).optional(),
  limitShare: spread.optional(),
  /** Hours and calendar of desks and offices that have none of their own; 9–12 and 13–17 on working days, where absent. */
  hours: deskHoursSchema.optional(),
  calendar: deskCalendarSchema.optional(),
  /** Calendars that the scenario carries, for itself or its desks to name. */
  calendars: z.array(calendarSchema).max(40).optional(),
  desks: z.array(deskSchema).max(200),
  arrivals: arrivalsSchema,
  backlog: z.array(backlogSchema).max(1000).optional(),
  mix: z.array(mixSchema).max(40),
  uptake: z.array(uptakeSchema).max(12).optional(),
  papers: z.array(paperChanceSchema).max(400).optional(),
  meetings: z.array(meetingSchema).max(40).optional(),
  /** Consulted offices whose silence for so long counts as consent 默认同意. */
  tacitReplies: z
    .array(
      z.strictObject({
        item: idSchema,
        n: z.number().int().min(1).max(365),
        unit: z.enum(['working-day', 'calendar-day']),
        basis: basisSchema,
      }),
    )
    .max(100)
    .optional(),
  items: z.array(itemChanceSchema).max(400),
  procedures: z.array(z.strictObject({ procedure: idSchema, duration: spread })).max(100),
  groups: z.array(groupChanceSchema).max(100),
  /** Case classes in the order in which desks with priority by class take them; cases of none come last. */
  classOrder: z.array(idSchema).max(40).optional(),
  experiment: experimentSchema,
});
/** What a mass simulation adds to a process: desks, arrivals, case mix, chance and experiment. */
export interface Scenario extends z.infer<typeof scenario> {}
export const scenarioSchema: z.ZodType<Scenario> = scenario;

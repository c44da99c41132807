import { z } from 'zod';
import { basisSchema } from './basis.ts';
import { conditionSchema } from './condition.ts';
import { durationSchema, limitSchema, limitUnitSchema } from './limit.ts';
import { takeSchema } from './material.ts';
import { matterSchema } from './matter.ts';
import { idSchema, listedSchema, textSchema } from './text.ts';
import type { Id } from './text.ts';

/** What an item is in law; it decides which rules bind it. */
export const itemKindSchema = z.enum([
  '行政许可',
  '行政确认',
  '行政备案',
  '其他行政权力',
  '公共服务',
  '公用企业',
  '中介服务',
  '金融机构',
  '市场服务',
  '税费义务',
]);
export type ItemKind = z.infer<typeof itemKindSchema>;

/** The kinds that the reforms count as approval items 审批事项; all others are reported beside. */
const countedKinds: readonly ItemKind[] = ['行政许可', '行政确认', '行政备案', '其他行政权力', '公共服务'];

/** The life cycles of one item, hand-written as flat statecharts in processes/lifecycles. */
export const lifecycleIdSchema = z.enum(['on-the-spot', 'promised', 'filing', 'consulted', 'work']);
export type LifecycleId = z.infer<typeof lifecycleIdSchema>;

/** A counter that is not the authority's own, such as that of a service hall 政务服务大厅. */
export const placeSchema = z.strictObject({ id: idSchema, title: textSchema });

/**
 * How the applicant meets the office. `submit`: handed in at a counter, online, by mail, or pushed by another office (no
 * step of the applicant). `collect`: fetched at a counter, handed over in the same visit, sent, or pushed. `sets` are the
 * submission sets, one step each; items that name the same set are handed in together. `attend` counts further calls of
 * the office on the applicant, such as a site visit. `place` is where its counter is, its own office where absent; in
 * `range` any such counter takes it in 异地可办; `authorised` where the staff there decide it themselves 窗口授权.
 */
export const channelSchema = z.strictObject({
  submit: z.enum(['counter', 'online', 'mail', 'pushed']),
  collect: z.enum(['counter', 'same-visit', 'online', 'mail', 'none']),
  sets: z.array(idSchema).min(1).max(20).optional(),
  attend: z.number().int().min(0).max(20).optional(),
  place: placeSchema.optional(),
  range: z.enum(['city', 'province', 'country']).optional(),
  authorised: z.literal(true).optional(),
});
export type Channel = z.infer<typeof channelSchema>;

/** The grounds on which a clock may stop after acceptance: 行政许可法 45, or a rule of the item's own. */
export const stopGroundSchema = z.enum([
  'hearing',
  'tender',
  'auction',
  'inspection',
  'test',
  'quarantine',
  'appraisal',
  'expert-review',
  'own-rule',
]);
export type StopGround = z.infer<typeof stopGroundSchema>;

const clockStop = z.strictObject({
  id: idSchema,
  title: textSchema,
  ground: stopGroundSchema,
  /** How long it lasts when it happens; a stop without one is known but not simulated. */
  duration: durationSchema.optional(),
  when: conditionSchema.optional(),
  basis: basisSchema.optional(),
});
export interface ClockStop extends z.infer<typeof clockStop> {}
export const clockStopSchema: z.ZodType<ClockStop> = clockStop;

/**
 * A fee. Administrative charges 行政事业性收费 and government funds 政府性基金 are what 收费项目 counts; government-priced
 * services, market prices, deposits and taxes stand beside. An unknown amount is null and prints ≥. Money in yuan.
 */
export const feeSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  category: z.enum(['administrative', 'fund', 'government-priced', 'market', 'deposit', 'tax']),
  amount: z.strictObject({
    value: z.number().min(0).max(1e10).nullable(),
    basis: basisSchema,
  }),
  payer: z.enum(['applicant', 'government', 'office', 'area']),
  basis: basisSchema.optional(),
});
export type Fee = z.infer<typeof feeSchema>;

/** Who created the item, and so who may cancel it (行政许可法 14–17, 21). */
export const setBySchema = z.enum([
  'law',
  'administrative-regulation',
  'local-regulation',
  'rule',
  'normative-document',
  'market',
]);
export type SetBy = z.infer<typeof setBySchema>;

const item = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** A name of at most six Chinese characters for the map. */
  short: textSchema.optional(),
  kind: itemKindSchema,
  authority: idSchema,
  stage: idSchema,
  lifecycle: lifecycleIdSchema,
  setBy: setBySchema,
  basis: basisSchema,
  /** What the item is in law, where its basis alone does not tell; the orders that laws set are known by it. */
  matter: matterSchema.optional(),
  /**
   * The certificate whose validity the item extends 延续, and how long before its end one has to apply (行政许可法 50: 30 days,
   * unless a law, regulation or rule says otherwise).
   */
  renews: z
    .strictObject({
      certificate: idSchema,
      applyBefore: z.strictObject({ n: z.number().min(0).max(3650), unit: limitUnitSchema }),
      basis: basisSchema,
    })
    .optional(),
  when: conditionSchema.optional(),
  channel: channelSchema,
  takes: z.array(takeSchema).max(200),
  gives: z.array(idSchema).max(40),
  limits: z.array(limitSchema).max(20),
  duration: durationSchema,
  /** Working days that can only start once all decision-gate materials are there; one, where absent, none on the spot. */
  tail: z
    .strictObject({
      workingDays: z.number().min(0).max(60),
      basis: basisSchema,
    })
    .optional(),
  stops: z.array(clockStopSchema).max(20).optional(),
  fees: z.array(feeSchema).max(20).optional(),
  /** A figure for the visits that a source states; the derived count is checked against it. */
  statedVisits: z
    .strictObject({
      value: z.number().int().min(0).max(100),
      basis: basisSchema,
    })
    .optional(),
  season: idSchema.optional(),
  note: textSchema.optional(),
  /** What the city's list of its items 实施清单 says in each of its columns, as it stands there; see engine/exchange/item-list. */
  listed: listedSchema.optional(),
  /** The key of the item's draws and counts; its id, where absent. Moves keep it, also across renaming and merging. */
  origin: idSchema.optional(),
  /** The origin keys of the items that were merged into this one, the lead's first. */
  parts: z.array(idSchema).max(40).optional(),
  /**
   * How the work of a merged item follows from that of its parts, for simulations that draw it: their longest or their sum,
   * times `scale` where the merger has a figure of its own; and what each part took before.
   */
  partsWork: z
    .strictObject({
      how: z.enum(['maximum', 'sum']),
      scale: z.number().min(0).max(1000).optional(),
      durations: z.record(idSchema, durationSchema),
    })
    .optional(),
  /** The item whose review an internalised item has become an opinion of. */
  host: idSchema.optional(),
});
/** One application to one authority, with one result 事项. */
export interface Item extends z.infer<typeof item> {}
export const itemSchema: z.ZodType<Item> = item;

/** The key under which draws and counts know an item, whatever the reforms made of its name. */
export function originOf(item: Item): Id {
  return item.origin ?? item.id;
}

/** The items, by origin key, that this item stands for: itself, or what was merged into it. */
export function partsOf(item: Item): readonly Id[] {
  return item.parts ?? [originOf(item)];
}

/** Whether an item is one of the approval items 审批事项 that the applicant must obtain. */
export function isCounted({ kind, host }: Pick<Item, 'kind' | 'host'>): boolean {
  return host === undefined && countedKinds.includes(kind);
}

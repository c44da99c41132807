import { z } from 'zod';
import { basisSchema } from './basis.ts';
import { channelSchema, feeSchema, placeSchema } from './item.ts';
import { durationSchema } from './limit.ts';
import { materialSchema } from './material.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * The moves on halls, windows and what an application costs, and the shorthands that stand for several moves. They are part
 * of the union in move.ts; what they do lives in engine/reform/moves like that of all others.
 */
const ids = z.array(idSchema).min(1).max(60);
const basis = basisSchema.optional();

export const serviceMoveSchemas = [
  /** Items are taken in at a hall instead of at the office 进驻大厅. */
  z.strictObject({ do: z.literal('settle-in'), items: ids, place: placeSchema, basis }),
  /** The office lets its staff at the window decide 窗口授权; handling follows `handling` down, never up. */
  z.strictObject({
    do: z.literal('authorise-window'),
    items: ids,
    handling: durationSchema.optional(),
    basis,
  }),
  /** Any counter in the range takes it in and sends it on 异地可办、跨域通办; the competent office still decides. */
  z.strictObject({
    do: z.literal('anywhere'),
    items: ids,
    range: channelSchema.shape.range.unwrap(),
    basis,
  }),
  /**
   * Somebody else applies in the applicant's place, with papers of their own, and pays 代为申请: of a network company that
   * builds its own lines. What the applicant no longer does has moved.
   */
  z.strictObject({ do: z.literal('take-over'), items: ids, by: textSchema, basis }),
  /**
   * The applicant no longer buys an intermediary's paper 中介服务清理: it is `abolished` as a condition, or the office has
   * it made and pays.
   */
  z.strictObject({
    do: z.literal('drop-intermediary'),
    item: idSchema,
    material: idSchema,
    how: z.enum(['abolished', 'office-pays']),
    /** Its price, where it stands among the fees of the item. */
    fee: idSchema.optional(),
    basis,
  }),
  /** A bank's guarantee stands in for cash that was deposited 以保函代替保证金; it has a price. */
  z.strictObject({
    do: z.literal('guarantee-for-deposit'),
    item: idSchema,
    fee: idSchema,
    guarantee: materialSchema,
    premium: feeSchema,
    basis,
  }),
  /** No item of the stage waits for another by habit any more; short for drop-habit of each. */
  z.strictObject({ do: z.literal('parallelise'), stage: idSchema, basis }),
  /** One window, one form, one submission for several offices 一窗受理; short for settle-in and one-form. */
  z.strictObject({
    do: z.literal('single-window'),
    items: z.array(idSchema).min(2).max(40),
    place: placeSchema,
    form: materialSchema,
    /** The application forms that the one form replaces. */
    replaces: z.array(idSchema).max(100),
    basis,
  }),
  /** Government pays whatever the items cost the applicant 政府买单; short for waive-fee of each fee. */
  z.strictObject({
    do: z.literal('government-pays'),
    items: ids,
    /** Only fees of these categories; all, where absent. */
    categories: z.array(feeSchema.shape.category).min(1).max(5).optional(),
    basis,
  }),
] as const;

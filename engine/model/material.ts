import { z } from 'zod';
import { basisSchema } from './basis.ts';
import { conditionSchema } from './condition.ts';
import { limitUnitSchema } from './limit.ts';
import { dateSchema, idSchema, listedSchema, textSchema } from './text.ts';

/**
 * Who holds a paper before it is handed in: `applicant` writes it, `identity` proves who the applicant is, `office` issued
 * it (a certificate or another office's opinion), `third-party` issued it (a designer, bank, laboratory), `contract`
 * binds the applicant and somebody else.
 */
export const holderSchema = z.enum(['applicant', 'identity', 'office', 'third-party', 'contract']);
export type Holder = z.infer<typeof holderSchema>;

/** A yes or no that says why. */
const reasonedSchema = z.strictObject({
  value: z.boolean(),
  basis: basisSchema,
});

const material = z.strictObject({
  id: idSchema,
  title: textSchema,
  holder: holderSchema,
  /** A third party's proof 证明, which the reforms want fewer of; counted beside the papers. */
  proof: z.boolean().optional(),
  /** A core paper 主件: acceptance with a gap is never for these. */
  core: z.boolean().optional(),
  validity: z
    .strictObject({
      n: z.number().min(1).max(3650),
      unit: limitUnitSchema,
      basis: basisSchema,
    })
    .optional(),
  /** Whether offices can get it from one another (行政许可法 33, 国务院令716 第7条); no, where absent. */
  shareable: reasonedSchema.optional(),
  /** Whether the applicant's promise may stand in for it 告知承诺, and why or why not; no, where absent. */
  commitment: reasonedSchema.optional(),
});
/** A paper or data set 材料. A certificate 证照 is a material that an item, procedure or joint group gives. */
export interface Material extends z.infer<typeof material> {}
export const materialSchema: z.ZodType<Material> = material;

/**
 * The moment by which an item must have a material: acceptance 受理, decision 决定, delivery 送达, or later (a duty after
 * the decision that holds up nobody).
 */
export const gateSchema = z.enum(['acceptance', 'decision', 'delivery', 'later']);
export type Gate = z.infer<typeof gateSchema>;

/** How the item comes by a material: the applicant hands it in, offices share it, or a promise stands in for it. */
export const originSchema = z.enum(['applicant', 'sharing', 'commitment']);
export type Origin = z.infer<typeof originSchema>;

const take = z.strictObject({
  material: idSchema,
  by: gateSchema,
  origin: originSchema,
  /** Why it is asked for; a gate later than acceptance needs one. */
  basis: basisSchema.optional(),
  when: conditionSchema.optional(),
  from: dateSchema.optional(),
  until: dateSchema.optional(),
  /** For gate `later`: within how many days after the decision. */
  within: z.strictObject({ n: z.number().min(0).max(365), unit: limitUnitSchema }).optional(),
  /** The commitment letter that stands in for it. */
  letter: idSchema.optional(),
  /** What the city's list says of it in each of its columns, as it stands there. */
  listed: listedSchema.optional(),
  /** The origin key of the item that asked for it before a merger; set by moves, never by hand. */
  part: idSchema.optional(),
});
/** An item takes a material by a gate. A take is void when everything that could give the material is switched off. */
export interface Take extends z.infer<typeof take> {}
export const takeSchema: z.ZodType<Take> = take;

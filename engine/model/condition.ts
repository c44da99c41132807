import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

const attribute = z.strictObject({
  id: idSchema,
  title: textSchema,
  values: z
    .array(z.strictObject({ id: idSchema, title: textSchema }))
    .min(1)
    .max(40),
  /** The value of a case of which nothing else is said. */
  usual: idSchema,
});
/** A property of a case that is fixed at its start, such as who invests or what is built. */
export interface Attribute extends z.infer<typeof attribute> {}
export const attributeSchema: z.ZodType<Attribute> = attribute;

/** The attributes of one case: attribute id → value id. */
export type CaseAttributes = Readonly<Record<string, string>>;

export type Condition =
  { attribute: string; is: string[] } | { all: Condition[] } | { any: Condition[] } | { not: Condition };

/** A condition on case attributes. It reads nothing that changes during a case, so the network of a class is known. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({
      attribute: idSchema,
      is: z.array(idSchema).min(1).max(40),
    }),
    z.strictObject({ all: z.array(conditionSchema).max(20) }),
    z.strictObject({ any: z.array(conditionSchema).max(20) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

/** Whether the condition holds for a case; no condition always holds. Unknown attributes hold no value. */
export function holds(condition: Condition | undefined, attributes: CaseAttributes): boolean {
  if (condition === undefined) return true;
  if ('attribute' in condition) {
    const value = attributes[condition.attribute];
    return value !== undefined && condition.is.includes(value);
  }
  if ('all' in condition) return condition.all.every((part) => holds(part, attributes));
  if ('any' in condition) return condition.any.some((part) => holds(part, attributes));
  return !holds(condition.not, attributes);
}

/** The attributes that a condition reads. */
export function attributesOf(condition: Condition): { attribute: string; is: string[] }[] {
  if ('attribute' in condition) return [condition];
  if ('all' in condition) return condition.all.flatMap(attributesOf);
  if ('any' in condition) return condition.any.flatMap(attributesOf);
  return attributesOf(condition.not);
}

/** The case of which nothing special is said: every attribute at its usual value, then what is given. */
export function usualCase(attributes: readonly Attribute[], given: CaseAttributes = {}): CaseAttributes {
  return {
    ...Object.fromEntries(attributes.map(({ id, usual }) => [id, usual])),
    ...given,
  };
}

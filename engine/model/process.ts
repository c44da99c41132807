import { z } from 'zod';
import { inForceShape, sourceSchema } from './basis.ts';
import { attributeSchema, conditionSchema } from './condition.ts';
import { itemSchema } from './item.ts';
import { spanLimitSchema } from './limit.ts';
import { materialSchema } from './material.ts';
import { measureSchema, moveSchema } from './move.ts';
import {
  actSchema,
  authoritySchema,
  groupSchema,
  habitSchema,
  orderSchema,
  procedureSchema,
  seasonSchema,
  stageSchema,
} from './nodes.ts';
import { referenceSchema, scopeSchema } from './scope.ts';
import { dateSchema, idSchema, textSchema } from './text.ts';

/** The format version of documents written by this release; older ones are brought up by migrations. */
export const FORMAT = 1;

/** The eight indicators of the business environment that the library is ordered by. */
export const indicatorSchema = z.enum([
  'business-startup',
  'construction-permits',
  'utilities',
  'real-estate',
  'financing',
  'tax',
  'trade',
  'operating-cost',
]);
export type Indicator = z.infer<typeof indicatorSchema>;

const caseClass = z.strictObject({
  id: idSchema,
  title: textSchema,
  when: conditionSchema,
  moves: z.array(moveSchema).max(200),
});
/** A class of cases: what a case runs when the condition holds. Classes apply in document order. */
export interface CaseClass extends z.infer<typeof caseClass> {}
export const caseClassSchema: z.ZodType<CaseClass> = caseClass;

const process = z.strictObject({
  format: z.literal(FORMAT),
  id: idSchema,
  title: textSchema,
  summary: textSchema.optional(),
  indicator: indicatorSchema,
  /** The day as of which the law is read. */
  asOf: dateSchema,
  attributes: z.array(attributeSchema).max(40),
  sources: z.array(sourceSchema).max(500),
  authorities: z.array(authoritySchema).min(1).max(100),
  stages: z.array(stageSchema).min(1).max(40),
  /** The set of certificates and acts that ends a case. */
  goal: z.strictObject({
    certificates: z.array(idSchema).max(40),
    acts: z.array(idSchema).max(40),
  }),
  items: z.array(itemSchema).min(1).max(400),
  procedures: z.array(procedureSchema).max(100),
  acts: z.array(actSchema).max(100),
  materials: z.array(materialSchema).max(1000),
  groups: z.array(groupSchema).max(100),
  orders: z.array(orderSchema).max(400),
  habits: z.array(habitSchema).max(400),
  seasons: z.array(seasonSchema).max(40),
  classes: z.array(caseClassSchema).max(40),
  /** Limits over stages or the whole process. */
  limits: z.array(spanLimitSchema).max(100),
  scopes: z.array(scopeSchema).min(1).max(20),
  references: z.array(referenceSchema).max(100),
});
/** A process 流程: the document that the drawing, the single case, the mass simulation and the training desk share. */
export interface Process extends z.infer<typeof process> {}
export const processSchema: z.ZodType<Process> = process;

const reform = z.strictObject({
  format: z.literal(FORMAT),
  id: idSchema,
  process: idSchema,
  title: textSchema,
  /** The day as of which the law is read after the reform. */
  asOf: dateSchema,
  measures: z.array(measureSchema).min(1).max(100),
});
/** A reform package: measures that turn one process into another, each of which can be left out. */
export interface Reform extends z.infer<typeof reform> {}
export const reformSchema: z.ZodType<Reform> = reform;

const city = z.strictObject({
  format: z.literal(FORMAT),
  id: idSchema,
  title: textSchema,
  sources: z.array(sourceSchema).max(500),
  rules: z
    .array(
      z.strictObject({
        process: idSchema,
        title: textSchema,
        when: conditionSchema.optional(),
        ...inForceShape,
        moves: z.array(moveSchema).max(100),
      }),
    )
    .max(200),
});
/** Local facts of a city: its promises and measures for processes, each for the cases it names. */
export interface City extends z.infer<typeof city> {}
export const citySchema: z.ZodType<City> = city;

import { z } from 'zod';
import { idSchema } from '../../engine/model/index.ts';

const place = z.number().min(-1e6).max(1e6);

/** Where the nodes of a process are drawn, when somebody has moved them by hand. */
export const layoutSchema = z.strictObject({
  format: z.literal(1),
  process: idSchema,
  nodes: z
    .array(z.strictObject({ id: idSchema, x: place, y: place }))
    .min(1)
    .max(2000),
});

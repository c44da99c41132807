import { z } from 'zod';
import { idSchema } from '../../engine/model/index.ts';

/**
 * How somebody has arranged a screen of a process: its view, what is folded open, selected and chosen on it, all of which stands
 * in its address. Where nodes are drawn is no part of it: the map places them itself.
 */
export const layoutSchema = z.strictObject({
  format: z.literal(2),
  process: idSchema,
  /** The screen as addresses name it, such as `map` or `timeline`, or one of a node such as `card/eia`. */
  screen: z
    .string()
    .regex(/^[a-z][a-z-]*(?:\/[a-z0-9][a-z0-9-]*)?$/)
    .max(120),
  /** The query of the address, such as `view=over&sel=eia`. */
  query: z
    .string()
    .regex(/^[\w.~%!$&'()*+,;=:@/?-]*$/)
    .max(4000),
});

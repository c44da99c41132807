import { consulted } from './consulted.ts';
import { filing } from './filing.ts';
import { onTheSpot } from './on-the-spot.ts';
import { promised } from './promised.ts';
import { work } from './work.ts';

/** The life cycles of one item, by the name under which items of a process document refer to them. */
export const lifecycles = { 'on-the-spot': onTheSpot, promised, filing, consulted, work };

import { useParams } from 'react-router';
import type { Side } from '../../../engine/measure/index.ts';
import type { Item } from '../../../engine/model/index.ts';
import { originOf } from '../../../engine/model/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { useSide } from './useSide.ts';

/** The item that the address names, on the side that the address names. */
export interface ShownItem {
  readonly id: string;
  readonly which: 'before' | 'after';
  readonly side: Side;
  readonly item: Item | undefined;
  /** Whether a project of these conditions needs it. */
  readonly needed: boolean;
  /** The same item on the other side, if it is only there. */
  readonly other: Item | undefined;
}

/** Finds the item of the address; an item that was merged into it is found by its old name too. */
export function useItem(): ShownItem {
  const { item: id = '' } = useParams();
  const { before, after } = useComparison();
  const [which] = useSide();
  const side = which === 'before' ? before : after;
  const item = find(side, id);
  return {
    id,
    which,
    side,
    item,
    needed: item !== undefined && side.active.items.some((one) => one.id === item.id),
    other: find(which === 'before' ? after : before, id),
  };
}

function find({ process }: Side, id: string): Item | undefined {
  return (
    process.items.find((item) => item.id === id) ??
    process.items.find((item) => originOf(item) === id || item.parts?.includes(id) === true)
  );
}

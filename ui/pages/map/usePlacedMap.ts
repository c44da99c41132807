import { useMemo } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import { canFold, foldStages } from '../../flow/fold.ts';
import { mapOf } from '../../flow/map.ts';
import { placeMap } from '../../flow/place.ts';
import type { OpenStages } from '../../state/address.ts';
import { useWords } from '../../words/index.ts';
import { frameTitle, namesWidth, textWidth, widthOf } from './facts.ts';

/**
 * The map of a comparison, placed for panes of so many pixels, with the width of the names of its lanes. A large one has its
 * stages folded but for those that are `open`; without `open` it never has.
 */
export function usePlacedMap(
  comparison: Comparison,
  { width, height, open }: { width: number; height: number; open?: OpenStages },
) {
  const words = useWords();
  const whole = useMemo(() => mapOf(comparison), [comparison]);
  // A set is another one after every change of the address; its words are the same.
  const opened = open === undefined || open === 'all' ? open : [...open].join(',');
  const map = useMemo(() => {
    if (opened === undefined || !canFold(whole)) return whole;
    return foldStages(whole, opened === 'all' ? opened : new Set(opened.split(',')));
  }, [whole, opened]);
  const names = useMemo(() => namesWidth(map.lanes, words), [map, words]);
  const placed = useMemo(
    () =>
      placeMap(map, {
        ...{ width, height, names },
        widthOf: (node, name, lines) => widthOf(node, name, words, lines),
        labelWidth: (frame) => textWidth(frameTitle(frame, words)) + 26,
      }),
    [map, width, height, names, words],
  );
  return { whole, map, names, placed };
}

import { useMemo } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import { mapOf } from '../../flow/map.ts';
import { placeMap } from '../../flow/place.ts';
import { useWords } from '../../words/index.ts';
import { frameTitle, namesWidth, textWidth, widthOf } from './facts.ts';

/** The map of a comparison, placed for panes of so many pixels, with the width of the names of its lanes. */
export function usePlacedMap(comparison: Comparison, { width, height }: { width: number; height: number }) {
  const words = useWords();
  const map = useMemo(() => mapOf(comparison), [comparison]);
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
  return { map, names, placed };
}

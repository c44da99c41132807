import { useMemo } from 'react';
import type { City, Id, Process, Text } from '../../engine/model/index.ts';
import { parseCity } from '../../engine/model/index.ts';
import { citiesOf } from './documents.ts';
import type { Wanted } from './kept.ts';
import { refusalOf, useKept } from './kept.ts';

/** The cities among which a process may choose, and what the server has against those that it was asked for. */
interface Offered {
  readonly cities: readonly City[];
  readonly refusals: ReadonlyMap<Id, Text>;
  /** Whether one that is wanted is not there yet. */
  readonly isReading: boolean;
}

const city: Wanted = { what: { zh: '城市', en: 'city' }, instead: { zh: '不加城市规则', en: 'no city rules' } };

/**
 * The shipped cities with rules for a process, and of those that are kept on the server the ones that are wanted; these go by
 * the ids of their documents, since several may begin with the same shipped one.
 */
export function useCities(process: Process, wanted: readonly (Id | null)[]): Offered {
  const kept = useKept(wanted);
  return useMemo(() => {
    const cities = [...citiesOf(process)];
    const refusals = new Map<Id, Text>();
    for (const [id, found] of kept) {
      if (found === undefined) continue;
      const parsed = 'kind' in found && found.kind === 'city' ? parseCity(found.content) : undefined;
      if (parsed?.ok === true) cities.push({ ...parsed.value, id });
      else refusals.set(id, refusalOf(id, found, city));
    }
    return { cities, refusals, isReading: [...kept.values()].includes(undefined) };
  }, [process, kept]);
}

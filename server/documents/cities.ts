import type { CompareOptions } from '../../engine/measure/index.ts';
import type { City, Process } from '../../engine/model/index.ts';
import { isKeptId, parseCity } from '../../engine/model/index.ts';
import { cities } from '../../processes/index.ts';
import type { Caller } from '../access/caller.ts';
import { optionsOf } from '../library.ts';
import { choiceIn } from '../query.ts';
import type { Call } from '../routes/route.ts';
import type { Store } from '../store/index.ts';
import type { Wanted } from './kept.ts';
import { keptDocument, onCitiesPage } from './kept.ts';

/**
 * The cities among which a request may choose: the shipped ones and, where it names one that is kept on this server, that one
 * as its caller may see it. A kept city goes by the id of its document, since several may begin with the same shipped one.
 * Rejects with ApiError at `city`: 404 where there is none that they may see, 422 for a document of another kind.
 */
export async function citiesFor(caller: Caller, store: Store, id: string | undefined): Promise<readonly City[]> {
  if (id === undefined || cities.some((city) => city.id === id)) return cities;
  // What cannot be the id of a document is a mistyped id of a shipped city, and is told with those that there are.
  if (!isKeptId(id)) return cities;
  return [...cities, await keptDocument(caller, store, { id, at: 'city' }, city)];
}

/**
 * The options that the query of a request means for a process, with the cities that it may choose among. Rejects with ApiError
 * for a choice of what does not exist.
 */
export async function optionsIn(
  { request, caller, store }: Pick<Call<unknown, unknown>, 'request' | 'caller' | 'store'>,
  process: Process,
): Promise<CompareOptions> {
  const choice = choiceIn(request);
  return optionsOf(process, choice, await citiesFor(caller, store, choice.city));
}

const city: Wanted<City> = {
  kind: 'city',
  name: { zh: '城市', en: 'city' },
  listed: onCitiesPage,
  instead: { zh: '改用内置城市', en: 'choose a city that is shipped' },
  parse: parseCity,
};

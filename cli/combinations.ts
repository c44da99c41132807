import type { City, Reform } from '../engine/model/index.ts';
import { cities, reformsOf } from '../processes/index.ts';
import { readAsOf } from '../engine/model/index.ts';
import type { Loaded } from './documents.ts';

/** A process with one of its reforms, or none, and the rules of one city, or none. */
export interface Combination extends Loaded {
  readonly city: City | undefined;
}

/** Every reform of a process without a city and with each city that has rules for it. */
export function combinationsOf(loaded: Loaded): Combination[] {
  const { process } = loaded;
  const all = reformsOf(process.id);
  // The law of a reform is read as of the day of the one that was loaded, where a day was given.
  const read = (reform: Reform): Reform =>
    reform.id === loaded.reform?.id ? loaded.reform : readAsOf(reform, loaded.reform?.asOf);
  const reforms = all.length === 0 ? [loaded.reform] : all.map(read);
  const local = cities.filter(({ rules }) => rules.some((rule) => rule.process === process.id));
  return reforms.flatMap((reform) => [undefined, ...local].map((city): Combination => ({ ...loaded, reform, city })));
}

import type { City, Process, Reform } from '../../../engine/model/index.ts';
import type { Assumption } from '../../../engine/exchange/index.ts';
import { assumptionsOf } from '../../../engine/exchange/index.ts';

/** The documents on the screen. */
interface Shown {
  readonly process: Process;
  readonly reform: Reform | undefined;
  readonly city: City | undefined;
}

/** Every assumption of the documents on the screen, in document order, each told once per thing that rests on it. */
export function assumptionsOfDocuments({ process, reform, city }: Shown): Assumption[] {
  const once = new Map<string, Assumption>();
  const documents = {
    process,
    reforms: reform === undefined ? [] : [reform],
    cities: city === undefined ? [] : [city],
  };
  for (const one of assumptionsOf(documents)) {
    const key = `${one.where.zh} ${one.why.zh}`;
    if (!once.has(key)) once.set(key, one);
  }
  return [...once.values()];
}

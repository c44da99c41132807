import type { Store } from '../../server/store/index.ts';
import { openStore } from '../../server/store/index.ts';
import { ended, enqueued, sweepOf } from '../server/jobs/support.ts';
import type { PostgresServer } from '../store/postgres-server.ts';
import type { Figure } from './figures.ts';
import type { Running } from './serving.ts';
import { until, workerOn } from './serving.ts';

/** One sweep is handed in as so many runs, since a run is worked on by one process at a time. */
const RUNS = 4;

/** The same sweep by one worker process, by two, and by two of which one is killed in the middle: bytes and speed. */
export async function swept(
  postgres: PostgresServer,
  folder: string,
  scenarios: number,
  replications: number,
): Promise<Figure[]> {
  const of = async (workers: number, isKilled: boolean): Promise<{ results: string[]; seconds: number }> => {
    const place = { folder, url: await postgres.newDatabase() };
    const store = await openStore(place);
    const hands = await Promise.all(Array.from({ length: workers }, () => workerOn(place)));
    const began = performance.now();
    const ids: string[] = [];
    for (let n = 0; n < RUNS; n++)
      ids.push((await enqueued(store, sweepOf(scenarios / RUNS, { seed: n, cases: 500, replications }))).id);
    if (isKilled) await killInTheMiddle(store, ids, hands[0]!, scenarios);
    const results = await Promise.all(ids.map(async (id) => (await ended(store, id)).result ?? ''));
    const seconds = (performance.now() - began) / 1000;
    for (const { child } of hands) child.kill('SIGTERM');
    await Promise.all(hands.map((hand) => hand.ended));
    await store.close();
    return { results, seconds };
  };
  const one = await of(1, false);
  const two = await of(2, false);
  const killed = await of(2, true);
  const isSame = ({ results }: typeof one): boolean =>
    results.every((result, k) => result.length > 100 && result === one.results[k]);
  const speed = ({ seconds }: typeof one): string =>
    `${seconds.toFixed(1)} s, ${(scenarios / seconds).toFixed(1)} scenarios/s`;
  const what = `${scenarios} scenarios × ${replications} replications`;
  return [
    { what: `${what}, one worker process of one thread`, found: speed(one), isWell: isSame(one) },
    {
      what: `${what}, two`,
      found: `${speed(two)} (${(one.seconds / two.seconds).toFixed(2)} times one); ${isSame(two) ? 'same bytes' : 'OTHER BYTES'}`,
      isWell: isSame(two),
    },
    {
      what: `${what}, two, one killed in the middle`,
      found: `${speed(killed)}; ${isSame(killed) ? 'same bytes' : 'OTHER BYTES'}`,
      isWell: isSame(killed),
    },
  ];
}

async function killInTheMiddle(store: Store, ids: string[], { child }: Running, scenarios: number): Promise<void> {
  await until(async () => {
    const heads = await Promise.all(ids.map((id) => store.runs.get(id)));
    return heads.reduce((sum, { partsDone }) => sum + partsDone, 0) >= scenarios / 2;
  });
  child.kill('SIGKILL');
}

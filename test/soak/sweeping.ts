import type { Store } from '../../server/store/index.ts';
import { openStore } from '../../server/store/index.ts';
import { ended, enqueued, sweepOf } from '../server/jobs/support.ts';
import type { PostgresServer } from '../store/postgres-server.ts';
import type { Figure } from './figures.ts';
import type { Running } from './serving.ts';
import { until, workerOn } from './serving.ts';

/** Limits that are tried with every demand: one axis of a sweep has 200 values at most. */
const DAYS = [1, 2, 3, 4, 5];

interface Swept {
  readonly result: string;
  readonly partsDone: number;
  readonly seconds: number;
}

/** The same sweep by one worker process, by two, and by two of which one is killed in the middle: bytes and speed. */
export async function swept(
  postgres: PostgresServer,
  folder: string,
  scenarios: number,
  replications: number,
): Promise<Figure[]> {
  const demand = Array.from({ length: scenarios / DAYS.length }, (_, k) => 50 + k);
  const limits = [{ target: 'bank-account', days: DAYS }];
  const sweep = sweepOf(1, { cases: 500, replications, grid: { demand, limits } });
  const of = async (workers: number, isKilled: boolean): Promise<Swept> => {
    const place = { folder, url: await postgres.newDatabase() };
    const store = await openStore(place);
    const hands = await Promise.all(Array.from({ length: workers }, () => workerOn(place)));
    const began = performance.now();
    const { id } = await enqueued(store, sweep);
    if (isKilled) await killInTheMiddle(store, id, hands[0]!);
    const { result, partsDone } = await ended(store, id);
    const seconds = (performance.now() - began) / 1000;
    for (const { child } of hands) child.kill('SIGTERM');
    await Promise.all(hands.map((hand) => hand.ended));
    await store.close();
    return { result: result ?? '', partsDone, seconds };
  };
  const one = await of(1, false);
  const two = await of(2, false);
  const killed = await of(2, true);
  const isSame = ({ result, partsDone }: Swept): boolean =>
    result.length > 100 && result === one.result && partsDone === scenarios;
  const speed = ({ seconds }: Swept): string =>
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

async function killInTheMiddle(store: Store, id: string, { child }: Running): Promise<void> {
  await until(async () => {
    const { parts, partsDone } = await store.runs.head(id);
    return partsDone >= parts / 2;
  });
  child.kill('SIGKILL');
}

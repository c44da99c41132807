import { packed, runInWorkers } from '../engine/run/parallel/index.ts';
import type { Pool } from '../workers/pool.ts';
import { nodePool } from '../workers/node.ts';
import { expectEvents } from './bulk.ts';
import type { Row } from './measure.ts';
import { median } from './measure.ts';
import { w2 } from './workloads/w2.ts';

const CASES = 100_000;
const REPLICATIONS = 8;
const ROUNDS = 3;

/** 8: eight replications of W2-RC by two workers against one, on the clock on the wall; the results are compared to the last bit. */
export async function workersRow(): Promise<Row> {
  const pools = [nodePool(1), nodePool(2)] as const;
  try {
    const one = await resultsOf(pools[0]);
    if ((await resultsOf(pools[1])) !== one) throw new Error('W2-RC: two workers have other results than one');
    const times = pools.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [place, pool] of pools.entries()) {
        const before = process.hrtime.bigint();
        if ((await resultsOf(pool)) !== one) throw new Error('W2-RC: a repeated run has other results');
        times[place]!.push(Number(process.hrtime.bigint() - before) / 1e9);
      }
    const [alone = Number.NaN, together = Number.NaN] = times.map(median);
    const ratio = alone / together;
    return {
      id: '8',
      what: 'two workers against one on eight replications of W2-RC, results identical to the last bit',
      measured: `${ratio.toFixed(2)} ×`,
      must: '1.5 ×',
      aim: '1.8 ×',
      met: ratio >= 1.5,
      note: `${together.toFixed(2)} s against ${alone.toFixed(2)} s`,
    };
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}

/** All replications and the answer as text, in which numbers are exact. */
async function resultsOf(workers: Pool): Promise<string> {
  const results: string[] = [];
  const rule = { relative: 0.05, least: REPLICATIONS, most: REPLICATIONS };
  const answer = await runInWorkers({ kind: 'mass-job', ...w2('RC', CASES) }, rule, {
    workers,
    each: (result) => {
      expectEvents('W2-RC', result.events, CASES);
      results.push(packed(result));
    },
  });
  if (answer.kind === 'unsupported') throw new Error(answer.reason.en);
  return [...results, packed(answer)].join('\n');
}

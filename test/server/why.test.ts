import { expect, test } from 'vitest';
import type { WaitsReport, WhyReport } from '../../engine/exchange/index.ts';
import type { ErrorAnswer } from '../../server/messages.ts';
import { openServer } from './open.ts';

const server = openServer({ requestsPerMinute: 100_000 });
const get = async (path: string): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${server.url}/api/v1/processes/${path}`);
  return { status: response.status, body: await response.json() };
};

test('why one item waits for the other: a habit before the reform, one round after it', async () => {
  const pair = 'from=fire-design-review&to=lightning-design-review';
  const before = (await get(`construction-permits/why?${pair}`)).body as WhyReport;
  expect(before).toMatchObject({ simulated: true, side: 'before', relation: 'waits', verdict: 'habit' });
  expect(before.chain[0]!.reasons[0]!.ways[0]).toMatchObject({ move: 'drop-habit', competence: 'this-level' });
  const after = (await get(`construction-permits/why?${pair}&side=after`)).body as WhyReport;
  expect(after).toMatchObject({ side: 'after', relation: 'together' });
});

test('the waits without a basis, the costliest first', async () => {
  const { waits, all, days, path } = (await get('construction-permits/waits')).body as WaitsReport;
  expect(waits.length).toBeGreaterThan(0);
  expect(waits.length).toBeLessThan(all);
  expect(waits.map((wait) => wait.days)).toEqual(waits.map((wait) => wait.days).sort((a, b) => b! - a!));
  expect(path! - days!).toBeGreaterThan(0);
});

test('an item that is not there is named, with those that are', async () => {
  const { status, body } = await get('business-startup/why?from=invoices&to=nosuch&side=after');
  expect(status).toBe(404);
  expect((body as ErrorAnswer).error.findings?.[0]?.message.en).toContain('nosuch');
});

test.each(['why', 'why?from=invoices', 'why?from=invoices&to=UPPER', 'waits?side=beside'])(
  '%s is refused',
  async (path) => {
    expect((await get(`business-startup/${path}`)).status).toBe(400);
  },
);

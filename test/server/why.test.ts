import { describe, expect, test } from 'vitest';
import type { WaitsReport } from '../../engine/exchange/index.ts';
import type { Process } from '../../engine/model/index.ts';
import type { CheckAnswer, CompareAnswer, ErrorAnswer, SourcesAnswer, WhyAnswer } from '../../server/messages.ts';
import { openServer } from './open.ts';

const server = openServer({ requestsPerMinute: 100_000 });
const get = async (path: string): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${server.url}/api/v1/processes/${path}`);
  return { status: response.status, body: await response.json() };
};

test('why one item waits for the other: a habit before the reform, one round after it', async () => {
  const pair = 'from=fire-design-review&to=lightning-design-review';
  const before = (await get(`construction-permits/why?${pair}`)).body as WhyAnswer;
  expect(before).toMatchObject({ simulated: true, side: 'before', relation: 'waits', verdict: 'habit' });
  expect(before.chain[0]!.reasons[0]!.ways[0]).toMatchObject({ move: 'drop-habit', competence: 'this-level' });
  const after = (await get(`construction-permits/why?${pair}&side=after`)).body as WhyAnswer;
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

test('the wording of the articles comes with the answer that cites them', async () => {
  const pair = 'from=planning-permit&to=construction-permit';
  const { articles } = (await get(`construction-permits/why?${pair}`)).body as WhyAnswer;
  const permit = articles.find(({ act, article }) => act === '建筑法' && article === 8);
  expect(permit?.text).toContain('已经取得建设工程规划许可证');
  const sources = (await get('real-estate/sources')).body as SourcesAnswer;
  const limit = sources.articles.find(({ act, article }) => act === '不动产登记暂行条例' && article === 20);
  expect(limit?.text).toContain('30个工作日');
  const names = sources.articles.map(({ act, article }) => `${act} ${article}`);
  expect(new Set(names).size).toBe(names.length);
});

describe('the law as of a day', () => {
  test('the document has it as its day', async () => {
    expect(((await get('construction-permits?law=2019-05-01')).body as Process).asOf).toBe('2019-05-01');
  });

  test('a document that is checked has the limits of it: the permit in 15 days, since 28 September 2018 in 7', async () => {
    const process = (await get('construction-permits')).body;
    const found = async (law: string): Promise<string[]> => {
      const sent = { method: 'POST', body: JSON.stringify(process), headers: { 'x-page-token': '' } };
      const response = await fetch(`${server.url}/api/v1/check?law=${law}`, sent);
      const { findings } = (await response.json()) as CheckAnswer;
      return findings.filter(({ at }) => at === 'items[construction-permit].duration').map(({ message }) => message.en);
    };
    expect((await found('2018-01-01')).join()).toContain('statutory 15 calendar days');
    expect((await found('2018-09-28')).join()).toContain('statutory 7 ');
  });

  test('two days are two models', async () => {
    const model = async (law: string): Promise<string> =>
      ((await get(`construction-permits/compare${law}`)).body as CompareAnswer).model;
    const models = [await model(''), await model('?law=2018-01-01'), await model('?law=2021-01-01')];
    expect(new Set(models).size).toBe(3);
  });

  test('why and waits are answered as of it', async () => {
    for (const asked of ['why?from=planning-permit&to=construction-permit&', 'waits?']) {
      const model = async (law: string): Promise<string> =>
        ((await get(`construction-permits/${asked}${law}`)).body as WaitsReport).model;
      expect(await model('law=2021-01-01')).not.toBe(await model(''));
    }
  });
});

test.each([
  'business-startup',
  'business-startup/compare',
  'business-startup/trace',
  'business-startup/export',
  'business-startup/sources',
  'business-startup/waits',
  'business-startup/why',
])('%s: a day that the calendar does not have is refused, in words', async (path) => {
  for (const law of ['2021-02-30', '2021', '']) {
    const { status, body } = await get(`${path}?from=invoices&to=bank-account&law=${law}`);
    expect([law, status]).toEqual([law, 400]);
    expect((body as ErrorAnswer).error.message).toContain('2021-01-01');
  }
});

test.each(['why', 'why?from=invoices', 'why?from=invoices&to=UPPER', 'waits?side=beside'])(
  '%s is refused',
  async (path) => {
    expect((await get(`business-startup/${path}`)).status).toBe(400);
  },
);

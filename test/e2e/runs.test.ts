import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Process } from '../../engine/model/index.ts';
import { processById, reformsOf, scenarioOf } from '../../processes/index.ts';
import type { Runner } from '../../server/jobs/runner.ts';
import { startRunner } from '../../server/jobs/runner.ts';
import { createLog } from '../../server/log.ts';
import type { Work } from '../../server/jobs/work.ts';
import type { RunHead, Store } from '../../server/store/index.ts';
import { nodePool } from '../../workers/node.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openAs, openSite, sideways } from './page.ts';

const rowOf = (page: Page, id: string) => page.locator(`tr[data-run="${id}"]`);

const workers = nodePool(1);
afterAll(() => workers.close());

const workOn = (store: Store): Runner =>
  startRunner({ store, workers, log: createLog('silent'), name: 'w', look: 20, beat: 50 });

/** Hands a run in as the page would, over the API. */
async function handIn(page: Page, body: unknown): Promise<string> {
  const run = await page.evaluate(async (asked) => {
    const session = (await (await fetch('/api/v1/session')).json()) as { pageToken: string | null };
    const headers = { 'Content-Type': 'application/json', 'X-Page-Token': session.pageToken ?? '' };
    const answer = await fetch('/api/v1/runs', { method: 'POST', headers, body: JSON.stringify(asked) });
    return (await answer.json()) as RunHead;
  }, body);
  return run.id;
}

const sweep = (scenarios: number, more: object = {}) => ({
  process: 'business-startup',
  replications: 2,
  cases: 200,
  grid: { demand: Array.from({ length: scenarios }, (_, k) => 60 + k) },
  ...more,
});

describeInBrowser('runs of one person on one machine', () => {
  const site = openSite();
  const kept = async (process: Process): Promise<string> => {
    const content = { kind: 'process', title: process.title, content: JSON.stringify(process) } as const;
    return (await site.store.documents.create({ user: null, name: 'test' }, content)).id;
  };
  let runner: Runner;
  beforeAll(() => {
    runner = workOn(site.store);
  });
  afterAll(() => runner.stop());

  test('one that was handed in elsewhere gets on to its end, and shows what came out', async () => {
    const { page, errors } = await site.open('/');
    const id = await handIn(page, sweep(3));
    await page.locator('.account-menu summary').click();
    await page.getByRole('link', { name: '运行', exact: true }).click();
    const row = rowOf(page, id);
    await row.getByText('已完成').waitFor();
    for (const word of ['扫描', '企业开办', '3 / 3 个方案', '本机用户'])
      expect(await row.textContent()).toContain(word);
    await row.getByRole('link').click();
    await page.locator('tr[data-part="3"]').waitFor();
    expect(await page.locator('tr[data-part] td:nth-child(2)').allTextContents()).toEqual(['60', '61', '62']);
    expect(await page.locator('tr[data-part="1"] td').nth(2).textContent()).toMatch(/^[\d.,]+（[\d.,]+—[\d.,]+）$/);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载结果（JSON）' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`内部资料-run-${id}.json`);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>;
    const { result } = (await (await fetch(`${site.url}/api/v1/runs/${id}`)).json()) as { result: unknown };
    expect(file).toMatchObject({ exportedBy: '本机用户 local user', run: { id }, result });
    expect(errors).toEqual([]);
  });

  test('is handed in on the page; what is wrong is told, and what was filled in stays', async () => {
    const own = await kept(processById('business-startup')!);
    const other = await kept(processById('construction-permits')!);
    const { page } = await site.open('/runs?lang=en');
    const form = page.getByRole('region', { name: 'Hand in a run' });
    await form.getByLabel('Cases of each replication').fill('300');
    await form.getByLabel('Replications').fill('2');
    await form.getByLabel('Demand').fill('5');
    await form.getByRole('button', { name: 'Hand in' }).click();
    await form.getByText('numbers from 10 to 500').waitFor();
    await form.getByLabel('Demand').fill('80, 120');
    // A process of the server is run as well where it fits the scenario, and refused with words where it does not.
    await form.locator('[data-kept=process]').selectOption(other);
    await form.getByRole('button', { name: 'Hand in' }).click();
    await form.getByText(/business-startup-county/).waitFor();
    await form.locator('[data-kept=process]').selectOption(own);
    await form.getByLabel('Promised limit').selectOption('bank-account');
    await form.getByLabel('Days to try').fill('1, 2');
    await form.getByLabel('Staff: at which desk').selectOption('market-regulation');
    await form.getByLabel('People to try').fill('2,x');
    await form.getByRole('button', { name: 'Hand in' }).click();
    await form.getByText('numbers from 1 to 10000').waitFor();
    await form.getByLabel('People to try').fill('2,3');
    await page.route('**/api/v1/runs', (route) => route.abort());
    await form.getByRole('button', { name: 'Hand in' }).click();
    await form.getByText('The server cannot be reached').waitFor();
    expect(await form.getByLabel('Demand').inputValue()).toBe('80, 120');
    await page.unroute('**/api/v1/runs');
    await form.getByRole('button', { name: 'Hand in' }).click();
    const row = page.locator('tr[data-run]').first();
    await row.getByText('8 of 8 scenarios').waitFor();
    await row.getByText('done').waitFor();
    expect(await row.textContent()).toContain('a process of the server');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await graveFaults(page)).toEqual([]);
    await row.getByRole('link').click();
    await page.locator('tr[data-part="8"]').waitFor();
    // Demand changes fastest, the limit slowest.
    const points = await page
      .locator('tr[data-part]')
      .evaluateAll((rows) => rows.map((one) => [...one.children].slice(1, 4).map((cell) => cell.textContent)));
    expect(points[0]).toEqual(['1', '2', '80']);
    expect(points[1]).toEqual(['1', '2', '120']);
    expect(points[7]).toEqual(['2', '3', '120']);
  });

  test('a process, a reform and a scenario of the server are chosen by name, and what is offered to vary is theirs', async () => {
    const own = { zh: '自拟', en: 'Our own' };
    const renamed = <T extends { readonly id: string }>(all: readonly T[], id: string): T[] =>
      all.map((one) => (one.id === id ? { ...one, title: own } : one));
    const shipped = processById('business-startup')!;
    const process = { ...shipped, title: own, items: renamed(shipped.items, 'bank-account') };
    const about = await kept(process);
    const [usual] = reformsOf(shipped.id);
    const measures = usual!.measures.map((one, k) => (k === 0 ? { ...one, title: own } : one));
    const asked = scenarioOf(shipped.id)!;
    const scenario = {
      ...asked,
      desks: renamed(asked.desks, 'market-regulation'),
      experiment: { ...asked.experiment, cases: 77, replications: 3 },
    };
    const more = [
      { kind: 'reform', content: { ...usual!, title: own, measures } },
      { kind: 'scenario', content: { ...scenario, title: own } },
    ] as const;
    const ids: string[] = [];
    for (const { kind, content } of more) {
      const document = { kind, title: own, content: JSON.stringify(content), about };
      ids.push((await site.store.documents.create({ user: null, name: 'test' }, document)).id);
    }
    const { page, errors } = await site.open('/runs?lang=en');
    const form = page.getByRole('region', { name: 'Hand in a run' });
    const choose = (kind: string, id: string) => form.locator(`[data-kept=${kind}]`).selectOption(id);
    await choose('process', about);
    await form.getByLabel('Promised limit').selectOption({ label: 'Our own' });
    await choose('reform', ids[0]!);
    await choose('scenario', ids[1]!);
    expect(await form.locator('[data-kept=reform] option:checked').textContent()).toBe('Our own · draft');
    // Fields that were filled in for something else are empty again, and the numbers are those of the scenario.
    expect(await form.getByLabel('Promised limit').inputValue()).toBe('');
    await expect.poll(() => form.getByLabel('Cases of each replication').inputValue()).toBe('77');
    await form.getByLabel('Staff: at which desk').selectOption({ label: 'Our own' });
    await form.getByLabel('People to try').fill('2,3');
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await form.getByRole('button', { name: 'Hand in' }).click();
    const row = page.locator('tr[data-run]').first();
    await row.getByText('2 of 2 scenarios').waitFor();
    const { rows } = await site.store.runs.list({}, { limit: 1 });
    const work = JSON.parse((await site.store.runs.get(rows[0]!.id)).input) as Work;
    expect([work.process.title, work.reform?.title, work.scenario.title]).toEqual([own, own, own]);
    expect(work.scenario.experiment).toMatchObject({ cases: 77, replications: 3 });
    expect(work.grid).toEqual({ staff: [{ desk: 'market-regulation', staff: [2, 3] }] });
    await form.getByLabel('What to do').selectOption({ label: 'Which measure the effect belongs to' });
    await form.getByRole('checkbox', { name: 'Our own' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('a search is handed in, and its answer comes with what it tried', async () => {
    const { page, errors } = await site.open('/runs?lang=zh');
    const form = page.getByRole('region', { name: '提交一个运行' });
    const scenario = form.getByLabel('仿真方案');
    await scenario.selectOption('business-startup-county');
    await form.getByLabel('做什么').selectOption({ label: '守住承诺，要多少人手' });
    expect(await form.getByLabel('办件量').count()).toBe(0);
    await form.getByLabel('承诺天数').fill('20');
    await form.getByRole('combobox', { name: /^窗口/ }).selectOption('market-regulation');
    await form.getByLabel('每次重复的办件数').fill('300');
    await form.getByLabel('重复次数').fill('2');
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByText('已提交').waitFor();
    const row = page.locator('tr[data-run]', { hasText: '搜索' }).first();
    await row.getByText('已完成').waitFor();
    expect(await row.textContent()).toMatch(/共做 \d+ 次运行/);
    await row.getByRole('link').click();
    const answer = page.locator('[data-search="staff"]');
    await answer.locator('[data-desk="market-regulation"]').waitFor();
    const shown = await answer.locator('[data-desk] td').allTextContents();
    const id = page.url().split('/runs/')[1]!.split('?')[0]!;
    const { result } = (await (await fetch(`${site.url}/api/v1/runs/${id}`)).json()) as {
      result: { answer: { desks: { now: number; needed: number }[] } };
    };
    const [desk] = result.answer.desks;
    expect(shown).toEqual([String(desk!.now), String(desk!.needed)]);
    await page.locator('tr[data-part]').first().waitFor();
    expect(await page.locator('tr[data-part]').count()).toBeGreaterThan(2);
    // What changes is told in one column, and not in one for each desk.
    await page.getByRole('columnheader', { name: '改动的窗口和人数' }).waitFor();
    const changes = await page.locator('tr[data-part] .runs__tried').allTextContents();
    expect(new Set(changes).size).toBeGreaterThan(1);
    for (const change of changes) expect(change).toMatch(/^(都同仿真方案|\d 个窗口各 100,000 人|\S+ \d+)$/);
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.goto(`${site.url}/runs?lang=en`);
    const english = page.getByRole('region', { name: 'Hand in a run' });
    await english.getByLabel('What to do').selectOption({ label: 'Which measure the effect belongs to' });
    await english.getByRole('button', { name: 'Hand in' }).click();
    await english.getByText('Choose one measure at least').waitFor();
    await english.getByLabel('Simulation scenario').selectOption('business-startup-county');
    await english.getByLabel('Cases of each replication').fill('300');
    await english.getByLabel('Replications').fill('2');
    const measure = english.getByRole('checkbox').first();
    await measure.check();
    await english.getByRole('button', { name: 'Hand in' }).click();
    const shares = page.locator('tr[data-run]', { hasText: 'search' }).first();
    await shares.getByText('2 runs').waitFor();
    await shares.getByText('done', { exact: true }).waitFor();
    await shares.getByRole('link').click();
    await page.locator('tr[data-part="2"]').waitFor();
    const title = await page.locator('[data-measure] th').textContent();
    expect(await page.locator('tr[data-part] .runs__tried').allTextContents()).toEqual(['none of them', title]);
    await page.goto(`${site.url}/runs?lang=en`);
    await english.getByLabel('What to do').selectOption({ label: 'The fewest measures for a goal' });
    await english.getByLabel('Simulation scenario').selectOption('business-startup-county');
    await english.getByLabel('Goal: approval path').fill('12');
    await english.getByRole('button', { name: 'Hand in' }).click();
    await english.getByText('Handed in; it waits').waitFor();
    const goal = page.locator('tr[data-run]', { hasText: 'search' }).first();
    await goal.getByText('done', { exact: true }).waitFor();
    await goal.getByRole('link').click();
    await page.locator('[data-search="goal"] li').first().waitFor();
    expect(await page.locator('tr[data-part]').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('parts come while it runs, over a connection that breaks as well, and it is called off and gone on with', async () => {
    const { page } = await site.open('/runs?lang=en');
    let breakOff = (): Promise<void> => Promise.resolve();
    await page.routeWebSocket('**/ws', (socket) => {
      socket.connectToServer();
      breakOff = () => socket.close();
    });
    const id = await handIn(page, sweep(200, { replications: 20, cases: 2000 }));
    await page.goto(`${site.url}/runs/${id}?lang=en`);
    await page.locator('tr[data-part="2"]').waitFor();
    await breakOff();
    const told = await page.locator('tr[data-part]').count();
    await expect.poll(() => page.locator('tr[data-part]').count(), { timeout: 30_000 }).toBeGreaterThan(told + 1);
    const places = await page.locator('tr[data-part] th').allTextContents();
    expect(places).toEqual(places.map((_, k) => String(k + 1)));
    expect(await graveFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Call off/ }).click();
    await page.locator('.runs__summary').getByText('called off').waitFor();
    expect((await site.store.runs.head(id)).state).toBe('cancelled');
    await page.getByRole('link', { name: 'All runs' }).click();
    await rowOf(page, id).getByText('called off').waitFor();
    const { partsDone } = await site.store.runs.head(id);
    await rowOf(page, id)
      .getByRole('button', { name: /^Try again/ })
      .click();
    await expect.poll(async () => (await site.store.runs.head(id)).partsDone).toBeGreaterThan(partsDone);
    await rowOf(page, id).getByText('running').waitFor();
    await rowOf(page, id)
      .getByRole('button', { name: /^Call off/ })
      .click();
    await rowOf(page, id).getByText('called off').waitFor();
  });

  test.each(['zh', 'en'])('the list has no grave accessibility faults in %s', async (language) => {
    const { page } = await site.open(`/runs?lang=${language}`);
    await page.locator('tr[data-run]').first().waitFor();
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });

  test('a run that is not there is told', async () => {
    const { page } = await site.open('/runs/nosuch');
    expect(await page.getByRole('alert').textContent()).toContain('没有这个运行');
  });
});

describeInBrowser('runs of several people', () => {
  const site = openSite('shared');

  test('are seen by all staff, and steered by whoever handed them in', async () => {
    const { page: planner, name } = await openAs(site, 'planner', '/runs');
    const id = await handIn(planner, sweep(2));
    await planner.goto(`${site.url}/runs`);
    await rowOf(planner, id).getByText('排队中').waitFor();
    const { page: legal } = await openAs(site, 'legal', '/runs');
    await rowOf(legal, id).getByText(name).waitFor();
    expect(await legal.locator('.runs button, .runs form').count()).toBe(0);
    await rowOf(planner, id).getByRole('button', { name: /^取消/ }).click();
    await rowOf(planner, id).getByText('已取消').waitFor();
    // Told over the connection.
    await rowOf(legal, id).getByText('已取消').waitFor();
  });

  test('a reader finds neither the entry of the menu nor the runs', async () => {
    const { page } = await openAs(site, 'reader', '/');
    await page.locator('.account-menu summary').click();
    expect(await page.locator('.account-menu').getByRole('link', { name: '运行' }).count()).toBe(0);
    await page.goto(`${site.url}/runs`);
    await page.getByText('您的角色（读者）不能查看这一页').waitFor();
    expect(await page.locator('[data-run], form').count()).toBe(0);
  });
});

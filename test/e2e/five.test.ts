import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { compare } from '../../engine/measure/index.ts';
import { processes, reforms, reformsOf } from '../../processes/index.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite } from './page.ts';

/** The five pairs as the screen shows them. */
async function pairsOn(page: Page): Promise<Record<string, [before: string, after: string]>> {
  const rows = await page.$$eval('[data-row]', (found) =>
    found.map((row) => [
      row.getAttribute('data-row') ?? '',
      row.querySelector('[data-value=before]')?.textContent ?? '',
      row.querySelector('[data-value=after]')?.textContent ?? '',
    ]),
  );
  return Object.fromEntries(rows.map(([name = '', before = '', after = '']) => [name, [before, after]]));
}

describeInBrowser('the five reductions', () => {
  const site = openSite();

  test.each(reforms.map(({ process }) => process))('show the numbers of the engine for %s', async (id) => {
    const process = processes.find((one) => one.id === id)!;
    const { reductions } = compare(process, reformsOf(id)[0]);
    const { page, errors } = await site.open(`/p/${id}/five?lang=en`);
    const shown = await pairsOn(page);
    for (const { name, before, after } of reductions)
      expect(shown[name], name).toEqual([String(before), String(after)]);
    expect(errors).toEqual([]);
  });

  test('what is not in force on the day of the law is named above every screen', async () => {
    const { page, errors } = await site.open('/p/construction-permits/five?lang=en');
    await pairsOn(page);
    expect(await page.locator('[data-not-in-force]').count()).toBe(0);
    for (const screen of ['five', 'map', 'brief']) {
      await page.goto(`${site.url}/p/construction-permits/${screen}?lang=en&law=2020-12-31&city=henan&at=risk.low`);
      await page.waitForSelector('[data-not-in-force="2"]');
      await page.click('[data-not-in-force] summary');
      const told = await page.innerText('[data-not-in-force]');
      expect(told).toContain('from 2021-01-01 “');
      expect(told).toContain('from 2023-03-01 “');
    }
    expect(errors).toEqual([]);
  });

  test('fate chips sum to the change of their row', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en');
    const rows = await page.$$eval('[data-row]', (found) =>
      found.map((row) => ({
        name: row.getAttribute('data-row'),
        change: row.querySelector('[data-value=change]')?.textContent ?? '0',
        chips: [...row.querySelectorAll('[data-fate]')].map((chip): [string, number] => [
          chip.getAttribute('data-fate') ?? '',
          Number(/\d+$/.exec(chip.textContent)?.[0]),
        ]),
      })),
    );
    const counted = rows.filter(({ name }) => name !== 'time');
    expect(counted).toHaveLength(4);
    for (const { name, change, chips } of counted) {
      const sum = chips.reduce((total, [fate, n]) => total + (fate === 'added' ? n : fate === 'moved' ? 0 : -n), 0);
      expect(sum, name ?? '').toBe(Number(change.replace('−', '-')) || 0);
    }
  });

  test('a switch changes the numbers at once, and the address with them', async () => {
    const id = 'business-startup';
    const process = processes.find((one) => one.id === id)!;
    const [reform] = reformsOf(id);
    const measure = reform!.measures.find(({ id: one }) => one === 'three-in-one')!;
    const on = new Set(reform!.measures.filter((one) => one.usual && one.id !== measure.id).map((one) => one.id));
    const expected = compare(process, reform, { measures: on }).reductions.find(({ name }) => name === 'materials');
    const { page } = await site.open(`/p/${id}/five?lang=en`);
    // Once for the engine to warm up, then the fastest of three pairs: other programs may hold up some of them.
    const milliseconds = await page.evaluate(async (selector) => {
      const input = document.querySelector<HTMLInputElement>(selector)!;
      const shown = (): string => document.querySelector('[data-row=materials] [data-value=after]')!.textContent;
      let fastest = Infinity;
      for (let round = 0; round < 7; round++) {
        const [before, start] = [shown(), performance.now()];
        input.click();
        await Promise.resolve();
        if (shown() === before) throw new Error('the number did not follow the switch');
        if (round > 0) fastest = Math.min(fastest, performance.now() - start);
      }
      return fastest;
    }, `[data-measure=${measure.id}] input`);
    expect(milliseconds).toBeLessThan(100);
    expect((await pairsOn(page))['materials']?.[1]).toBe(String(expected?.after));
    expect(new URL(page.url()).searchParams.get('on')?.split(',')).toEqual([...on]);
  });

  test('absolutes are large, percentages small, and the header says what a row is measured by', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=zh');
    const sizes = (selector: string): Promise<number[]> =>
      page.$$eval(selector, (all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
    for (const side of ['before', 'after'])
      for (const size of await sizes(`[data-value=${side}]`)) expect(size).toBeGreaterThanOrEqual(20);
    const percents = await sizes('.five__percent');
    expect(percents.length).toBeGreaterThan(2);
    for (const size of percents) expect(size).toBeLessThan(20);
    expect(await page.textContent('.five__scale')).toContain('每行以改革前＝100%');
  });

  test('the papers of the comparison table add up on the screen', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=zh&scope=facts-table');
    const { materials } = await pairsOn(page);
    const told = await page.$$eval('[data-account]', (found) => found.map((one) => one.textContent));
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('本案不需要的事项 ');
    told.forEach((line, index) => {
      const [sum = '', total] = line.split(' = ');
      const parts = [...sum.matchAll(/(− )?\D*?(\d+)/g)].map(
        ([part, , n]) => (part.includes('− ') ? -1 : 1) * Number(n),
      );
      expect(
        parts.reduce((all, n) => all + n, 0),
        line,
      ).toBe(Number(total));
      expect(total).toBe(materials?.[index]);
    });
  });

  test('an opened list of papers is a few screens long', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=zh&row=materials');
    expect(await page.$eval('#list-materials', (list) => list.getBoundingClientRect().height)).toBeLessThan(4 * 768);
  });

  test('prices that only moved are no reduction', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=zh');
    expect(await page.textContent('[data-row=fees]')).toContain('另列 3 → 3 项，其中转移 2，不算减少');
  });

  test('the window is named after the screen', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=zh');
    expect(await page.title()).toBe('五个减少 · 企业开办 · 并联');
    await page.goto(`${site.url}/?lang=en`);
    await page.waitForSelector('main');
    expect(await page.title()).toBe('Library · Binglian');
  });

  test('work by keyboard alone', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=en');
    const before = await pairsOn(page);
    await page.focus('[data-measure] input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(() =>
      document.activeElement?.closest('[data-measure]')?.getAttribute('data-measure'),
    );
    const ids = reformsOf('business-startup')[0]!.measures.map(({ id }) => id);
    expect(second).toBe(ids[2]);
    await page.keyboard.press('Space');
    expect(await page.isChecked(`[data-measure=${ids[2]!}] input`)).toBe(false);
    await page.keyboard.press('Space');
    expect(await pairsOn(page)).toEqual(before);
    await page.focus('[data-row=materials] button');
    await page.keyboard.press('Enter');
    expect(await page.locator('#list-materials [data-unit]').count()).toBeGreaterThan(10);
  });

  test('the row of time opens the two paths, whose parts sum to the headline', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en&row=time');
    const sums = await page.$$eval('.paths section', (sections) =>
      sections.map((section) =>
        [...section.querySelectorAll('li strong')].reduce((sum, part) => sum + Number(part.textContent), 0),
      ),
    );
    const { time } = await pairsOn(page);
    expect(sums.map(String)).toEqual(time);
  });

  test('all measures off leaves everything unchanged but what the law changed', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en&on=none');
    // Papers that lapsed, and those that took their place, come with the law of the later day, whatever is switched.
    const chips = await page.$$eval('[data-row] [data-fate]', (found) =>
      found.map((chip) => [
        chip.closest('[data-row]')?.getAttribute('data-row'),
        chip.getAttribute('data-fate'),
        /\d+$/.exec(chip.textContent)?.[0],
      ]),
    );
    expect(chips.map(([row, fate]) => `${row ?? ''} ${fate ?? ''}`)).toEqual(['materials law', 'materials added']);
    const byLaw = Number(chips[0]?.[2]) - Number(chips[1]?.[2]);
    for (const [name, [before, after]] of Object.entries(await pairsOn(page)))
      expect(Number(before) - Number(after), name).toBe(name === 'materials' ? byLaw : 0);
    expect(await page.textContent('.five-page__conclusion')).toContain('No real reduction');
  });

  test('a basis says article, years and source', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en&row=time');
    await page.click('.paths .basis__button');
    expect(await page.textContent('.basis__note')).toMatch(/Assumption|Source|Law|Document/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.basis__note').count()).toBe(0);
  });

  test('tell an unknown scope and an unknown measure, and what is shown instead', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=en&scope=nowhere&on=nothing-such');
    const told = await page.textContent('.notices');
    expect(told).toContain('“nowhere”');
    expect(told).toContain('“nothing-such”');
    expect(await page.locator('[data-row]').count()).toBe(5);
  });

  test.each([
    ['light', 'zh'],
    ['dark', 'en'],
  ])('have no grave accessibility faults: %s, %s', async (theme, lang) => {
    const { page } = await site.open(`/p/construction-permits/five?theme=${theme}&lang=${lang}&row=items`);
    expect(await graveFaults(page)).toEqual([]);
  });

  test('English has no Chinese but the way back to it', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en&row=materials');
    const text = (await page.innerText('body')).replaceAll('中文', '');
    expect(text.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
  });

  test.each(['zh', 'en'])('nothing essential is below the fold and nothing scrolls sideways in %s', async (lang) => {
    const { page } = await site.open(`/p/construction-permits/five?lang=${lang}`);
    const bottom = await page.$eval('[data-row=fees]', (row) => row.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(768);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
    await page.setViewportSize({ width: 1180, height: 768 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1180);
  });
});

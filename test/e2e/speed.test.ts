import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { scenarioOf } from '../../processes/index.ts';
import { describeInBrowser } from './browser.ts';
import { framesOf, openMapOfList, openSite } from './page.ts';

// What is aimed at stands beside each bound. Bounds leave room for machines that do other work at the same time: those of the
// first map and of sliders are about twice the worst half of two such cores, which do it three times as fast with none.

const ITEMS = 45;
const OFFICES = 12;

/** A list of as many items and offices as the worst case on the drawings has, in threes that wait for one another. */
function longList(): string {
  const rows = Array.from({ length: ITEMS }, (_, k) => {
    const paper = k % 3 === 0 ? '申请表' : `第${k}号许可证件名称`;
    return [`第${k + 1}号事项名称长十二字`, `第${(k % OFFICES) + 1}局`, '5', paper, `第${k + 1}号许可证件名称`].join(
      '\t',
    );
  });
  return ['事项名称\t实施主体\t承诺时限\t材料名称\t结果名称', ...rows].join('\n');
}

describeInBrowser('speed', () => {
  const site = openSite();
  test('the first map can be used soon in a browser that has nothing stored', async () => {
    const times: number[] = [];
    for (let k = 0; k < 3; k++) {
      const { page } = await site.open('/p/construction-permits/map?lang=zh', { fresh: true });
      await page.locator('.react-flow__node [role=button]').first().waitFor();
      // Since the address was asked for; how long the browser took to open a window before that is not the page's.
      times.push(await page.evaluate(() => performance.now()));
      await page.close();
    }
    console.info(`first map: ${times.map((time) => time.toFixed(0)).join(', ')} ms (aim 2000)`);
    expect(Math.min(...times)).toBeLessThan(5000);
  });

  test('the quick answer follows a slider within a few frames', async () => {
    const { page } = await site.open('/p/construction-permits/try?lang=en&on=none');
    await page.waitForSelector('[data-lever] input[type=range]');
    const times = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('[data-lever=planning-permit] input[type=range]')!;
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
      const shown = (): string => document.querySelector('[data-days=now]')!.textContent;
      const found: number[] = [];
      const first = Number(input.value);
      for (let round = 0; round < 24; round++) {
        const [before, since] = [shown(), performance.now()];
        value.set!.call(input, String(round % 2 === 0 ? first - 5 : first));
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
        // The first few warm the engine up.
        if (shown() === before) throw new Error('the number did not follow the slider');
        if (round >= 4) found.push(performance.now() - since);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return found.sort((a, b) => a - b);
    });
    const [half, most] = [times[10]!, times[18]!];
    console.info(`slider to quick answer: half ${half.toFixed(1)}, p95 ${most.toFixed(1)} ms (aim 16.7)`);
    expect(half).toBeLessThan(60);
  });

  test('a replication of simulated cases before and after follows a slider soon', async () => {
    const { page } = await site.open('/p/construction-permits/try?lang=en');
    await page.locator('.full__ruler').scrollIntoViewIfNeeded();
    await page.waitForSelector('.full[data-sketch=true] .full__dot');
    const times = await page.evaluate(async () => {
      // Two of them, since none has so many days that were never tried before.
      const inputs = ['planning-permit', 'construction-permit'].map((id) =>
        document.querySelector<HTMLInputElement>(`[data-lever=${id}] input[type=range]`)!,
      );
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
      const row = document.querySelector('[data-dots=after]')!;
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      const found: number[] = [];
      for (let round = 0; round < 24; round++) {
        const since = performance.now();
        const input = inputs[round % 2]!;
        const shorter = Number(input.value) > Number(input.min);
        value.set!.call(input, String(shorter ? Number(input.value) - 1 : input.max));
        input.dispatchEvent(new Event('input', { bubbles: true }));
        for (const old of ['true', 'false']) while (row.getAttribute('data-old') !== old) await frame();
        // The first few warm the workers up.
        if (round >= 4) found.push(performance.now() - since);
      }
      return found.sort((a, b) => a - b);
    });
    const [half, most] = [times[10]!, times[18]!];
    const { cases } = scenarioOf('construction-permits')!.experiment;
    console.info(`slider to ${cases} matched cases: half ${half.toFixed(0)}, p95 ${most.toFixed(0)} ms (aim 150)`);
    expect(half).toBeLessThan(1500);
  });

  test(`a map of ${ITEMS} items is dragged smoothly`, async () => {
    const { page } = await openMapOfList(site, longList());
    expect(await page.locator('.pane [role=button].step').count()).toBeGreaterThanOrEqual(ITEMS);
    await page.locator('.pane').first().hover();
    await page.mouse.wheel(0, -400);
    // A place between the items, since a press on one selects it.
    const at = await page.evaluate(() => {
      const { left, top, width, height } = document.querySelector('.react-flow__pane')!.getBoundingClientRect();
      for (let y = top + height / 2; y < Math.min(top + height, innerHeight) - 10; y += 7)
        for (let x = left + width / 2; x < left + width - 10; x += 9)
          if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true) return { x, y };
      throw new Error('no place between the items');
    });
    await page.mouse.move(at.x, at.y);
    const before = await page.locator('.react-flow__viewport').first().getAttribute('style');
    await page.mouse.down();
    const frames = framesOf(page, 2000);
    for (let k = 0; k < 60; k++) await page.mouse.move(at.x - k * 4, at.y - (k % 20) * 3);
    const rate = await frames;
    await page.mouse.up();
    expect(await page.locator('.react-flow__viewport').first().getAttribute('style')).not.toBe(before);
    console.info(`${ITEMS} items dragged: ${rate.toFixed(1)} frames a second (aim 50)`);
    expect(rate).toBeGreaterThan(15);
  });

  test(`a map of ${ITEMS} items turns into the timeline and back smoothly`, async () => {
    const { page } = await openMapOfList(site, longList());
    const rates: number[] = [];
    for (let k = 0; k < 3; k++) {
      await page.keyboard.press('g');
      // The frames of the turn itself: it begins with the first one after the new drawing is there.
      await page.waitForSelector(k % 2 === 0 ? '.timeline__bar' : '.pane--after .step');
      rates.push(await framesOf(page, 350));
      await page.waitForTimeout(300);
    }
    console.info(`${ITEMS} items turned: ${rates.map((rate) => rate.toFixed(1)).join(', ')} frames a second (aim 50)`);
    expect(Math.max(...rates)).toBeGreaterThan(15);
  });

  test('five hundred marks move smoothly', async () => {
    const { page } = await site.open('/p/construction-permits/run?lang=en&load=170&side=before&t=500&speed=4');
    await page.waitForSelector('.run__player[data-phase=ready]', { timeout: 60_000 });
    await page.waitForSelector('.run__tokens');
    await page.keyboard.press(' ');
    await page.waitForTimeout(1000);
    const rates: number[] = [];
    for (let k = 0; k < 3; k++) rates.push(await framesOf(page, 2000));
    const marks = Number(await page.locator('[data-tokens]').getAttribute('data-tokens'));
    expect(marks).toBeGreaterThanOrEqual(500);
    console.info(`${marks} marks: ${rates.map((rate) => rate.toFixed(1)).join(', ')} frames a second`);
    // Two cores that had other work beside gave up to 56; how much is left of them in a test run is not known.
    expect(Math.max(...rates)).toBeGreaterThan(25);
  });

  test('what has to be loaded before the first screen stays within its budget', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=zh');
    await page.waitForSelector('[data-row=time]');
    const names = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith('/assets/') && path.endsWith('.js') && !path.includes('worker')),
    );
    const sizes = [...new Set(names)].map(
      (path) => gzipSync(readFileSync(fileURLToPath(new URL(`../../dist/ui${path}`, import.meta.url)))).length,
    );
    const sum = sizes.reduce((all, size) => all + size, 0) / 1024;
    console.info(`first screen: ${sizes.length} scripts, ${sum.toFixed(0)} kB compressed (budget 520)`);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sum).toBeLessThan(520);
  });
});

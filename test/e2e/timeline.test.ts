import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { compare } from '../../engine/measure/index.ts';
import { quickDays } from '../../engine/network/index.ts';
import { processById, reformsOf } from '../../processes/index.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite } from './page.ts';

const comparison = compare(processById('construction-permits')!, reformsOf('construction-permits')[0]);

/** Keeps a list of every animation that turns the one drawing into the other, with where it begins. */
function watchMorphs(): void {
  const seen: { name: string; start: string; duration: number }[] = [];
  (window as unknown as { morphs: typeof seen }).morphs = seen;
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the element below
  const { animate } = Element.prototype;
  Element.prototype.animate = function (this: Element, frames, options) {
    const name = this.getAttribute('data-morph');
    if (name !== null) {
      const [first] = frames as Keyframe[];
      seen.push({
        name,
        start: String(first!['transform'] ?? first!['outline'] ?? ''),
        duration: (options as KeyframeAnimationOptions).duration as number,
      });
    }
    return animate.call(this, frames, options);
  };
}

const morphsOf = (page: Page): Promise<{ name: string; start: string; duration: number }[]> =>
  page.evaluate(() => (window as unknown as { morphs: [] }).morphs.splice(0));
const boxOf = async (page: Page, name: string) => (await page.locator(`[data-morph="${name}"]`).boundingBox())!;

describeInBrowser('the timeline', () => {
  const site = openSite();

  test('marks where both totals end, with what lies outside the axis; slack ends with a tick', async () => {
    const { page, errors } = await site.open('/p/construction-permits/timeline?lang=en');
    const axis = (await page.locator('.timeline__axis').boundingBox())!;
    const marks = await page
      .locator('.timeline__axis span')
      .evaluateAll((all) => all.map((one) => ({ day: Number(one.textContent), left: parseFloat(one.style.left) })));
    const full = marks[marks.length - 1]!;
    for (const side of ['before', 'after'] as const) {
      const { timed } = comparison[side];
      if (!timed.ok) throw new Error('construction permits have a ring');
      const days = quickDays(timed.path.total);
      const line = (await page.locator(`[data-end=${side}]`).boundingBox())!;
      const wanted = axis.x + (axis.width * (days * full.left)) / (100 * full.day);
      expect(Math.abs(line.x - wanted)).toBeLessThan(3);
      expect(line.height).toBeGreaterThan(400);
      const text = (await page.locator(`.timeline__total--${side}`).textContent()) ?? '';
      expect(text).toContain(`done on day ${days}`);
      expect(text).toContain(`${(Math.round(quickDays(timed.times.elapsed) * 10) / 10).toFixed(1)} elapsed`);
    }
    const tick = page.locator('.timeline__slack').first();
    const height = await tick.evaluate((one) => getComputedStyle(one, '::after').height);
    expect(parseFloat(height)).toBeGreaterThanOrEqual(10);
    expect(await graveFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('the map turns into it and back with the same nodes, by G, and what was chosen stays', async () => {
    const { page, errors } = await site.open('/help');
    await page.addInitScript(watchMorphs);
    await page.goto(`${site.url}/p/construction-permits/map?lang=en&sel=eia`);
    await page.waitForSelector('#after-eia');
    // The drawing has its last size when its fonts are there.
    let onMap = await boxOf(page, 'after eia');
    await expect
      .poll(async () => {
        const [earlier, later] = [onMap, await boxOf(page, 'after eia')];
        onMap = later;
        return later.x === earlier.x && later.y === earlier.y;
      })
      .toBe(true);
    await morphsOf(page);
    await page.keyboard.press('g');
    await page.waitForSelector('.timeline__bar');
    expect(new URL(page.url()).pathname).toBe('/p/construction-permits/timeline');
    expect(new URL(page.url()).searchParams.get('sel')).toBe('eia');
    const there: Awaited<ReturnType<typeof morphsOf>> = [];
    const names = await page.locator('[data-morph]').evaluateAll((all) => all.map((one) => one.dataset['morph']!));
    await expect.poll(async () => there.push(...(await morphsOf(page)))).toBe(names.length);
    expect(there.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const { duration } of there) expect(duration).toBe(300);
    // It begins where the node was on the map.
    await page.waitForTimeout(400);
    const bar = await boxOf(page, 'after eia');
    const [, x, y] = /translate\(([-\d.]+)px, ([-\d.]+)px\)/.exec(
      there.find(({ name }) => name === 'after eia')!.start,
    )!;
    expect(Math.abs(bar.x + Number(x) - onMap.x)).toBeLessThan(1);
    expect(Math.abs(bar.y + Number(y) - onMap.y)).toBeLessThan(1);
    expect(await page.locator('[data-row=eia]').getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('g');
    await page.waitForSelector('#after-eia');
    const back: typeof there = [];
    await expect.poll(async () => back.push(...(await morphsOf(page)))).toBeGreaterThanOrEqual(names.length);
    await page.waitForTimeout(400);
    expect(await boxOf(page, 'after eia')).toEqual(onMap);
    expect(errors).toEqual([]);
  });

  test('does not move where motion is not wanted: what has another place has a line around it', async () => {
    const { page } = await site.open('/help');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(watchMorphs);
    await page.goto(`${site.url}/p/construction-permits/map?lang=en`);
    await page.waitForSelector('#after-eia');
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.waitForSelector('.timeline__bar');
    const seen: Awaited<ReturnType<typeof morphsOf>> = [];
    await expect.poll(async () => seen.push(...(await morphsOf(page)))).toBeGreaterThan(20);
    for (const { start } of seen) expect(start).toMatch(/solid/);
  });
});

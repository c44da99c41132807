import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { compare } from '../../engine/measure/index.ts';
import { quickDays } from '../../engine/network/index.ts';
import { formatDate, parseDate, stateCalendar } from '../../engine/time/index.ts';
import { processById, reformsOf } from '../../processes/index.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite, sideways } from './page.ts';

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
    // The table below says in numbers what the bars show.
    await page.getByText('Table (the same content as the drawing)').press('Enter');
    const rows = page.locator('.timeline__table tbody tr');
    expect(await rows.count()).toBe(await page.locator('.timeline__row').count());
    expect(await page.locator('.timeline__table thead').textContent()).toContain('After: takes (working days)');
    expect(await sideways(page)).toBe(0);
    const tick = page.locator('.timeline__slack').first();
    const height = await tick.evaluate((one) => getComputedStyle(one, '::after').height);
    expect(parseFloat(height)).toBeGreaterThanOrEqual(10);
    expect(await graveFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('has an axis of calendar days from a day that is assumed or chosen; days off are shaded, and the link keeps it', async () => {
    const { page, errors } = await site.open('/p/construction-permits/timeline?lang=en');
    expect(await page.locator('.timeline__off').count()).toBe(0);
    await page.getByLabel('Axis').selectOption('cd');
    await page.locator('.timeline__off').first().waitFor();
    expect(await page.locator('.timeline__axis-choice .assumption').textContent()).toContain('Assumed to begin on');
    expect(await page.locator('.scope-line').textContent()).toContain('Unit: calendar days');
    await page.getByLabel('First submission').fill('2024-03-04');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2024-03-04');
    await page.reload();
    await page.locator('.timeline__off').first().waitFor();
    expect(await page.locator('.timeline__axis-choice').textContent()).toContain('as chosen');
    const { timed } = comparison.after;
    if (!timed.ok) throw new Error('construction permits have a ring');
    const calendar = stateCalendar();
    const from = parseDate('2024-03-04')!;
    const done = calendar.addWorkingDays(from, quickDays(timed.path.total) - 1);
    const text = await page.locator('.timeline__total--after').textContent();
    expect(text).toContain(`done on day ${done - from + 1}, ${formatDate(done)}`);
    // A weekend is two days wide and lies where the week ends.
    const [axis, off] = [page.locator('.timeline__axis'), page.locator('.timeline__off').first()];
    const [wide, shade] = [(await axis.boundingBox())!, (await off.boundingBox())!];
    const day = shade.width / 2;
    expect(Math.abs(shade.x - wide.x - 5 * day)).toBeLessThan(2);
    expect(await sideways(page)).toBe(0);
    expect(await graveFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test.each(['wd', 'cd'])(
    'a limit is changed by dragging the end of its bar, and by keys, on an axis of %s',
    async (unit) => {
      const { page, errors } = await site.open(`/p/construction-permits/timeline?lang=en&unit=${unit}`);
      const handle = page.locator('[data-row=land-planning-permit] [role=slider]');
      await handle.waitFor();
      const days = Number(await handle.getAttribute('aria-valuenow'));
      expect(days).toBeGreaterThan(3);
      const tried = (): string | null => new URL(page.url()).searchParams.get('limit');
      await handle.focus();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => handle.getAttribute('aria-valuenow')).toBe(String(days - 1));
      await page.keyboard.press('Shift+ArrowLeft');
      await expect.poll(() => handle.getAttribute('aria-valuenow')).toBe(String(days - 1.5));
      await page.keyboard.press('Backspace');
      await expect.poll(tried).toBeNull();
      // Where the bar would end two days earlier.
      const bar = page.locator('li:has([role=slider]:focus) .timeline__bar--after');
      const box = (await bar.boundingBox())!;
      const grip = (await handle.boundingBox())!;
      await page.mouse.move(grip.x + 9, grip.y + 10);
      await page.mouse.down();
      await page.mouse.move(box.x + (box.width * (days - 2)) / days, grip.y + 10, { steps: 4 });
      const held = Number(await handle.getAttribute('aria-valuenow'));
      expect(await page.locator('.timeline__dragged').textContent()).toBe(`${held} working days`);
      expect(tried()).toBeNull();
      await page.mouse.up();
      await expect.poll(tried).toContain(`.${held}`);
      expect(Math.abs(held - (days - 2))).toBeLessThanOrEqual(1);
      // Another one is taken back before the hand lets go.
      const again = (await handle.boundingBox())!;
      await page.mouse.move(again.x + 9, again.y + 10);
      await page.mouse.down();
      await page.mouse.move(again.x + 120, again.y + 10, { steps: 4 });
      await page.keyboard.press('Escape');
      await page.mouse.up();
      expect(tried()).toContain(`.${held}`);
      expect(errors).toEqual([]);
    },
  );

  test('simulated cases show waits, corrections and stops by patterns that the legend names', async () => {
    const { page, errors } = await site.open('/p/construction-permits/timeline?lang=en');
    expect(await page.locator('[data-lived]').count()).toBe(0);
    await page.getByRole('button', { name: 'Show simulated cases' }).click();
    await page.locator('[data-lived=after] .timeline__piece').first().waitFor({ timeout: 60_000 });
    const seen = await page
      .locator('[data-lived] .timeline__piece')
      .evaluateAll((all) => [
        ...new Set(all.map((one) => [...one.classList].at(-1)!.replace('timeline__piece--', ''))),
      ]);
    expect(seen).toEqual(expect.arrayContaining(['work', 'wait', 'applicant']));
    const styles = await page
      .locator('.timeline__swatch')
      .evaluateAll((all) =>
        all.map((one) => `${getComputedStyle(one).backgroundImage} ${getComputedStyle(one).backgroundColor}`),
      );
    expect(new Set(styles).size).toBe(5);
    const elapsed = async (): Promise<number> =>
      Number(/([\d.]+) days elapsed/.exec((await page.textContent('[data-lived=after] h3'))!)![1]);
    const half = await elapsed();
    await page.locator('.timeline__legend select').selectOption({ label: 'nine in ten are as fast (P90)' });
    await expect.poll(elapsed).toBeGreaterThan(half);
    expect(await page.locator('[data-lived=after] li').first().textContent()).toMatch(/: .*\d d/);
    await page.locator('[data-lived=after] summary').press('Enter');
    const told = page.locator('[data-lived=after] .timeline__table tbody tr');
    expect(await told.count()).toBe(await page.locator('[data-lived=after] li').count());
    expect(await sideways(page)).toBe(0);
    expect(await graveFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a limit beyond the law is refused with its article, and withdrawn by a press', async () => {
    const { page } = await site.open('/p/construction-permits/timeline?lang=zh&limit=planning-permit.40');
    const refusal = page.locator('.timeline__refused');
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('不予采用');
    expect(await refusal.locator('.basis, button, details').count()).toBeGreaterThan(1);
    await refusal.getByRole('button', { name: '恢复' }).click();
    await refusal.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('limit')).toBeNull();
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

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { processById } from '../../processes/index.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite } from './page.ts';

/** A window on a playback that can be played. */
async function ready(page: Page): Promise<Page> {
  await page.waitForSelector('.run__player[data-phase=ready]', { timeout: 60_000 });
  await page.waitForSelector('.run__tokens');
  return page;
}

const dayOf = async (page: Page): Promise<number> =>
  Number(/working day ([\d.,]+)/i.exec((await page.locator('.run__now').textContent()) ?? '')![1]!.replace(',', ''));
const isPlaying = (page: Page): Promise<string | null> => page.locator('.run__player').getAttribute('data-playing');
const asked = (page: Page, key: string): string | null => new URL(page.url()).searchParams.get(key);

describeInBrowser('playing a run back', () => {
  const site = openSite();
  const open = async (path: string): Promise<{ page: Page; errors: string[] }> => {
    const { page, errors } = await site.open(path);
    await ready(page);
    return { page, errors };
  };

  test('Space plays and pauses wherever the focus is; the address follows when the picture stands', async () => {
    const { page, errors } = await open('/p/business-startup/run?lang=en&t=30&speed=4');
    expect(await dayOf(page)).toBe(30);
    await page.getByRole('button', { name: 'Next event' }).focus();
    await page.keyboard.press(' ');
    await expect.poll(() => isPlaying(page)).toBe('true');
    await expect.poll(() => dayOf(page)).toBeGreaterThan(32);
    // A link that is shared meanwhile is not that of the beginning.
    await expect.poll(() => Number(asked(page, 't'))).toBeGreaterThan(31);
    await page.keyboard.press(' ');
    await expect.poll(() => isPlaying(page)).toBe('false');
    await expect.poll(() => Number(asked(page, 't'))).toBeGreaterThan(32);
    // The button that had the focus was not pressed by it: the day is where it was paused.
    expect(Math.abs((await dayOf(page)) - Number(asked(page, 't')))).toBeLessThan(0.06);
    expect(errors).toEqual([]);
  });

  test('steps to the next event and back, scrubs to both ends, and comes back to a moment that was marked', async () => {
    const { page } = await open('/p/business-startup/run?lang=en&t=50');
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    const stepped = await dayOf(page);
    expect(stepped).toBeGreaterThanOrEqual(50);
    expect(stepped).toBeLessThan(52);
    await page.keyboard.press('k');
    await expect.poll(() => asked(page, 'mark')).not.toBeNull();
    const slider = page.getByRole('slider', { name: 'Time' });
    await slider.focus();
    await page.keyboard.press('End');
    const end = await dayOf(page);
    expect(end).toBeGreaterThan(200);
    expect(await slider.getAttribute('aria-valuetext')).toContain('working day');
    await page.keyboard.press('Home');
    expect(await dayOf(page)).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await dayOf(page)).toBe(1);
    await page.getByRole('button', { name: /^Back to working day/ }).click();
    expect(await dayOf(page)).toBe(stepped);
    const box = (await slider.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(Math.abs((await dayOf(page)) - end / 2)).toBeLessThan(1);
  });

  test('follows one case: its way, why it waits, its time on both sides, and the link to it', async () => {
    const { page } = await open('/p/construction-permits/run?lang=en&side=before&t=300&case=200');
    const panel = page.locator('.run__follow');
    expect(await panel.locator('[data-followed="200"]').textContent()).toMatch(/came on working day .* after [\d.]+/);
    expect(await page.locator('.run__now').textContent()).toMatch(/#200 now: .+ \(.+\)/);
    const text = (await panel.textContent()) ?? '';
    expect(text).toMatch(/\d+ ahead, all \d+ at work/);
    // What the way took is what the case took.
    const [, elapsed] = /after ([\d.,]+) working days/.exec(text)!;
    const [, way] = /takes ([\d.,]+) working days/.exec(text)!;
    expect(way).toBe(elapsed);
    expect(text).toMatch(/The same case on the other side: [\d.]+ working day/);
    await panel.getByRole('combobox', { name: 'Case' }).selectOption('205');
    await expect.poll(() => asked(page, 'case')).toBe('205');
    await page.keyboard.press('Escape');
    await panel.locator('h2').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => asked(page, 'case')).toBeNull();
  });

  test('what is past a limit over several items is told by a diamond and in words: joint handling, stages, the whole', async () => {
    const { page, errors } = await open('/p/construction-permits/run?lang=en&load=150&city=henan&side=after&t=300');
    const counts = page.locator('.run__counts');
    await expect.poll(async () => counts.locator('[data-late-over=group]').count()).toBeGreaterThan(0);
    expect(await counts.locator('[data-late-over=group]').first().textContent()).toMatch(
      /◆ joint handling past its promised limit: .+, \d+ cases?/,
    );
    expect(await page.locator('.run__legend').textContent()).toContain('joint handling, stages or the whole past its');
    // A case that went past one says so, at what it went through then and limit by limit.
    const entry = page.locator('.run__log li.run__late', { hasText: '◆' }).first();
    for (let k = 0; k < 80 && (await entry.count()) === 0; k++) await page.keyboard.press('.');
    await entry.locator('button').click();
    const panel = page.locator('.run__follow');
    await panel.locator('.run__limits summary').click();
    const rows = panel.locator('.run__limits tr[data-over=group], .run__limits tr[data-over=stages]');
    expect(
      await rows
        .filter({ has: page.locator('td.run__late') })
        .first()
        .textContent(),
    ).toMatch(/◆ .+ past its/);
    expect(await panel.locator('.run__rows').first().textContent()).toContain('◆');
    expect(errors).toEqual([]);
  });

  test('what is past its limit is told by a square and in words, on the item’s own clock', async () => {
    const { page, errors } = await open('/p/construction-permits/run?lang=en&load=150&side=before&t=300&case=200');
    const counts = page.locator('.run__counts');
    const [, statutory, promised] = /past their limit: statutory (\d+), promised (\d+)/.exec(
      (await counts.textContent()) ?? '',
    )!;
    const late = Number(await counts.getAttribute('data-late'));
    expect(late).toBeGreaterThan(20);
    expect(Number(statutory) + Number(promised)).toBe(late);
    expect(await page.locator('.run__legend').textContent()).toMatch(
      /past its promised limit.*past its statutory limit/,
    );
    // In the followed case: at what it went through then, and limit by limit.
    const panel = page.locator('.run__follow');
    expect(await panel.locator('.run__rows').first().textContent()).toMatch(/■ past its statutory limit/);
    const limits = panel.locator('.run__limits');
    const [, all, passed] = /(\d+) limits, (\d+) passed/.exec((await limits.locator('summary').textContent()) ?? '')!;
    await limits.locator('summary').click();
    expect(await limits.locator('tbody tr').count()).toBe(Number(all));
    expect(await limits.locator('tbody .run__late').count()).toBe(Number(passed));
    expect(await limits.textContent()).toContain('runs on the approval clock of its own item');
    // And in the log, the moment it passed.
    const entry = page.locator('.run__log li.run__late').first();
    for (let k = 0; k < 40 && (await entry.count()) === 0; k++) await page.keyboard.press('.');
    expect(await entry.textContent()).toMatch(/#\d+ .+: ■ past its (statutory|promised) limit/);
    expect(await graveFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('kinds of cases have strokes of their own in the legend, and a word in the followed case', async () => {
    const { page } = await open('/p/construction-permits/run?lang=en&side=before&t=300&case=200');
    const kinds = page.locator('.run__legend svg[class*="run__type--"]');
    const strokes = await kinds.evaluateAll((all) => all.map((one) => one.querySelector('path')!.getAttribute('d')));
    expect(strokes.length).toBeGreaterThan(1);
    expect(new Set(strokes).size).toBe(strokes.length);
    expect(await page.locator('[data-followed]').textContent()).toMatch(/\((Private|Government)\)/);
  });

  test('the log can be held while the picture goes on, and let go', async () => {
    const { page } = await open('/p/business-startup/run?lang=en&t=50');
    const first = page.locator('.run__log li').first();
    const held = await first.textContent();
    await page.keyboard.press('l');
    expect(await page.getByRole('checkbox', { name: 'Pause the log' }).isChecked()).toBe(true);
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
    expect(await dayOf(page)).toBe(55);
    expect(await first.textContent()).toBe(held);
    await page.getByRole('checkbox', { name: 'Pause the log' }).uncheck();
    await expect.poll(() => first.textContent()).not.toBe(held);
  });

  test('a press on a mark follows its case', async () => {
    const { page } = await open('/p/construction-permits/run?lang=en&side=before&t=300');
    // Works take long, so that marks stand along the upper edge of their node.
    const node = (await page.locator('#before-works').boundingBox())!;
    await page.mouse.click(node.x + 7, node.y - 1);
    await expect.poll(() => asked(page, 'case')).toMatch(/^\d+$/);
    expect(asked(page, 'sel')).toBeNull();
  });

  test('both sides show the same cases at the same moment', async () => {
    const { page } = await open('/p/business-startup/run?lang=en&t=40&case=200');
    const came = async (): Promise<string> =>
      /came on working day [\d.]+/.exec((await page.locator('[data-followed]').textContent()) ?? '')![0];
    const after = await came();
    await page.keyboard.press('b');
    await expect.poll(() => asked(page, 'side')).toBe('before');
    expect(await came()).toBe(after);
    expect(await dayOf(page)).toBe(40);
  });

  test('stops when a case comes to the step that was named', async () => {
    const { page } = await open('/p/business-startup/run?lang=en&t=40&speed=4');
    const stop = page.getByRole('combobox', { name: 'Stop at' });
    const [, first] = await stop
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await stop.selectOption(first!);
    await page.locator('.run__now').click();
    await page.keyboard.press(' ');
    await page.getByText(/Stopped at/).waitFor();
    expect(await isPlaying(page)).toBe('false');
  });

  test('lights only what is off the clock of the offices, and says how much that is', async () => {
    const { page } = await open('/p/construction-permits/run?lang=en&t=300');
    await page.keyboard.press('x');
    const [, all, off] = /Of (\d+) marks, (\d+) are off/.exec(
      (await page.locator('.run__counts', { hasText: 'off the clock' }).textContent()) ?? '',
    )!;
    expect(Number(off)).toBeGreaterThan(0);
    expect(Number(off)).toBeLessThan(Number(all));
  });

  test('goes by steps where motion is not wanted', async () => {
    const { page } = await site.open('/p/business-startup/run?lang=en&t=30');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await ready(page);
    await page.getByText('Your system asks for less motion').waitFor();
    await page.keyboard.press(' ');
    const seen = new Set<number>();
    await expect
      .poll(
        async () => {
          seen.add(await dayOf(page));
          return seen.size;
        },
        { timeout: 15_000, interval: 50 },
      )
      .toBeGreaterThan(2);
    for (const day of seen) expect(Number.isInteger(day)).toBe(true);
  });

  test('the table of offices tells the marks: nobody waits while staff is free', async () => {
    const { page } = await open('/p/construction-permits/run?lang=en&load=170&side=before&t=400');
    const rows = await page
      .locator('.run__desks tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    let waiting = 0;
    for (const [busy, line] of rows) {
      const [atWork, staff] = busy!.split('/').map(Number);
      const inLine = Number.parseInt(line!, 10);
      waiting += inLine;
      expect(atWork).toBeLessThanOrEqual(staff!);
      if (inLine > 0) expect(atWork).toBe(staff);
    }
    expect(waiting).toBeGreaterThan(10);
    expect(await page.getByText('near saturation').count()).toBe(1);
    expect(await page.locator('[data-bottleneck]').textContent()).toMatch(/bottleneck/);
  });

  describe('when it cannot be played', () => {
    test('can be called off and begun again', async () => {
      const { page } = await site.open('/help');
      let isHeld = true;
      await page.route(/browser-worker/, async (route) => {
        while (isHeld) await new Promise((resolve) => setTimeout(resolve, 50));
        await route.continue();
      });
      await page.goto(`${site.url}/p/business-startup/run?lang=en`);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('The simulation was cancelled').waitFor();
      isHeld = false;
      await page.getByRole('button', { name: 'Simulate again' }).click();
      await ready(page);
    });

    test('says what went wrong', async () => {
      const { page } = await site.open('/help');
      await page.route(/browser-worker/, (route) => route.abort());
      await page.goto(`${site.url}/p/business-startup/run?lang=en`);
      await page.locator('[data-phase=failed]').waitFor();
      expect(await page.getByRole('alert').textContent()).toMatch(/was not completed/);
      await page.getByRole('button', { name: 'Simulate again' }).waitFor();
    });

    test('a process without a scenario says what it needs', async () => {
      const { page } = await site.open('/?lang=en');
      await page.evaluate((process) => {
        localStorage.setItem('binglian.documents', JSON.stringify([{ ...process, id: 'elsewhere' }]));
      }, processById('business-startup')!);
      await page.goto(`${site.url}/p/local.elsewhere/run?lang=en`);
      await page.waitForSelector('.run [data-phase=no-scenario]');
      expect(await page.textContent('.run')).toContain('binglian simulate elsewhere --scenario');
    });

    test('names what a link says that cannot be read', async () => {
      const { page } = await open('/p/business-startup/run?lang=en&speed=3&t=oops');
      expect(await page.getByText('speed “3”').count()).toBe(1);
      expect(await page.getByText('moment “oops”').count()).toBe(1);
      expect(await dayOf(page)).toBe(0);
    });
  });

  test.each(['zh', 'en'])(
    'says in %s that it is simulated, by which seed, on which assumptions; axe finds nothing grave',
    async (lang) => {
      const { page, errors } = await site.open(`/p/utilities/run?lang=${lang}&t=100&case=150&mark=20`, { old: true });
      await ready(page);
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toContain(lang === 'zh' ? '模拟结果' : 'Simulated');
      expect(text).toMatch(lang === 'zh' ? /种子 1\b/ : /seed 1\b/);
      await page.getByRole('button', { name: lang === 'zh' ? /条假设/ : /\d+ assumptions/ }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      expect(await graveFaults(page)).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
});

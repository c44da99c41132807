import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { processes } from '../../processes/index.ts';
import { assumed, smallProcess } from '../support/small-process.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite, sideways } from './page.ts';

describeInBrowser('the library', () => {
  const site = openSite();

  test('has a card for every process and greyed words for what is not modelled', async () => {
    const { page, errors } = await site.open('/?lang=en');
    expect(await page.locator('[data-process]').count()).toBe(processes.length);
    const missing = await page.textContent('.library__missing');
    expect(missing).toContain('Cross-border trade');
    expect(missing).not.toContain('Construction permits');
    expect(errors).toEqual([]);
  });

  test.each(['zh', 'en'])('shows all processes and their five numbers on one screen (%s)', async (language) => {
    const { page } = await site.open(`/?lang=${language}`);
    const bottoms = await page.$$eval('[data-process]', (all) => all.map((one) => one.getBoundingClientRect().bottom));
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(768);
    expect(await page.locator('[data-process] [data-row]').count()).toBe(5 * processes.length);
    // Each number has its unit, and the time the name of what is measured.
    const units =
      language === 'zh' ? ['项', '个', '份', '工作日', '项'] : ['items', 'steps', 'papers', 'working days', 'charges'];
    for (const card of await page.locator('.process-card').all())
      expect(await card.locator('dt .note').allTextContents()).toEqual(units);
    expect(await page.locator('.library__alone thead .note').allTextContents()).toEqual(units);
    // Every pair with its change and its share, or a word where nothing changed.
    for (const change of await page.locator('.process-card [data-change]').allInnerTexts())
      expect(change).toMatch(/^(−[\d,.]+(, |，)−[\d.]+%|unchanged|未变)( \(\d+ moved\)|（另转移 \d+）)?$/);
    expect(await page.locator('.process-card [data-change]').count()).toBe(
      5 * (await page.locator('.process-card').count()),
    );
    expect(await page.textContent('[data-clock]')).toContain(language === 'zh' ? '审批关键路径' : 'Approval path');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  });

  const opened = processes.flatMap(({ id }) => (['zh', 'en'] as const).map((language) => [id, language] as const));

  test.each(opened)(
    '%s opens in its map and in its five reductions, which fit at 1366×768 (%s)',
    async (id, language) => {
      const { page, errors } = await site.open(`/?lang=${language}`);
      const links = page.locator(`[data-process=${id}] a`);
      const addresses = await links.evaluateAll((all) =>
        all.map((one) => new URL((one as HTMLAnchorElement).href).pathname),
      );
      expect(addresses).toEqual(expect.arrayContaining([`/p/${id}/map`, `/p/${id}/five`]));
      await links.nth(addresses.indexOf(`/p/${id}/map`)).click();
      await page.waitForSelector('.pane--after .step');
      const outside = await page.$$eval('.pane .step', (found) =>
        found
          .filter((node) => {
            const [pane, box] = [node.closest('.pane')!.getBoundingClientRect(), node.getBoundingClientRect()];
            const isWithin = box.left >= pane.left && box.right <= pane.right;
            return !isWithin || box.top < pane.top || box.bottom > pane.bottom;
          })
          .map((node) => node.id),
      );
      expect(outside).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(
        0,
      );
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await page.goto(`${site.url}/p/${id}/five?lang=${language}`);
      await page.waitForSelector('[data-row=fees]');
      const bottoms = await page.$$eval('[data-row]', (all) => all.map((one) => one.getBoundingClientRect().bottom));
      expect(bottoms).toHaveLength(5);
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(768);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
    },
  );

  test('leads by the weakest values of the headline to every number with its source', async () => {
    const { page, errors } = await site.open('/p/construction-permits/five?lang=en');
    await page.waitForSelector('[data-weakest] .basis__button--assumed');
    expect(await page.locator('[data-weakest] .basis__button--assumed').count()).toBe(3);
    await page.click('[data-weakest] a');
    await page.waitForSelector('[data-share=headline]');
    const all = await page.locator('[data-basis]').count();
    await page.selectOption('.sources__tools select', 'assumption');
    const assumed = await page.locator('[data-basis]').count();
    expect(assumed).toBe(await page.locator('[data-basis=assumption]').count());
    expect(assumed).toBeLessThan(all);
    expect(await graveFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('opens construction for a kind of project', async () => {
    const { page } = await site.open('/?lang=en');
    await page.selectOption('[data-project]', 'construction-permits');
    await page.selectOption('[data-attribute=investor]', 'government');
    await page.selectOption('[data-attribute=land]', 'allocated');
    await page.click('.project-start .button--main');
    await page.waitForSelector('[data-row=time]');
    expect(new URL(page.url()).searchParams.get('at')).toBe('investor.government,land.allocated');
  });

  test('says what is wrong with a broken file, where, and how to mend it', async () => {
    const { page } = await site.open('/?lang=en');
    await page.fill('.check__text', '{"format": 1,');
    await page.click('.check .button--main');
    expect(await page.textContent('.findings')).toContain('JSON');
    const broken = smallProcess();
    broken.items[1]!.authority = 'nobody';
    await page.fill('.check__text', JSON.stringify(broken));
    await page.click('.check .button--main');
    await page.waitForFunction(() => document.querySelector('.findings')?.textContent.includes('nobody'));
    expect(await page.textContent('.findings code')).toContain('planning-permit');
  });

  test('tells a ring in a file that can be opened, as an error', async () => {
    const ring = smallProcess();
    const [first, second] = ring.items;
    const gives = [first!, second!].map(({ gives: [id] }) => id!);
    const paper = (material: string) => ({
      material,
      by: 'acceptance' as const,
      origin: 'applicant' as const,
      basis: assumed,
    });
    first!.takes = [...first!.takes, paper(gives[1]!)];
    second!.takes = [...second!.takes, paper(gives[0]!)];
    const { page } = await site.open('/?lang=en');
    await page.fill('.check__text', JSON.stringify(ring));
    await page.click('.check .button--main');
    await page.waitForSelector('.findings');
    expect(await page.getAttribute('.findings tbody tr', 'data-code')).toContain('ring');
    expect(await page.textContent('.check [role=status]')).toContain('places to mend');
    expect(await page.locator('.check [role=status] .button--main').count()).toBe(1);
  });

  test('opens a good file, which has a before only and outlasts a reload', async () => {
    const { page, errors } = await site.open('/?lang=en');
    await page.fill('.check__text', JSON.stringify(smallProcess()));
    await page.click('.check .button--main');
    await page.click('.check [role=status] .button--main');
    await page.waitForSelector('[data-row=time]');
    expect(new URL(page.url()).pathname).toBe('/p/local.small/five');
    await page.reload();
    await page.waitForSelector('[data-row=items] [data-value=before]');
    expect(await page.locator('[data-value=after]').count()).toBe(0);
    expect(await page.textContent('main')).toContain('no plan yet');
    expect(errors).toEqual([]);
  });

  test('stands below the message for a process and a page that are not there', async () => {
    const { page } = await site.open('/p/nowhere/five?lang=en');
    expect(await page.textContent('[role=alert]')).toContain('“nowhere”');
    expect(await page.locator('[data-process]').count()).toBe(processes.length);
    await page.goto(`${site.url}/nothing/here?lang=en`);
    expect(await page.textContent('[role=alert]')).toContain('/nothing/here');
  });

  test('says at first start that it is for non-classified work, and once', async () => {
    const { page } = await site.open('/?lang=en', { firstStart: true });
    expect(await page.textContent('.first-notice')).toContain('non-classified');
    await page.click('.first-notice button');
    await page.reload();
    await page.waitForSelector('main');
    expect(await page.locator('.first-notice').count()).toBe(0);
  });

  test.each([
    '/?lang=zh&theme=light',
    '/?lang=en&theme=dark',
    '/help?lang=zh&theme=dark',
    '/p/construction-permits/card/construction-permit?lang=en&theme=dark',
    '/p/construction-permits/notice/construction-permit?lang=zh&theme=light',
  ])('and its neighbours have no grave accessibility faults: %s', async (path) => {
    const { page } = await site.open(path);
    expect(await graveFaults(page)).toEqual([]);
  });

  test('the help names every key of every screen', async () => {
    const { page } = await site.open('/help?lang=en');
    const table = await page.innerText('[aria-labelledby=help-keys] table');
    const lines = table.split('\n').map((line) => line.split('\t'));
    const keysOf = (screen: string): string =>
      lines
        .filter(([, does]) => does?.startsWith(`${screen}:`))
        .map(([key]) => key)
        .join(' ');
    for (const key of ['N, P', 'C', 'L', 'F', 'G', '/', 'W', 'Esc', '← → ↑ ↓', 'Home, End'])
      expect(keysOf('Map')).toContain(key);
    for (const key of ['Space', '. ,', '← →', '1 2 3 4 5', 'B', 'J', 'K', 'X', 'L', 'Esc'])
      expect(keysOf('Run')).toContain(key);
    for (const key of ['PgUp', 'PgDn', 'Home', 'End', 'B .', 'F', 'M', 'Esc']) expect(keysOf('Meeting')).toContain(key);
    expect(keysOf('What if and Edit')).toBe('Ctrl+Z, Ctrl+Y');
  });

  test('starts in a browser without the functions that came after Chromium 90', async () => {
    const { page, errors } = await site.open('/?lang=en', { old: true });
    await page.click('[data-process=construction-permits] .button--main');
    await page.waitForSelector('[data-row=time]');
    await page.click('[data-measure] input');
    expect(await page.textContent('.scope-line code')).toMatch(/^[0-9a-f]{12}$/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sgxk');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.react-flow__node');
    expect(errors).toEqual([]);
  });

  test.each(['try', 'materials', 'timeline', 'compare', 'brief', 'meet', 'edit', 'sources'])(
    'the screen %s works without the functions that came after Chromium 90',
    async (screen) => {
      const { page, errors } = await site.open(`/p/construction-permits/${screen}?lang=en`, { old: true });
      await page.waitForSelector('h1');
      expect(await page.locator('[role=alert]').count()).toBe(0);
      // Each screen is used once, so that what only runs on a click is run too.
      const use: Readonly<Record<string, () => Promise<unknown>>> = {
        try: async () => {
          await page.locator('[data-lever] input[type=range]').first().press('ArrowLeft');
          await page.waitForURL(/limit=/);
        },
        materials: async () => {
          await page.locator('[data-paper] select').first().selectOption('share');
          await page.waitForURL(/paper=/);
        },
        timeline: async () => {
          await page.locator('.timeline__tools button').first().click();
          await page.waitForURL(/limit=/);
        },
        compare: async () => {
          await page.fill('.compare__tools input[type=text]', 'one');
          await page.keyboard.press('Enter');
          await page.waitForSelector('[data-plan=one]');
        },
        brief: () =>
          Promise.all([page.waitForEvent('download'), page.click('.brief__tools button:has-text("spreadsheet")')]),
        meet: async () => {
          await page.keyboard.press('End');
          await page.waitForSelector('.meet[data-step=asked]');
        },
        edit: async () => {
          await page.click('#main .button--main');
          await page.locator('[data-item] .edit__days').first().fill('2');
          await page.keyboard.press('Enter');
          await page.keyboard.press('Control+z');
        },
        sources: () => page.waitForSelector('table'),
      };
      await use[screen]!();
      expect(errors).toEqual([]);
    },
  );

  test('the built page calls nothing that Chromium 90 does not have', () => {
    const folder = fileURLToPath(new URL('../../dist/ui/assets', import.meta.url));
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const tooNew = /\.(findLast|findLastIndex|toSorted|toReversed|toSpliced)\(|Object\.groupBy\(|\brandomUUID\(/;
    for (const name of scripts) {
      const script = readFileSync(join(folder, name), 'utf8');
      expect([name, tooNew.exec(script)?.[0]]).toEqual([name, undefined]);
      // The drawing library copies that way when arrows are drawn by hand, which the map does not offer.
      const draws = script.includes('react-flow__');
      expect([name, draws || !script.includes('structuredClone(')]).toEqual([name, true]);
    }
  });
});

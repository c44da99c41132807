import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { compare, explain } from '../../engine/measure/index.ts';
import { processes, reformsOf } from '../../processes/index.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const construction = processes.find(({ id }) => id === 'construction-permits')!;
const comparison = compare(construction, reformsOf(construction.id)[0]);

/** The ids of all nodes of a side on the screen. */
async function nodesOn(page: Page, side: 'before' | 'after'): Promise<string[]> {
  await page.waitForSelector(`.pane--${side} .step`);
  return page.$$eval(`.pane--${side} .step`, (found) => found.map(({ id }) => id.replace(/^(before|after)-/, '')));
}

const idsOf = (side: 'before' | 'after'): string[] => {
  const { items, procedures, acts } = comparison[side].active;
  return [...items, ...procedures, ...acts].map(({ id }) => id).sort();
};
const selectedOn = (page: Page): string | null => new URL(page.url()).searchParams.get('sel');

describeInBrowser('the map', () => {
  const site = openSite();

  test('shows all nodes of both sides inside their panes at 1366×768, without errors', async () => {
    const { page, errors } = await site.open('/p/construction-permits/map');
    for (const side of ['before', 'after'] as const) {
      expect((await nodesOn(page, side)).sort()).toEqual(idsOf(side));
      const outside = await page.$$eval(`.pane--${side} .step`, (found) => {
        const pane = found[0]!.closest('.pane')!.getBoundingClientRect();
        return found
          .map((node) => ({ id: node.id, box: node.getBoundingClientRect() }))
          .filter(
            ({ box }) =>
              box.left < pane.left || box.right > pane.right || box.top < pane.top || box.bottom > pane.bottom,
          )
          .map(({ id }) => id);
      });
      expect(outside).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
    expect(errors).toEqual([]);
  });

  test.each(['zh', 'en'])('cuts no name of a node and writes none smaller than 11 px in %s', async (language) => {
    const { page } = await site.open(`/p/construction-permits/map?lang=${language}`);
    await nodesOn(page, 'after');
    const bad = await page.$$eval('.step', (found) =>
      found.flatMap((node) => {
        const small = parseFloat(getComputedStyle(node).fontSize) < 11;
        const scale = node.getBoundingClientRect().width / (node as HTMLElement).offsetWidth;
        const cut = node.scrollWidth > node.clientWidth + 1;
        return small || cut || scale < 0.999 ? [`${node.id} ${small} ${cut} ${scale}`] : [];
      }),
    );
    expect(bad).toEqual([]);
  });

  test.each(['zh', 'en'])('cuts no name of a lane in %s, on either side', async (language) => {
    const { page } = await site.open(`/p/construction-permits/map?lang=${language}`);
    await nodesOn(page, 'after');
    // Glyphs of a font may be some pixels higher than its lines.
    const cut = await page.$$eval('.lane__words', (found) =>
      found
        .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 6)
        .map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('.lane__words').count()).toBeGreaterThan(20);
  });

  test.each(['zh', 'en'])('has its tools on two lines in %s', async (language) => {
    const { page } = await site.open(`/p/construction-permits/map?lang=${language}`);
    await nodesOn(page, 'after');
    const tops = await page.$$eval('.map__tools, .map__second', (lines) =>
      lines.map((line) => line.getBoundingClientRect().height),
    );
    expect(tops).toHaveLength(2);
    for (const height of tops) expect(height).toBeLessThan(34);
  });

  test('nothing moves when a node is hovered, what is shown is filtered, or something is looked for', async () => {
    const { page } = await site.open('/p/construction-permits/map?lang=en');
    await nodesOn(page, 'after');
    const places = () =>
      page.$$eval('.step', (found) =>
        found.map((node) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          return [node.id, x, y, width, height];
        }),
      );
    const first = await places();
    await page.hover('#after-eia');
    expect(await places()).toEqual(first);
    await page.keyboard.press('c');
    await page.locator('.step--faint').first().waitFor();
    expect(await places()).toEqual(first);
    await page.getByLabel('All arrows').check();
    expect(await places()).toEqual(first);
    await page.getByRole('searchbox').fill('EIA');
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedOn(page)).toBe('eia');
    expect(await places()).toEqual(first);
  });

  test('has three levels of zoom: shapes, names and days, all that is said; no text below 11 px', async () => {
    const { page } = await site.open('/p/business-startup/map?lang=en');
    await nodesOn(page, 'after');
    const seen = () =>
      page.$eval('.pane--after .step--item', (node) => {
        const scale = node.getBoundingClientRect().width / (node as HTMLElement).offsetWidth;
        const texts = [...node.querySelectorAll<HTMLElement>('.step__name, .step__days, .step__basis')].filter(
          (one) => getComputedStyle(one).visibility === 'visible',
        );
        return {
          level: node.closest('.pane')!.className.replace(/.*pane--(far|mid|near).*/, '$1'),
          parts: texts.map((one) => one.className),
          least: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize) * scale)),
        };
      });
    expect(await seen()).toMatchObject({ level: 'mid', parts: ['step__name', 'step__days'] });
    for (let k = 0; k < 6; k++) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      expect((await seen()).least).toBeGreaterThan(10.9);
    }
    await expect.poll(seen).toMatchObject({ level: 'near', parts: ['step__name', 'step__days', 'step__basis'] });
    await page.getByRole('button', { name: 'Fit' }).click();
    for (let k = 0; k < 4; k++) await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(seen).toMatchObject({ level: 'far', parts: [] });
  });

  test('keeps its text readable on a narrower screen by growing downwards, never sideways', async () => {
    const { page } = await site.open('/p/construction-permits/map?lang=en');
    await page.setViewportSize({ width: 1180, height: 700 });
    await nodesOn(page, 'after');
    const scale = () =>
      page.$eval('#after-eia', (node) => node.getBoundingClientRect().width / (node as HTMLElement).offsetWidth);
    await expect.poll(scale).toBeGreaterThan(0.999);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test('has every shared node at the same height on both sides, and selecting moves nothing', async () => {
    const { page } = await site.open('/p/construction-permits/map');
    await nodesOn(page, 'after');
    const places = () =>
      page.$$eval('.step', (found) =>
        Object.fromEntries(
          found.map((node) => [node.id, [node.getBoundingClientRect().x, node.getBoundingClientRect().y]]),
        ),
      );
    const first = await places();
    for (const id of ['eia', 'planning-permit', 'completion-filing'])
      expect(first[`after-${id}`]?.[1]).toBe(first[`before-${id}`]?.[1]);
    await page.click('#after-eia', { timeout: 5000 });
    await expect.poll(() => selectedOn(page)).toBe('eia');
    expect(await places()).toEqual(first);
  });

  test('says in the inspector which article sets the construction permit and its limit', async () => {
    const { page } = await site.open('/p/construction-permits/map?sel=construction-permit');
    const inspector = page.getByRole('region', { name: '选中事项' });
    // 建筑法 8: the permit within seven days from receipt of the application.
    await expect.poll(() => inspector.textContent()).toContain('《建筑法》第8条');
    expect(await inspector.textContent()).toContain('7 个自然日 自收件起');
    await inspector.getByRole('button', { name: '《建筑法》第8条' }).first().click();
    expect(await inspector.getByRole('note').textContent()).toContain('出处');
    // What half and nine in ten of the simulated cases take with it, on both sides; another item has times of its own.
    const simulated = inspector.locator('[data-simulated]');
    await simulated.getByRole('button').press('Enter');
    const rowOf = async (): Promise<number[]> => {
      await inspector.locator('[data-simulated=ready]').waitFor({ timeout: 60_000 });
      const cells = await simulated.locator('td').allTextContents();
      expect(cells).toHaveLength(2);
      return cells.flatMap((cell) => [...cell.matchAll(/[\d.]+/g)].map(Number));
    };
    const [p50Before, p90Before, p50After, p90After] = await rowOf();
    expect(p90Before).toBeGreaterThanOrEqual(p50Before!);
    expect(p90After).toBeGreaterThanOrEqual(p50After!);
    // Fifteen days in the old document, seven in the reformed one.
    expect(p50After).toBeLessThan(p50Before!);
    await page.locator('#after-planning-permit').click();
    await inspector.getByRole('button', { name: '《城乡规划法》' }).first().waitFor();
    expect(await rowOf()).not.toEqual([p50Before, p90Before, p50After, p90After]);
  });

  test('explains the days of both sides by parts that sum to the headline and can be pressed', async () => {
    const { page } = await site.open('/p/construction-permits/map');
    await nodesOn(page, 'after');
    for (const [index, side] of (['after', 'before'] as const).entries()) {
      const { timed, process } = comparison[side];
      if (!timed.ok) throw new Error('the construction process has a ring');
      const told = explain(process, timed.path);
      const shown = await page.locator('.why').nth(index).locator('.why__part b').allTextContents();
      expect(shown.map(Number)).toEqual(told.parts.map(({ days }) => days));
      expect(shown.reduce((sum, part) => sum + Number(part), 0)).toBe(told.days);
    }
    await page.locator('.why__part').first().click();
    expect(selectedOn(page)).not.toBeNull();
  });

  test('is walked with the keyboard', async () => {
    const { page } = await site.open('/p/construction-permits/map');
    await nodesOn(page, 'after');
    await page.focus('#after-land-planning-permit');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => selectedOn(page)).toBe('scheme-review');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => selectedOn(page)).toBe('land-planning-permit');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after-land-planning-permit');
    await page.keyboard.press('Home');
    const first = selectedOn(page);
    await page.keyboard.press('End');
    await expect.poll(() => selectedOn(page)).not.toBe(first);
    await page.keyboard.press('Escape');
    await expect.poll(() => selectedOn(page)).toBeNull();
  });

  test('has one stop for Tab in each pane', async () => {
    const { page } = await site.open('/p/construction-permits/map');
    for (const side of ['before', 'after'] as const) {
      await nodesOn(page, side);
      expect(await page.locator(`.pane--${side} .step[tabindex="0"]`).count()).toBe(1);
      expect(await page.locator(`.pane--${side} [tabindex="0"]`).count()).toBe(1);
    }
  });

  test('goes through the differences, the sentence naming what is selected', async () => {
    const { page } = await site.open('/p/construction-permits/map');
    await nodesOn(page, 'after');
    const count = Number((await page.textContent('.differences__count'))!.split('/')[1]);
    expect(count).toBeGreaterThan(5);
    for (let n = 1; n <= count; n++) {
      await page.keyboard.press('n');
      await expect.poll(() => page.textContent('.differences__count')).toBe(`${n}/${count}`);
      expect(await page.textContent('.differences__sentence .mark__word')).not.toBe('');
      expect(selectedOn(page)).not.toBeNull();
    }
    await page.keyboard.press('n');
    await expect.poll(() => page.textContent('.differences__count')).toBe(`1/${count}`);
    await page.keyboard.press('p');
    await expect.poll(() => page.textContent('.differences__count')).toBe(`${count}/${count}`);
    expect(new URL(page.url()).searchParams.get('diff')).toBe(String(count));
  });

  test('pans and zooms both panes together unless they are unlinked; what is gone can be selected', async () => {
    const { page } = await site.open('/p/construction-permits/map?lang=en');
    await nodesOn(page, 'after');
    const places = (): Promise<(string | null)[]> =>
      page.$$eval('.react-flow__viewport', (all) => all.map((one) => one.getAttribute('style')));
    const first = await places();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await places()).filter((place, k) => place === first[k]).length).toBe(0);
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(places).toEqual(first);
    await page.getByLabel('Panes linked').uncheck();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await places()).filter((place, k) => place === first[k]).length).toBe(1);
    await page.getByRole('button', { name: 'Fit' }).click();
    const [gone] = idsOf('before').filter((id) => !idsOf('after').includes(id));
    await page.click(`#before-${gone!}`);
    await expect.poll(() => selectedOn(page)).toBe(gone);
  });

  test('leads by a skip link to the list', async () => {
    const { page } = await site.open('/p/construction-permits/map?lang=en');
    await nodesOn(page, 'after');
    await page.focus('main .chrome__skip');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.twin');
  });

  test('says the same as a list', async () => {
    const { page } = await site.open('/p/construction-permits/map');
    await nodesOn(page, 'after');
    await page.keyboard.press('l');
    await page.waitForSelector('.twin');
    expect(new URL(page.url()).searchParams.get('view')).toBe('list');
    for (const side of ['before', 'after'] as const) {
      const { items, procedures, acts } = comparison[side].active;
      const names = await page.locator(`.twin__table[data-side=${side}] tbody th button`).allTextContents();
      expect(names.sort()).toEqual([...items, ...procedures, ...acts].map(({ title }) => title.zh).sort());
    }
    await page.goBack();
    expect((await nodesOn(page, 'after')).length).toBeGreaterThan(0);
  });

  test('lays one side over the other, and fades between them', async () => {
    const { page, errors } = await site.open('/p/business-startup/map?lang=en');
    await page.waitForSelector('.react-flow__node');
    await page.keyboard.press('o');
    const seen = (name: string) =>
      page.locator(`[data-side=${name}] .map__pane`).evaluate((pane) => Number(getComputedStyle(pane).opacity));
    const place = (name: string) => page.locator(`[data-side=${name}] .map__pane`).boundingBox();
    expect([await seen('before'), await seen('after')]).toEqual([0.5, 0.5]);
    const [before, after] = [(await place('before'))!, (await place('after'))!];
    expect(before).toEqual(after);
    expect(before.width).toBeGreaterThan(1200);
    // Lanes of which each side has its own name are named once.
    const named = page.locator('.lane__words[data-differs=true]');
    expect(await named.count()).toBeGreaterThan(0);
    const shown = await named.evaluateAll((all) => all.filter((one) => getComputedStyle(one).visibility === 'visible'));
    expect(shown).toHaveLength((await named.count()) / 2);
    const fade = page.getByRole('slider', { name: 'Fade from before to after' });
    await fade.focus();
    await page.keyboard.press('ArrowRight');
    expect(await fade.getAttribute('aria-valuetext')).toBe('45 % before, 55 % after');
    expect(await seen('after')).toBe(0.55);
    await page.keyboard.press('End');
    expect([await seen('before'), await seen('after')]).toEqual([0, 1]);
    expect(await page.locator('[data-side=before] .step[tabindex="0"]').isVisible()).toBe(false);
    await page.locator('[data-side=after] .step').first().click();
    expect(new URL(page.url()).searchParams.get('sel')).not.toBeNull();
    expect(new URL(page.url()).searchParams.get('blend')).toBe('100');
    await page.reload();
    await page.waitForSelector('[data-side=after] .react-flow__node');
    expect([await seen('before'), await seen('after')]).toEqual([0, 1]);
    await page.keyboard.press('o');
    expect([await seen('before'), await seen('after')]).toEqual([1, 1]);
    expect(await graveFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('finds an item and says when there is none', async () => {
    const { page } = await site.open('/p/construction-permits/map');
    await nodesOn(page, 'after');
    await page.keyboard.press('/');
    await page.keyboard.type('水土保持');
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedOn(page)).toBe('soil-plan');
    await page.getByRole('searchbox').fill('没有这个');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('search').textContent()).toContain('没有找到');
  });

  test('draws something in both themes', async () => {
    const pictures = await Promise.all(
      ['light', 'dark'].map(async (theme) => {
        const { page } = await site.open(`/p/construction-permits/map?theme=${theme}`);
        await nodesOn(page, 'after');
        return page.locator('.pane--after').screenshot();
      }),
    );
    for (const picture of pictures) expect(picture.byteLength).toBeGreaterThan(20_000);
    expect(pictures[0]!.equals(pictures[1]!)).toBe(false);
  });

  test.each(['light', 'dark'])('meets WCAG A and AA in the %s theme', async (theme) => {
    const { page } = await site.open(`/p/construction-permits/map?theme=${theme}&sel=eia`);
    await nodesOn(page, 'after');
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: run } = window as unknown as {
        axe: {
          run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations: found } = await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''} (${nodes.length})`);
    });
    expect(violations).toEqual([]);
  });
});

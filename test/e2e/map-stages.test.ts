import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openMapOfList, openSite, sideways } from './page.ts';

const ITEMS = 45;
const STAGES = ['立项用地规划许可', '工程建设许可', '施工许可', '竣工验收', '并行推进'] as const;
const IN_STAGE = ITEMS / STAGES.length;

/** A list of many items in five stages, the first of each stage waiting for one of the stage before. */
function listInStages(): string {
  const rows = Array.from({ length: ITEMS }, (_, k) => {
    const earlier = k % 3 === 0 ? k - IN_STAGE : k - 1;
    const paper = earlier < 0 ? '申请表' : `第${earlier + 1}号许可证件`;
    const stage = STAGES[Math.floor(k / IN_STAGE)];
    return [`第${k + 1}号事项`, `第${(k % 12) + 1}局`, '5', paper, `第${k + 1}号许可证件`, stage].join('\t');
  });
  return ['事项名称\t实施主体\t承诺时限\t材料名称\t结果名称\t阶段', ...rows].join('\n');
}

const stages = (page: Page) => page.locator('.pane--after .step--stage');
const items = (page: Page) => page.locator('.pane--after .step--item');
const stage = (page: Page, title: string) => stages(page).filter({ hasText: title });
const openInAddress = (page: Page): string | null => new URL(page.url()).searchParams.get('open');

describeInBrowser('the stages of a large map', () => {
  const site = openSite();

  test('are folded at first, each with its count and its time; the critical path stays to be seen', async () => {
    const { page, errors } = await openMapOfList(site, listInStages());
    expect(await stages(page).count()).toBe(STAGES.length);
    expect(await items(page).count()).toBe(0);
    for (const title of STAGES)
      expect(await stage(page, title).locator('.step__days').textContent()).toContain('9项·15日');
    expect(await page.locator('.pane--after .step--stage.step--critical').count()).toBe(STAGES.length);
    expect(await page.locator('.pane--after .edge--critical').count()).toBe(STAGES.length - 1);
    expect(await graveFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('open and fold with the mouse and the keyboard, and the address keeps it', async () => {
    const { page } = await openMapOfList(site, listInStages());
    await stage(page, STAGES[2]).click();
    await expect.poll(() => items(page).count()).toBe(IN_STAGE);
    expect(await stage(page, STAGES[2]).getAttribute('aria-expanded')).toBe('true');
    await page.reload();
    await expect.poll(() => items(page).count()).toBe(IN_STAGE);
    await stage(page, STAGES[2]).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => items(page).count()).toBe(0);
    expect(openInAddress(page)).toBeNull();
    // The focus stays on the stage, from which arrow keys go on to the next one.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await expect.poll(() => stage(page, STAGES[3]).getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(STAGES[3]);
    await page.getByRole('button', { name: '展开各阶段' }).click();
    await expect.poll(() => items(page).count()).toBe(ITEMS);
    expect(openInAddress(page)).toBe('all');
    await page.getByRole('button', { name: '收起各阶段' }).click();
    await expect.poll(() => items(page).count()).toBe(0);
    expect(await sideways(page)).toBe(0);
  });

  test('stand for what is looked for in them; nothing moves', async () => {
    const { page } = await openMapOfList(site, listInStages());
    const places = () =>
      stages(page).evaluateAll((all) =>
        all.map((one) => [one.id, one.getBoundingClientRect().x, one.getBoundingClientRect().y]),
      );
    const first = await places();
    await page.getByRole('searchbox').fill('第20号事项');
    await page.keyboard.press('Enter');
    await page.locator('.pane--after .step--selected', { hasText: STAGES[2] }).waitFor();
    expect(await page.locator('.inspector h2').textContent()).toBe('第20号事项');
    expect(await places()).toEqual(first);
    await page.keyboard.press('Enter');
    await page.locator('.pane--after .step--selected', { hasText: '第20号事项' }).waitFor();
  });

  test('are the same in the list', async () => {
    const { page } = await openMapOfList(site, listInStages());
    await page.keyboard.press('l');
    const rows = page.locator('.twin__table[data-side=after] tbody tr');
    expect(await rows.count()).toBe(STAGES.length);
    const turn = rows.nth(1).getByRole('button');
    expect(await turn.getAttribute('aria-expanded')).toBe('false');
    await turn.click();
    await expect.poll(() => rows.count()).toBe(STAGES.length + IN_STAGE);
    expect(await rows.first().textContent()).toContain('9项');
  });
});

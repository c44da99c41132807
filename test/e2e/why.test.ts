import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { openSite } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paramOf = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

describeInBrowser('who waits for whom, on the map', () => {
  const site = openSite();

  test('a click and a click with Shift tell why, with the ways out and who may go them', async () => {
    const { page, errors } = await site.open('/p/construction-permits/map');
    await page.click('#before-fire-design-review');
    await page.click('#before-lightning-design-review', { modifiers: ['Shift'] });
    const panel = page.getByRole('region', { name: '谁等谁、为什么' });
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).textContent()).toContain('习惯前置');
    expect(await panel.getByRole('row', { name: '不再等' }).first().textContent()).toContain('本级可办');
    expect(paramOf(page, 'with')).toBe('lightning-design-review');
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: { run(root: string): Promise<{ violations: { id: string }[] }> };
      };
      return (await checker.run('.pair')).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    await panel.getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => paramOf(page, 'with')).toBeNull();
    expect(errors).toEqual([]);
  });

  test('the keyboard does it with W, and Escape ends it', async () => {
    const { page } = await site.open('/p/construction-permits/map?lang=en');
    await page.focus('#after-land-planning-permit');
    await page.keyboard.press('Enter');
    await page.keyboard.press('w');
    await expect.poll(() => paramOf(page, 'with')).toBe('land-planning-permit');
    await page.keyboard.press('ArrowRight');
    const panel = page.getByRole('region', { name: 'Who waits for whom, and why' });
    await expect.poll(() => panel.textContent()).toContain('waits for');
    await page.keyboard.press('Escape');
    await expect.poll(() => paramOf(page, 'with')).toBeNull();
  });

  test('the waits without a basis are listed with their days, and each opens its pair', async () => {
    const { page } = await site.open('/p/construction-permits/map');
    await page.getByRole('button', { name: '未找到依据的等待' }).click();
    const list = page.getByRole('region', { name: '未找到依据的等待' });
    await expect.poll(() => list.textContent()).toContain('请法制机构指定的人确认');
    const days = (await list.locator('tbody .ways__days').allTextContents()).map(Number);
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    await list.locator('tbody button').first().click();
    await expect.poll(() => page.getByRole('region', { name: '谁等谁、为什么' }).count()).toBe(1);
  });
});

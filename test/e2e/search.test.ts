import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { openSite } from './page.ts';

describeInBrowser('the search', () => {
  const site = openSite();

  test.each([
    ['sgxk', '施工许可'],
    ['施工许可', '施工许可'],
    ['construction permit', '施工许可'],
    ['wgjs', '五个减少'],
  ])('finds by %s', async (query, title) => {
    const { page } = await site.open('/p/construction-permits/five?lang=zh');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(query);
    await page.waitForSelector('[role=option]');
    expect(await page.textContent('[role=option]')).toContain(title);
  });

  test('opens the item on Enter, but not the Enter of an input method', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=zh');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sgxk');
    await page.waitForSelector('[role=option]');
    await page.$eval('.search__input', (input) =>
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true })),
    );
    expect(new URL(page.url()).pathname).toBe('/p/construction-permits/five');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/map?**');
    expect(new URL(page.url()).searchParams.get('sel')).toContain('construction-permit');
  });

  test('says so where nothing is found, and Escape closes it', async () => {
    const { page } = await site.open('/?lang=en');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zzzzzz');
    await page.waitForFunction(() => document.querySelector('.search')?.textContent.includes('Nothing found'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.search').count()).toBe(0);
  });
});

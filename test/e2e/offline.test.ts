import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { openSite, untilAtHand } from './page.ts';

describeInBrowser('without a server', () => {
  const site = openSite();

  test('once the page has been loaded, its other screens open, compute and write files', async () => {
    const { page } = await site.open('/lib?lang=en', { fresh: true });
    await untilAtHand(site, page);
    await page.context().setOffline(true);
    expect(
      await page.evaluate(() =>
        fetch('/api/v1/health').then(
          () => 'answered',
          () => 'gone',
        ),
      ),
    ).toBe('gone');
    await page.locator('a[href*="business-startup"]').first().click();
    await page.getByRole('link', { name: 'Map' }).click();
    await page.waitForSelector('.react-flow__node');
    await page.getByRole('link', { name: /^Run/ }).click();
    // Simulated in workers of the browser.
    await page.waitForSelector('[data-tokens]', { timeout: 60_000 });
    await page.getByRole('link', { name: 'Brief' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /spreadsheet/i }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  });
});

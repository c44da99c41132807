import { expect, test } from 'vitest';
import { describeInBrowser, openBrowser } from './browser.ts';

describeInBrowser('the browser of the tests', () => {
  test('shows a page', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>并联审批</h1>');
      expect(await page.textContent('h1')).toBe('并联审批');
    } finally {
      await browser.close();
    }
  });
});

import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite } from './page.ts';

const NUMBER = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

describeInBrowser('faults of the page', () => {
  const site = openSite();

  test('a screen that cannot be drawn shows the number that the server gave the fault', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=zh');
    await page.route('**/assets/RunPage*.js', (route) => route.abort());
    const sent = page.waitForResponse('**/api/v1/faults');
    await page.click('.chrome__tabs a:has-text("运行")');
    const { id } = (await (await sent).json()) as { id: string };
    await page.waitForSelector('[data-fault=sent]');
    expect(id).toMatch(NUMBER);
    expect(await page.innerText('[data-fault=sent]')).toContain(`报错编号 ${id}`);
    expect(await page.inputValue('.copy-box__text')).toContain(id);
    expect(await graveFaults(page)).toEqual([]);
  });

  test.each([true, false])(
    'a click that fails is told once, with its number or that there is none: reached %s',
    async (isReached) => {
      const { page } = await site.open('/p/business-startup/brief?lang=en');
      const bodies: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/faults')) bodies.push(request.postData() ?? '');
      });
      if (!isReached) await page.route('**/api/v1/faults', (route) => route.abort());
      await page.evaluate(() => {
        window.print = () => {
          throw new Error('no printer for "Zhang San"');
        };
      });
      const print = page.locator('.brief__tools .button--main');
      await print.click();
      await page.waitForSelector(`[data-fault=${isReached ? 'sent' : 'unsent'}]`);
      const told = await page.innerText('.first-notice');
      expect(NUMBER.test(told)).toBe(isReached);
      expect(told).toContain(isReached ? 'in the log of the server' : 'could not be sent');
      expect(bodies[0]).toContain('no printer for');
      expect(bodies[0]).not.toContain('Zhang');
      expect((JSON.parse(bodies[0]!) as { at: string[] }).at.length).toBeGreaterThan(0);
      expect(await graveFaults(page)).toEqual([]);
      // The brief is still there, and the same fault again and again is no news to the server.
      for (let k = 0; k < 6; k++) await print.click();
      await page.waitForSelector(`[data-fault=${isReached ? 'sent' : 'unsent'}]`);
      expect(bodies.length).toBeLessThanOrEqual(isReached ? 1 : 3);
      await page.click('.first-notice > button');
      expect(await page.locator('.first-notice').count()).toBe(0);
      expect(await page.locator('.brief').count()).toBe(1);
    },
  );
});

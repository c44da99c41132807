import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { openSite } from './page.ts';

const size = { width: 1366, height: 768 };

/** What a test could find of one before it. */
const traces = `[
  window.mark, ...Object.keys(localStorage).sort(), ...Object.keys(sessionStorage), document.cookie, history.length,
  matchMedia('print').matches, matchMedia('(prefers-reduced-motion: reduce)').matches,
]`;

describeInBrowser('the window of a test', () => {
  const site = openSite();
  const asNew = [undefined, ...['language', 'notice', 'theme'].map((key) => `binglian.${key}`), '', 2, false, false];
  let spoilt: { name: string; page: unknown } | undefined;

  // Whatever is left behind by one of them would be found by the next, in either order.
  test.each(['one', 'another'])('knows nothing of the test before it: %s', async (name) => {
    const { page, errors } = await site.open('/?lang=en');
    if (spoilt !== undefined) expect(page).toBe(spoilt.page);
    expect(await page.evaluate(traces)).toEqual(asNew);
    expect(page.viewportSize()).toEqual(size);
    expect(await page.evaluate(() => fetch('/api/v1/health').then(({ ok }) => ok))).toBe(true);
    await page.evaluate(() => {
      Object.assign(window, { mark: 'left' });
      localStorage.setItem('binglian.left', 'left');
      sessionStorage.setItem('binglian.left', 'left');
      document.cookie = 'left=left';
      window.addEventListener('pagehide', () => localStorage.setItem('binglian.left', 'later'));
    });
    await page.click('[data-process=business-startup] .button--main');
    await page.setViewportSize({ width: 500, height: 500 });
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    await page.route('**/api/**', (route) => route.abort());
    await page.context().setOffline(true);
    expect(errors).toEqual([]);
    spoilt = { name, page };
  });

  test('is its own where something stays in it for good, or nothing may be there yet', async () => {
    const { page } = await site.open('/?lang=en');
    await page.addInitScript(() => Object.assign(window, { mark: 'stays' }));
    await page.reload();
    expect(await page.evaluate('window.mark')).toBe('stays');
    const { page: fresh } = await site.open('/?lang=en', { fresh: true });
    expect(fresh).not.toBe(page);
    spoilt = { name: 'for good', page };
  });

  test('is another one after that', async () => {
    const { page } = await site.open('/?lang=en');
    expect(page).not.toBe(spoilt?.page);
    expect(await page.evaluate(traces)).toEqual(asNew);
  });
});

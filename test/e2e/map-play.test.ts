import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { openSite } from './page.ts';

describeInBrowser('playing a case on the map', () => {
  const site = openSite();

  test('lights nodes up until all is done', async () => {
    const { page, errors } = await site.open('/p/business-startup/map?lang=en');
    await page.waitForSelector('.pane--after .step');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('20');
    await page.getByRole('button', { name: 'Play a case' }).click();
    await expect.poll(() => page.locator('.play__day').textContent(), { timeout: 30_000 }).toContain('Done');
    const nodes = await page.locator('.pane--after .step').count();
    expect(await page.locator('.pane--after .step--decided').count()).toBe(nodes);
    expect(await page.locator('.pane--before .step--decided').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('goes step by step where motion is not wanted', async () => {
    const { page } = await site.open('/p/business-startup/map?lang=en');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.waitForSelector('.pane--after .step');
    await page.getByRole('button', { name: 'Play a case' }).click();
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect.poll(() => page.locator('.step--accepted, .step--decided').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await page.locator('.step--accepted, .step--decided').count()).toBe(0);
  });

  test('says so where the server cannot be reached, and offers to try again', async () => {
    const { page } = await site.open('/p/business-startup/map?lang=en');
    await page.waitForSelector('.pane--after .step');
    await page.routeWebSocket('**/ws', (socket) => void socket.close());
    await page.getByRole('button', { name: 'Play a case' }).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.locator('.play [role=alert]').textContent()).toMatch(/cannot be reached|Connection lost/);
  });
});

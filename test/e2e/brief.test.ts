import { createRequire } from 'node:module';
import type jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { openSite } from './page.ts';

// By `require`, since the default export of this package is not seen through `import` in Node.
const { default: readCode } = createRequire(import.meta.url)('jsqr') as { default: typeof jsqr };

/** What a reader of codes finds in a picture (PNG), which the browser takes apart into its pixels. */
async function codeIn(page: Page, png: Buffer): Promise<string | undefined> {
  const { data, width, height } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: picture.width, height: picture.height });
    const pen = canvas.getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
    return { data: [...pixels], width: canvas.width, height: canvas.height };
  }, png.toString('base64'));
  return readCode(Uint8ClampedArray.from(data), width, height)?.data;
}

const numbersOf = (page: Page): Promise<string[]> =>
  page.$$eval('.brief table td, .brief li, .brief section p', (cells) => cells.map((cell) => cell.textContent));

describeInBrowser('the brief', () => {
  const site = openSite();

  test.each([
    ['the longest link of a plan, in light', '&theme=light', 4],
    ['a link of many switches, in dark', '&theme=dark&city=all', 12],
  ])('its code opens the same state and the same numbers: %s', async (_what, more, offs) => {
    const { page, errors } = await site.open(`/p/construction-permits/five?lang=zh${more}`);
    const switches = page.locator('[data-measure] input');
    for (let k = 0; k < offs; k++) await switches.nth(k).click();
    await page.click('.chrome__tabs a:has-text("简报")');
    const code = page.locator('.brief__code');
    const link = await codeIn(page, await code.screenshot());
    expect(link).toBe(await page.innerText('.brief__link'));
    const mark = /模型 ([0-9a-f]{12})/.exec(await page.innerText('.brief__foot'))?.[1];
    expect(new URL(link!).searchParams.get('m')).toBe(mark);
    const { page: other } = await site.open(link!.slice(site.url.length));
    await other.waitForSelector('.brief__code');
    expect(await numbersOf(other)).toEqual(await numbersOf(page));
    // That it is not the state of no choice at all.
    const { page: usual } = await site.open('/p/construction-permits/brief?lang=zh');
    await usual.waitForSelector('.brief__code');
    expect(await numbersOf(usual)).not.toEqual(await numbersOf(page));
    expect(errors).toEqual([]);
  });
});

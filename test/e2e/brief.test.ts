import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite } from './page.ts';

// By `require`, since the default export of this package is not seen through `import` in Node.
const { default: readCode } = createRequire(import.meta.url)('jsqr') as { default: typeof jsqr };

/** The corner of a picture in which its code is looked for, in pixels. */
const CORNER = 600;

/** What a reader of codes finds in the lower left of a picture (PNG), which the browser takes apart into its pixels. */
async function codeIn(page: Page, png: Buffer): Promise<string | undefined> {
  const { data, width, height } = await page.evaluate(
    async ([text, most]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      canvas.width = Math.min(most, picture.width);
      canvas.height = Math.min(most, picture.height);
      const pen = canvas.getContext('2d')!;
      pen.drawImage(picture, 0, canvas.height - picture.height);
      const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
      return { data: [...pixels], width: canvas.width, height: canvas.height };
    },
    [png.toString('base64'), CORNER] as const,
  );
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

  test.each(['zh', 'en'])(
    'the scroll has both sides to one scale, with scope, clock and model, in %s',
    async (lang) => {
      const { page, errors } = await site.open(`/p/construction-permits/brief?lang=${lang}&theme=dark`);
      const about = await page.innerText('.brief header .note');
      await page.click('.brief__tools a');
      await page.waitForSelector('.scroll canvas');
      expect(await page.title()).toContain(lang === 'zh' ? '长卷' : 'Scroll');
      // Both sides end at a bar as wide as themselves, which nothing else in the picture is.
      const bars = await page.$eval('.scroll canvas', (element) => {
        const canvas = element as HTMLCanvasElement;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        const isBar = (y: number, from: number): boolean => {
          for (let x = from; x < from + 400; x++) if (data[(y * canvas.width + x) * 4] !== 0x11) return false;
          return true;
        };
        return [140, 600].map((from) => {
          for (let y = 0; y < canvas.height; y++) if (isBar(y, from)) return y;
          return -1;
        });
      });
      const label = (await page.getAttribute('.scroll', 'aria-label')) ?? '';
      const [before = 0, after = 0] = [...label.matchAll(/\d+/g)].map(Number);
      const [first = '', ...days] = await page.$$eval('.scroll__list tbody tr', (rows) =>
        rows.map((row) => row.textContent),
      );
      expect([before > after, days.length > 10, first !== '']).toEqual([true, true, true]);
      const scale = (bars[0]! - bars[1]!) / (before - after);
      expect(Number.isInteger(scale) && scale > 5).toBe(true);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('.brief__tools button:not(.button--main)'),
      ]);
      const png = readFileSync(await download.path());
      expect(png.readUInt32BE(16)).toBe(1080);
      // Three screens of a phone.
      expect(png.readUInt32BE(20)).toBeLessThanOrEqual(3 * 2340);
      expect(await codeIn(page, png)).toMatch(/\/scroll\?.*m=[0-9a-f]{12}$/);
      expect(about).toContain(lang === 'zh' ? '时限为审批关键路径' : 'time: Approval path');
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      expect(await graveFaults(page)).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  test.each(['business-startup', 'real-estate', 'utilities'])(
    'the scroll of every process is at most three screens of a phone: %s',
    async (process) => {
      const { page } = await site.open(`/p/${process}/scroll?lang=en`);
      await page.waitForSelector('.scroll canvas');
      const height = await page.$eval('.scroll canvas', (canvas) => (canvas as HTMLCanvasElement).height);
      expect(height).toBeLessThanOrEqual(3 * 2340);
    },
  );
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite, sideways } from './page.ts';

const process = '/p/construction-permits';
/** The screens of a process that have the common head. */
const screens = ['map', 'timeline', 'five', 'try', 'materials', 'compare', 'brief', 'edit', 'sources'];

/** How large the texts are that can be seen. */
function sizesOn(page: Page): Promise<string[]> {
  return page.$$eval('body *', (all) => {
    const sizes = all.flatMap((one) => {
      const isText = [...one.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== '',
      );
      return isText && one.getBoundingClientRect().width > 1 ? [getComputedStyle(one).fontSize] : [];
    });
    return [...new Set(sizes)];
  });
}

/** What has the focus: how wide its ring is, and how far below the lines that stay at the top it begins. */
function focusOn(page: Page): Promise<{ what: string; ring: number; below: number }> {
  return page.evaluate(() => {
    const own = document.activeElement!;
    const { outlineStyle, outlineWidth } = getComputedStyle(own);
    const lines = [...document.querySelectorAll('.chrome, .scope-line, thead, thead th')].filter(
      (line) => getComputedStyle(line).position === 'sticky' && line.getBoundingClientRect().top < 120,
    );
    const isInLine = lines.some((line) => line.contains(own));
    const end = Math.max(0, ...lines.map((line) => line.getBoundingClientRect().bottom));
    return {
      what: own.outerHTML.slice(0, 80),
      ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      below: isInLine ? 0 : own.getBoundingClientRect().bottom - end,
    };
  });
}

describeInBrowser('every screen', () => {
  const site = openSite();

  test.each(screens)(
    'the screen %s names scope, clock, unit, model and that it is simulated; few sizes, large targets, nothing moves',
    async (screen) => {
      const { page, errors } = await site.open(`${process}/${screen}?lang=en`);
      await page.waitForSelector('h1');
      const line = await page.innerText('.scope-line');
      for (const word of ['Scope', 'Approval path', 'working days', 'Simulated', 'quick answer'])
        expect(line).toContain(word);
      expect(await page.innerText('.scope-line code')).toMatch(/^[0-9a-f]{12}$/);
      expect(await page.innerText('.chrome__sides')).toMatch(/As it was \(2018\) ⇄ \S/);
      expect((await sizesOn(page)).length).toBeLessThanOrEqual(5);
      const faults = await graveFaults(page, ['target-size']);
      expect(faults).toEqual([]);
      const endless = await page.evaluate(
        () =>
          document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === Infinity).length,
      );
      expect(endless).toBe(0);
      for (const width of [1366, 1180]) {
        await page.setViewportSize({ width, height: 768 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(errors).toEqual([]);
    },
  );

  test('the page says its language', async () => {
    const { page } = await site.open('/help?lang=zh');
    for (const [lang, told] of [
      ['en', 'en'],
      ['zh', 'zh-CN'],
    ]) {
      await page.goto(`${site.url}${process}/five?lang=${lang}`);
      await page.waitForSelector('main');
      expect(await page.getAttribute('html', 'lang')).toBe(told);
      expect(await page.locator('.chrome__tools button[lang]').getAttribute('lang')).not.toBe(told);
    }
    await page.goto(`${site.url}/help?lang=zh`);
    await page.waitForSelector('.glossary');
    const parts = await page.$$eval('.glossary dt span', (all) =>
      all.map((one) => [(one as HTMLElement).lang, one.textContent]),
    );
    expect(parts.length).toBeGreaterThan(20);
    for (const [lang, text] of parts)
      expect([text, lang]).toEqual([text, /[\u4e00-\u9fff]/.test(text!) ? 'zh-CN' : 'en']);
  });

  test('Chinese on an English page is marked as such', async () => {
    const { page } = await site.open('/?lang=en');
    let marked = 0;
    const paths = screens.map((screen) => `${process}/${screen}`);
    for (const path of ['/', '/help', ...paths, `${process}/card/construction-permit`]) {
      await page.goto(`${site.url}${path}?lang=en`);
      await page.waitForSelector('h1');
      const basis = page.locator('main .basis__button:visible');
      if ((await basis.count()) > 0) await basis.first().click();
      const parts = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: [text: string, lang: string | undefined][] = [];
        while (walker.nextNode()) {
          const { textContent, parentElement } = walker.currentNode;
          if (/[\u4e00-\u9fff]/.test(textContent ?? ''))
            found.push([textContent ?? '', parentElement?.closest<HTMLElement>('[lang]')?.lang]);
        }
        return found;
      });
      expect([path, parts.filter(([, lang]) => lang !== 'zh-CN')]).toEqual([path, []]);
      marked += parts.length;
    }
    expect(marked).toBeGreaterThan(screens.length);
  });

  test.each(['/', `${process}/five`, `${process}/sources`, `${process}/compare`])(
    'what has the focus on %s has a ring, and no line at the top covers it',
    async (path) => {
      const { page } = await site.open(`${path}?lang=en`);
      await page.waitForSelector('h1');
      // Backwards, since things come from under the lines that way.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      let stops = 0;
      for (let k = 0; k < 40; k++) {
        await page.keyboard.press('Shift+Tab');
        const { what, ring, below } = await focusOn(page);
        if (what.startsWith('<body') || what.includes('check__input')) continue;
        stops += 1;
        expect([what, ring >= 2]).toEqual([what, true]);
        expect([what, below >= 0]).toEqual([what, true]);
      }
      expect(stops).toBeGreaterThan(10);
    },
  );

  const narrow = [
    'five',
    'try',
    'materials',
    'timeline',
    'compare',
    'brief',
    'edit',
    'sources',
    'card/planning-permit',
  ];
  test.each(['/', '/help', '/documents', ...narrow.map((screen) => `${process}/${screen}`)])(
    '%s fits a window of 320 pixels',
    async (path) => {
      const { page } = await site.open(`${path}?lang=en`);
      await page.setViewportSize({ width: 320, height: 640 });
      for (const lang of ['en', 'zh']) {
        if (lang === 'zh') await page.goto(`${site.url}${path}?lang=zh`);
        await page.waitForSelector(`html[lang^=${lang}]`);
        await expect.poll(() => sideways(page), { message: lang }).toBeLessThanOrEqual(0);
      }
    },
  );

  test('the drawing library speaks the language of the page', async () => {
    const { page } = await site.open('/help');
    const said = async (lang: string): Promise<string> => {
      await page.goto(`${site.url}${process}/map?lang=${lang}`);
      await page.waitForSelector('.react-flow__node');
      const texts = await page.$$eval('.react-flow, .react-flow *, [id^=react-flow__]', (all) =>
        all.flatMap((one) =>
          [
            ...['aria-label', 'aria-roledescription', 'title'].map((name) => one.getAttribute(name)),
            one.children.length === 0 ? one.textContent : '',
          ].filter((text) => text !== null && text !== ''),
        ),
      );
      expect(texts.length).toBeGreaterThan(50);
      return texts.join('\n');
    };
    // The names of keys are what stands on them.
    expect((await said('zh')).match(/[a-z]{4,}/gi)?.filter((word) => word !== 'Home') ?? []).toEqual([]);
    expect((await said('en')).match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
  });

  test('rows of a stacked table say what each cell is', async () => {
    const { page } = await site.open(`${process}/brief?lang=en`);
    await page.setViewportSize({ width: 320, height: 640 });
    const cells = await page.$$eval('.brief tbody tr:first-child td', (all) =>
      all.map((cell) => getComputedStyle(cell, '::before').content),
    );
    expect(cells).toEqual(['"Before"', '"After"', '"Change"', '"Percent"', '"Where the reduction went"']);
  });
});

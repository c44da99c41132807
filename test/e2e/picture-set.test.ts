import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { screens } from '../../ui/panels/chrome/screen.ts';
import { describeInBrowser } from './browser.ts';
import { openSite, sideways } from './page.ts';

// Pictures of every screen for people to look at: `SCREENS=folder npx vitest run --project e2e test/e2e/picture-set.test.ts`, of one
// window with `-t 1920x1080`. It also fails where a screen is wider than its window.

const folder = process.env['SCREENS'];
const construction = '/p/construction-permits';

interface Shot {
  readonly name: string;
  readonly path: string;
  /** What has to be there before the picture is taken. */
  readonly shows?: string;
  /** What is done first. */
  readonly first?: (page: Page) => Promise<unknown>;
}

/** A fault in a click, as of a printer that is not there. */
const failing = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    window.print = () => {
      throw new Error('no printer');
    };
  });

const shots: readonly Shot[] = [
  { name: 'library', path: '/' },
  { name: 'help', path: '/help' },
  { name: 'documents-empty', path: '/documents' },
  { name: 'runs-empty', path: '/runs' },
  { name: 'class-empty', path: '/class' },
  ...[...screens, 'meet', 'scroll'].map((screen): Shot => ({ name: screen, path: `${construction}/${screen}` })),
  ...['five', 'map', 'timeline', 'brief', 'try'].map((screen): Shot => ({
    name: `${screen}-nothing-on`,
    path: `${construction}/${screen}?on=none`,
  })),
  { name: 'meet-five', path: `${construction}/meet?step=five` },
  { name: 'card', path: `${construction}/card/construction-permit` },
  { name: 'notice', path: `${construction}/notice/construction-permit` },
  { name: 'map-list', path: `${construction}/map?view=list` },
  { name: 'map-over', path: `${construction}/map?view=over` },
  { name: 'missing-page', path: '/nowhere' },
  { name: 'missing-process', path: '/p/nowhere/five' },
  { name: 'notices', path: `${construction}/five?plan=nowhere&m=000000000000` },
  {
    name: 'fault',
    path: `${construction}/brief`,
    shows: '[data-fault=sent]',
    first: async (page) => {
      await failing(page);
      await page.click('.brief__tools .button--main');
    },
  },
  {
    name: 'fault-screen',
    path: `${construction}/five`,
    shows: '[data-fault=sent]',
    first: async (page) => {
      await page.route('**/assets/ScrollPage*.js', (route) => route.abort());
      await page.click('.chrome__tabs a[href*="/brief"]');
      await page.click('.brief__tools a');
    },
  },
  {
    name: 'loading',
    path: `${construction}/five`,
    shows: 'main .page',
    first: async (page) => {
      await page.route('**/assets/ScrollPage*.js', () => undefined);
      await page.click('.chrome__tabs a[href*="/brief"]');
      await page.click('.brief__tools a');
    },
  },
];

const looks = ['zh', 'en'].flatMap((lang) => ['light', 'dark'].map((theme) => [lang, theme] as const));
const windows = [
  [1366, 768],
  [1920, 1080],
] as const;

describeInBrowser('the set of pictures', () => {
  const site = openSite();

  test
    .skipIf(folder === undefined)
    .each(windows.flatMap(([width, height]) => looks.map(([lang, theme]) => [width, height, lang, theme] as const)))(
    '%dx%d %s %s',
    async (width, height, lang, theme) => {
      const into = join(folder ?? '', `${width}x${height}-${lang}-${theme}`);
      mkdirSync(into, { recursive: true });
      for (const { name, path, shows, first } of shots) {
        const { page } = await site.open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}&theme=${theme}`);
        await page.setViewportSize({ width, height });
        await first?.(page);
        await page.waitForSelector(shows ?? 'h1');
        await page.waitForTimeout(600);
        await page.screenshot({ path: join(into, `${name}.png`) });
        expect([name, await sideways(page)]).toEqual([name, 0]);
        await page.context().close();
      }
    },
    600_000,
  );
});

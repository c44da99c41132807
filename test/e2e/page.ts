import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createApp } from '../../server/app.ts';
import { openSockets } from '../../server/live/sockets.ts';
import { createLog } from '../../server/log.ts';
import type { Role, Store } from '../../server/store/index.ts';
import { openStore } from '../../server/store/index.ts';
import { signedIn } from '../server/client.ts';
import { openBrowser } from './browser.ts';

const built = fileURLToPath(new URL('../../dist/ui', import.meta.url));

/** The built page behind the real server, in a browser, for the tests of one file. */
export interface Site {
  /** `http://127.0.0.1:port` without a slash. */
  url: string;
  store: Store;
  /** A new window of 1366×768 with nothing remembered but that the first notice was read; errors of the page fail `errors`. */
  open(path: string, options?: { firstStart?: boolean; old?: boolean; cookie?: string }): Promise<OpenPage>;
}

interface OpenPage {
  readonly page: Page;
  /** What the page threw or the browser complained about. */
  readonly errors: string[];
}

/** Takes away what browsers learned after Chromium 90, as far as the language goes. */
function forgetNewFunctions(): void {
  const forget = (holder: object, names: readonly string[]): void => {
    for (const name of names) Reflect.deleteProperty(holder, name);
  };
  forget(Object, ['hasOwn', 'groupBy']);
  forget(Map, ['groupBy']);
  forget(globalThis, ['structuredClone']);
  forget(Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']);
  forget(String.prototype, ['at', 'isWellFormed', 'toWellFormed']);
  const sets = ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'];
  forget(Set.prototype, [...sets, 'symmetricDifference']);
}

/** Opens server and browser before the tests of a file and closes them after. The page has to be built. */
export function openSite(mode: 'single' | 'shared' = 'single'): Site {
  let browser: Browser | undefined;
  const log = createLog('silent');
  const folder = mkdtempSync(join(tmpdir(), 'binglian-site-'));
  let close: () => Promise<void>;
  const windows: BrowserContext[] = [];
  const site: Site = {
    url: '',
    store: undefined as unknown as Store,
    async open(path, { firstStart = false, old = false, cookie } = {}) {
      const context = await browser!.newContext({ viewport: { width: 1366, height: 768 } });
      windows.push(context);
      if (cookie !== undefined) {
        const [name = '', value = ''] = cookie.split('=');
        await context.addCookies([{ name, value, url: site.url }]);
      }
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      if (!firstStart) await page.addInitScript(() => window.localStorage.setItem('binglian.notice', 'seen'));
      if (old) await page.addInitScript(forgetNewFunctions);
      await page.goto(site.url + path);
      await page.waitForSelector('main:not(:has([data-loading]))');
      return { page, errors };
    },
  };
  beforeAll(async () => {
    if (!existsSync(`${built}/index.html`)) throw new Error('the page is not built: npm run build:page');
    const store = await openStore({ folder });
    const grounds = { store, mode, now: Date.now };
    const server = createServer(createApp({ log, page: built, requestsPerMinute: 100_000, ...grounds }));
    const closeSockets = openSockets(server, { log, ...grounds });
    close = async () => {
      closeSockets();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    };
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site.store = store;
    site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  // A window that is left open goes on simulating, and slows all tests after it.
  afterEach(async () => {
    for (const context of windows.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await close();
    rmSync(folder, { recursive: true });
  });
  return site;
}

/** Waits until a page has fetched all files of its list, so that it goes on without a server, and has nothing left to ask for. */
export async function untilAtHand(site: Site, page: Page): Promise<void> {
  const names = (await (await fetch(`${site.url}/files.json`)).json()) as string[];
  await page.waitForFunction(
    (last) =>
      performance.getEntriesByType('resource').some((entry) => {
        const { name, initiatorType, responseEnd } = entry as PerformanceResourceTiming;
        return initiatorType === 'fetch' && responseEnd > 0 && name.endsWith(last);
      }),
    names.at(-1)!,
    { timeout: 60_000 },
  );
}

/** A window of a new user of a role, who has signed in, and the name that the user is shown by. */
export async function openAs(site: Site, role: Role, path: string): Promise<OpenPage & { readonly name: string }> {
  const { url, store } = site;
  const { cookie, user } = await signedIn({ url, store, host: new URL(url).host, ahead: 0 }, role);
  return { ...(await site.open(path, { cookie: cookie! })), name: user!.shownName };
}

/** A window on the map of a list of items that is pasted into the first page. */
export async function openMapOfList(site: Site, list: string): Promise<OpenPage> {
  const opened = await site.open('/?lang=zh');
  const { page } = opened;
  await page.fill('.check__text', list);
  await page.click('#check .button--main');
  await page.click('#check [role=status] .button--main');
  await page.waitForURL('**/p/local.local-list/**');
  await page.goto(page.url().replace(/\/five.*/, '/map?lang=zh'));
  await page.locator('.react-flow__node [role=button]').first().waitFor();
  return opened;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The serious and critical accessibility faults of what is on the screen, each with the first element that has it; by these
 * rules too, which the checker leaves out by itself.
 */
export async function graveFaults(page: Page, more: readonly string[] = []): Promise<string[]> {
  // Not as a script element, which the page's policy rightly forbids.
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await checker.run({
      rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, more);
}

/** Frames a second that a page draws during so many milliseconds. */
export function framesOf(page: Page, milliseconds: number): Promise<number> {
  return page.evaluate(
    (most) =>
      new Promise<number>((resolve) => {
        const since = performance.now();
        let frames = 0;
        const frame = (): void => {
          frames += 1;
          const passed = performance.now() - since;
          if (passed < most) requestAnimationFrame(frame);
          else resolve((frames * 1000) / passed);
        };
        requestAnimationFrame(frame);
      }),
    milliseconds,
  );
}

/** By how many pixels a page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

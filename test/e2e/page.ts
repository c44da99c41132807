import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
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
  /**
   * A window of 1366×768 with nothing remembered but that the first notice was read; what goes wrong in it is in `errors`.
   * It may be one of an earlier test that forgot everything but the scripts that the browser has loaded and compiled, which
   * more than halves the time until it can be used. With `fresh` the browser has nothing of the page.
   */
  open(path: string, options?: Opening): Promise<OpenPage>;
}

interface Opening {
  readonly firstStart?: boolean;
  readonly old?: boolean;
  readonly fresh?: boolean;
  readonly cookie?: string;
}

/** A window, and how it forgets what a test did in it. */
interface Window {
  readonly page: Page;
  readonly old: boolean;
  /** Whether another test may have it. */
  isKept: boolean;
  readonly session: CDPSession;
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

/** What tests add to a window that it keeps until it is closed. */
const lasting = ['addInitScript', 'routeWebSocket', 'exposeFunction', 'exposeBinding'] as const;

const mayKeep = ({ firstStart = false, fresh = false }: Opening): boolean => !firstStart && !fresh;

const usualWindow = { viewport: { width: 1366, height: 768 } };

/** What tests listen to. */
const heard = ['console', 'dialog', 'download', 'pageerror', 'request', 'requestfailed', 'response', 'websocket'];

async function newWindow(browser: Browser, options: Opening): Promise<Window> {
  const { firstStart = false, old = false } = options;
  const context = await browser.newContext(usualWindow);
  const page = await context.newPage();
  if (!firstStart) await page.addInitScript(() => window.localStorage.setItem('binglian.notice', 'seen'));
  if (old) await page.addInitScript(forgetNewFunctions);
  const own = { page, old, isKept: mayKeep(options), session: await context.newCDPSession(page) };
  for (const name of lasting) {
    const method: unknown = page[name];
    const once = (...args: unknown[]): unknown => {
      own.isKept = false;
      return Reflect.apply(method as () => unknown, page, args);
    };
    Object.assign(page, { [name]: once });
  }
  return own;
}

/** Makes a window as a new one; false where that cannot be done. */
async function forget({ page, session }: Window, url: string): Promise<boolean> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const event of heard) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  await page.setViewportSize(usualWindow.viewport);
  await page.mouse.move(0, 0);
  // Somewhere where no script writes again what is forgotten.
  const answer = await page.goto(`${url}/api/v1/health`);
  await page.evaluate(() => window.sessionStorage.clear());
  await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' });
  await context.clearCookies();
  await session.send('Page.resetNavigationHistory');
  return answer?.ok() === true;
}

/** Opens server and browser before the tests of a file and closes them after. The page has to be built. */
export function openSite(mode: 'single' | 'shared' = 'single'): Site {
  let browser: Browser | undefined;
  const log = createLog('silent');
  const folder = mkdtempSync(join(tmpdir(), 'binglian-site-'));
  let close: () => Promise<void>;
  const used: Window[] = [];
  const kept: Window[] = [];
  const site: Site = {
    url: '',
    store: undefined as unknown as Store,
    async open(path, options = {}) {
      const place = mayKeep(options) ? kept.findIndex(({ old }) => old === (options.old ?? false)) : -1;
      const [own = await newWindow(browser!, options)] = place < 0 ? [] : kept.splice(place, 1);
      used.push(own);
      const { page } = own;
      if (options.cookie !== undefined) {
        const [name = '', value = ''] = options.cookie.split('=');
        await page.context().addCookies([{ name, value, url: site.url }]);
      }
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
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
  // A window that is left open goes on simulating, and slows all tests after it. What a test that failed still does in its
  // window is not known, nor what it left there.
  afterEach(async ({ task }) => {
    for (const own of used.splice(0)) {
      const isClean = task.result?.state === 'pass' && own.isKept && !own.page.isClosed();
      const isNew = isClean && (await forget(own, site.url).catch(() => false));
      if (isNew) kept.push(own);
      else await own.page.context().close();
    }
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
      // What passed, and by which path an element is found, takes longer than the rules themselves.
      resultTypes: ['violations'],
      selectors: false,
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

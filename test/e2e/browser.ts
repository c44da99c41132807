import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { describe } from 'vitest';

/** How to start the browser of the tests. */
interface Installed {
  executablePath: string;
  args: string[];
}

/**
 * The system's Chromium (or CHROMIUM_PATH), else the one from npm, which has no Chinese glyphs.
 * @returns undefined where neither is there or starts
 */
async function findBrowser(): Promise<Installed | undefined> {
  const system = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const candidates = existsSync(system)
    ? [() => Promise.resolve({ executablePath: system, args: ['--no-sandbox', '--disable-dev-shm-usage'] })]
    : [];
  for (const candidate of [...candidates, fromNpm]) {
    try {
      const installed = await candidate();
      await (await launch(installed)).close();
      return installed;
    } catch (error) {
      console.warn(`This browser does not start: ${String(error).slice(0, 300)}`);
    }
  }
  return undefined;
}

async function fromNpm(): Promise<Installed> {
  // Without this variable the package does not unpack the libraries that its Chromium is linked against.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: packed.args };
}

function launch({ executablePath, args }: Installed): Promise<Browser> {
  return chromium.launch({ executablePath, args, headless: true });
}

const installed = await findBrowser();

if (installed === undefined) {
  const words = 'No browser: install Chromium or set CHROMIUM_PATH';
  // A build machine must not pass by leaving the page untested.
  if (process.env['CI'] === 'true') throw new Error(words);
  console.warn(`SKIPPED, browser tests. ${words}`);
}

/** Like `describe`, for tests that need a browser: skipped where there is none, except under CI=true, which fails. */
export const describeInBrowser = describe.skipIf(installed === undefined);

/** Starts the browser; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  if (installed === undefined) throw new Error('openBrowser() outside describeInBrowser');
  return launch(installed);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll } from 'vitest';
import type { Surroundings } from '../../cli/io.ts';
import { runCommand } from '../../cli/program.ts';
import type { ToWorker } from '../../engine/run/index.ts';
import type { Host } from '../../workers/pool.ts';
import { poolOf } from '../../workers/pool.ts';
import { serve } from '../../workers/serve.ts';

export interface Called {
  status: number;
  out: string;
  err: string;
}

/**
 * One call of the command line, in Chinese unless told otherwise, with what it wrote. Simulations run in workers that live in
 * this very thread, which need not be started; `over` may bring others.
 */
export async function call(
  args: readonly string[],
  env: Record<string, string> = {},
  over: Partial<Surroundings> = {},
): Promise<Called> {
  const called = { status: -1, out: '', err: '' };
  called.status = await runCommand(args, {
    out: (text) => void (called.out += text),
    err: (text) => void (called.err += text),
    env,
    colour: false,
    poolOf: (size) => poolOf(inThisThread, size),
    ...over,
  });
  return called;
}

/** A call at a terminal whose reader presses Ctrl-C as soon as its progress says so; with all that it told. */
export async function callInterrupted(args: readonly string[], at: string): Promise<Called> {
  let interrupt: () => void = () => undefined;
  let told = '';
  const called = await call(
    args,
    {},
    {
      isWatched: true,
      onInterrupt: (act) => {
        interrupt = act;
        return () => undefined;
      },
      err: (text) => {
        told += text;
        if (text.includes(at)) interrupt();
      },
    },
  );
  return { ...called, err: told };
}

const inThisThread: Host = {
  start: ({ said }) => {
    const hear = serve({ post: said, turn: () => setImmediate() });
    // Messages come later, as between threads.
    const post = (message: ToWorker): void => void setImmediate().then(() => hear(message));
    return { post, keep: () => undefined, end: () => Promise.resolve() };
  },
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** A folder for the documents of a test file; it goes when the tests are over. */
export function documentFolder(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'binglian-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

/** The line of a text that begins with these words, its runs of blanks made one. */
export function lineOf(text: string, start: string): string | undefined {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .find((line) => line.startsWith(start));
}

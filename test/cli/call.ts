import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runCommand } from '../../cli/program.ts';

export interface Called {
  status: number;
  out: string;
  err: string;
}

/** One call of the command line, in Chinese unless told otherwise, with what it wrote. */
export async function call(args: readonly string[], env: Record<string, string> = {}): Promise<Called> {
  const called = { status: -1, out: '', err: '' };
  called.status = await runCommand(args, {
    out: (text) => void (called.out += text),
    err: (text) => void (called.err += text),
    env,
    colour: false,
  });
  return called;
}

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

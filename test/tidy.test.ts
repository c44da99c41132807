import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// The ground rules of the code that can be read off the text of the sources. Each rule names what it found as
// `file:line text`, so that an empty list is the only success.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = relative(root, fileURLToPath(import.meta.url));
const folders = ['engine', 'processes', 'workers', 'server', 'cli', 'ui', 'test', 'bench', 'scripts'];

interface Source {
  path: string;
  text: string;
}

const all = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => entry.name)
  .concat(folders.flatMap(filesUnder))
  .filter((path) => /\.([cm]?[jt]sx?|json|css|html|md|sh)$/.test(path) && path !== 'package-lock.json')
  .map((path): Source => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const code = all.filter(({ path }) => /\.([cm]?[jt]sx?)$/.test(path) && path !== own);
const inside = (...names: string[]) => code.filter(({ path }) => names.some((name) => path.startsWith(`${name}/`)));

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Blanks comments (unless told to keep them) and the inside of plain strings, so that words in prose are not code. */
function codeOnly(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found[0]! + found[0]!,
  );
}

function found(sources: Source[], pattern: RegExp, reading: (text: string) => string = codeOnly): string[] {
  return sources.flatMap(({ path, text }) =>
    reading(text)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [])),
  );
}

const whole = (text: string) => text;

describe('the engine and the processes have no clock, no dice and no surroundings', () => {
  const pure = inside('engine', 'processes');
  test.each([
    ['Date', /(?<![\w$.])Date(?![\w$])/],
    ['Math.random', /\bMath\s*\.\s*random\b|\bcrypto\b/],
    ['performance', /\bperformance\s*\./],
    // A clock handed to XState has members of these names; only the global ones are meant.
    ['timers', /(?<![\w$.])(setTimeout|setInterval|setImmediate|queueMicrotask|globalThis)\b(?!\s*\??:)/],
    ['console', /(?<![\w$.])console\s*\./],
    [
      'process, fetch, require',
      /(?<![\w$.])(process\s*\.\s*(env|argv|exit|stdout|stderr|cwd)|fetch\s*\(|require\s*\()/,
    ],
    ['eval', /(?<![\w$.])(eval\s*\(|new\s+Function\b)/],
  ])('no %s', (_name, pattern) => {
    expect(found(pure, pattern)).toEqual([]);
  });

  test('no node: imports', () => {
    expect(found(pure, /['"]node:/, whole)).toEqual([]);
  });
});

describe('everywhere', () => {
  test('no any', () => {
    expect(found(code, /(:|\bas|<|,)\s*any\b(?!\s*\()/)).toEqual([]);
  });

  test('no checks switched off', () => {
    expect(found(code, /@ts-(ignore|nocheck)|(es|ox)lint-disable(?!-next-line [\w/-]+ -- \S)/, whole)).toEqual([]);
  });

  test('nothing left undone', () => {
    expect(found(code, /\b(TODO|FIXME|XXX|HACK)\b/, whole)).toEqual([]);
  });

  test('no test runs alone', () => {
    expect(found(inside('test'), /\b(test|it|describe)\.only\b/)).toEqual([]);
  });

  test('line ends are LF', () => {
    expect(all.filter(({ text }) => text.includes('\r\n')).map(({ path }) => path)).toEqual([]);
  });
});

test('a file of the engine has at most 250 lines, or says in its first comment why (`size: reason`)', () => {
  const long = inside('engine').filter(({ text }) => text.trimEnd().split('\n').length > 250);
  expect(long.filter(({ text }) => !saysWhy(text)).map(({ path }) => path)).toEqual([]);
});

function saysWhy(text: string): boolean {
  const first = /^\s*(\/\*[\s\S]*?\*\/|(?:\/\/[^\n]*\n)+)/.exec(text)?.[0] ?? '';
  return /^[\s/*]*size: \S/m.test(first);
}

describe('the rules bite', () => {
  test('on code, and not on comments or texts', () => {
    const source = { path: 'engine/x.ts', text: "// Date is banned\nconst a = 'Date';\nconst b = new Date(1);\n" };
    expect(found([source], /(?<![\w$.])Date(?![\w$])/)).toEqual(['engine/x.ts:3 const b = new Date(1);']);
  });

  test('on long files without a reason', () => {
    expect(saysWhy('// size: a table of the law, one row a line\nexport {};\n')).toBe(true);
    expect(saysWhy("/**\n * Moves.\n * size: one union\n */\nimport x from 'y';\n")).toBe(true);
    expect(saysWhy('// Moves.\nexport {};\n// size: too late\n')).toBe(false);
  });

  test('on sources that are there', () => {
    expect(inside('engine').length).toBeGreaterThan(0);
    expect(inside('test', 'scripts').length).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Process } from '../../engine/model/index.ts';
import { changed, smallProcess } from '../support/small-process.ts';
import type { Called } from './call.ts';
import { call, documentFolder } from './call.ts';

const file = documentFolder();
const json = (value: unknown): string => JSON.stringify(value);
type Loose = Record<string, unknown>;

const broken = (change: (process: Process) => void): string => json(changed(change));
const loose = (change: (process: Loose) => void): string => broken((process) => change(process));

function expectFindings({ status, out, err }: Called, place: string): void {
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain(place);
  expect(err).toMatch(/错误/);
  expect(err).not.toMatch(/\n\s+at |undefined|\[object/);
}

describe('broken documents give findings that name the place', () => {
  const documents: Record<string, [content: string | Uint8Array, place: string]> = {
    'an empty file': ['', 'JSON'],
    'no JSON': ['{"format": 1,', 'JSON'],
    'a list': ['[]', ''],
    null: ['null', ''],
    'a number for a title': [loose((process) => (process['title'] = 7)), 'title'],
    'a text for items': [loose((process) => (process['items'] = 'none')), 'items'],
    'a negative limit': [broken((process) => (process.items[1]!.limits[0]!.n = -3)), 'limits'],
    'an id that is used twice': [broken((process) => void process.items.push(process.items[0]!)), 'items'],
    'a material that is not there': [
      broken(
        (process) => void process.items[0]!.takes.push({ material: 'nowhere', by: 'acceptance', origin: 'applicant' }),
      ),
      'nowhere',
    ],
    'a format of the future': [loose((process) => (process['format'] = 99)), '99'],
    'too deep a nesting': [`${'['.repeat(5000)}${']'.repeat(5000)}`, ''],
    'ten megabytes of nonsense': ['x'.repeat(10_000_000), 'JSON'],
    'ten megabytes of list': [`[${'1,'.repeat(5_000_000)}1]`, ''],
    'binary data': [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), '二进制'],
    'UTF-16': [Buffer.from(`\uFEFF${json(smallProcess())}`, 'utf16le'), 'UTF-16'],
    GBK: [new Uint8Array([0x7b, 0x22, 0xb2, 0xa2, 0xc1, 0xaa, 0x22, 0x7d]), 'UTF-8'],
  };

  test.each(Object.entries(documents))('%s', async (name, [content, place]) => {
    const path = file(`${name.replaceAll(' ', '-')}.json`, content);
    for (const command of ['check', 'compare', 'show', 'trace', 'export'])
      expectFindings(await call([command, path]), place);
  });

  test('a file that is not there, and a folder', async () => {
    expectFindings(await call(['check', './no-such-file.json']), '没有这个文件');
    expectFindings(await call(['check', '.']), '文件夹');
    expectFindings(await call(['compare', 'business-startup', '--moves', '.']), '文件夹');
  });

  test('as JSON: the same findings on standard output', async () => {
    const { status, out, err } = await call(['check', file('json.json', '{'), '--json']);
    expect([status, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ ok: false, findings: [{ code: 'form/no-json', level: 'error' }] });
  });
});

test('a document that begins with a byte order mark is read', async () => {
  const path = file('bom.json', `\uFEFF${json(smallProcess())}`);
  expect((await call(['compare', path])).status).toBe(0);
});

const seed = 20_260_401;
test(`any JSON is read or refused in words (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 6 }), async (text) => {
      expectFindings(await call(['check', file('any.json', text)]), '');
    }),
    { seed, numRuns: 60 },
  );
});

test(`a process with one value put out of place never ends the command (seed ${seed})`, async () => {
  const whole = smallProcess();
  const places = placesIn(whole);
  const value = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.constant([]), fc.constant({}), fc.double());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), value, async (place, odd) => {
      const path = file('mutant.json', json(withValue(whole, place, odd)));
      for (const command of ['check', 'compare', 'trace']) {
        const { status, err } = await call([command, path]);
        expect(status).toBeLessThan(2);
        expect(err).not.toMatch(/\n\s+at /);
      }
    }),
    { seed, numRuns: 150 },
  );
});

type Place = readonly (string | number)[];

function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

function withValue(root: unknown, place: Place, value: unknown): unknown {
  const copy = structuredClone(root) as Loose;
  let here: Loose = copy;
  for (const step of place.slice(0, -1)) here = here[step] as Loose;
  here[place[place.length - 1]!] = value;
  return copy;
}

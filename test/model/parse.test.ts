import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Process, Season } from '../../engine/model/index.ts';
import {
  FORMAT,
  LARGEST_TEXT,
  parseCity,
  parseJson,
  parseProcess,
  parseProcessText,
  parseReform,
} from '../../engine/model/index.ts';
import { assumed, changed, itemOf, smallProcess } from '../support/small-process.ts';

/** Each finding as `code place`. */
const brief = (findings: readonly Finding[]): string[] => findings.map(({ code, at }) => `${code} ${at}`.trim());

function expectWords(findings: readonly Finding[]): void {
  expect(findings.length).toBeGreaterThan(0);
  for (const { message, rule, mend } of findings)
    for (const text of [message, rule, mend]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[A-Za-z]/);
      expect(text.zh + text.en).not.toMatch(/undefined|\[object/);
      expect(text.zh.length).toBeLessThan(3000);
    }
}

/** Breaks the JSON of the small process anywhere, also where the types forbid it. */
function brokenAt(path: readonly (string | number)[], value: unknown): unknown {
  const root: unknown = JSON.parse(JSON.stringify(smallProcess()));
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((here, step) => (here as Record<string | number, unknown>)[step], root);
  (parent as Record<string | number, unknown>)[path.at(-1)!] = value;
  return root;
}

/** A season that ends in March. */
const season = (from: string): Season => ({
  id: 'winter',
  title: { zh: '冬季', en: 'Winter' },
  from,
  until: '03-31',
  basis: assumed,
});

describe('a document that is in order', () => {
  test('may have a season from 29 February on', () => {
    expect(parseProcess({ ...smallProcess(), seasons: [season('02-29')] }).ok).toBe(true);
  });

  test('is read, and equals its own JSON round trip', () => {
    const process = smallProcess();
    const parsed = parseProcessText(JSON.stringify(process));
    expect(parsed).toEqual({ ok: true, value: process, findings: [] });
    expect(JSON.parse(JSON.stringify(parsed.ok && parsed.value))).toEqual(process);
  });

  test('is read with a byte order mark and other line ends', () => {
    const text = `\uFEFF${JSON.stringify(smallProcess(), null, 2).replaceAll('\n', '\r\n')}`;
    expect(parseProcessText(text)).toEqual({ ok: true, value: smallProcess(), findings: [] });
  });
});

describe('a text that is no JSON', () => {
  // Lines and columns counted by hand, both from 1; a column is a UTF-16 unit.
  test.each([
    ['', 'line 1, column 1'],
    ['   ', 'line 1, column 4'],
    ['{"a":}', 'line 1, column 6'],
    ['\uFEFF{"a":}', 'line 1, column 6'],
    ['{"a":1,\n "b" 2}', 'line 2, column 6'],
    ['{"a":1,}', 'line 1, column 8'],
    ['[1,2', 'line 1, column 5'],
    ['[1,2}', 'line 1, column 5'],
    ['{"a":1}\n}', 'line 2, column 1'],
    ['{"a":"x\n"}', 'line 1, column 8'],
    ['{"a":"\\q"}', 'line 1, column 7'],
    ['{"a":"\\u12g4"}', 'line 1, column 7'],
    ["{'a':1}", 'line 1, column 2'],
    ['{a:1}', 'line 1, column 2'],
    ['[01]', 'line 1, column 3'],
    ['[1.]', 'line 1, column 3'],
    ['[-]', 'line 1, column 2'],
    ['[tru]', 'line 1, column 2'],
    ['{"\u4e8b\u9879":"\u8bbe\u7acb", x}', 'line 1, column 13'],
    ['<html>', 'line 1, column 1'],
    ['[]]', 'line 1, column 3'],
    ['"open', 'line 1, column 6'],
    ['[NaN]', 'line 1, column 2'],
  ])('%j is told at %s', (text, place) => {
    const parsed = parseJson(text);
    expect(brief(parsed.findings)).toEqual(['form/no-json']);
    expect(parsed.findings[0]?.message.en).toContain(place);
    expectWords(parsed.findings);
  });

  test('the place is told for every cut of a document, and only for those (seed 20181)', () => {
    const text = JSON.stringify(smallProcess(), null, 1);
    fc.assert(
      fc.property(fc.nat(text.length - 2), (length) => {
        const [finding] = parseJson(text.slice(0, length)).findings;
        const lines = text.slice(0, length).split('\n');
        expect(finding?.message.en).toContain(`line ${lines.length}, column`);
      }),
      { seed: 20181, numRuns: 200 },
    );
  });

  test('a text is called broken exactly where JSON.parse refuses it (seed 20182)', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'null',
      'true',
      ' ',
      '\n',
      '\\',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let refused = false;
        try {
          JSON.parse(text);
        } catch {
          refused = true;
        }
        const parsed = parseJson(text);
        expect(parsed.ok).toBe(!refused);
        if (!parsed.ok) expect(parsed.findings[0]?.message.en).toMatch(/line \d+, column \d+/);
      }),
      { seed: 20182, numRuns: 5000 },
    );
  });
});

describe('hostile sizes are told in a short time', () => {
  test.each<[string, () => string, string]>([
    ['10 MB of nonsense', () => 'x'.repeat(10_000_000), 'form/no-json'],
    ['10 MB of an open string', () => `["${'x'.repeat(10_000_000)}`, 'form/no-json'],
    ['10 MB of numbers', () => `[${'1,'.repeat(4_999_999)}1]`, 'form/too-many'],
    [
      'a group of 300,000 names',
      () => `{"format":1,${Array.from({ length: 300_000 }, (_, k) => `"n${k}":1`).join()}}`,
      'form/too-many',
    ],
    ['two million items that are numbers', () => `{"format":1,"items":[${'1,'.repeat(2_000_000)}1]}`, 'form/too-many'],
    [
      'a hundred thousand unknown fields',
      () => `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join()}}`,
      'form/unrecognized_keys',
    ],
    ['a field name of a million letters', () => `{"${'k'.repeat(1_000_000)}":1}`, 'form/unrecognized_keys'],
    ['a hundred thousand brackets', () => '['.repeat(100_000) + ']'.repeat(100_000), 'form/too-deep'],
    ['more than the largest text', () => ' '.repeat(LARGEST_TEXT + 1), 'form/too-large'],
  ])('%s', (_name, text, code) => {
    const { ok, findings } = parseProcessText(text());
    expect(ok).toBe(false);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(JSON.stringify(findings).length).toBeLessThan(50_000);
    expectWords(findings);
  });

  test('thousands of errors are told by their number, the first fifty by their place', () => {
    const items = Array.from({ length: 300 }, () => ({ id: 1 }));
    const { findings } = parseProcess({ ...smallProcess(), items });
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)?.code).toBe('form/more');
  });
});

describe('anything that is no process', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  test.each<[string, unknown]>([
    ['null', null],
    ['nothing', undefined],
    ['a number', 1],
    ['a text', 'process'],
    ['true', true],
    ['a list', []],
    ['a list of processes', [smallProcess()]],
    ['an empty object', {}],
    ['a ring of objects', cyclic],
    ['an object of another kind', new Map()],
    ['a prototype in disguise', JSON.parse('{"__proto__":{"format":1},"constructor":1}')],
  ])('%s gives findings in both languages and no exception', (_name, value) => {
    for (const parse of [parseProcess, parseReform, parseCity]) {
      const parsed = parse(value);
      expect(parsed.ok).toBe(false);
      expectWords(parsed.findings);
    }
  });
});

describe('one thing that is wrong', () => {
  test.each<[string, (string | number)[], unknown, string]>([
    ['a number for a title', ['items', 1, 'title'], 7, 'form/invalid_type items[planning-permit].title'],
    [
      'a title without Chinese',
      ['items', 1, 'title'],
      { en: 'Permit' },
      'form/invalid_type items[planning-permit].title.zh',
    ],
    ['an empty title', ['title', 'zh'], '', 'form/too_small title.zh'],
    ['a negative limit', ['items', 1, 'limits', 0, 'n'], -1, 'form/too_small items[planning-permit].limits[0].n'],
    [
      'a limit of ten years and a day',
      ['items', 1, 'limits', 0, 'n'],
      3651,
      'form/too_big items[planning-permit].limits[0].n',
    ],
    [
      'a limit in weeks',
      ['items', 1, 'limits', 0, 'unit'],
      'week',
      'form/invalid_value items[planning-permit].limits[0].unit',
    ],
    [
      'a text for an amount',
      ['items', 1, 'duration', 'n'],
      '10',
      'form/invalid_type items[planning-permit].duration.n',
    ],
    ['a kind that no law knows', ['items', 0, 'kind'], '行政审批', 'form/invalid_value items[project-filing].kind'],
    ['an id with capitals', ['items', 0, 'id'], 'Filing', 'form/invalid_format items[Filing].id'],
    ['a date that is none', ['asOf'], '2020-13-01', 'form/invalid_format asOf'],
    ['a leap day of an ordinary year', ['asOf'], '2019-02-29', 'form/invalid_format asOf'],
    [
      'a season from a day that no year has',
      ['seasons'],
      [season('02-30')],
      'form/invalid_format seasons[winter].from',
    ],
    ['a season from the 31st of April', ['seasons'], [season('04-31')], 'form/invalid_format seasons[winter].from'],
    ['a field nobody knows', ['items', 0, 'colour'], 'red', 'form/unrecognized_keys items[project-filing]'],
    ['no list of items', ['items'], null, 'form/invalid_type items'],
    ['an empty list of items', ['items'], [], 'form/too_small items'],
    ['a null in a list', ['items', 0], null, 'form/invalid_type items[0]'],
    [
      'half a visit',
      ['items', 3, 'statedVisits', 'value'],
      0.5,
      'form/invalid_type items[construction-permit].statedVisits.value',
    ],
    [
      'a basis of no kind',
      ['acts', 0, 'basis', 'kind'],
      'hearsay',
      'form/invalid_union acts[start-of-works].basis.kind',
    ],
  ])('%s', (_name, path, value, expected) => {
    const parsed = parseProcess(brokenAt(path, value));
    expect(parsed.ok).toBe(false);
    expect(brief(parsed.findings)).toContain(expected);
    expectWords(parsed.findings);
  });
});

describe('the mend names what there is', () => {
  const only = (path: readonly (string | number)[], value: unknown): Finding => {
    const { findings } = parseProcess(brokenAt(path, value));
    expect(findings).toHaveLength(1);
    return findings[0]!;
  };

  test('a tag that is none: the tags, and the one that was likely meant', () => {
    const { message, mend } = only(['acts', 0, 'basis', 'kind'], 'lawe');
    expect(message).toEqual({ zh: '没有“lawe”这一种', en: 'There is no kind “lawe”' });
    expect(mend.en).toBe('Did you mean “law”? Choose one of the listed values: law, document, measurement, assumption');
    expect(only(['acts', 0, 'basis', 'kind'], 'hearsay').mend.zh).toBe(
      '从所列的值中选一个：law, document, measurement, assumption',
    );
    expect(only(['acts', 0, 'basis', 'kind'], 7).message.zh).toBe('没有写明是哪一种');
  });

  test('a list without entries, a text without letters, a number too small', () => {
    expect(only(['items'], []).message).toEqual({ zh: '这里应有至少一项', en: 'This needs at least one entry' });
    expect(only(['title', 'zh'], '').message.en).toBe('This needs at least one character');
    expect(only(['items', 1, 'limits', 0, 'n'], -1).message.zh).toBe('小于允许的最小值 0');
  });

  test('thousands of ids that lead nowhere are told by their number', () => {
    const process = changed(({ items }) => {
      for (let k = 0; k < 190; k++)
        items[0]!.takes.push({ material: `gone-${k}`, by: 'acceptance', origin: 'applicant' });
    });
    const { findings } = parseProcess(process);
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)).toMatchObject({ code: 'form/more' });
    expect(findings.at(-1)!.message.en).toContain('190');
  });
});

describe('formats', () => {
  test('a newer one is named, and the mend is a newer release', () => {
    const { findings } = parseProcess({ ...smallProcess(), format: FORMAT + 1 });
    expect(brief(findings)).toEqual(['form/newer']);
    expect(findings[0]?.message.en).toContain(String(FORMAT + 1));
    expectWords(findings);
  });

  test.each([0, -3])('format %d was never written', (format) => {
    const { findings } = parseProcess({ ...smallProcess(), format });
    expect(brief(findings)).toEqual(['form/unknown-format']);
    expectWords(findings);
  });

  test.each([1.5, '1', null, Number.NaN, Number.POSITIVE_INFINITY])('format %s is no format', (format) => {
    const parsed = parseProcess({ ...smallProcess(), format });
    expect(brief(parsed.findings)).toEqual(['form/invalid_value format']);
  });
});

describe('random damage never throws, and what is read is a process', () => {
  const values = fc.oneof(
    { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    fc.constantFrom<unknown>(null, '', -1, 1e308, 0.1, [], {}, '行政许可', 'planning-permit', { zh: 1 }, Number.NaN),
  );

  /** Every place of a document, as paths. */
  function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [path];
    const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
    const inner = [...steps].flatMap((step) =>
      placesIn((value as Record<string | number, unknown>)[step], [...path, step]),
    );
    return path.length === 0 ? inner : [path, ...inner];
  }
  const places = placesIn(smallProcess());

  test.each([20191, 20192, 20193])('one to three places of the small process replaced (seed %d)', (seed) => {
    const damage = fc.array(fc.tuple(fc.nat(places.length - 1), values), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(damage, (hits) => {
        let root: unknown = JSON.parse(JSON.stringify(smallProcess()));
        for (const [index, value] of hits) root = withValue(root, places[index]!, value);
        const parsed = parseProcess(root);
        if (parsed.ok) expect(JSON.parse(JSON.stringify(parsed.value))).toEqual(JSON.parse(JSON.stringify(root)));
        else expectWords(parsed.findings);
      }),
      { seed, numRuns: 700 },
    );
  });

  function withValue(root: unknown, path: readonly (string | number)[], value: unknown): unknown {
    const [step, ...rest] = path;
    if (step === undefined) return value;
    if (typeof root !== 'object' || root === null) return root;
    const copy = (Array.isArray(root) ? [...(root as unknown[])] : { ...root }) as Record<string | number, unknown>;
    copy[step] = withValue(copy[step], rest, value);
    return copy;
  }

  test('one character of its text replaced (seed 20194)', () => {
    const text = JSON.stringify(smallProcess());
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 0, maxLength: 2 }), (at, letters) => {
        const parsed = parseProcessText(text.slice(0, at) + letters + text.slice(at + 1));
        if (!parsed.ok) expectWords(parsed.findings);
      }),
      { seed: 20194, numRuns: 700 },
    );
  });

  test('any JSON for a reform or a city (seed 20195)', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expectWords(parseReform(value).findings);
        expectWords(parseCity(value).findings);
      }),
      { seed: 20195, numRuns: 300 },
    );
  });
});

test('findings beside a value are no errors, and errors leave no value', () => {
  const broken: Process = changed((p) => {
    itemOf(p, 'eia').authority = 'nobody';
  });
  const parsed = parseProcess(broken);
  expect(parsed.ok).toBe(false);
  expect(parsed).not.toHaveProperty('value');
});

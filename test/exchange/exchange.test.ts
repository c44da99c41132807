import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsOf, comparisonHash, modelHash, readChoice, reportOf } from '../../engine/exchange/index.ts';
import type { CompareOptions } from '../../engine/measure/index.ts';
import { compare } from '../../engine/measure/index.ts';
import { cities, processById, reformsOf } from '../../processes/index.ts';
import { smallProcess } from '../support/small-process.ts';

const construction = processById('construction-permits')!;
const [parallel] = reformsOf('construction-permits');

describe('the mark of a model', () => {
  test('is the beginning of the SHA-256 of sorted JSON', () => {
    const sorted = '[{"a":[1,null,"并联"],"b":{"c":true,"d":2.5}}]';
    const expected = createHash('sha256').update(sorted).digest('hex').slice(0, 12);
    expect(modelHash([{ b: { d: 2.5, c: true }, a: [1, null, '并联'] }])).toBe(expected);
  });

  const seed = 20_260_404;
  test(`does not know the order of fields (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (document) => {
        const turned = Object.fromEntries(Object.entries(document).reverse());
        expect(modelHash([turned])).toBe(modelHash([document]));
      }),
      { seed },
    );
  });

  test('knows every value', () => {
    const other = smallProcess();
    other.items[0]!.duration.n += 0.5;
    expect(modelHash([other])).not.toBe(modelHash([smallProcess()]));
  });
});

describe('the mark of a comparison', () => {
  const hash = (options: CompareOptions): string =>
    comparisonHash({ process: construction, reform: parallel, options });
  const usual = parallel!.measures.filter((measure) => measure.usual).map(({ id }) => id);

  test('knows measures, conditions, scope and city', () => {
    const marks = [
      {},
      { measures: new Set(usual.slice(1)) },
      { attributes: { investor: 'government' } },
      { scope: 'facts-table' },
      { city: cities[0]! },
    ].map(hash);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('is the same for the usual, left out or written out in any order', () => {
    const attributes = Object.fromEntries(construction.attributes.map(({ id, usual: value }) => [id, value]));
    const written = { measures: new Set(usual.toReversed()), scope: construction.scopes[0]!.id, attributes };
    expect(hash(written)).toBe(hash({}));
  });

  test('stands in the report', () => {
    const options = { scope: 'facts-table' };
    const report = reportOf(compare(construction, parallel, options), {
      process: construction,
      reform: parallel,
      options,
    });
    expect(report.model).toBe(hash(options));
  });
});

// One seal of the start-up's three prices and deposits stays with the applicant; the government pays the other two.
test('prices that only moved to another payer are told as moved', () => {
  const process = processById('business-startup')!;
  const [reform] = reformsOf('business-startup');
  const { prices } = reportOf(compare(process, reform), { process, reform, options: {} });
  expect(prices).toEqual({ before: 3, after: 1, fates: { moved: 2 } });
});

describe('a choice', () => {
  const offered = { process: construction, reform: parallel, cities };

  test('becomes options of compare', () => {
    const read = readChoice(offered, {
      scope: 'facts-table',
      on: [],
      at: { investor: 'government' },
      city: 'tongliao',
    });
    expect(read.ok && read.value).toMatchObject({ scope: 'facts-table', attributes: { investor: 'government' } });
    expect(read.ok && [read.value.measures?.size, read.value.city?.id]).toEqual([0, 'tongliao']);
  });

  test('of nothing is the usual case', () => {
    expect(readChoice(offered, {})).toEqual({ ok: true, value: {}, findings: [] });
  });

  test('of what does not exist is a finding for each, with its place', () => {
    const read = readChoice(offered, { scope: 'x', on: ['y'], at: { z: '1', investor: 'w' }, city: 'v' });
    expect(read.ok).toBe(false);
    expect(read.findings.map(({ at }) => at)).toEqual(['scope', 'on', 'at', 'at.investor', 'city']);
  });

  test('an id of any length is told in a line', () => {
    const [finding] = readChoice(offered, { scope: 'x'.repeat(100_000) }).findings;
    expect(finding!.message.zh.length).toBeLessThan(200);
  });
});

test('assumptions have the place of what they are about', () => {
  const process = smallProcess();
  const places = assumptionsOf({ process, reforms: [], cities: [] }).map(({ at }) => at);
  expect(places).toContain(`items[${process.items[0]!.id}].duration`);
  for (const place of places) expect(place).not.toMatch(/\.basis$/);
});

test('assumptions of a reform and of the rules that a city has for the process are among them', () => {
  const process = smallProcess();
  const basis = { kind: 'assumption' as const, why: { zh: '所设', en: 'set' } };
  const title = { zh: '名', en: 'name' };
  const moves = [{ do: 'instant' as const, item: process.items[0]!.id, basis }];
  const measure = { id: 'quick', title, introduced: '2020', usual: true, moves, basis };
  const reform = {
    format: 1 as const,
    id: 'reform',
    process: process.id,
    title,
    asOf: process.asOf,
    measures: [measure],
  };
  const rules = [process.id, 'another'].map((id) => ({ process: id, title, moves }));
  const city = { format: 1 as const, id: 'town', title, sources: [], rules };
  const places = assumptionsOf({ process, reforms: [reform], cities: [city] })
    .filter(({ document }) => document !== process.id)
    .map(({ document, at }) => `${document}: ${at}`);
  expect(places).toEqual(['reform: measures[quick].moves[0]', 'reform: measures[quick]', 'town: rules[0].moves[0]']);
});

test('a report is plain JSON: it is equal to its own round trip', () => {
  const report = reportOf(compare(construction, parallel), { process: construction, reform: parallel, options: {} });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

import { describe, expect, test } from 'vitest';
import { checkProcess } from '../../engine/check/index.ts';
import { chosenCase } from '../../engine/exchange/index.ts';
import type { Basis, LawBasis, Process } from '../../engine/model/index.ts';
import { readAsOf } from '../../engine/model/index.ts';
import { formatDate, parseDate } from '../../engine/time/index.ts';
import { cities, processById, processes, reforms } from '../../processes/index.ts';
import { named, objects } from './objects.ts';

type Dates = { from?: string; until?: string };
type Span = [first: string, last: string];

/**
 * Every law and document that a value rests on, with the days that have to lie in its years: those given, or, where a rule
 * with dates of its own carries it, the first day of the rule.
 */
function* basesWithDays(value: unknown, first: string, last: string, at = ''): Generator<[string, Dates, Span]> {
  if (typeof value !== 'object' || value === null) return;
  const { kind, from, until } = value as { kind?: unknown } & Dates;
  if (kind === 'law' || kind === 'document') {
    yield [at, value, [first, last]];
    return;
  }
  let span: Span = [first, last];
  if (from !== undefined && from > first) span = [from, from > last ? from : last];
  else if (until !== undefined && until < first) span = [until, until];
  for (const [key, inner] of Object.entries(value)) yield* basesWithDays(inner, ...span, `${at}/${key}`);
}

/** The places of bases that are not in force on any of the days. */
function outOfForce(value: unknown, first: string, last: string): string[] {
  return [...basesWithDays(value, first, last)]
    .filter(([, { from = '0000', until = '9999' }, [earliest, latest]]) => from > latest || until < earliest)
    .map(([at]) => at);
}

/** A process is read on its day; a measure in the year, or on the day, in which it was introduced. */
const dated: [name: string, document: unknown, first: string, last: string][] = [
  ...processes.map((one): [string, unknown, string, string] => [one.id, one, one.asOf, one.asOf]),
  ...reforms.flatMap(({ measures }) =>
    measures.map(({ id, introduced, ...measure }): [string, unknown, string, string] => {
      const isDay = introduced.length > 4;
      return [id, measure, isDay ? introduced : `${introduced}-01-01`, isDay ? introduced : `${introduced}-12-31`];
    }),
  ),
];

describe('the years of laws and documents', () => {
  test.each(dated)('every basis in %s is in force on the day of what it carries', (_, document, first, last) => {
    expect(outOfForce(document, first, last)).toEqual([]);
  });

  test('a basis from after the day of what it carries, or from before, is found', () => {
    const found = (value: unknown) => outOfForce(value, '2018-01-01', '2018-12-31');
    expect(found({ stop: { basis: { kind: 'law', from: '2019-01-01' } } })).toEqual(['/stop/basis']);
    expect(found({ stop: { basis: { kind: 'document', until: '2017-12-31' } } })).toEqual(['/stop/basis']);
    expect(found({ stop: { basis: { kind: 'law', from: '2018-06-01' } } })).toEqual([]);
    expect(found({ limit: { from: '2019-01-01', basis: { kind: 'law', from: '2019-01-01' } } })).toEqual([]);
    expect(found({ limit: { from: '2019-01-01', basis: { kind: 'law', from: '2019-01-02' } } })).toEqual([
      '/limit/basis',
    ]);
  });
});

describe('after every reform', () => {
  test.each(reforms.map(({ id, process }) => [id, process] as const))(
    '%s: the articles that the plan of %s cites are in force, or their successors are',
    (id, of) => {
      const reform = reforms.find((one) => one.id === id)!;
      const { process, attributes } = chosenCase({ process: processById(of)!, reform }, {}, 'after');
      expect(process.asOf).toBe(reform.asOf);
      const codes = checkProcess(process, attributes).filter(({ code }) => code === 'basis/not-in-force');
      expect(codes.map(({ message }) => message.en)).toEqual([]);
    },
  );
});

describe('a ground that another law took the place of', () => {
  const followed = [...named(processes), ...named(reforms), ...named(cities)].flatMap(([name, document]) =>
    [...objects(document)].flatMap(([at, one]) => {
      const basis = one as Partial<LawBasis>;
      return basis.kind === 'law' && basis.succeededBy !== undefined ? [[`${name} ${at}`, basis] as const] : [];
    }),
  );

  test.each(followed)('%s has exactly one on every day', (_, { from = '0001-01-01', until, succeededBy }) => {
    expect(until).toBeDefined();
    expect(from < until!).toBe(true);
    expect(succeededBy!.from).toBe(formatDate(parseDate(until!)! + 1));
  });

  test('the wage deposit: the document of 2004, since 1 May 2020 the regulation', () => {
    const fees = processById('construction-permits')!.items.flatMap((item) => item.fees ?? []);
    expect(fees.filter(({ id }) => id === 'wage-deposit').map(({ basis }) => basis)).toMatchObject([
      {
        act: { zh: '建设领域农民工工资支付管理暂行办法（劳社部发〔2004〕22号）' },
        article: '15',
        until: '2020-04-30',
        succeededBy: { act: { zh: '保障农民工工资支付条例' }, article: '32', from: '2020-05-01' },
      },
    ]);
  });

  // The item and the paper that it gives ended with the regulation; a plan read as of a later day is told so.
  const ended = ['items[name-pre-approval].basis', 'items[establishment-registration].takes[6].basis'];

  test.each(named<Process>(processes))('in every year after its own, what %s rests on is in force', (_, process) => {
    const years = Array.from({ length: 10 }, (__, index) => 2017 + index).map((year) => `${year}-12-31`);
    const found = years
      .filter((day) => day >= process.asOf)
      .flatMap((day) =>
        checkProcess(readAsOf(process, day))
          .filter(({ code }) => code === 'basis/not-in-force')
          .map(({ at }) => ({ day, at })),
      );
    const expected = process.id === 'business-startup' ? ended : [];
    expect(found.filter(({ day, at }) => day < '2022-03-01' || !expected.includes(at))).toEqual([]);
    expect(new Set(found.map(({ at }) => at))).toEqual(new Set(expected));
  });
});

describe('what was fitted calls itself an assumption', () => {
  const kindsOf = (bases: readonly (Basis | undefined)[]) => bases.map((basis) => basis?.kind);

  // The sum of 57 is fitted to Hohhot's published one by these four (NOTES of construction).
  test.each(['land-planning-permit', 'scheme-review', 'planning-permit', 'first-registration'])(
    'the promise for %s',
    (target) => {
      const promises = reforms
        .filter(({ process }) => process === 'construction-permits')
        .flatMap(({ measures }) => measures.flatMap(({ moves }) => moves))
        .filter((move) => move.do === 'promise')
        .filter((move) => move.target === target);
      expect(promises).toHaveLength(1);
      for (const { basis, handling } of promises)
        expect(kindsOf([basis, handling?.basis])).toEqual(['assumption', 'assumption']);
    },
  );

  // The sum of 20 and the eight visits are fitted (NOTES of start-up).
  test('registration, account and invoices before, and the visits', () => {
    const items = processById('business-startup')!.items;
    const chosen = items.filter(({ id }) => ['establishment-registration', 'bank-account', 'invoices'].includes(id));
    expect(kindsOf(chosen.map(({ duration }) => duration.basis))).toEqual(chosen.map(() => 'assumption'));
    const visits = items.flatMap(({ statedVisits }) => statedVisits?.basis ?? []);
    expect(visits.length).toBeGreaterThan(0);
    expect(new Set(kindsOf(visits))).toEqual(new Set(['assumption']));
  });

  test('fitted totals', () => {
    const fitted = processes.flatMap(({ references }) => references).filter(({ standing }) => standing === 'fitted');
    expect(fitted.length).toBeGreaterThan(0);
    expect(new Set(kindsOf(fitted.map(({ basis }) => basis)))).toEqual(new Set(['assumption']));
  });

  test.each([...named<{ id: string }>(processes), ...named<{ id: string }>(reforms)])(
    'no handling in %s that rests on a law or a document says that it was chosen',
    (_, document) => {
      const chosen = /假定|拟合|取同数|取上限|取下限|用足|据此取/;
      const durations = [...objects(document)].filter(([at]) => /\/(duration|handling)$/.test(at));
      const wrong = durations.filter(([, { basis }]) => {
        const { kind } = basis as Basis;
        return (kind === 'law' || kind === 'document') && chosen.test(JSON.stringify(basis));
      });
      expect(wrong.map(([at]) => at)).toEqual([]);
      expect(durations.length).toBeGreaterThan(0);
    },
  );
});

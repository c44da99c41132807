import { describe, expect, test } from 'vitest';
import type { CaseAttributes, Id, Process, Take } from '../../engine/model/index.ts';
import { inForceOn, limitsInForce, usualCase } from '../../engine/model/index.ts';
import { compare, referencesOf } from '../../engine/measure/index.ts';
import { activeFor, arrowsOf, criticalPath, networkOf } from '../../engine/network/index.ts';
import { applyMoves, applyReform } from '../../engine/reform/index.ts';
import { cityById } from '../../processes/index.ts';
import { realEstate } from '../../processes/real-estate/process.ts';
import { parallelRegistration } from '../../processes/real-estate/reforms.ts';
import { byInertia, subsetsOf } from '../law/subsets.ts';

const itemOf = ({ items }: Process, id: string) => items.find((item) => item.id === id)!;
const compared = (options: Parameters<typeof compare>[2] = {}) => compare(realEstate, parallelRegistration, options);
const daysOf = (options: Parameters<typeof compare>[2]): number | undefined =>
  compared(options).reductions.find(({ name }) => name === 'time')?.after;
/** The usual measures but for some. */
const without = (...ids: Id[]): ReadonlySet<Id> =>
  new Set(parallelRegistration.measures.filter(({ id, usual }) => usual && !ids.includes(id)).map(({ id }) => id));

const mortgage: CaseAttributes = { transaction: 'mortgage' };
const first: CaseAttributes = { transaction: 'first-registration' };
const mortgaged: CaseAttributes = { 'seller-mortgage': 'mortgaged' };
const cases: CaseAttributes[] = [{}, mortgaged, mortgage, first];

describe('limits: what the law says, what was promised', () => {
  const registrations = [
    'transfer-registration',
    'mortgage-registration',
    'first-registration',
    'mortgage-cancellation',
  ];

  test.each([2016, 2018, 2019, 2021, 2024, 2026])(
    'in %i every registration has 30 working days from acceptance',
    (year) => {
      for (const id of registrations)
        expect(limitsInForce(itemOf(realEstate, id).limits, 'statutory', `${year}-06-30`)).toMatchObject([
          {
            n: 30,
            unit: 'working-day',
            startsAt: 'acceptance',
            basis: { act: { zh: '不动产登记暂行条例' }, article: '20' },
          },
        ]);
    },
  );

  // 国办发〔2019〕8号: 10 as a rule and 5 for mortgages by the end of 2019, 5 for all by the end of 2020.
  test.each([
    ['end of 2019', ['one-day', 'limits-2020'], [10, 5, 10]],
    ['end of 2020', ['one-day'], [5, 5, 5]],
  ] as const)('%s: the targets of the State Council', (_, off, days) => {
    const scope = 'registration';
    const measures = without(...off);
    expect([{}, mortgage, first].map((attributes) => daysOf({ scope, measures, attributes }))).toEqual(days);
  });

  test('a county’s promise of one day is a promise; the law stays at 30', () => {
    const { limits } = itemOf(compared().after.process, 'transfer-registration');
    expect(limits.map(({ scheme, n }) => [scheme, n])).toEqual([
      ['statutory', 30],
      ['promised', 1],
    ]);
  });
});

describe('what people hand in, and where', () => {
  test('three offices and three submissions before, one after (Hubei)', () => {
    const { before, after } = compared({ scope: 'registration-trade-tax' });
    const submissions = ({ units }: typeof before) => units.steps.filter(({ kind }) => kind === 'submit');
    const offices = (side: typeof before) =>
      new Set(submissions(side).map(({ node }) => itemOf(side.process, node).authority)).size;
    // Before, declaring and paying are two calls at the tax office.
    expect([offices(before), submissions(before).length]).toEqual([3, 4]);
    expect([offices(after), submissions(after).length, after.counts.visits]).toEqual([1, 1, 1]);
  });

  test('the sale is checked inside within three working days of 2017', () => {
    const { process } = compared({ measures: new Set(['one-window']) }).after;
    expect(itemOf(process, 'trade-confirmation')).toMatchObject({ host: 'transfer-registration', duration: { n: 3 } });
  });

  test('four papers at Weishan, two in Guangzhou', () => {
    const papers = (city?: string) =>
      compared({
        scope: 'registration-trade-tax',
        ...(city === undefined ? {} : { city: cityById(city)! }),
      }).after.units.materials.map(({ what }) => what);
    expect(papers()).toEqual(['joint-application', 'sale-contract', 'old-title', 'parties-identity']);
    expect(papers('guangzhou')).toEqual(['joint-application', 'sale-contract']);
  });

  test('the papers of a mortgage are those of Wei county: title, two contracts, identities, application', () => {
    expect(itemOf(realEstate, 'mortgage-registration').takes.map(({ material }) => material)).toEqual([
      'mortgage-application',
      'old-title',
      'loan-contract',
      'mortgage-contract',
      'parties-identity',
    ]);
  });

  test('550 yuan for a piece; small firms are free where the measure is on, and nobody pays instead', () => {
    expect(compared().after.counts.fees).toMatchObject({ charges: 1, chargesKnown: 550 });
    const free = compared({ measures: new Set([...without(), 'small-firms-free']) });
    expect(free.after.counts.fees).toMatchObject({ charges: 0, chargesKnown: 0 });
  });
});

describe('the tax before the registration', () => {
  const takesOfTax = (process: Process, asOf: string): Take[] =>
    itemOf(process, 'transfer-registration').takes.filter(
      (take) => take.material === 'deed-tax-certificate' && inForceOn(take, asOf),
    );

  test.each([
    ['2018-01-01', 'acceptance', '契税暂行条例'],
    ['2021-08-31', 'acceptance', '契税暂行条例'],
    ['2021-09-01', 'decision', '契税法'],
    ['2026-12-31', 'decision', '契税法'],
  ])('on %s it is due by the %s, by article 11 of %s', (day, by, act) => {
    expect(takesOfTax(realEstate, day)).toMatchObject([{ by, basis: { act: { zh: act }, article: '11' } }]);
  });

  const { active, inert } = byInertia(realEstate, parallelRegistration);
  test(`stands in all ${2 ** active.length} subsets of the measures that touch an order, with and without the other ${inert.length}`, () => {
    for (const subset of subsetsOf(active))
      for (const others of [[], inert]) {
        const chosen = new Set([...subset, ...others].map(({ id }) => id));
        const { process, outcomes } = applyReform(realEstate, parallelRegistration, chosen);
        expect(outcomes.filter(({ applied }) => applied.result === 'refused')).toEqual([]);
        for (const given of cases) {
          const one = activeFor(process, usualCase(process.attributes, given));
          expect(criticalPath(networkOf(one, { clock: 'elapsed' })), [...chosen].join()).toBeDefined();
          if (!one.items.some(({ id }) => id === 'transfer-registration')) continue;
          const arrows = arrowsOf(one).filter(
            ({ earlier, later }) => earlier === 'tax-payment' && later === 'transfer-registration',
          );
          expect(arrows, [...chosen].join()).toMatchObject([{ by: 'decision', because: 'material' }]);
        }
      }
  });

  test('no move takes it away without a law, on either side of September 2021', () => {
    const item = 'transfer-registration';
    const paper = 'deed-tax-certificate';
    const letter = { id: 'letter', title: { zh: '承诺书', en: 'Letter' }, holder: 'applicant' } as const;
    for (const asOf of ['2018-01-01', '2024-12-31'])
      for (const move of [
        { do: 'drop-paper', item, materials: [paper] },
        { do: 'commit', item, materials: [paper], letter },
        { do: 'replace-paper', item, material: paper, with: letter },
        { do: 'combine-papers', item, materials: [paper, 'sale-contract'], into: letter },
        { do: 'accept-with-gap', item, material: paper, by: 'delivery' },
        { do: 'cancel', item: 'tax-payment' },
      ] as const) {
        const plan = [{ measure: 'try', move: structuredClone(move) as never }];
        const { process, outcomes } = applyMoves({ ...realEstate, asOf }, plan);
        expect([move.do, outcomes[0]?.applied.result]).toEqual([move.do, 'refused']);
        expect(takesOfTax(process, asOf)).toHaveLength(1);
      }
  });

  test('nor does a document of one place by making one of the two, or giving the tax to another office', () => {
    const basis = {
      kind: 'document',
      title: { zh: '本市通知', en: 'A notice of this city' },
      place: { zh: '本市', en: 'This city' },
    };
    const into = { id: 'one-matter', title: { zh: '税证合一', en: 'Tax and title in one' } };
    for (const asOf of ['2018-01-01', '2024-12-31'])
      for (const move of [
        { do: 'merge', items: ['tax-payment', 'transfer-registration'], into, duration: 'maximum', basis },
        { do: 'internalise', item: 'tax-payment', into: 'transfer-registration', replyWorkingDays: 1, basis },
        { do: 'delegate', item: 'tax-payment', to: 'real-estate-registry', basis },
      ] as const) {
        const plan = [{ measure: 'try', move: structuredClone(move) as never }];
        const { process, outcomes } = applyMoves({ ...realEstate, asOf }, plan);
        expect(outcomes[0]?.applied, move.do).toMatchObject({
          result: 'refused',
          basis: { act: { zh: '税收征收管理法' }, article: '29' },
        });
        expect(takesOfTax(process, asOf)).toHaveLength(1);
      }
  });
});

describe('a building that is still mortgaged', () => {
  const arrowsTo = (process: Process, asOf: string) =>
    arrowsOf(activeFor({ ...process, asOf }, usualCase(process.attributes, mortgaged)))
      .filter(({ earlier, later }) => earlier === 'mortgage-cancellation' && later === 'transfer-registration')
      .map(({ because }) => because)
      .sort();

  test('the mortgage goes first by law until the end of 2020 (物权法 191), then by habit only (民法典 406)', () => {
    expect(arrowsTo(realEstate, '2020-12-31')).toEqual(['habit', 'material']);
    expect(arrowsTo(realEstate, '2021-01-01')).toEqual(['habit']);
  });

  test('sold with the mortgage, the transfer no longer waits for the loan; without the measure it does', () => {
    const ready = (measures: ReadonlySet<Id>): number => {
      const { timed } = compared({ attributes: mortgaged, measures }).after;
      return timed.ok ? timed.path.times.get('transfer-registration')!.decision / 480 : -1;
    };
    expect(ready(without())).toBe(1);
    // Five working days for the cancellation, then one.
    expect(ready(without('transfer-with-mortgage'))).toBe(6);
  });
});

describe('totals', () => {
  test('those that were derived or fitted come out in every scope and case', () => {
    const checked = realEstate.scopes.flatMap(({ id: scope }) =>
      cases.flatMap((attributes) =>
        referencesOf(compared({ scope, attributes })).filter(({ reference }) => reference.standing !== 'published'),
      ),
    );
    expect(new Set(checked.map(({ reference }) => reference.id))).toEqual(
      new Set(['computed-before', 'visits-before']),
    );
    for (const { reference, computed } of checked)
      expect([reference.id, computed]).toEqual([reference.id, reference.value]);
  });

  test.each([
    ['registration', {}, undefined, ['statutory-transfer']],
    ['registration', mortgage, undefined, ['statutory-mortgage', 'target-2020-mortgage']],
    ['registration', first, undefined, ['statutory-first', 'target-2020-first']],
    ['registration-trade-tax', {}, undefined, ['weishan-days', 'weishan-papers', 'hubei-visits']],
    ['registration-trade-tax', {}, 'guangzhou', ['guangzhou-minutes', 'guangzhou-steps', 'guangzhou-papers']],
    ['registration', mortgage, 'guangzhou', ['guangzhou-mortgage']],
    ['registration', first, 'guangzhou', ['guangzhou-general']],
    ['registration-trade-tax', {}, 'tianjin', ['tianjin-transfer']],
    ['registration', mortgage, 'tianjin', ['tianjin-mortgage']],
  ] as const)('published ones that the document meets: %s, %o, %s', (scope, attributes, city, ids) => {
    const shown = referencesOf(
      compared({ scope, attributes, ...(city === undefined ? {} : { city: cityById(city)! }) }),
    );
    for (const id of ids) {
      const found = shown.find(({ reference }) => reference.id === id);
      expect([id, found?.computed]).toEqual([id, found?.reference.value]);
    }
  });

  test('Shanghai: 5 working days for first registrations and mortgages, one for a cancellation (上海登记 14)', () => {
    const city = cityById('shanghai')!;
    const days = (attributes: CaseAttributes): number | undefined =>
      daysOf({ scope: 'registration', city, attributes });
    // A mortgaged sale ends with the slower of cancellation and transfer, a day each.
    expect([first, mortgage, mortgaged].map(days)).toEqual([5, 5, 1]);
  });

  test.each(['beijing', 'henan', 'anyang'])('%s plans one working day for registration, sale and taxes', (id) => {
    const { after } = compared({ city: cityById(id)! });
    expect(after.timed.ok && after.timed.times.planned).toBe(1);
  });
});

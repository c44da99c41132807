import { describe, expect, test } from 'vitest';
import { documentOfSide } from '../../engine/exchange/index.ts';
import { compare, fatesOfComparison, referencesOf, totalOf } from '../../engine/measure/index.ts';
import type { CaseAttributes, Id, Item, Process, Scenario } from '../../engine/model/index.ts';
import { limitsInForce, usualCase } from '../../engine/model/index.ts';
import { activeFor, arrowsOf, criticalPath, isLocked, networkOf } from '../../engine/network/index.ts';
import { applyMoves, applyReform } from '../../engine/reform/index.ts';
import { compileMass } from '../../engine/run/index.ts';
import { civilFromDay, dayOf } from '../../engine/time/index.ts';
import { cityById } from '../../processes/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { utilitiesHall } from '../../processes/utilities/hall-scenario.ts';
import { utilities } from '../../processes/utilities/process.ts';
import { jointUtilities } from '../../processes/utilities/reforms.ts';
import { byInertia, subsetsOf } from '../law/subsets.ts';

const itemOf = ({ items }: Process, id: string): Item => items.find((item) => item.id === id)!;
const isPermit = (id: string): boolean => utilities.items.some((item) => item.id === id && item.stage === 'permits');
const daysOf = (...ids: string[]): number[] => ids.map((id) => itemOf(utilities, id).duration.n);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const papersOf = (id: string): string[] =>
  itemOf(utilities, id)
    .takes.filter(({ origin }) => origin === 'applicant')
    .map(({ material }) => material);
const compared = (options: Parameters<typeof compare>[2] = {}) => compare(utilities, jointUtilities, options);
/** The usual measures but for some. */
const without = (...ids: Id[]): ReadonlySet<Id> =>
  new Set(jointUtilities.measures.filter(({ id, usual }) => usual && !ids.includes(id)).map(({ id }) => id));

const none: CaseAttributes = { power: 'none', water: 'not', gas: 'not', heat: 'not' };
const only = (attribute: string, value = 'wanted'): CaseAttributes => ({ ...none, [attribute]: value });
const low = only('power', 'low-voltage');
const cases: CaseAttributes[] = [{}, { power: 'dual-source', green: 'trees' }, low, only('heat')];

describe('limits', () => {
  const permits = utilities.items.filter(({ kind }) => kind === '行政许可');

  test.each([2012, 2018, 2021, 2026])(
    'in %i every permit of the line has the 20 working days of the general rule',
    (year) => {
      expect(permits.map(({ id }) => id)).toEqual([
        'line-planning-permit',
        'road-occupation',
        'road-excavation',
        'traffic-consent',
        'green-space',
        'tree-removal',
      ]);
      for (const { limits } of permits)
        expect(limitsInForce(limits, 'statutory', `${year}-06-30`)).toMatchObject([
          { n: 20, unit: 'working-day', startsAt: 'acceptance', basis: { article: '42', application: 'reading' } },
        ]);
    },
  );

  test('the companies are public enterprises, and no clock of the licensing law runs for them', () => {
    const others = utilities.items.filter(({ kind }) => kind !== '行政许可');
    expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['公用企业']));
    expect(others.flatMap(({ limits }) => limits).filter(({ scheme }) => scheme === 'statutory')).toEqual([]);
  });

  // The steps of the old rule: 15 or 30 to the reply, then 10, 5, 5, 5.
  test('10 kV: 15 or 30 working days to the reply, and 40 or 55 in all', () => {
    const rest = daysOf(
      'power-design-review',
      'power-interim-inspection',
      'power-completion-inspection',
      'power-metering',
    );
    expect(rest).toEqual([10, 5, 5, 5]);
    const reply = (plan: string): number => sum(daysOf('power-application', plan));
    expect([reply('power-plan-single'), reply('power-plan-dual')]).toEqual([15, 30]);
    expect([15 + sum(rest), 30 + sum(rest)]).toEqual([40, 55]);
  });

  test('after: 11 or 21 working days to the reply, 22 or 32 in all, and so more than 40 % less', () => {
    const total = (power: string): number[] => {
      const { before, after } = compared({ scope: 'power', attributes: { power } });
      return [before, after].map(({ timed }) => (timed.ok ? timed.times.approvalPath / 480 : -1));
    };
    expect([total('single-source'), total('dual-source')]).toEqual([
      [40, 22],
      [55, 32],
    ]);
    expect(Math.min(1 - 22 / 40, 1 - 32 / 55)).toBeGreaterThan(0.4);
    const { after } = compared();
    const days = (id: string): number => itemOf(after.process, id).duration.n;
    expect([days('power-application') + days('power-plan-single'), days('power-plan-dual') + 1]).toEqual([11, 21]);
  });

  test('two steps for low voltage, three for 10 kV', () => {
    const steps = (attributes: CaseAttributes): string[] =>
      activeFor(compared().after.process, usualCase(utilities.attributes, { ...none, ...attributes }))
        .items.map(({ id }) => id)
        .filter((id) => id.startsWith('power-') && itemOf(compared().after.process, id).duration.n > 0);
    // 受理签约、施工接电: the reply is part of the first, without a time of its own.
    expect(steps({ power: 'low-voltage' })).toEqual(['power-application', 'power-works-low']);
    // 申请、方案答复、装表接电.
    expect(steps({ power: 'single-source' })).toEqual(['power-application', 'power-plan-single', 'power-metering']);
    expect(steps({ power: 'dual-source' })).toEqual(['power-application', 'power-plan-dual', 'power-metering']);
  });

  test('low voltage costs nothing up to the meter', () => {
    const { before, after } = compared({ scope: 'power', attributes: low });
    const paid = ({ units }: typeof before) => units.prices.map(({ what }) => what);
    expect([paid(before), paid(after)]).toEqual([['power-low-line-price'], []]);
  });

  test('Luoyuan: 2, 10 and 5; a gas company: two weeks to the reply; Weihai: 7, 2, 5 and 7', () => {
    expect(daysOf('water-application', 'water-design', 'water-connection')).toEqual([2, 10, 5]);
    expect(sum(daysOf('gas-application', 'gas-plan'))).toBe(10);
    expect(daysOf('heat-application', 'heat-verification', 'heat-payment', 'heat-contract')).toEqual([7, 2, 5, 7]);
  });
});

describe('papers', () => {
  test('electricity: 10 to 14 before; after, the firm and its title, an approval, and what an agent brings (Henan)', () => {
    expect(papersOf('power-application').length).toBeGreaterThanOrEqual(10);
    expect(papersOf('power-application').length).toBeLessThanOrEqual(14);
    const { takes } = itemOf(compared().after.process, 'power-application');
    expect(takes.map(({ material, origin }) => [material, origin])).toEqual([
      ['connection-form', 'applicant'],
      ['business-licence', 'sharing'],
      ['authorisation', 'applicant'],
      ['agent-id', 'applicant'],
      ['title-certificate', 'sharing'],
      ['project-approval', 'sharing'],
    ]);
  });

  test('water as in Fuzhou, gas as a company prints it, heating seven and one as in Weihai', () => {
    expect(papersOf('water-application')).toEqual([
      'water-form',
      'red-line-map',
      'drainage-drawings',
      'project-approval',
    ]);
    expect(papersOf('gas-application')).toHaveLength(6);
    expect([papersOf('heat-application').length, papersOf('heat-verification').length]).toEqual([7, 1]);
  });

  test('before, the applicant carries the road permit to water and gas; after, nobody does', () => {
    const carried = ({ items }: Process): string[] =>
      items
        .filter(({ takes }) =>
          takes.some(({ material, origin }) => material === 'road-excavation-permit' && origin === 'applicant'),
        )
        .map(({ id }) => id);
    expect(carried(utilities)).toEqual(['power-works-low', 'water-connection', 'gas-connection']);
    expect(carried(compared().after.process)).toEqual([]);
  });
});

describe('the permits of the line', () => {
  const arrowsIn = (process: Process, attributes: CaseAttributes = {}) =>
    arrowsOf(activeFor(process, usualCase(process.attributes, attributes)));
  const approvers = ['road-excavation', 'traffic-consent'];

  test('two approvers, and both want what the planning office signed (城市道路管理条例 33)', () => {
    for (const id of approvers) {
      const arrows = arrowsIn(utilities).filter(
        ({ earlier, later }) => earlier === 'line-planning-permit' && later === id,
      );
      expect(arrows.filter(isLocked)).toMatchObject([
        { because: 'material', by: 'acceptance', basis: { act: { zh: '城市道路管理条例' }, article: '33' } },
      ]);
    }
    expect(new Set(approvers.map((id) => itemOf(utilities, id).authority)).size).toBe(2);
  });

  test('the rest of the order is the courier’s way and nothing but habit', () => {
    const between = arrowsIn(utilities)
      .filter(({ earlier, later }) => [earlier, later].every(isPermit))
      .filter((arrow) => !isLocked(arrow));
    expect(between.map(({ earlier, later, because }) => `${earlier} ${later} ${because}`)).toEqual([
      'line-planning-permit road-occupation habit',
      'road-occupation road-excavation habit',
      'road-excavation traffic-consent habit',
      'traffic-consent green-space habit',
      'line-planning-permit green-space habit',
    ]);
  });

  const { active, inert } = byInertia(utilities, jointUtilities);
  test(`planning stands before both in all ${2 ** active.length} subsets of the measures that touch an order, with and without the other ${inert.length}`, () => {
    for (const subset of subsetsOf(active))
      for (const others of [[], inert]) {
        const chosen = new Set([...subset, ...others].map(({ id }) => id));
        const { process, outcomes } = applyReform(utilities, jointUtilities, chosen);
        expect(outcomes.filter(({ applied }) => applied.result === 'refused')).toEqual([]);
        for (const given of [...cases, { line: 'short' }]) {
          const one = activeFor(process, usualCase(process.attributes, given));
          expect(criticalPath(networkOf(one, { clock: 'elapsed' })), [...chosen].join()).toBeDefined();
          const arrows = arrowsOf(one).filter(
            ({ earlier, later, by }) =>
              earlier.startsWith('line-planning') && approvers.includes(later) && by === 'acceptance',
          );
          expect(arrows.filter(isLocked).length, [...chosen].join()).toBe(2);
        }
      }
  });

  test('no move takes it away without a law', () => {
    const letter = { id: 'letter', title: { zh: '承诺书', en: 'Letter' }, holder: 'applicant' } as const;
    const material = 'line-planning-permit';
    for (const item of approvers)
      for (const move of [
        { do: 'drop-paper', item, materials: [material] },
        { do: 'commit', item, materials: [material], letter },
        { do: 'replace-paper', item, material, with: letter },
        { do: 'cancel', item: material },
      ] as const) {
        const { process, outcomes } = applyMoves(utilities, [{ measure: 'try', move: structuredClone(move) as never }]);
        expect([move.do, outcomes[0]?.applied.result]).toEqual([move.do, 'refused']);
        expect(itemOf(process, item).takes.some((take) => take.material === material)).toBe(true);
      }
  });

  test('nor does a document of one place by making one of the permits; a national one can', () => {
    const national = { kind: 'document', title: { zh: '国务院文件', en: 'A document of the State Council' } };
    const local = { ...national, title: { zh: '本市通知', en: 'A notice' }, place: { zh: '本市', en: 'This city' } };
    const items = ['line-planning-permit', 'road-occupation', 'road-excavation'];
    const into = { id: 'one-permit', title: { zh: '外线工程许可', en: 'Line permit' } };
    const merge = { do: 'merge', items, into, duration: 'maximum' };
    const [item, , host] = items;
    const opinion = { do: 'internalise', item, into: host, replyWorkingDays: 2 };
    const applied = (move: object, basis: unknown) =>
      applyMoves(utilities, [{ measure: 'try', move: structuredClone({ ...move, basis }) as never }]).outcomes[0]!
        .applied;
    for (const move of [merge, opinion])
      expect(applied(move, local), move.do).toMatchObject({
        result: 'refused',
        basis: { act: { zh: '城市道路管理条例' }, article: '33' },
      });
    expect(applied(merge, national)).toMatchObject({ result: 'lawful', competence: 'state-council' });
  });

  test('short lines by filing: the law sets the permit, so that a condition stays open', () => {
    const { outcomes, after } = compared({
      measures: new Set([...without(), 'short-lines-filed']),
      attributes: { line: 'short' },
    });
    expect(outcomes.filter(({ applied }) => applied.result !== 'lawful')).toMatchObject([
      {
        measure: 'short-lines-filed',
        move: { do: 'classify' },
        applied: { result: 'conditional', competence: 'law-amendment' },
      },
    ]);
    expect(after.units.items.map(({ node }) => node)).toContain('line-planning-filing');
    expect(after.units.items.map(({ node }) => node)).not.toContain('line-planning-permit');
  });

  test('Zhoukou: three working days for lines above 150 m, filed at once up to 150 m', () => {
    const measures = new Set([...without(), 'short-lines-filed']);
    const planning = (line: string) =>
      activeFor(compared({ measures }).after.process, usualCase(utilities.attributes, { line }))
        .items.filter(({ id }) => id.startsWith('line-planning'))
        .map(({ kind, duration, limits }) => [kind, duration.n, limits.find(({ scheme }) => scheme === 'promised')?.n]);
    expect(planning('long')).toEqual([['行政许可', 3, 3]]);
    expect(planning('short')).toEqual([['行政备案', 0, undefined]]);
  });

  test.each([
    ['no line', { line: 'none' }, []],
    ['no road and no green space', { road: 'not', green: 'none' }, ['line-planning-permit']],
    ['trees', { road: 'not', green: 'trees' }, ['line-planning-permit', 'green-space', 'tree-removal']],
  ] as const)('%s: %o', (_, attributes, permits) => {
    expect(compared({ attributes }).before.units.items.map(({ node }) => node)).toEqual([...permits]);
  });
});

describe('what the joint connection does', () => {
  test('four counters and four surveys become one form and one survey', () => {
    const { before, after } = compared();
    const of = ({ units }: typeof before, kind: string): string[] =>
      units.steps
        .filter((step) => step.kind === kind && step.node.endsWith('-application'))
        .map(({ node }) => itemOf(utilities, node).authority);
    const companies = ['power-company', 'water-company', 'gas-company', 'heat-company'];
    expect([of(before, 'submit'), of(before, 'attend')]).toEqual([companies, companies]);
    expect([of(after, 'submit').length, of(after, 'attend').length]).toEqual([1, 1]);
  });

  test('the permits and the lines that a company takes over have moved: no item is gone, and nothing counts as removed', () => {
    const comparison = compared();
    const { before, after } = comparison;
    const fates = fatesOfComparison(comparison, utilities);
    const licences = ({ units }: typeof before): string[] => units.items.map(({ node }) => node);
    expect(licences(after)).toEqual(licences(before));
    const permits = new Set(licences(before));
    const fees = fates.changes.filter(({ count }) => count === 'fees' || count === 'prices');
    expect(fees.map(({ unit }) => unit.what).sort()).toEqual([
      'gas-line-price',
      'heat-line-price',
      'power-line-price',
      'road-occupation-fee',
      'road-repair-fee',
      'water-line-price',
    ]);
    expect(new Set(fees.map(({ change }) => change))).toEqual(new Set(['moved']));
    const own = fates.changes.filter(({ unit }) => permits.has(unit.node));
    expect(own.filter(({ change }) => change === 'removed')).toEqual([]);
    expect(own.filter(({ change, count }) => change === 'moved' && count === 'materials').length).toBeGreaterThan(0);
  });

  test('without it the applicant still applies for the permits, at one window', () => {
    const { after } = compared({ measures: without('company-builds-lines') });
    const submits = after.units.steps.filter(({ kind, node }) => kind === 'submit' && isPermit(node));
    expect(submits.map(({ node }) => node)).toEqual(['line-planning-permit', 'road-occupation']);
    expect(after.counts.fees.charges).toBe(2);
  });

  test('important customers keep design review and interim inspection', () => {
    const kept = (customer: string): string[] =>
      activeFor(compared().after.process, usualCase(utilities.attributes, { customer }))
        .items.map(({ id }) => id)
        .filter((id) => id === 'power-design-review' || id === 'power-interim-inspection');
    expect(kept('ordinary')).toEqual([]);
    expect(kept('important')).toEqual(['power-design-review', 'power-interim-inspection']);
  });
});

describe('the heating season', () => {
  const existing = { ...only('heat'), building: 'existing' };
  const scenario: Scenario = {
    ...utilitiesHall,
    mix: [],
    backlog: [],
    experiment: { ...utilitiesHall.experiment, cases: 150, warmUp: 0 },
  };
  /** The month in which each case hands in its application for heating. */
  const monthsIn = (city: string | undefined, attributes: CaseAttributes): number[] => {
    const options = { attributes, ...(city === undefined ? {} : { city: cityById(city)! }) };
    const process = documentOfSide({ process: utilities, reform: jointUtilities }, options, 'after');
    const model = compileMass(process, scenario, lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const months: number[] = [];
    model.run(0, {
      emit: (line) => {
        if (line.event === 'received' && line.node === 'heat-application' && line.attempt === 1)
          months.push(civilFromDay(dayOf(line.at)).month);
      },
    });
    return months;
  };
  const late = (months: readonly number[]): number => months.filter((month) => month > 7).length;

  test('no season by itself; Weifang ends applications for existing buildings on 31 July, and who is late waits for January', () => {
    expect(utilities.seasons).toEqual([]);
    const anywhere = monthsIn(undefined, existing);
    expect(late(anywhere)).toBeGreaterThan(0);
    const inWeifang = monthsIn('weifang', existing);
    expect([inWeifang.length, late(inWeifang)]).toEqual([anywhere.length, 0]);
    expect(late(monthsIn('weifang', { ...existing, building: 'new' }))).toBe(late(anywhere));
  });

  test('it rests on article 18 of Weifang’s regulation', () => {
    const { after } = compared({ city: cityById('weifang')!, attributes: existing });
    expect(after.process.seasons).toMatchObject([
      { from: '01-01', until: '07-31', basis: { kind: 'document', article: '18', place: { zh: '潍坊' } } },
    ]);
  });
});

describe('totals', () => {
  /** Published for other steps than those of the document, or for what it does not have; NOTES say why. */
  const differing = new Set([
    'beijing-shanghai-permits-before',
    'nanning-water-papers',
    'nanning-water-steps-before',
    'national-permits-high-voltage',
    'wuhan-water-before',
    'wuhan-water-steps-before',
  ]);
  const shownIn = [
    {},
    { power: 'dual-source' },
    low,
    { ...low, line: 'none' },
    ...['water', 'gas', 'heat'].map((one) => only(one)),
    { ...only('water'), line: 'none' },
    { ...only('water'), line: 'short' },
  ];
  const places = [undefined, ...new Set(utilities.references.flatMap(({ city }) => city ?? []))];

  test.each(places)('all that were published or derived come out, but for those that NOTES list (%s)', (city) => {
    const met = new Set<string>();
    for (const { id: scope } of utilities.scopes)
      for (const attributes of shownIn)
        for (const { reference, computed } of referencesOf(
          compared({ scope, attributes, ...(city === undefined ? {} : { city: cityById(city)! }) }),
        )) {
          if (reference.city !== city || reference.scheme === 'doing-business') continue;
          met.add(reference.id);
          if (differing.has(reference.id))
            expect([reference.id, computed]).not.toEqual([reference.id, reference.value]);
          else expect([reference.id, computed]).toEqual([reference.id, reference.value]);
        }
    const expected = utilities.references.filter((one) => one.city === city && one.scheme !== 'doing-business');
    expect(met).toEqual(new Set(expected.map(({ id }) => id)));
  });

  test('the permits stay inside the national limits of 5 and 10 working days', () => {
    const days = (attributes: CaseAttributes): number => {
      const { timed } = compared({ scope: 'permits', attributes }).after;
      return timed.ok ? timed.times.approvalPath / 480 : Infinity;
    };
    expect(days(low)).toBeLessThanOrEqual(5);
    expect(days({})).toBeLessThanOrEqual(10);
  });

  test('Shanghai: four days to the design, one of them for acceptance, and two for the permits', () => {
    const city = cityById('shanghai')!;
    const { process } = compared({ city, attributes: low }).after;
    const [acceptance, plan] = ['power-application', 'power-plan-low'].map((id) => itemOf(process, id).duration.n);
    expect([acceptance, acceptance! + plan!]).toEqual([1, 4]);
    expect(totalOf(compared({ city, attributes: low, scope: 'permits' }).after, 'calendar-days')).toBe(2);
    // The days of the rule are not said to be working days.
    const units = process.items.flatMap(({ limits }) => limits).filter(({ unit }) => unit === 'calendar-day');
    expect(units.map(({ scheme, n }) => [scheme, n])).toContainEqual(['promised', 4]);
  });

  test.each(['wuhan', 'zibo', 'nanning', 'henan', 'shangqiu', 'beijing', 'chongqing', 'shanghai', 'weifang'])(
    'every rule of %s is lawful and meets its target',
    (id) => {
      const rules = cityById(id)!.rules.filter(({ process }) => process === 'utilities');
      expect(rules.length).toBeGreaterThan(0);
      const attributes = { power: 'low-voltage', building: 'existing' };
      const { outcomes } = compared({ city: cityById(id)!, attributes });
      const own = outcomes.filter(({ measure }) => measure === id);
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ applied }) => applied.result !== 'lawful')).toEqual([]);
    },
  );
});

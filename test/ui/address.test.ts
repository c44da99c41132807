import { describe, expect, test } from 'vitest';
import type { Reform } from '../../engine/model/index.ts';
import { changedParams, queryOf, viewOf } from '../../ui/state/address.ts';
import type { View, ViewChange } from '../../ui/state/address.ts';
import { scenarios } from '../../processes/index.ts';
import { comparisonOf } from '../../ui/state/comparison.ts';
import { loadedScenario, untuned } from '../../ui/state/tuning.ts';
import { assumed, named, smallProcess } from '../support/small-process.ts';

const measure = (id: string, usual: boolean): Reform['measures'][number] => ({
  id,
  title: named(id, id),
  introduced: '2020',
  usual,
  moves: [{ do: 'instant', item: 'eia' }],
  basis: assumed,
});
const reform: Reform = {
  format: 1,
  id: 'plan',
  process: 'small',
  title: named('方案', 'plan'),
  asOf: '2020-06-01',
  measures: [measure('a', true), measure('b', true), measure('c', false)],
};
const document = { pid: 'small', process: smallProcess(), reforms: [reform], local: false };

const viewAt = (query: string): View => viewOf(document, new URLSearchParams(query), []);

function changedTo(query: string, change: ViewChange): string {
  return queryOf(changedParams(new URLSearchParams(query), viewAt(query), change));
}

describe('an address', () => {
  test('reads the law of both sides as of a day; a day that no calendar has is told', () => {
    const view = viewAt('law=2019-01-01');
    expect(view).toMatchObject({ asOf: '2019-01-01', notices: [] });
    expect([view.process.asOf, view.reform?.asOf]).toEqual(['2019-01-01', '2019-01-01']);
    expect(viewAt('law=2019-01-01').process).toBe(view.process);
    expect(document.process.asOf).toBe('2020-06-01');
    expect(viewAt('law=2019-02-30')).toMatchObject({ asOf: undefined, process: { asOf: '2020-06-01' } });
    expect(viewAt('law=2019-02-30').notices).toHaveLength(1);
    expect(changedTo('', { asOf: '2021-01-01' })).toBe('?law=2021-01-01');
    expect(changedTo('law=2021-01-01', { asOf: undefined })).toBe('');
  });

  test('carries the mark of the model of a link until something else is counted', () => {
    expect(viewAt('m=0123456789ab')).toMatchObject({ model: '0123456789ab', notices: [] });
    expect(viewAt('m=latest')).toMatchObject({ model: undefined, notices: [expect.anything()] });
    expect(changedTo('m=0123456789ab', { selected: 'eia', language: 'en' })).toContain('m=0123456789ab');
    for (const change of [
      { chosen: new Set(['c']) },
      { scope: 'all' },
      { tuning: { load: 120 } },
      { model: undefined },
    ])
      expect(changedTo('m=0123456789ab', change)).not.toContain('m=');
  });

  test('names a city and a calendar of the server by their ids, and tells why one is not to be had', () => {
    const ids = ['5a4a2709-3508-49d8-87a1-aa9c9c65ddfe', '0a4a2709-3508-49d8-87a1-aa9c9c65ddfe'] as const;
    const query = new URLSearchParams(`city=${ids[0]}&calendar=${ids[1]}`);
    const city = { format: 1 as const, id: ids[0], title: named('新城', 'New City'), sources: [], rules: [] };
    const calendar = { format: 1 as const, id: ids[1], title: named('日历', 'Calendar') };
    const view = viewOf(document, query, [city], { calendar });
    expect([view.city, view.axis.calendar, view.notices]).toEqual([city, calendar, []]);
    const refusals = new Map(ids.map((id) => [id, named(`${id} 未公开`, `${id} is not public`)]));
    const refused = viewOf(document, query, [], { refusals });
    expect([refused.city, refused.axis.calendar]).toEqual([undefined, undefined]);
    expect(refused.notices).toEqual([...refusals.values()]);
    expect(viewAt('city=nowhere&calendar=never').notices).toHaveLength(2);
    expect(changedTo('', { city: ids[0] })).toBe(`?city=${ids[0]}`);
    expect(changedTo('', { axis: { calendar: ids[1] } })).toBe(`?calendar=${ids[1]}`);
    expect(changedTo(`calendar=${ids[1]}`, { axis: { calendar: undefined } })).toBe('');
  });

  test('keeps which stages are open, and the axis of the timeline with its first day', () => {
    const [stage] = document.process.stages.map(({ id }) => id);
    expect(viewAt('').map.open).toEqual(new Set());
    expect(viewAt('open=all').map.open).toBe('all');
    expect(viewAt(`open=${stage!},zzz`)).toMatchObject({
      map: { open: new Set([stage]) },
      notices: [expect.anything()],
    });
    expect(changedTo('', { map: { open: new Set([stage!]) } })).toBe(`?open=${stage!}`);
    expect(changedTo('open=all', { map: { open: new Set() } })).toBe('');
    expect(viewAt('unit=cd&from=2024-03-04')).toMatchObject({ axis: { unit: 'cd', from: '2024-03-04' }, notices: [] });
    expect(viewAt('unit=weeks&from=2024-02-30').notices).toHaveLength(2);
    expect(changedTo('', { axis: { unit: 'cd' } })).toBe('?unit=cd');
    expect(changedTo('unit=cd&from=2024-03-04', { axis: { from: undefined } })).toBe('?unit=cd');
    expect(changedTo('unit=cd', { axis: { unit: 'wd' } })).toBe('');
  });

  test('without a query shows the usual', () => {
    const view = viewAt('');
    expect([...view.chosen]).toEqual(['a', 'b']);
    expect(view).toMatchObject({ scope: 'all', attributes: { investor: 'private' }, notices: [], language: 'zh' });
  });

  test('reads measures, attributes, scope and row', () => {
    const view = viewAt('on=c&at=investor.government&scope=all&row=time&sel=eia&lang=en&theme=dark');
    expect([...view.chosen]).toEqual(['c']);
    expect(view).toMatchObject({
      attributes: { investor: 'government' },
      row: 'time',
      selected: 'eia',
      language: 'en',
      theme: 'dark',
    });
  });

  test('names what is not there and shows the usual instead', () => {
    const view = viewAt('on=a,zzz&at=investor.nobody,colour.red&scope=nowhere&city=atlantis');
    expect(view.notices).toHaveLength(5);
    expect([...view.chosen]).toEqual(['a']);
    expect(view).toMatchObject({ scope: 'all', city: undefined, attributes: { investor: 'private' } });
  });

  test('that names no known measure at all shows the usual ones and says so', () => {
    const view = viewAt('on=foo,bar');
    expect([...view.chosen]).toEqual(['a', 'b']);
    expect(view.notices.map(({ en }) => en)).toEqual([
      expect.stringContaining('“foo”, which this process does not have; shown with the usual measures'),
      expect.stringContaining('“bar”'),
    ]);
    expect([...viewAt('on=none').chosen]).toEqual([]);
    expect(viewAt('on=none').notices).toEqual([]);
  });

  test.each([
    ['row=nothing', { row: undefined }],
    ['lang=fr', { language: 'zh' }],
    ['theme=pink', { theme: 'light' }],
    ['diff=0', { map: { view: 'split', diff: undefined } }],
    ['diff=x', { map: { view: 'split', diff: undefined } }],
    ['view=upside-down', { map: { view: 'split', diff: undefined } }],
    ['sel=nobody', { selected: undefined }],
  ])('with %s tells it and shows the usual', (query, usual) => {
    const view = viewAt(query);
    expect(view).toMatchObject(usual);
    expect(view.notices).toHaveLength(1);
    expect(view.notices[0]!.zh).toContain(`“${query.split('=')[1]!}”`);
  });

  test('leaves out what is usual, so that links stay short', () => {
    expect(changedTo('', { chosen: new Set(['b', 'a']) })).toBe('');
    expect(changedTo('', { chosen: new Set(['c', 'a']) })).toBe('?on=a,c');
    expect(changedTo('', { chosen: new Set() })).toBe('?on=none');
    expect(changedTo('?at=investor.government', { attributes: { investor: 'private' } })).toBe('');
    expect(changedTo('?scope=zzz', { scope: 'all' })).toBe('');
  });

  test('keeps what is not changed', () => {
    expect(changedTo('?on=c&lang=en', { selected: 'eia' })).toBe('?on=c&lang=en&sel=eia');
    expect(changedTo('?on=c&sel=eia', { selected: undefined })).toBe('?on=c');
  });

  test('of every view leads back to that view', () => {
    for (const chosen of [[], ['a'], ['b', 'c'], ['a', 'b', 'c']])
      for (const investor of ['private', 'government']) {
        const query = changedTo('', { chosen: new Set(chosen), attributes: { investor } });
        const view = viewAt(query);
        expect([...view.chosen]).toEqual(chosen);
        expect(view.attributes).toEqual({ investor });
      }
  });
});

describe('a promise in an address', () => {
  test('is eighteen of twenty cases where nothing is said', () => {
    expect(viewAt('').promise).toEqual({ fixed: 'cases', cases: 18 });
  });

  test('is so many days, or so many cases; days win', () => {
    expect(viewAt('promise=12').promise).toEqual({ fixed: 'days', days: 12 });
    expect(viewAt('promise=2.5').promise).toEqual({ fixed: 'days', days: 2.5 });
    expect(viewAt('kept=15').promise).toEqual({ fixed: 'cases', cases: 15 });
    expect(viewAt('kept=15&promise=12').promise).toEqual({ fixed: 'days', days: 12 });
  });

  test('that is none is told, and the usual one shown', () => {
    for (const query of [
      'promise=0',
      'promise=2.3',
      'promise=12.5',
      'kept=1.5',
      'promise=soon',
      'promise=10000',
      'kept=21',
      'kept=0',
    ]) {
      const view = viewAt(query);
      expect(view.promise, query).toEqual({ fixed: 'cases', cases: 18 });
      expect(view.notices, query).toHaveLength(1);
      expect(view.notices[0]!.zh, query).toContain(query.split('=')[1]);
    }
  });

  test('is written as it is set, one in place of the other', () => {
    expect(changedTo('kept=15', { promise: { fixed: 'days', days: 9 } })).toBe('?promise=9');
    expect(changedTo('promise=9', { promise: { fixed: 'cases', cases: 15 } })).toBe('?kept=15');
    expect(changedTo('promise=9', { promise: { fixed: 'cases', cases: 18 } })).toBe('');
  });
});

describe('what is tried by hand', () => {
  test('limits, people and demand stand in the address and are read back', () => {
    const tuning = {
      limits: new Map([['eia', 20.5]]),
      papers: new Map([['eia-report', 'gap']]) satisfies ReadonlyMap<string, string>,
      staff: new Map([['housing', 6]]),
      load: 120,
    } as View['tuning'];
    const query = changedTo('on=c', { tuning });
    expect(query).toBe('?on=c&limit=eia.20.5&paper=eia-report.gap&staff=housing.6&load=120');
    expect(viewAt(query).tuning).toEqual(tuning);
    expect(changedTo(query, { tuning: { load: 100 } })).toBe(
      '?on=c&limit=eia.20.5&paper=eia-report.gap&staff=housing.6',
    );
    expect(changedTo(query, { tuning: undefined })).toBe('?on=c');
  });

  test.each([
    'limit=nobody.3',
    'limit=eia.x',
    'limit=eia.9999',
    'staff=desk.0',
    'staff=desk.1.5',
    'load=5',
    'load=x',
    'paper=nobody.share',
    'paper=eia-report.burn',
  ])('%s is told and not tried', (query) => {
    const { tuning, notices } = viewAt(query);
    expect(tuning).toEqual(untuned);
    expect(notices).toHaveLength(1);
  });

  test('a limit pulls the handling down in the plan that is compared', () => {
    const view = viewAt('on=none&limit=eia.3');
    const eia = comparisonOf(view).after.process.items.find(({ id }) => id === 'eia');
    expect(eia?.duration).toMatchObject({ n: 3, unit: 'working-day' });
    expect(eia?.limits.find(({ scheme }) => scheme === 'promised')?.n).toBe(3);
    expect(comparisonOf(viewAt('on=none')).after.process.items.find(({ id }) => id === 'eia')?.duration.n).not.toBe(3);
  });

  test('demand brings cases closer together and leaves their number', () => {
    const [shipped] = scenarios;
    const scenario = loadedScenario(shipped!, { ...viewAt('load=200').tuning });
    const rate = (of: typeof scenario): number =>
      of.arrivals.kind === 'poisson' && 'perDay' in of.arrivals.rate.value ? of.arrivals.rate.value.perDay : NaN;
    expect(rate(scenario)).toBe(2 * rate(shipped!));
    expect(scenario.experiment).toEqual(shipped!.experiment);
  });
});

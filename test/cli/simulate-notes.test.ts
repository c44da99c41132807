import { describe, expect, test } from 'vitest';
import { processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import { assumptionsIn } from '../../cli/scenario.ts';
import type { Item, Scenario } from '../../engine/model/index.ts';
import { wideScenario } from '../support/small-scenario.ts';
import { call, documentFolder, lineOf } from './call.ts';

const file = documentFolder();
const fixed = (value: number) => set({ kind: 'fixed' as const, value });
const basis = set(0).basis;
const limits: Item['limits'] = [{ scheme: 'statutory', n: 20, unit: 'working-day', startsAt: 'acceptance', basis }];
const duration = { n: 1, unit: 'working-day' as const, basis };

/** Ten cases at once at a desk of one, without dates. */
function tenAtOnce(over: Partial<Scenario>, experiment: Partial<Scenario['experiment']>): Scenario {
  const arrivals: Scenario['arrivals'] = { kind: 'list', minutes: new Array<number>(10).fill(0), basis };
  const desks = [{ id: 'a', authority: 'a', staff: set(1) }];
  const { hours: _, calendar: _calendar, ...scenario } = scenarioOf({ arrivals, desks, ...over }, {});
  return { ...scenario, experiment: { seed: 1, replications: 2, ...experiment } };
}

async function told(items: Item[], scenario: Scenario, lang: 'zh' | 'en', ...more: string[]): Promise<string> {
  const goals = [items[items.length - 1]!.id];
  const paths = [file('process.json', JSON.stringify(processOf(items, goals))), '--scenario'];
  const path = file('scenario.json', JSON.stringify(scenario));
  const { status, out, err } = await call(['simulate', ...paths, path, '--lang', lang, ...more]);
  expect([status, err]).toEqual([0, '']);
  return out;
}

describe('of whom the times are', () => {
  const items = [{ item: 'a', work: fixed(100) }];

  test.each([
    // The k-th of ten ends after 100·k minutes.
    [350, { P50: false, P90: false, P95: false }],
    [850, { P50: true, P90: false, P95: false }],
    [950, { P50: true, P90: true, P95: false }],
  ] as const)('at minute %d some are under way: what lies among them is not known', async (horizon, known) => {
    const scenario = tenAtOnce({ items }, { horizon });
    const zh = await told([station('a')], scenario, 'zh', '--promise', '1');
    for (const [name, isKnown] of Object.entries(known)) {
      const line = zh.split('\n').find((one) => one.includes(`(${name})`))!;
      expect(line.includes('未知')).toBe(!isKnown);
    }
    expect(zh).toContain('企业历时，只计办成的件');
    expect(zh).toContain('结束时仍在办的');
    const en = await told([station('a')], scenario, 'en');
    expect(en.includes('not known')).toBe(true);
    expect(en).toContain('(elapsed, of cases that reached the goal)');
    expect(en).not.toContain('keeping the promise');
  });

  test('where all reach the goal nothing need be said', async () => {
    const zh = await told([station('a')], tenAtOnce({ items }, { cases: 10 }), 'zh', '--promise', '1');
    expect(zh).not.toMatch(/只计办成|仍在办|未知/);
  });

  test('where some are refused, whose times they are', async () => {
    const refused = [{ item: 'a', work: fixed(100), refusal: set(0.5) }];
    const out = await told(
      [station('a', [], { lifecycle: 'promised' })],
      tenAtOnce({ items: refused }, { cases: 10 }),
      'en',
    );
    expect(lineOf(out, 'missed it')).not.toMatch(/missed it 0%/);
    expect(out).toContain('(elapsed, of cases that reached the goal)');
    expect(lineOf(out, 'nine in ten')).toMatch(/working days/);
    expect(out).toContain('of it by other offices on cases that missed the goal');
  });
});

describe('where the work of a desk comes from', () => {
  const two = [station('a', [], { duration }), station('b', ['a'], { duration })];
  const desks = ['a', 'b'].map((id) => ({ id, authority: id, staff: set(1) }));

  test('from the durations, where the scenario gives none', async () => {
    const out = await told(two, tenAtOnce({ items: [], desks }, { cases: 10 }), 'en');
    expect(out).toContain('The work of a desk is the duration in the document');
  });

  test('from the durations of those that are named, where it gives some', async () => {
    const scenario = tenAtOnce({ items: [{ item: 'a', work: fixed(100) }], desks }, { cases: 10 });
    expect(await told(two, scenario, 'en')).toContain('the duration in the document counts: b;');
    expect(await told(two, scenario, 'zh')).toContain('按文档的办理用时计：b；');
  });

  test('not at all where limits drive the review', async () => {
    const driven = { review: 'limit-driven' as const, limitShare: fixed(0.5) };
    const all = two.map((item) => ({ ...item, limits }));
    const out = await told(all, tenAtOnce({ ...driven, items: [], desks }, { cases: 10 }), 'en');
    expect(out).toContain('a share of their limits, at no desk');
    expect(out).not.toContain('duration in the document');
  });
});

test('the id of a scenario of another process: whose it is, and which there are for this one', async () => {
  for (const [lang, text] of [
    ['en', 'is for the process “construction-permits”'],
    ['zh', '是流程“construction-permits”的'],
  ] as const) {
    const args = ['business-startup', '--scenario', 'construction-permits-city', '--lang', lang];
    const { status, out, err } = await call(['simulate', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(err).toContain('business-startup-county');
  }
});

test('every assumption stands at a place that names it, with what is assumed', () => {
  const found = assumptionsIn(wideScenario());
  const at = new Map(found.map((one) => [one.at, one.value]));
  expect(at.get('papers[design-scheme].defect')).toBe(0.2);
  expect(at.get('uptake[commitments].share')).toBe(0.5);
  expect(at.get('tacitReplies[defence]')).toEqual({ item: 'defence', n: 5, unit: 'working-day' });
  expect(at.get('backlog[0]')).toEqual({ count: 3, done: ['project-filing', 'land-deal'], age: 14_400 });
  expect(at.size).toBe(found.length);
});

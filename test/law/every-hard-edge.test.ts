import { describe, expect, test } from 'vitest';
import { checkProcess } from '../../engine/check/index.ts';
import { hardEdges } from '../../engine/check/order/hard-edges.ts';
import type { HardEdge } from '../../engine/check/order/hard-edges.ts';
import type { Matter, Process } from '../../engine/model/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { formatDate, parseDate } from '../../engine/time/index.ts';
import { item, law, smallProcess } from '../support/small-process.ts';

// Every order of the list, in a document of two items that names nothing but their matters: without the order, then with it.

/** A document with the two matters and nothing between them. */
function documentOf({ earlier, later, basis, place }: HardEdge, asOf: string): Process {
  const small = smallProcess();
  const plain = (id: string, matter: Matter) =>
    item(id, id, {
      matter,
      kind: '行政备案',
      basis: law(place === undefined ? '某条例' : basis.act.zh, '1'),
      limits: [],
    });
  return {
    ...small,
    asOf,
    goal: { certificates: [], acts: [] },
    items: [plain('one', earlier), plain('two', later)],
    procedures: [],
    acts: [],
    materials: [],
  };
}

const found = (process: Process): string[] =>
  checkProcess(process)
    .filter(({ code }) => code === 'order/hard-edge-missing')
    .map(({ basis }) => (basis?.kind === 'law' ? `${basis.act.zh} ${basis.article}` : ''));

const named = hardEdges.map((edge) => ({
  edge,
  article: `${edge.basis.act.zh} ${edge.basis.article}`,
  from: edge.basis.from!,
  until: edge.basis.until,
}));

describe.each(named)('$article: $edge.earlier before $edge.later', ({ edge, article, from, until }) => {
  test('given a document that leaves the order out, then the article is named', () => {
    expect(parseProcess(documentOf(edge, from)).findings).toEqual([]);
    expect(found(documentOf(edge, from))).toContain(article);
  });

  test('given an order of law between the two, then nothing', () => {
    const process = documentOf(edge, from);
    process.orders.push({ earlier: 'one', later: 'two', by: 'decision', basis: edge.basis });
    expect(found(process)).toEqual([]);
  });

  test('given the order the wrong way round, then the article is named', () => {
    const process = documentOf(edge, from);
    process.orders.push({ earlier: 'two', later: 'one', by: 'acceptance', basis: edge.basis });
    expect(found(process)).toContain(article);
  });

  test('given a day on which the article is not in force, then it is not named', () => {
    const before = formatDate(parseDate(from)! - 1);
    expect(found(documentOf(edge, before))).not.toContain(article);
    if (until !== undefined) {
      expect(found(documentOf(edge, until))).toContain(article);
      expect(found(documentOf(edge, formatDate(parseDate(until)! + 1)))).not.toContain(article);
    }
  });
});

test.each(hardEdges.filter(({ place }) => place !== undefined))(
  '$place.en: $earlier before $later binds no document that rests neither on its regulation',
  (edge) => {
    const process = documentOf(edge, edge.basis.from!);
    expect(found(process)).toContain(`${edge.basis.act.zh} ${edge.basis.article}`);
    for (const one of process.items) one.basis = law('某条例', '1');
    expect(found(process)).toEqual([]);
  },
);

test('deed tax stands before a transfer on every day since 1997: the law took over from the interim regulation', () => {
  const tax = hardEdges.filter(({ earlier }) => earlier === 'deed-tax');
  expect(tax.map(({ basis }) => [basis.from, basis.until])).toEqual([
    ['1997-10-01', '2021-08-31'],
    ['2021-09-01', undefined],
  ]);
});

test('no two orders contradict each other on one day', () => {
  const days = ['2010-01-01', '2018-01-01', '2020-01-01', '2026-01-01'];
  for (const day of days) {
    const edges = hardEdges.filter(
      ({ basis: { from, until } }) => from! <= day && (until === undefined || day <= until),
    );
    const after = new Map<Matter, Matter[]>();
    for (const { earlier, later } of edges) after.set(earlier, [...(after.get(earlier) ?? []), later]);
    const reaches = (from: Matter, to: Matter, seen = new Set<Matter>()): boolean =>
      (after.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    for (const { earlier, later } of edges) expect(reaches(later, earlier), `${later} … ${earlier}`).toBe(false);
  }
});

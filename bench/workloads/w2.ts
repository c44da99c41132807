import type { DeskHours, Process, Scenario, Spread } from '../../engine/model/index.ts';
import { assumed, every, processOf, scenarioOf, set, station } from './documents.ts';

// W2, approval: intake, review, four consulted offices side by side, one case in five back to the applicant and to the
// intake again, decision, issue. 1 + 1.25 · 6 + 0.25 + 2 = 10.75 events a case.

export type W2 = 'RC' | 'R' | 'D';
export const W2_EVENTS = 10.75;

const exp = (mean: number): Spread => ({ kind: 'exponential', mean });
const logn = (mean: number): Spread => ({ kind: 'lognormal', mean, variation: 0.5 });

type Spans = [number, number][];
const days = (...week: [Spans, Spans, Spans, Spans, Spans, Spans?]): DeskHours => ({
  week: [week[0], week[1], week[2], week[3], week[4], week[5] ?? [], []],
});
const same = (spans: Spans, saturday: Spans = []): DeskHours => days(spans, spans, spans, spans, spans, saturday);
const clock = (open: number, close: number): [number, number] => [open * 60, close * 60];
const nineToFive: Spans = [clock(9, 12), clock(13, 17)];
const office = same(nineToFive);

/** Staff, working time and hours of each station. */
const W2_STATIONS: readonly [id: string, staff: number, work: Spread, hours: DeskHours][] = [
  ['intake', 3, exp(40), office],
  ['review', 4, logn(55), office],
  ['d1', 2, logn(27), office],
  ['d2', 3, logn(35), same([clock(8.5, 11.5), clock(14.5, 17.5)])],
  ['d3', 4, logn(48), days(nineToFive, nineToFive, nineToFive, nineToFive, [clock(9, 12)])],
  ['d4', 3, logn(42), same(nineToFive, [clock(9, 12), clock(13, 16)])],
  ['decision', 2, exp(33), office],
  ['issue', 2, exp(30), office],
];

const process: Process = processOf(
  [
    station('intake'),
    station('review', ['intake']),
    ...['d1', 'd2', 'd3', 'd4'].map((id) => station(id, ['review'])),
    station('decision', ['round']),
    station('issue', ['decision']),
  ],
  ['issue'],
  [
    {
      id: 'round',
      title: { zh: '一轮审查', en: 'one round' },
      lead: 'intake',
      members: ['intake', 'review', 'd1', 'd2', 'd3', 'd4'],
      together: { form: true, visit: true, opinion: true },
      gives: ['round-paper'],
      restart: 'all',
      basis: assumed,
    },
  ],
);

/** W2 as a process and its scenario: with staff and office hours (RC), with staff (R), with neither (D). */
export function w2(kind: W2, cases: number, seed = 1): { process: Process; scenario: Scenario } {
  const desks = W2_STATIONS.map(([id, staff, , hours]) => ({
    id,
    authority: id,
    staff: set(staff),
    ...(kind === 'RC' ? { hours } : {}),
  }));
  return {
    process,
    scenario: scenarioOf(
      {
        arrivals: every(kind === 'R' ? 21 : 100.8),
        desks: kind === 'D' ? [] : desks,
        items: W2_STATIONS.map(([item, , work]) => ({ item, work: set(work) })),
        groups: [{ group: 'round', objections: set(0.2), correction: set(exp(4320)) }],
      },
      { cases, seed },
    ),
  };
}

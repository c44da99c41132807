import type { Comparison, PlanSide, Side } from '../../../engine/measure/index.ts';
import type { Id, Text } from '../../../engine/model/index.ts';
import { quickDays, quickMinutes } from '../../../engine/network/index.ts';

/** When a node works on one side, in working days from the first submission. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** Days that it could take longer without making the case later; 0 where it is critical. */
  readonly slack: number;
}

/** One node with its time on both sides; a side that does not have it has no bar. */
export interface TimelineRow {
  readonly id: Id;
  readonly title: Text;
  readonly before: Bar | undefined;
  readonly after: Bar | undefined;
  /** What a promise for it is given to: itself, or the joint group whose round it works in; with the days of that. */
  readonly promise: { readonly target: Id; readonly days: number } | undefined;
}

/** The nodes of one authority, in the order in which they begin. */
export interface Lane {
  readonly id: Id;
  readonly title: Text;
  readonly rows: readonly TimelineRow[];
}

/** Lanes of both sides on one axis of working days. `undefined` for the end where no side has a time. */
export function lanesOf({ before, after }: Comparison): { readonly lanes: readonly Lane[]; readonly end: number } {
  const lanes = new Map<Id, { title: Text; rows: Map<Id, TimelineRow> }>();
  const placed = new Set<Id>();
  for (const side of [before, after])
    for (const { id, title, authority } of workingNodes(side)) {
      // What another authority decides after the reform stays where it was, so that its two bars stand together.
      if (placed.has(id)) continue;
      placed.add(id);
      const lane = laneOf(side, authority);
      const { rows } = lanes.get(lane.id) ?? { rows: new Map<Id, TimelineRow>() };
      rows.set(id, { id, title, before: barOf(before, id), after: barOf(after, id), promise: promiseOf(after, id) });
      lanes.set(lane.id, { title: lane.title, rows });
    }
  const all = [...lanes].map(([id, { title, rows }]): Lane => ({
    id,
    title,
    rows: [...rows.values()].sort((a, b) => startOf(a) - startOf(b)),
  }));
  const ends = all.flatMap(({ rows }) => rows.flatMap((row) => [row.before?.to ?? 0, row.after?.to ?? 0]));
  return { lanes: all, end: Math.max(0, ...ends) };
}

/** Where the total of a side ends, in working days from the first submission. */
interface End {
  readonly side: PlanSide;
  /** Of the approval path, which the axis shows: procedures outside approval count as nothing. */
  readonly days: number;
  /** With those procedures. */
  readonly elapsed: number;
}

/** The ends of the totals of the sides that have times. */
export function endsOf(comparison: Comparison): readonly End[] {
  return (['before', 'after'] as const).flatMap((side): End[] => {
    const { timed } = comparison[side];
    if (!timed.ok) return [];
    return [{ side, days: quickDays(timed.path.total), elapsed: quickDays(timed.times.elapsed) }];
  });
}

interface Working {
  readonly id: Id;
  readonly title: Text;
  readonly authority: Id | undefined;
}

/** Items and procedures; opinions inside another item's review stand with their host. */
function workingNodes({ active }: Side): Working[] {
  return [
    ...active.items.map(({ id, title, short, authority }) => ({ id, title: short ?? title, authority })),
    ...active.procedures.map(({ id, title, authority }) => ({ id, title, authority })),
  ];
}

/** The first authority whose work an authority took over, so that both sides share a lane. */
function laneOf({ process }: Side, authority: Id | undefined): { id: Id; title: Text } {
  const found = process.authorities.find(({ id }) => id === authority);
  if (found === undefined) return { id: '', title: { zh: '审批之外', en: 'Outside approval' } };
  const earlier = process.authorities.find(({ id }) => id === found.succeeds);
  return { id: earlier?.id ?? found.id, title: (earlier ?? found).short ?? (earlier ?? found).title };
}

function barOf({ timed }: Side, id: Id): Bar | undefined {
  if (!timed.ok) return undefined;
  const times = timed.path.times.get(id);
  if (times === undefined) return undefined;
  return {
    from: quickDays(times.acceptance),
    to: quickDays(times.delivery),
    slack: quickDays(timed.path.slack.get(id) ?? 0),
  };
}

/** Members of a round with handling of its own follow the round. */
function promiseOf(side: Side, id: Id): TimelineRow['promise'] {
  const { active } = side;
  const round = active.groups.find(({ duration, members }) => duration !== undefined && members.includes(id));
  if (round?.duration !== undefined) return { target: round.id, days: quickDays(quickMinutes(round.duration)) };
  const item = active.items.find((one) => one.id === id);
  if (item === undefined) return undefined;
  const days = quickDays(quickMinutes(item.duration));
  return days === 0 ? undefined : { target: id, days };
}

function startOf({ before, after }: TimelineRow): number {
  return before?.from ?? after?.from ?? Infinity;
}

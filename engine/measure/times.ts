import type { Id, Item, JointGroup, Limit, Process, Scheme, ScopeRule } from '../model/index.ts';
import { decisionLimit, isCounted, limitsInForce, originOf } from '../model/index.ts';
import { unionLength } from '../time/index.ts';
import type { ActiveProcess, CriticalPath, Network, NetworkOptions, Ring } from '../network/index.ts';
import { criticalPath, networkOf, Passes, QUICK_DAY, quickMinutes, ringsOf, withoutWork } from '../network/index.ts';

/** The four times of a case, in minutes of quick office time (480 a working day). They are never added up or mixed. */
export interface Times {
  /** 审批关键路径: the longest path with all procedures at zero; the headline of quick comparisons. */
  readonly approvalPath: number;
  /** 企业历时: first submission to goal, procedures included. */
  readonly elapsed: number;
  /** Elapsed without the named segments of procedures, such as land or works: segment → minutes. */
  readonly elapsedWithout: Readonly<Record<Id, number>>;
  /** 实际审批用时: the length of the union of the items' running clocks. */
  readonly statutoryUnion: number;
  /** 计划审批用时: the sum of promised stage limits in working days, where a city sets them. */
  readonly planned?: number;
}

/** Quick times of a case, or the rings that keep it from having any. */
export type Timed =
  | { readonly ok: true; readonly times: Times; readonly path: CriticalPath }
  | { readonly ok: false; readonly rings: readonly Ring[] };

/** Origin keys and ids that a scope takes with no time. */
function silent({ without, withoutTime = [] }: ScopeRule): ReadonlySet<Id> {
  return new Set([...without, ...withoutTime]);
}

/** Network options of the approval path under a scope rule. */
export function pathOptions(rule: ScopeRule): NetworkOptions {
  return { clock: 'path', without: silent(rule) };
}

/** The four times of a case by a scope rule. */
export function timesOf(active: ActiveProcess, rule: ScopeRule): Timed {
  const without = silent(rule);
  const whole = networkOf(active, { clock: 'elapsed', without });
  if (whole.graph.order.length !== whole.graph.vertices) return { ok: false, rings: ringsOf(whole) };
  const passes = new Passes(whole.graph);
  const elapsed = passes.run(whole.goal);
  const union = statutoryUnion(active, whole, passes, without);
  const elapsedWithout = withoutSegments(active, whole, passes);
  const procedures = active.procedures.map(({ id }) => id);
  for (const id of procedures) passes.setWeight(whole.workEdges.get(id)!, 0);
  const path = criticalPath(withoutWork(whole, procedures), passes)!;
  const planned = plannedDays(active.process);
  return {
    ok: true,
    path,
    times: {
      approvalPath: path.total,
      elapsed,
      elapsedWithout,
      statutoryUnion: union,
      ...(planned === undefined ? {} : { planned }),
    },
  };
}

function withoutSegments({ procedures }: ActiveProcess, whole: Network, passes: Passes): Record<Id, number> {
  const { workEdges, graph, goal } = whole;
  const bySegment = new Map<Id, Id[]>();
  for (const { id, segment } of procedures) bySegment.set(segment, [...(bySegment.get(segment) ?? []), id]);
  return Object.fromEntries(
    [...bySegment].map(([segment, ids]) => {
      const edges = ids.map((id) => workEdges.get(id)!);
      for (const edge of edges) passes.setWeight(edge, 0);
      const elapsed = passes.run(goal);
      for (const edge of edges) passes.setWeight(edge, graph.weight[edge]!);
      return [segment, elapsed];
    }),
  );
}

/** The clocks of items run from acceptance to decision; only items with an approval clock have one. */
function statutoryUnion(active: ActiveProcess, { nodes }: Network, passes: Passes, without: ReadonlySet<Id>): number {
  const { asOf } = active.process;
  const spans: [number, number][] = [];
  for (const item of active.items) {
    if (without.has(originOf(item))) continue;
    if (!isCounted(item) && decisionLimit(item.limits, 'statutory', asOf) === undefined) continue;
    const { acceptance, decision } = nodes.get(item.id)!;
    spans.push([passes.earliest(acceptance), passes.earliest(decision)]);
  }
  return unionLength(spans);
}

function plannedDays({ limits, asOf }: Process): number | undefined {
  const promised = limitsInForce(limits, 'promised', asOf).filter(({ unit }) => unit === 'working-day');
  return promised.length === 0 ? undefined : promised.reduce((sum, { n }) => sum + n, 0);
}

/** The approval path if every item used up its limits of one scheme, and how many items had none. */
export interface SchemePath {
  readonly scheme: Scheme;
  /** Undefined where nothing on the path has a limit of the scheme: then there is no figure of that kind. */
  readonly minutes: number | undefined;
  /** Nodes that have no limit of the scheme and were taken with their own handling. */
  readonly missing: readonly Id[];
}

/** The approval path under one scheme; undefined where the network has a ring. */
export function schemePath(active: ActiveProcess, rule: ScopeRule, scheme: Scheme): SchemePath | undefined {
  const { asOf } = active.process;
  const missing: Id[] = [];
  const minutesOf = (node: Item | JointGroup): number => {
    const own = node.duration === undefined ? 0 : quickMinutes(node.duration);
    const limit = decisionLimit(node.limits ?? [], scheme, asOf);
    if (limit !== undefined) return limitMinutes(limit);
    missing.push(node.id);
    return own;
  };
  const path = criticalPath(networkOf(active, { ...pathOptions(rule), minutesOf }));
  if (path === undefined) return undefined;
  const without = new Set(missing);
  const isBare = path.parts.every(({ node }) => without.has(node));
  return { scheme, minutes: isBare ? undefined : path.total, missing: [...without] };
}

/**
 * The approval path in calendar days, as the World Bank's old tables counted: what is given in calendar days as it stands,
 * working days at seven for five. Undefined where the network has a ring.
 */
export function calendarDaysOf(active: ActiveProcess, rule: ScopeRule): number | undefined {
  const minutesOf = ({ duration }: Item | JointGroup): number => {
    if (duration === undefined) return 0;
    return duration.unit === 'calendar-day' ? duration.n * QUICK_DAY : (quickMinutes(duration) * 7) / 5;
  };
  const path = criticalPath(networkOf(active, { ...pathOptions(rule), minutesOf }));
  return path === undefined ? undefined : path.total / QUICK_DAY;
}

function limitMinutes({ n, unit }: Limit): number {
  return quickMinutes({ n, unit });
}

/** Which kind of figure the critical path is made of. */
export type PathScheme = Scheme | 'mixed';

/** The scheme of a path: statutory or promised where the handling of all its items is just that limit, else mixed. */
export function schemeOfPath(active: ActiveProcess, path: CriticalPath): PathScheme {
  const { asOf } = active.process;
  const nodes = new Map<Id, Item | JointGroup>([...active.items, ...active.groups].map((node) => [node.id, node]));
  const schemes = new Set(
    path.parts.map(({ node }): Scheme => {
      const one = nodes.get(node);
      const minutes = one?.duration === undefined ? undefined : quickMinutes(one.duration);
      for (const scheme of ['promised', 'statutory'] as const) {
        const limit = decisionLimit(one?.limits ?? [], scheme, asOf);
        if (limit !== undefined && sameLength(limit, minutes)) return scheme;
      }
      return 'observed';
    }),
  );
  const [only] = schemes;
  return schemes.size === 1 && only !== undefined ? only : 'mixed';
}

/** Guides print a law's calendar days as working days, so a handling of n days uses up a limit of n days of either unit. */
function sameLength({ n, unit }: Limit, minutes: number | undefined): boolean {
  return minutes === limitMinutes({ n, unit } as Limit) || (unit === 'calendar-day' && minutes === n * QUICK_DAY);
}

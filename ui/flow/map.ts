import type { Comparison, Side } from '../../engine/measure/index.ts';
import type { Act, Id, Item, Procedure, Process, Text } from '../../engine/model/index.ts';
import {
  arrowsOf,
  criticalNodes,
  differenceOf,
  matchNodes,
  quickDays,
  quickMinutes,
} from '../../engine/network/index.ts';
import type { Change } from '../../engine/network/index.ts';
import { badgesOf } from './badges.ts';
import { criticalSet, WHOLE } from './critical.ts';
import { edgesOf } from './edges.ts';
import { parallelFrames } from './frames.ts';
import type { FlowMap, FlowNode, FlowSide, Frame, Lane, SideName } from './model.ts';
import { APPLICANT } from './model.ts';
import { ranksOf } from './ranks.ts';

const applicant: Lane = {
  id: APPLICANT,
  title: { zh: '建设单位、申请人', en: 'Applicant' },
  short: { zh: '申请人', en: 'Applicant' },
};

/** The map of a comparison: what stands in which lane and column on both sides, and what differs. */
export function mapOf({ before, after }: Comparison): FlowMap {
  const changes = differenceOf(before.process, after.process, before.attributes);
  const laneOfAuthority = lanesByAuthority([before.process, after.process]);
  const laneOf: LaneOf = (node) => {
    const authority = 'authority' in node ? node.authority : undefined;
    return authority === undefined ? APPLICANT : laneOfAuthority(authority);
  };
  const { afterOf, beforeOf } = matchNodes(before.process, after.process, before.attributes);
  const old = sideOf('before', before, changes, laneOf, (node) => {
    const nows = afterOf.get(node.id) ?? [];
    // The part that lends a merged item its id goes on; the others have gone into it.
    const gone =
      !nows.includes(node.id) && (nows.length === 0 || nows.some((now) => (beforeOf.get(now)?.length ?? 0) > 1));
    return { slot: node.id, gone };
  });
  const lanesBefore = new Map(old.nodes.map(({ id, lane }) => [id, lane]));
  const now = sideOf('after', after, changes, laneOf, (node) => {
    const sameLane = (beforeOf.get(node.id) ?? []).filter((id) => lanesBefore.get(id) === laneOf(node));
    // A merged item keeps the place of the part that it is named after, else of its first part in the lane.
    const slot = sameLane.find((id) => id === node.id) ?? sameLane[0] ?? `after ${node.id}`;
    return { slot, gone: false };
  });
  const parallel = parallelFrames(old, now, after, afterOf);
  return {
    lanes: lanesOf([before.process, after.process], { before: old, after: now }, laneOf),
    before: old,
    after: { ...now, frames: [...now.frames, ...parallel] },
    changes,
    afterOf,
    beforeOf,
    stages: [...new Map([before, after].flatMap(({ process }) => process.stages.map((one) => [one.id, one]))).values()],
  };
}

/** The lane of an authority: the one whose work it took over, so that both share a lane. */
function lanesByAuthority(processes: readonly Process[]): (id: Id) => Id {
  const before = new Map(
    processes.flatMap(({ authorities }) =>
      authorities.flatMap(({ id, succeeds }) => (succeeds === undefined ? [] : [[id, succeeds] as const])),
    ),
  );
  // A chain of successors is no longer than the list of them, also where a document made it a ring.
  return (id) => {
    let lane = id;
    for (let step = 0; step < before.size; step++) lane = before.get(lane) ?? lane;
    return lane;
  };
}

function lanesOf(processes: readonly Process[], { before, after }: Record<SideName, FlowSide>, laneOf: LaneOf): Lane[] {
  const used = new Set([...before.nodes, ...after.nodes].map(({ lane }) => lane));
  const lanes = new Map<Id, Lane>([[APPLICANT, applicant]]);
  for (const { authorities } of processes)
    for (const { id, title, short } of authorities)
      if (!lanes.has(id)) lanes.set(id, { id, title, short: short ?? title });
  // What is handled by a successor on the after side is called by the successor's name there.
  const [, now] = processes;
  for (const item of now?.items ?? []) {
    const lane = lanes.get(laneOf(item));
    const successor = now?.authorities.find(({ id }) => id === item.authority);
    if (lane !== undefined && successor !== undefined && successor.id !== lane.id)
      lanes.set(lane.id, { ...lane, successor: { title: successor.title, short: successor.short ?? successor.title } });
  }
  return [...lanes.values()].filter(({ id }) => used.has(id));
}

type LaneOf = (node: Item | Procedure | Act) => Id;

function sideOf(
  name: SideName,
  side: Side,
  changes: readonly Change[],
  laneOf: LaneOf,
  place: (node: Item | Procedure | Act) => { slot: string; gone: boolean },
): FlowSide {
  const { active, timed, units } = side;
  const arrows = arrowsOf(active);
  const ranks = ranksOf(active, arrows);
  const badges = badgesOf(changes, name);
  const critical = timed.ok ? criticalNodes(timed.path) : new Set<Id>();
  const groupOf = new Map(active.groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  // A round with handling of its own is one block of time, and critical or not as a whole.
  const blocks = new Map(
    active.groups.flatMap((group) => (group.duration === undefined ? [] : [[group.id, group.duration]])),
  );
  const blockOf = (id: Id): Id | undefined => {
    const group = groupOf.get(id);
    return group !== undefined && blocks.has(group) ? group : undefined;
  };
  const papers = new Map<Id, number>();
  for (const { node } of units.materials) papers.set(node, (papers.get(node) ?? 0) + 1);
  const slackOf = (id: Id): number | undefined => {
    if (!timed.ok) return undefined;
    const minutes = timed.path.slack.get(id) ?? 0;
    // Members of a group share its handling in whole minutes; what is left over is no slack.
    return minutes < WHOLE ? 0 : quickDays(minutes);
  };
  const working = (id: Id): boolean => {
    const times = timed.ok ? timed.path.times.get(id) : undefined;
    return times !== undefined && times.delivery > times.acceptance;
  };
  const stretchOf = (id: Id): FlowNode['stretch'] => {
    const times = timed.ok ? timed.path.times.get(id) : undefined;
    return times === undefined ? undefined : { from: quickDays(times.acceptance), to: quickDays(times.delivery) };
  };
  const isCritical = (id: Id): boolean => critical.has(id) || (working(id) && slackOf(id) === 0);
  const all = [...active.items, ...active.procedures, ...active.acts];
  const onWork = new Set([
    ...[...blocks.keys()].filter(isCritical),
    ...all.flatMap(({ id }) => (isCritical(blockOf(id) ?? id) ? [id] : [])),
  ]);
  const critics = timed.ok ? criticalSet(onWork, arrows, timed.path) : new Set<Id>();
  const standingOf = (id: Id): FlowNode['standing'] => {
    if (critics.has(id)) return 'critical';
    return (slackOf(blockOf(id) ?? id) ?? 0) > 0 ? 'slack' : 'neutral';
  };
  const common = (node: Item | Procedure | Act) => ({
    id: node.id,
    lane: laneOf(node),
    title: node.title,
    short: shortOf(node),
    rank: ranks.get(node.id) ?? 0,
    badges: badges.get(node.id) ?? [],
    critical: critics.has(node.id),
    standing: standingOf(node.id),
    slackDays: blockOf(node.id) === undefined ? slackOf(node.id) : undefined,
    group: groupOf.get(node.id),
    stage: node.stage,
    stretch: stretchOf(node.id),
    ...place(node),
  });
  const nodes: FlowNode[] = [
    ...active.items.map((item): FlowNode => ({
      ...common(item),
      ...amountOf(item),
      kind: 'item',
      ...(blockOf(item.id) === undefined ? {} : { days: undefined }),
      papers: item.host === undefined ? (papers.get(item.id) ?? 0) : undefined,
      host: item.host,
    })),
    ...active.procedures.map((procedure): FlowNode => ({ ...common(procedure), ...outside(procedure) })),
    ...active.acts.map((act): FlowNode => ({
      ...common(act),
      kind: 'act',
      days: undefined,
      unit: 'working-day',
      papers: undefined,
      host: undefined,
    })),
  ];
  return {
    name,
    nodes,
    edges: edgesOf(side, arrows, critics),
    frames: active.groups.map(({ id, title, members }): Frame => {
      const duration = blocks.get(id);
      const frame = { id, kind: 'group', title, members } as const;
      return duration === undefined ? frame : { ...frame, days: quickDays(quickMinutes(duration)) };
    }),
    rings: timed.ok ? [] : timed.rings,
  };
}

function outside(procedure: Procedure): Pick<FlowNode, 'kind' | 'days' | 'unit' | 'papers' | 'host'> {
  return { ...amountOf(procedure), kind: 'procedure', papers: undefined, host: undefined };
}

/** What a node takes, in the days that the document gives it in: those of the World Bank's old tables are calendar days. */
function amountOf({ duration }: Item | Procedure): Pick<FlowNode, 'days' | 'unit'> {
  return duration.unit === 'calendar-day'
    ? { days: duration.n, unit: 'calendar-day' }
    : { days: quickDays(quickMinutes(duration)), unit: 'working-day' };
}

function shortOf(node: Item | Procedure | Act): Text {
  return ('short' in node ? node.short : undefined) ?? node.title;
}

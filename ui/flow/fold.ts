import type { Id } from '../../engine/model/index.ts';
import type { OpenStages } from '../state/address.ts';
import { strongest } from './edges.ts';
import type { Badge, FlowEdge, FlowMap, FlowNode, FlowSide, Lane, SideName } from './model.ts';

/** Maps of more items than this have their stages folded to begin with. */
const MOST_ITEMS = 30;

const sides = ['before', 'after'] as const;

/** The lane of the stages themselves. No document has an id like it. */
const STAGES: Lane = {
  id: 'stage:',
  title: { zh: '阶段', en: 'Stages' },
  short: { zh: '阶段', en: 'Stages' },
};

/** The id of the node of a stage. No document has an id with a colon. */
function stageNodeId(stage: Id): Id {
  return `stage:${stage}`;
}

/** Whether a map is so large that its stages fold: more than thirty items on a side, and more than one stage in use. */
export function canFold(map: FlowMap): boolean {
  return (
    sides.some((name) => map[name].nodes.filter(({ kind }) => kind === 'item').length > MOST_ITEMS) &&
    usedStages(map).length > 1
  );
}

/** The stages that have a node on either side, in their order. */
function usedStages({ stages, before, after }: FlowMap): FlowMap['stages'] {
  const used = new Set([...before.nodes, ...after.nodes].map(({ stage }) => stage));
  return stages.filter(({ id }) => used.has(id));
}

/**
 * The map with one node for each stage in a lane of its own at the top. What a folded stage holds is drawn as that node alone:
 * it begins and ends with its nodes, is critical where one of them is, and their arrows from and to other stages are its own.
 * Lanes in which nothing is left are left out. A pure function of its arguments; the changes are those of the whole map.
 */
export function foldStages(whole: FlowMap, open: OpenStages): FlowMap {
  const shown = new Set(usedStages(whole).flatMap(({ id }) => (open === 'all' || open.has(id) ? [id] : [])));
  const folded = { before: foldSide(whole, 'before', shown), after: foldSide(whole, 'after', shown) };
  const used = new Set([...folded.before.side.nodes, ...folded.after.side.nodes].map(({ lane }) => lane));
  return {
    ...whole,
    lanes: [STAGES, ...whole.lanes.filter(({ id }) => used.has(id))],
    before: folded.before.side,
    after: folded.after.side,
    folding: { whole, inside: { before: folded.before.inside, after: folded.after.inside } },
  };
}

/** The stages that are open after one of them was opened or folded. */
export function toggled(map: FlowMap, open: OpenStages, stage: Id): OpenStages {
  const all = usedStages(map).map(({ id }) => id);
  const shown = all.filter((id) => (open === 'all' || open.has(id)) !== (id === stage));
  return shown.length === all.length ? 'all' : new Set(shown);
}

/** The node that stands for a node or frame of the whole map on a side: itself, or the stage that it is folded into. */
export function shownFor({ folding }: FlowMap, name: SideName, id: Id): Id {
  return folding?.inside[name].get(id) ?? id;
}

function foldSide(
  whole: FlowMap,
  name: SideName,
  shown: ReadonlySet<Id>,
): { readonly side: FlowSide; readonly inside: ReadonlyMap<Id, Id> } {
  const side = whole[name];
  const inside = new Map<Id, Id>();
  const heads = usedStages(whole).flatMap(({ id, title }): FlowNode[] => {
    const members = side.nodes.filter(({ stage }) => stage === id);
    if (members.length === 0) return [];
    if (!shown.has(id)) for (const member of members) inside.set(member.id, stageNodeId(id));
    return [headOf(id, title, members, !shown.has(id))];
  });
  for (const { id, members } of side.frames) {
    const holders = members.map((member) => inside.get(member));
    if (holders[0] !== undefined && !holders.includes(undefined)) inside.set(id, holders[0]);
  }
  const nodes = [...heads, ...side.nodes.filter(({ id }) => !inside.has(id))];
  return {
    side: {
      ...side,
      nodes: withoutGaps(nodes),
      edges: foldedEdges(side.edges, inside),
      frames: side.frames
        .filter(({ id }) => !inside.has(id))
        .map((frame) => ({ ...frame, members: frame.members.filter((member) => !inside.has(member)) })),
    },
    inside,
  };
}

/** The node of a stage, in the column of its first node. Over nodes that are shown it says nothing that they say themselves. */
function headOf(id: Id, title: FlowNode['title'], members: readonly FlowNode[], isFolded: boolean): FlowNode {
  const items = members.filter(({ kind }) => kind === 'item').length;
  const stretches = members.flatMap(({ stretch }) => (stretch === undefined ? [] : [stretch]));
  const stretch =
    stretches.length === 0
      ? undefined
      : { from: Math.min(...stretches.map(({ from }) => from)), to: Math.max(...stretches.map(({ to }) => to)) };
  const slacks = members.flatMap(({ standing, slackDays }) => (standing === 'slack' ? [slackDays ?? 0] : []));
  const critical = members.some((member) => member.critical);
  return {
    ...{ id: stageNodeId(id), kind: 'stage', lane: STAGES.id, title, short: title, slot: stageNodeId(id), stage: id },
    rank: Math.min(...members.map(({ rank }) => rank)),
    days: stretch === undefined ? undefined : Math.round((stretch.to - stretch.from) * 10) / 10,
    unit: 'working-day',
    papers: isFolded ? sumOf(members) : undefined,
    critical: isFolded && critical,
    standing: !isFolded ? 'neutral' : critical ? 'critical' : slacks.length > 0 ? 'slack' : 'neutral',
    slackDays: isFolded && slacks.length > 0 ? Math.min(...slacks) : undefined,
    badges: isFolded ? badgesOf(members) : [],
    gone: isFolded && members.every((member) => member.gone),
    ...{ group: undefined, host: undefined, stretch },
    folds: { isFolded, items, others: members.length - items },
  };
}

function sumOf(members: readonly FlowNode[]): number | undefined {
  const papers = members.flatMap((member) => (member.papers === undefined ? [] : [member.papers]));
  return papers.length === 0 ? undefined : papers.reduce((sum, one) => sum + one, 0);
}

/** Each kind of mark once; of merged items the count of the largest merger. */
function badgesOf(members: readonly FlowNode[]): Badge[] {
  const found = new Map<Badge['kind'], Badge>();
  for (const badge of members.flatMap(({ badges }) => badges))
    if ((badge.count ?? 0) >= (found.get(badge.kind)?.count ?? 0)) found.set(badge.kind, badge);
  return [...found.values()];
}

/** Columns in which nothing is left are left out, so that the others keep their order and get the room. */
function withoutGaps(nodes: readonly FlowNode[]): FlowNode[] {
  const ranks = [...new Set(nodes.map(({ rank }) => rank))].sort((a, b) => a - b);
  return nodes.map((node) => ({ ...node, rank: ranks.indexOf(node.rank) }));
}

/** One edge for all that lead from one shown node to another; those inside a folded stage are not shown. */
function foldedEdges(edges: readonly FlowEdge[], inside: ReadonlyMap<Id, Id>): FlowEdge[] {
  const found = new Map<string, FlowEdge>();
  for (const edge of edges) {
    const [from, to] = [inside.get(edge.from) ?? edge.from, inside.get(edge.to) ?? edge.to];
    if (from === to) continue;
    const id = `${from}>${to}`;
    const other = found.get(id);
    found.set(id, other === undefined ? { ...edge, id, from, to } : joined(other, edge));
  }
  return [...found.values()];
}

function joined(one: FlowEdge, other: FlowEdge): FlowEdge {
  return {
    ...one,
    reason: strongest([one.reason, other.reason]),
    critical: one.critical || other.critical,
    implied: one.implied && other.implied,
    ring: one.ring || other.ring,
    afterwards: one.afterwards && other.afterwards,
  };
}

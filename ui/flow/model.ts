import type { Change, Ring } from '../../engine/network/index.ts';
import type { Id, Text } from '../../engine/model/index.ts';

export type SideName = 'before' | 'after';

/** The lane of acts and outside work that no authority handles. */
export const APPLICANT = 'applicant';

/** A department swimlane. A lane stays when one side has nothing in it. */
export interface Lane {
  readonly id: Id;
  readonly title: Text;
  readonly short: Text;
  /** The office that took the lane over, where the after side names another one. */
  readonly successor?: { readonly title: Text; readonly short: Text };
}

/** What a lane is called on one side. */
export function laneOnSide(lane: Lane, side: SideName): { readonly title: Text; readonly short: Text } {
  return side === 'after' ? (lane.successor ?? lane) : lane;
}

export type BadgeKind =
  | 'added'
  | 'removed'
  | 'merged'
  | 'split'
  | 'internalised'
  | 'parallel'
  | 'later'
  | 'limit'
  | 'papers'
  | 'promised'
  | 'gap'
  | 'shared'
  | 'group'
  | 'fee'
  | 'channel'
  | 'kind';

/** A mark of a difference on a node; `count` is the n of n→1. */
export interface Badge {
  readonly kind: BadgeKind;
  readonly count?: number;
}

/** A node of one side of the map; a stage stands for its nodes where they are folded, and over them where they are open. */
export interface FlowNode {
  readonly id: Id;
  readonly kind: 'item' | 'procedure' | 'act' | 'stage';
  readonly lane: Id;
  readonly title: Text;
  /** A name of at most six Chinese characters where the document has one. */
  readonly short: Text;
  /** What both sides share of a node that is the same on both: its place in the lane. */
  readonly slot: string;
  /** The column, from 0: how many nodes stand before it in a row. */
  readonly rank: number;
  /** Handling in working days; `unit` says calendar days of outside work. Acts have none. */
  readonly days: number | undefined;
  readonly unit: 'working-day' | 'calendar-day';
  /** Papers that the applicant hands in. */
  readonly papers: number | undefined;
  readonly critical: boolean;
  /** Neutral is what the headline does not wait for or counts as nothing, and everything where no time can be told. */
  readonly standing: 'critical' | 'slack' | 'neutral';
  /** Working days that it may take longer; undefined where the side has no times. */
  readonly slackDays: number | undefined;
  readonly badges: readonly Badge[];
  /** On the side before: it is not there after, or only as a part of something. */
  readonly gone: boolean;
  readonly group: Id | undefined;
  readonly host: Id | undefined;
  /** The stage of the case that it belongs to. */
  readonly stage: Id | undefined;
  /** From its acceptance to its delivery in working days since the first submission; undefined where the side has no times. */
  readonly stretch: { readonly from: number; readonly to: number } | undefined;
  /** Of a stage only: whether its nodes are folded into it, how many items they are, and how many other nodes. */
  readonly folds?: { readonly isFolded: boolean; readonly items: number; readonly others: number };
}

export type EdgeReason = 'material' | 'statute' | 'habit' | 'consult';

/** All arrows from one node to another, drawn as one line in the style of the strongest reason. */
export interface FlowEdge {
  readonly id: string;
  readonly from: Id;
  readonly to: Id;
  readonly reason: EdgeReason;
  readonly critical: boolean;
  /** It follows from other arrows, and is drawn only where one of its ends is selected. */
  readonly implied: boolean;
  /** It is part of a ring 互为前置. */
  readonly ring: boolean;
  /** A duty after the decision, which holds up nobody. */
  readonly afterwards: boolean;
}

/** A dashed frame: a joint group, or nodes that stood in a row before and start together now. */
export interface Frame {
  readonly id: Id;
  readonly kind: 'group' | 'parallel';
  readonly title: Text;
  readonly members: readonly Id[];
  /** Handling in working days of a whole round, where a joint group has it; its members then have none of their own. */
  readonly days?: number;
}

/** One side of the map, without positions. */
export interface FlowSide {
  readonly name: SideName;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly frames: readonly Frame[];
  readonly rings: readonly Ring[];
}

/** The map of a comparison: both sides over the same lanes, and what differs. */
export interface FlowMap {
  readonly lanes: readonly Lane[];
  readonly before: FlowSide;
  readonly after: FlowSide;
  readonly changes: readonly Change[];
  readonly afterOf: ReadonlyMap<Id, readonly Id[]>;
  readonly beforeOf: ReadonlyMap<Id, readonly Id[]>;
  /** The stages of both sides in their order. */
  readonly stages: readonly { readonly id: Id; readonly title: Text }[];
  /** Where stages are folded: the map with all of them open, and which stage stands for a node or frame of it. */
  readonly folding?: { readonly whole: FlowMap; readonly inside: Readonly<Record<SideName, ReadonlyMap<Id, Id>>> };
}

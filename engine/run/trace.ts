import type { Gate, Id, Scheme, StopGround, LimitUnit } from '../model/index.ts';
import type { Minute } from '../time/index.ts';

/** What made a line happen. `arrow` names the node whose result came last of everything that was waited for. */
export type Cause =
  | { readonly because: 'start' }
  | { readonly because: 'arrow'; readonly from: Id; readonly why: ArrowReason }
  /** Office or outside work that was planned to end now. */
  | { readonly because: 'work' }
  | { readonly because: 'answer' }
  | { readonly because: 'applicant' }
  /** A period that a law sets ran out. */
  | { readonly because: 'period'; readonly period: string }
  /** A matter that stops the clock began or ended (行政许可法 45). */
  | { readonly because: 'ground'; readonly ground: StopGround }
  /** What was waited for can no longer come: `from` was refused or ended without result. */
  | { readonly because: 'lack'; readonly from: Id }
  /** The meeting or survey day that was waited for. */
  | { readonly because: 'meeting' }
  /** All members of a joint group have given their opinions. */
  | { readonly because: 'opinions' }
  /** Nothing is under way any more that could bring what is waited for. */
  | { readonly because: 'silence' };

/** Why one node waits for another: a certificate, a statute's order, a habit, the review of a host, a joint group. */
export type ArrowReason =
  | { readonly arrow: 'material'; readonly material: Id; readonly gate: Gate }
  | { readonly arrow: 'order'; readonly gate: Gate }
  | { readonly arrow: 'habit' }
  | { readonly arrow: 'host' }
  | { readonly arrow: 'group' };

/** The last minute at which the end of a limit is in time; only on dated runs. */
export interface Due {
  readonly scheme: Scheme;
  readonly n: number;
  readonly unit: LimitUnit;
  readonly endsAt: 'decision' | 'delivery';
  readonly at: Minute;
}

interface Line {
  /** Undated: minutes of working time since the start, 480 to the working day. Dated: civil minutes. */
  readonly at: Minute;
  readonly case: string;
  /** The item, procedure, act or group; the process itself for `started`, `reached`, `missed` and `stalled`. */
  readonly node: Id;
  readonly cause: Cause;
  /** Where the law looks back: the minute as of which the event counts. */
  readonly effective?: Minute;
}

/** Lines of the whole case. A case ends `reached`, `missed` (something its goal needs was refused) or `stalled`. */
export type CaseLine = Line & { readonly event: 'started' | 'reached' | 'missed' | 'stalled' };

/** Lines of one item. `attempt` counts submissions from 1, `round` those of its joint group from 1. */
export type ItemLine = Line &
  (
    | { readonly event: 'received'; readonly attempt: number }
    | { readonly event: 'corrected-on-the-spot'; readonly attempt: number }
    /** The one-time notice of missing papers 一次性告知. */
    | { readonly event: 'noticed'; readonly attempt: number }
    /** A notice after acceptance; it undoes nothing. */
    | { readonly event: 'late-notice' }
    | { readonly event: 'not-needed' }
    | { readonly event: 'not-this-office' }
    | { readonly event: 'accepted'; readonly due: readonly Due[] }
    /** Accepted by silence, effective as of the receipt (行政许可法 32). */
    | { readonly event: 'deemed'; readonly effective: Minute; readonly due: readonly Due[] }
    | { readonly event: 'stopped'; readonly ground: StopGround }
    | { readonly event: 'resumed'; readonly due: readonly Due[] }
    /** All work but the tail is done. */
    | { readonly event: 'reviewed' }
    | {
        readonly event: 'decided';
        readonly outcome: 'granted' | 'refused' | 'objected' | 'deemed-consent';
        readonly round: number;
        readonly due: readonly Due[];
      }
    | { readonly event: 'delivered' }
    /** What was only promised was looked at after delivery 事后核查. */
    | { readonly event: 'checked'; readonly outcome: 'confirmed' | 'revoked' }
    /** Works again in a further round of its joint group. */
    | { readonly event: 'reopened'; readonly round: number }
    /** Never comes to a result: something it needs can no longer come. */
    | { readonly event: 'abandoned' }
  );

/** Lines of procedures (`began`, `ended`) and acts (`happened`). */
export type OutsideLine = Line & { readonly event: 'began' | 'ended' | 'happened' | 'not-possible' };

/** Lines of a joint group; `corrected` is the applicant's single correction after a round with objections. */
export type GroupLine = Line &
  /** The officers of several desks have been on the spot together 联合踏勘. */
  (
    | { readonly event: 'surveyed'; readonly round: number }
    | { readonly event: 'opened'; readonly round: number }
    | { readonly event: 'objections'; readonly round: number; readonly by: readonly Id[] }
    | { readonly event: 'closed'; readonly round: number; readonly outcome: 'agreed' | 'refused' | 'rounds-used-up' }
    | { readonly event: 'not-convened' }
  );

/** One thing that happened in a case. Executors emit lines in order of emission; every measure is a function of them. */
export type TraceLine = CaseLine | ItemLine | OutsideLine | GroupLine;
export type TraceEvent = TraceLine['event'];
export type Trace = readonly TraceLine[];

import type { CaseAttributes, Id, Process } from '../model/index.ts';
import type { Lifecycles } from '../statechart/vocabulary.ts';
import type { LimitRule, Minute, Schedule } from '../time/index.ts';
import type { Luck } from './chance/luck.ts';
import type { Trace } from './trace.ts';

/**
 * Undated runs count working time from 0, 480 minutes to the working day, and answer quickly. Dated runs start at a
 * civil minute and keep office hours and holidays: work pauses at closing time, papers are received while it is open.
 */
export type RunTime =
  { readonly kind: 'undated' } | { readonly kind: 'dated'; readonly start: Minute; readonly schedule: Schedule };

/** One case to be run: the process (its class's moves applied), the case's attributes, time and luck. */
export interface RunInput {
  readonly process: Process;
  readonly attributes: CaseAttributes;
  readonly lifecycles: Lifecycles;
  readonly time: RunTime;
  readonly luck: Luck;
  /** The name of the case in its trace; `1` where absent. */
  readonly caseId?: string;
  /** Consulted offices whose silence counts as consent after the period (默认同意); nobody's, where absent. */
  readonly tacitReply?: Readonly<Record<Id, LimitRule>>;
}

/** How a case ended: its goal is reached, can no longer be reached, or nothing moves although nothing was refused. */
export type CaseOutcome = 'reached' | 'missed' | 'stalled';

export interface RunResult {
  readonly kind: 'result';
  readonly trace: Trace;
  readonly outcome: CaseOutcome;
  /** The minute of the outcome. */
  readonly endedAt: Minute;
  /** From the first submission (undated: 0; dated: the start) to the goal, on the clock of the run; absent unless reached. */
  readonly elapsed?: number;
}

/** A case that this executor cannot run, and why, in both languages. It is an answer, not an error. */
export interface Unsupported {
  readonly kind: 'unsupported';
  readonly reason: { readonly zh: string; readonly en: string };
  /** The ring of nodes that wait for one another, first node once. */
  readonly ring?: readonly Id[];
}

/** Runs one case. Several implementations share one contract: same input, same trace, line by line. */
export interface Executor {
  readonly name: string;
  run(input: RunInput): RunResult | Unsupported;
}

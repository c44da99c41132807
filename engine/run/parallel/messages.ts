import type { Unsupported } from '../executor.ts';
import type { AskedOfRuns } from './job.ts';

/** What the owner of a job says to a worker. Jobs have numbers, so that their documents cross once. */
export type ToWorker =
  /** Compile a job's documents, given as text, and keep them. */
  | { readonly kind: 'start'; readonly job: number; readonly text: string }
  /** Run replications of a job that was started: from ≤ replication < to. */
  | {
      readonly kind: 'run';
      readonly job: number;
      readonly from: number;
      readonly to: number;
      readonly asked: AskedOfRuns;
    }
  /** The rest of what is being run is not wanted any more. */
  | { readonly kind: 'drop' }
  /** The job will not be run again before it is started anew. */
  | { readonly kind: 'forget'; readonly job: number };

/** What a worker answers to `run`: a result for every replication, or why there is none, and `done` in either case. */
export type FromWorker =
  /** `json` is a MassResult in the form of `packed`. */
  | { readonly kind: 'result'; readonly replication: number; readonly json: string }
  /** Mass simulation does not know what the documents ask for. */
  | { readonly kind: 'refused'; readonly refusal: Unsupported }
  /** Running threw an error: its message. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Ready for the next share: this one is finished, or was dropped. */
  | { readonly kind: 'done' };

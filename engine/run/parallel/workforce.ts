import type { Text } from '../../model/index.ts';
import type { Unsupported } from '../executor.ts';
import type { MassJob } from './job.ts';

/** Some replications of a job, from ≤ replication < to, for one worker. */
export interface Share {
  readonly job: MassJob;
  /** The job's documents as text, made once for all of its shares. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What is heard of a share. `done`, `refused` and `failed` are the last of it. */
export type News =
  | { readonly kind: 'result'; readonly replication: number; readonly json: string }
  | { readonly kind: 'refused'; readonly refusal: Unsupported }
  | { readonly kind: 'failed'; readonly reason: Text }
  | { readonly kind: 'done' };

/** A share that was given away. */
export interface Errand {
  /** It is not wanted any more, and nothing more is heard of it. */
  drop(): void;
}

/** Workers of any host. Several jobs may share them. */
export interface Workforce {
  /** How many workers can be at work at once, at least one. */
  readonly size: number;
  /**
   * Gives a share to a worker, at once or as soon as one is free. Its news come later, never before this returns; results
   * in rising order of replication, and each of them once. Where a worker dies, another one does the rest.
   */
  begin(share: Share, hear: (news: News) => void): Errand;
}

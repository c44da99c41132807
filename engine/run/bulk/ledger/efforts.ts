import type { Minute } from '../../../time/index.ts';
import type { GroupEffort, ItemEffort, NodeEffort } from '../../detail.ts';
import { QuantileSketch } from '../../statistics/index.ts';
import { KIND } from '../tables.ts';
import type { Columns } from './node-columns.ts';

/** What staff did and met with in counted cases, by column. */
export class Efforts {
  private readonly handled: Float64Array;
  readonly returned: Float64Array;
  readonly refused: Float64Array;
  readonly checked: Float64Array;
  readonly revoked: Float64Array;
  readonly objections: Float64Array;
  private readonly minutes: Float64Array;
  private readonly wasted: Float64Array;
  /** Minutes of office time on each task of the cases under way, and whether it ended with a refusal of its own. */
  private worked = new Float64Array(0);
  private hasRefused = new Uint8Array(0);
  /** When the papers of each task were received, those that it was accepted with. */
  private receivedAt = new Float64Array(0);
  /** By column: from the receipt of the papers to the delivery of the result. */
  private readonly elapsed: readonly QuantileSketch[];

  constructor({ ids }: Columns) {
    this.handled = new Float64Array(ids.length);
    this.returned = new Float64Array(ids.length);
    this.refused = new Float64Array(ids.length);
    this.checked = new Float64Array(ids.length);
    this.revoked = new Float64Array(ids.length);
    this.objections = new Float64Array(ids.length);
    this.minutes = new Float64Array(ids.length);
    this.wasted = new Float64Array(ids.length);
    this.elapsed = ids.map(() => new QuantileSketch());
  }

  /** Makes room for so many tasks. */
  grow(tasks: number): void {
    const { worked, hasRefused, receivedAt } = this;
    this.worked = new Float64Array(tasks);
    this.worked.set(worked);
    this.hasRefused = new Uint8Array(tasks);
    this.hasRefused.set(hasRefused);
    this.receivedAt = new Float64Array(tasks);
    this.receivedAt.set(receivedAt);
  }

  /** A case of the tasks `first` to `end` begins. */
  start(first: number, end: number): void {
    this.worked.fill(0, first, end);
    this.hasRefused.fill(0, first, end);
  }

  work(task: number, column: number, minutes: number): void {
    this.minutes[column]! += minutes;
    this.worked[task]! += minutes;
  }

  accept(task: number, column: number, receivedAt: Minute): void {
    this.handled[column]! += 1;
    this.receivedAt[task] = receivedAt;
  }

  /** The result of a task that was accepted before is handed out. */
  deliver(task: number, column: number, at: Minute): void {
    this.elapsed[column]!.add(at - this.receivedAt[task]!);
  }

  refuse(task: number, column: number): void {
    this.refused[column]! += 1;
    this.hasRefused[task] = 1;
  }

  isRefused(task: number): boolean {
    return this.hasRefused[task] === 1;
  }

  /** A case of the tasks `first` to `end` missed its goal and is over: others have worked on it in vain. */
  waste(first: number, end: number, columns: Int32Array): void {
    for (let task = first; task < end; task++)
      if (this.hasRefused[task] === 0) this.wasted[columns[task - first]!]! += this.worked[task]!;
  }

  items(columns: Columns): ItemEffort[] {
    return this.of(columns, KIND.item, (column, effort) => ({
      ...effort,
      handled: this.handled[column]!,
      returned: this.returned[column]!,
      refused: this.refused[column]!,
      checked: this.checked[column]!,
      revoked: this.revoked[column]!,
      elapsed: this.elapsed[column]!,
    }));
  }

  groups(columns: Columns): GroupEffort[] {
    return this.of(columns, KIND.group, (column, effort) => ({ ...effort, objections: this.objections[column]! }));
  }

  private of<T>({ ids, kinds }: Columns, kind: number, make: (column: number, effort: NodeEffort) => T): T[] {
    return ids.flatMap((node, column) =>
      kinds[column] === kind
        ? [make(column, { node, minutes: this.minutes[column]!, wasted: this.wasted[column]! })]
        : [],
    );
  }
}

import type { Minute } from '../../../time/index.ts';
import type { WorkClock } from '../../city/work-clock.ts';
import { Moments } from '../../statistics/index.ts';
import { TIME_KINDS } from '../../detail.ts';
import { TIME } from '../watcher.ts';

const KINDS = 8;
const { offHours: OFF_HOURS } = TIME;

/**
 * The way that led to each task: how long each kind of time took along it, and which nodes it passed. A task takes over the
 * way of the one that it waited for last, so that at the goal stands the realised critical way of the case.
 */
export class Ways {
  readonly time: readonly Moments[] = TIME_KINDS.map(() => new Moments());
  private readonly mask: number;
  /** Words of 32 bits that hold a bit for every node. */
  private readonly words: number;
  /** Minutes of each kind, `8 · task + kind`. */
  private spent = new Float64Array(0);
  /** The minute up to which the time of a task is accounted for. */
  private since = new Float64Array(0);
  /** A bit for each node of the way, the task's own among them; `words` to the task. */
  private path = new Int32Array(0);

  constructor(shift: number) {
    this.mask = (1 << shift) - 1;
    this.words = Math.ceil((1 << shift) / 32);
  }

  /** The paths of a case of so many nodes when nothing has led to any yet, for `start`. */
  alone(nodes: number): Int32Array {
    const path = new Int32Array(nodes * this.words);
    for (let node = 0; node < nodes; node++) path[node * this.words + (node >> 5)] = 1 << (node & 31);
    return path;
  }

  /** Makes room for so many tasks. */
  grow(tasks: number): void {
    const { spent, since, path } = this;
    this.spent = new Float64Array(tasks * KINDS);
    this.spent.set(spent);
    this.since = new Float64Array(tasks);
    this.since.set(since);
    this.path = new Int32Array(tasks * this.words);
    this.path.set(path);
  }

  /** A case begins: none of its tasks, `first` to `end`, has spent anything at `at`. */
  start(first: number, end: number, alone: Int32Array, at: Minute): void {
    this.spent.fill(0, first * KINDS, end * KINDS);
    this.since.fill(at, first, end);
    this.path.set(alone, first * this.words);
  }

  follow(task: number, from: number, now: Minute): void {
    const { spent, path, words } = this;
    const to = task * KINDS;
    const at = from * KINDS;
    // A loop of eight would cost twice as much, and `copyWithin` more.
    spent[to] = spent[at]!;
    spent[to + 1] = spent[at + 1]!;
    spent[to + 2] = spent[at + 2]!;
    spent[to + 3] = spent[at + 3]!;
    spent[to + 4] = spent[at + 4]!;
    spent[to + 5] = spent[at + 5]!;
    spent[to + 6] = spent[at + 6]!;
    spent[to + 7] = spent[at + 7]!;
    this.since[task] = now;
    const node = task & this.mask;
    for (let k = 0; k < words; k++) path[task * words + k] = path[from * words + k]!;
    path[task * words + (node >> 5)]! |= 1 << (node & 31);
  }

  pass(task: number, kind: number, until: Minute): void {
    this.spent[task * KINDS + kind]! += until - this.since[task]!;
    this.since[task] = until;
  }

  passAtOffice(task: number, kind: number, until: Minute, clock: WorkClock): void {
    const since = this.since[task]!;
    if (until === since) return;
    const all = until - since;
    const isOpen = since >= clock.openFrom && until <= clock.openTo;
    const open = isOpen ? all : clock.worked(since, until);
    this.spent[task * KINDS + kind]! += open;
    this.spent[task * KINDS + OFF_HOURS]! += all - open;
    this.since[task] = until;
  }

  /** A counted case reached its goal: its times are noted, and its nodes counted in `cases` at their `columns`. */
  reach(goal: number, columns: Int32Array, cases: Float64Array): void {
    for (let kind = 0; kind < KINDS; kind++) this.time[kind]!.add(this.spent[goal * KINDS + kind]!);
    for (let k = 0; k < this.words; k++) {
      let bits = this.path[goal * this.words + k]!;
      while (bits !== 0) {
        cases[columns[32 * k + 31 - Math.clz32(bits & -bits)]!]! += 1;
        bits &= bits - 1;
      }
    }
  }
}

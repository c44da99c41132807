import { spawnSync } from 'node:child_process';

/** The middle of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Microseconds of CPU time (user and system) that a call takes. */
export function cpuMicroseconds(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Rounds before the first one that counts: JavaScript is compiled while it runs, over some hundred thousand cases. */
export const WARM_ROUNDS = 4;

/**
 * Median CPU microseconds of one round of each workload, warm. Rounds take turns, so that whatever else the machine does
 * falls on all of them alike.
 */
export function takeTurns(workloads: readonly (() => void)[], rounds: number): number[] {
  for (let round = 0; round < WARM_ROUNDS; round++) for (const workload of workloads) workload();
  const times = workloads.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    workloads.forEach((workload, i) => times[i]!.push(cpuMicroseconds(workload)));
  return times.map(median);
}

/** Median wall-clock milliseconds of a call. */
export function wallMilliseconds(call: () => void, times: number): number {
  const measured = Array.from({ length: times }, () => {
    const before = process.hrtime.bigint();
    call();
    return Number(process.hrtime.bigint() - before) / 1e6;
  });
  return median(measured);
}

/** Starts Node and lets it do nothing: the yardstick for answers that a person waits for. */
export function startNode(): void {
  spawnSync(process.execPath, ['-e', '0']);
}

/** A line of the table that `npm run bench` prints. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly measured: string;
  readonly must: string;
  readonly aim: string;
  /** Whether the must is met; undefined where the row could not be measured here, and the note says why. */
  readonly met: boolean | undefined;
  readonly note: string;
}

/** A rate, such as of cases a second, in words: `812 k/s`, `6.1 k/s`. */
export function inThousands(rate: number): string {
  return `${(rate / 1000).toFixed(rate < 100_000 ? 1 : 0)} k/s`;
}

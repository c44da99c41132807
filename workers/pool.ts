import type { Text } from '../engine/model/index.ts';
import type { Errand, FromWorker, News, Share, ToWorker, Workforce } from '../engine/run/parallel/index.ts';
import { askedOf, brokenRun, closedEarly, lostWorkers, noWorker } from '../engine/run/parallel/index.ts';

/** One worker, as the host gives it. */
export interface Seat {
  readonly post: (message: ToWorker) => void;
  /** Whether the process should stay alive for this worker; no matter to a page. */
  readonly keep: (isAtWork: boolean) => void;
  /** Ends the worker, whatever it is doing. */
  readonly end: () => Promise<void>;
}

/** What a host tells of one of its workers. */
export interface Ears {
  readonly said: (message: FromWorker) => void;
  /** It has ended, or will never answer: why. Heard of a worker that was ended too. */
  readonly died: (why: string) => void;
}

/** Where workers come from: threads of Node or of a browser. */
export interface Host {
  readonly start: (ears: Ears) => Seat;
  /** Does something after so many milliseconds, unless the function that it gives back is called before. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** A workforce that keeps its workers between jobs, with what they have compiled. */
export interface Pool extends Workforce {
  /** Ends all workers. What is still under way fails. */
  close(): Promise<void>;
}

interface Task {
  readonly share: Share;
  hear: (news: News) => void;
  /** The first replication that has not come yet. */
  next: number;
  deaths: number;
}

interface Member {
  readonly seat: Seat;
  /** The jobs that it has compiled. */
  readonly holds: Set<number>;
  task?: Task;
  /** Calls off the ending of a worker that is still at what was dropped. */
  forgive?: () => void;
}

/** So many jobs stay compiled: both sides of a comparison, and both of the one before, to which a change taken back returns. */
const KEPT_JOBS = 4;
/** A worker that is still at a dropped replication after so many milliseconds is ended; the next task finds a new one. */
const PATIENCE = 300;

/** A pool of workers of a host. They are started when they are needed. Throws RangeError on a size below one. */
export function poolOf(host: Host, size: number): Pool {
  if (!(Number.isInteger(size) && size > 0)) throw new RangeError(`no pool of ${size} workers`);
  const members = new Set<Member>();
  const queue: Task[] = [];
  const jobs: { readonly text: string; readonly number: number }[] = [];
  let numbered = 0;
  let isClosed = false;

  /** The number of a job. The one that has not been asked for longest is forgotten. */
  const numberOf = (text: string): number => {
    const place = jobs.findIndex((job) => job.text === text);
    const job = place < 0 ? { text, number: ++numbered } : jobs.splice(place, 1)[0]!;
    jobs.push(job);
    const gone = jobs.length > KEPT_JOBS ? jobs.shift() : undefined;
    for (const { holds, seat } of gone === undefined ? [] : members)
      if (holds.delete(gone!.number)) seat.post({ kind: 'forget', job: gone!.number });
    return job.number;
  };

  const advance = (): void => {
    for (let task = queue[0]; task !== undefined && !isClosed; task = queue[0]) {
      const number = numberOf(task.share.text);
      const free = [...members].filter((member) => member.task === undefined);
      const member = free.find(({ holds }) => holds.has(number)) ?? free[0] ?? hire();
      if (typeof member === 'string' && members.size > 0) {
        // All are at work, perhaps at what was dropped; the process has to live until one of them is free.
        for (const { seat } of members) seat.keep(true);
        return;
      }
      queue.shift();
      if (typeof member === 'string') fail(task, noWorker(task.share.job, member));
      else assign(member, task, number);
    }
  };

  /** A new worker, or why there is none. */
  const hire = (): Member | string => {
    if (members.size === size) return 'there are no more';
    try {
      const seat = host.start({
        said: (message) => said(member, message),
        died: (why) => died(member, why),
      });
      const member: Member = { seat, holds: new Set() };
      members.add(member);
      return member;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  const assign = (member: Member, task: Task, job: number): void => {
    const { seat, holds } = member;
    member.task = task;
    seat.keep(true);
    if (!holds.has(job)) seat.post({ kind: 'start', job, text: task.share.text });
    holds.add(job);
    seat.post({ kind: 'run', job, from: task.next, to: task.share.to, asked: askedOf(task.share.job) });
  };

  const said = (member: Member, message: FromWorker): void => {
    const { task } = member;
    if (task === undefined || !members.has(member)) return;
    switch (message.kind) {
      case 'result':
        task.next = message.replication + 1;
        return task.hear(message);
      case 'failed':
        return lastly(task, { kind: 'failed', reason: brokenRun(task.share.job, message.message) });
      case 'refused':
        return lastly(task, message);
      case 'done':
        delete member.task;
        member.forgive?.();
        delete member.forgive;
        member.seat.keep(false);
        task.hear(message);
        return advance();
    }
  };

  const died = (member: Member, why: string): void => {
    if (!members.delete(member)) return;
    member.forgive?.();
    void member.seat.end();
    const { task } = member;
    if (task !== undefined && task.hear !== unheard) {
      if (task.deaths++ === 0) queue.unshift(task);
      else fail(task, lostWorkers(task.share.job, task.next, task.share.to, why));
    }
    advance();
  };

  /** Later, because nothing may be heard before `begin` returns. */
  const fail = (task: Task, reason: Text): void => {
    void Promise.resolve().then(() => lastly(task, { kind: 'failed', reason }));
  };

  const drop = (task: Task): void => {
    task.hear = unheard;
    const place = queue.indexOf(task);
    if (place >= 0) queue.splice(place, 1);
    const member = [...members].find((each) => each.task === task);
    if (member === undefined || member.forgive !== undefined) return;
    member.seat.post({ kind: 'drop' });
    member.seat.keep(false);
    member.forgive = host.after(PATIENCE, () => died(member, 'dropped'));
  };

  return {
    size,
    begin(share, hear): Errand {
      if (isClosed) throw new Error('this pool of workers is closed');
      const task: Task = { share, hear, next: share.from, deaths: 0 };
      queue.push(task);
      advance();
      return { drop: () => drop(task) };
    },
    async close() {
      isClosed = true;
      const tasks = [...queue.splice(0), ...[...members].flatMap(({ task }) => task ?? [])];
      for (const { forgive } of members) forgive?.();
      const ends = [...members].map(({ seat }) => seat.end());
      members.clear();
      for (const task of tasks) fail(task, closedEarly(task.share.job));
      await Promise.all(ends);
    },
  };
}

function lastly(task: Task, news: News): void {
  const { hear } = task;
  task.hear = unheard;
  hear(news);
}

/** What hears of a share that nobody wants any more. */
function unheard(): void {
  return undefined;
}

/**
 * W2-D on XState: one actor a case, a statechart with delayed transitions and a parallel state for the four offices, all
 * actors on one simulated clock, which is a heap of timers that skips to the next one.
 */
import type { ActorOptions, AnyActorLogic } from 'xstate';
import { createActor, setup } from 'xstate';
import { Draws } from './draws.ts';
import type { ReferenceResult } from './w2.ts';

type Clock = NonNullable<ActorOptions<AnyActorLogic>['clock']>;

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly ring: () => void;
  isCancelled: boolean;
}

/** A clock that stands still until it is told to run, and then knows only the minutes at which something happens. */
class SimulatedClock implements Clock {
  now = 0;
  /** Timers that rang. */
  rung = 0;
  private readonly heap: Timer[] = [];
  private made = 0;

  setTimeout(ring: () => void, delay: number): Timer {
    const timer = { at: this.now + delay, order: this.made++, ring, isCancelled: false };
    const { heap } = this;
    let at = heap.length;
    heap.push(timer);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isBefore(heap[parent]!, timer)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = timer;
    return timer;
  }

  clearTimeout(timer: Timer): void {
    timer.isCancelled = true;
  }

  run(): void {
    for (let timer = this.next(); timer !== undefined; timer = this.next()) {
      if (timer.isCancelled) continue;
      this.now = timer.at;
      this.rung += 1;
      timer.ring();
    }
  }

  private next(): Timer | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    const size = heap.length;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (isBefore(last, heap[child]!)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

function isBefore(one: Timer, other: Timer): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** Runs W2-D with so many cases, all to their end. */
export function xstateW2(cases: number, seed = 1): ReferenceResult {
  const clock = new SimulatedClock();
  const draws = new Draws(seed);
  let sum = 0;
  let ended = 0;
  const machine = setup({
    types: { context: {} as { arrivedAt: number } },
    delays: {
      intake: () => draws.exponential(40),
      review: () => draws.lognormal(55),
      d1: () => draws.lognormal(27),
      d2: () => draws.lognormal(35),
      d3: () => draws.lognormal(48),
      d4: () => draws.lognormal(42),
      applicant: () => draws.exponential(4320),
      decision: () => draws.exponential(33),
      issue: () => draws.exponential(30),
    },
    guards: { isSentBack: () => draws.uniform() < 0.2 },
    actions: {
      end: ({ context }) => {
        sum += clock.now - context.arrivedAt;
        ended += 1;
      },
    },
  }).createMachine({
    context: () => ({ arrivedAt: clock.now }),
    initial: 'intake',
    states: {
      intake: { after: { intake: 'review' } },
      review: { after: { review: 'offices' } },
      offices: {
        type: 'parallel',
        states: {
          d1: { initial: 'busy', states: { busy: { after: { d1: 'done' } }, done: { type: 'final' } } },
          d2: { initial: 'busy', states: { busy: { after: { d2: 'done' } }, done: { type: 'final' } } },
          d3: { initial: 'busy', states: { busy: { after: { d3: 'done' } }, done: { type: 'final' } } },
          d4: { initial: 'busy', states: { busy: { after: { d4: 'done' } }, done: { type: 'final' } } },
        },
        onDone: [{ guard: 'isSentBack', target: 'applicant' }, { target: 'decision' }],
      },
      applicant: { after: { applicant: 'intake' } },
      decision: { after: { decision: 'issue' } },
      issue: { after: { issue: 'issued' } },
      issued: { type: 'final', entry: 'end' },
    },
  });
  let arrived = 0;
  const arrive = (): void => {
    createActor(machine, { clock }).start();
    arrived += 1;
    if (arrived < cases) clock.setTimeout(arrive, draws.exponential(100.8));
  };
  clock.setTimeout(arrive, draws.exponential(100.8));
  clock.run();
  return { cases: ended, events: clock.rung, mean: sum / ended };
}

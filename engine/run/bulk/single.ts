import type { Item } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { activeFor, networkOf, ringsOf } from '../../network/index.ts';
import type { Executor, RunInput, RunResult, Unsupported } from '../executor.ts';
import type { CaseSource } from '../city/case-stream.ts';
import { onePlace } from '../city/places.ts';
import { timingOf } from '../timing.ts';
import type { TraceLine } from '../trace.ts';
import type { ClassRun, Observer } from './event-loop.ts';
import { EventLoop } from './event-loop.ts';
import { flagsOf } from './flags.ts';
import { featuresOf } from './life.ts';
import type { LifeFeatures } from './life.ts';
import { LuckChance } from '../chance/luck-chance.ts';
import { tableOf } from './tables.ts';
import { TraceTeller } from './trace-teller.ts';
import { changedLifecycle, ringOf, tacitMember } from '../unsupported.ts';
import { clockOfRun } from '../city/work-clock.ts';

/** As the actor's bound: luck that sends papers back without end comes to one here. */
const MOST_EVENTS_PER_NODE = 1000;

/**
 * Runs one case on the tables of the mass simulation, and tells the same trace as the actor, line by line: the measure of
 * one executor by the other. Unsupported: rings, life cycles of another shape than Binglian's own, and silence as consent
 * inside a joint group.
 */
export const bulkExecutor: Executor = {
  name: 'bulk',
  run(input) {
    const active = activeFor(input.process, input.attributes);
    const [ring] = ringsOf(networkOf(active, { clock: 'elapsed' }));
    if (ring !== undefined) return ringOf(ring.nodes);
    const features = new Map<string, LifeFeatures>();
    for (const { lifecycle } of active.items) {
      const found = featuresOf(input.lifecycles[lifecycle]);
      if (found === undefined) return changedLifecycle(lifecycle);
      features.set(lifecycle, found);
    }
    return tacitReplyInGroup(active, input) ?? run(active, input, ({ lifecycle }) => features.get(lifecycle)!);
  },
};

function tacitReplyInGroup({ groups }: ActiveProcess, { tacitReply }: RunInput): Unsupported | undefined {
  const member = groups.flatMap(({ members }) => members).find((id) => tacitReply?.[id] !== undefined);
  return member === undefined ? undefined : tacitMember(member);
}

function run(active: ActiveProcess, input: RunInput, features: (item: Item) => LifeFeatures): RunResult {
  const timing = timingOf(input.time);
  const clock = clockOfRun(input.time);
  const table = tableOf(active, features);
  const chance = new LuckChance(active, input, timing);
  const places = onePlace(active, { clock, timing });
  const classRun: ClassRun = {
    table,
    flags: flagsOf(table, places, () => ({
      handsOver: true,
      stops: true,
      delivers: true,
      objectsAtClose: false,
      answers: true,
      decides: true,
      meets: false,
      checks: false,
      surveys: false,
      replies: true,
    })),
    places,
    chance,
    priority: 0,
  };
  const trace: TraceLine[] = [];
  const told = {
    table,
    timings: table.ids.map(() => timing),
    stopGround: (number: number, node: number, round: number, k: number) => chance.stopGround(number, node, round, k),
  };
  const watch = new Watch();
  const loop = new EventLoop({
    classes: [classRun],
    lines: [],
    rules: new Uint8Array(0),
    source: once(timing.start),
    observer: watch,
    teller: new TraceTeller(
      [told],
      timing.start,
      () => input.caseId ?? '1',
      (line) => trace.push(line),
    ),
    isOrdered: true,
    sole: [],
    start: timing.start,
    horizon: Infinity,
    mostEvents: MOST_EVENTS_PER_NODE * table.ids.length,
  });
  loop.run();
  const { outcome, endedAt } = watch;
  const result = { kind: 'result', trace, outcome, endedAt } as const;
  return outcome === 'reached' ? { ...result, elapsed: endedAt - timing.start } : result;
}

/** One case, at the start. */
function once(start: number): CaseSource {
  const source = {
    at: start,
    caseNumber: 1,
    classIndex: 0,
    arrivedAt: start,
    done: [],
    advance(): void {
      source.at = Infinity;
    },
  };
  return source;
}

class Watch implements Observer {
  outcome: 'reached' | 'missed' | 'stalled' = 'stalled';
  endedAt = 0;

  arrived(): void {
    // It is the only one, and comes at the start.
  }

  ended(_case: number, outcome: 'reached' | 'missed' | 'stalled', _arrivedAt: number, now: number): void {
    this.outcome = outcome;
    this.endedAt = now;
  }
}

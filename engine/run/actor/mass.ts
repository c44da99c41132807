import type { Process, Scenario } from '../../model/index.ts';
import type { Lifecycles } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import type { CaseOutcome, Unsupported } from '../executor.ts';
import type { HallMember, MassPlan } from '../mass-plan.ts';
import { massPlan } from '../mass-plan.ts';
import type { TraceLine } from '../trace.ts';
import { CaseRun } from './case-run.ts';
import { ClassMachine } from './class-machine.ts';
import { Hall } from './hall.ts';

/** One replication of a scenario on XState. Times are minutes; all numbers are simulated. */
export interface ActorMassResult {
  readonly kind: 'actor-mass-result';
  readonly replication: number;
  /** Cases that came, those of the backlog among them. */
  readonly cases: number;
  /** Of the cases that arrived after the warm-up; those of the backlog are left out. */
  readonly outcomes: Readonly<Record<CaseOutcome, number>>;
  /** Minutes from arrival to the goal, of those that reached it, in the order in which they did. */
  readonly elapsed: readonly number[];
  readonly desks: readonly { readonly id: string; readonly turnedAway: number }[];
  readonly end: Minute;
}

/** A scenario as the actor executor runs it: any number of replications. */
export interface ActorMass {
  readonly kind: 'actor-mass';
  readonly scenario: Scenario;
  /** One replication, from 0; every line of the trace is emitted as it happens. Throws what a guard or action threw. */
  run(replication: number, emit?: (line: TraceLine) => void): ActorMassResult;
}

/**
 * Runs a scenario with one XState actor a case: milliseconds a case, for small scenarios, playback, and as the measure of
 * faster executors. Unsupported: rings, and more combinations of attributes than can be compiled.
 */
export function actorMass(
  process: Process,
  scenario: Scenario,
  lifecycles: Lifecycles,
  without?: HallMember['without'],
): ActorMass | Unsupported {
  return actorHall([{ process, scenario, ...(without === undefined ? {} : { without }) }], lifecycles);
}

/** As `actorMass`, for several processes that share one hall; seed, start and length are those of the first one's experiment. */
export function actorHall(
  members: readonly [HallMember, ...HallMember[]],
  lifecycles: Lifecycles,
): ActorMass | Unsupported {
  const plan = massPlan(members);
  if (plan.kind === 'unsupported') return plan;
  const machines = plan.classes.map(({ active }) => new ClassMachine(active, lifecycles));
  return {
    kind: 'actor-mass',
    scenario: plan.scenario,
    run: (replication, emit = () => undefined) => runOnce(plan, machines, replication, emit),
  };
}

function runOnce(
  plan: MassPlan,
  machines: readonly ClassMachine[],
  replication: number,
  emit: (line: TraceLine) => void,
): ActorMassResult {
  const { desks } = plan.offices;
  const { start = 0, horizon = Infinity, warmUp = 0 } = plan.scenario.experiment;
  const hall = new Hall({
    desks: desks.map(({ staff, priority, room }) => ({
      staff: staff.value,
      rule: priority ?? 'first-come',
      room: room?.value ?? Infinity,
    })),
    start,
    horizon: start + horizon,
    absence: plan.absence(replication),
  });
  const chances = plan.chances(replication);
  const classes = plan.classes.map(({ places, priority }, index) => ({
    machine: machines[index]!,
    chance: chances(index),
    places,
    priority,
  }));
  const source = plan.cases(replication);
  const outcomes = { reached: 0, missed: 0, stalled: 0 };
  const elapsed: number[] = [];
  let cases = 0;
  hall.run({
    get at() {
      return source.at;
    },
    admit(): void {
      const { caseNumber, classIndex, arrivedAt, done } = source;
      cases += 1;
      const ended = (outcome: CaseOutcome, at: Minute): void => {
        if (arrivedAt < start + warmUp) return;
        outcomes[outcome] += 1;
        if (outcome === 'reached') elapsed.push(at - arrivedAt);
      };
      const of = classes[classIndex]!;
      new CaseRun({ hall, of, caseNumber, name: String(caseNumber), done, emit, ended }).start();
      source.advance();
    },
  });
  return {
    kind: 'actor-mass-result',
    replication,
    cases,
    outcomes,
    elapsed,
    desks: desks.map(({ id }, desk) => ({ id, turnedAway: hall.lines[desk]!.turnedAway })),
    end: horizon === Infinity ? hall.clock.now : start + horizon,
  };
}

import type { Process, Scenario } from '../../model/index.ts';
import { decisionLimit, holds } from '../../model/index.ts';
import { activeFor, networkOf, ringsOf } from '../../network/index.ts';
import { processOfCase } from '../../reform/index.ts';
import type { Lifecycles } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import { startClock } from '../../time/index.ts';
import type { Unsupported } from '../executor.ts';
import type { LittlesLaw, Moments, QuantileSketch, TimeAverage } from '../statistics/index.ts';
import { littlesLaw } from '../statistics/index.ts';
import type { Timing } from '../timing.ts';
import type { TraceLine } from '../trace.ts';
import { arrivalsOf } from '../city/arrivals.ts';
import { DeskLine } from './desk-line.ts';
import type { ClassRun } from './event-loop.ts';
import { EventLoop } from './event-loop.ts';
import { flagsOf, withoutQuiet } from './flags.ts';
import { featuresOf } from './life.ts';
import { CaseMix } from '../city/mix.ts';
import { Offices } from '../city/offices.ts';
import { ScenarioChance } from '../chance/scenario-chance.ts';
import type { ClassTable } from './tables.ts';
import { KIND, tableOf } from './tables.ts';
import { Tally } from './tally.ts';
import { TraceTeller } from './trace-teller.ts';
import { changedLifecycle, ringOf, unsupported } from './unsupported.ts';

/** Combinations of attributes that are compiled; beyond them a mix is asked to leave some out. */
const MOST_CLASSES = 4096;

/** One desk of a run. */
export interface DeskResult {
  readonly id: string;
  readonly staff: number;
  /** Minutes of waiting from request to taking up. */
  readonly waits: Moments;
  /** Minutes of office time worked, after the warm-up. */
  readonly work: number;
  /** Share of the staff's office time that was worked, over the whole run. */
  readonly utilisation: number;
  readonly longestLine: number;
}

/** One replication. Times are minutes; all numbers are simulated. */
export interface MassResult {
  readonly kind: 'mass-result';
  readonly replication: number;
  readonly seed: number;
  readonly cases: number;
  /** Cases that arrived after the warm-up. */
  readonly counted: number;
  readonly outcomes: { readonly reached: number; readonly missed: number; readonly stalled: number };
  /** From arrival to the goal, of counted cases that reached it. */
  readonly elapsed: Moments;
  readonly spread: QuantileSketch;
  /** Cases between arrival and outcome, over the whole run. */
  readonly inside: TimeAverage;
  readonly little: LittlesLaw;
  readonly desks: readonly DeskResult[];
  /** Arrivals, completed work, returns of the applicant. */
  readonly events: number;
  readonly start: Minute;
  readonly end: Minute;
}

/** A process and a scenario compiled to tables, one per combination of attributes; runs any number of replications. */
export interface MassModel {
  readonly kind: 'mass-model';
  readonly scenario: Scenario;
  /** One replication, from 0. With `emit`, every line of the trace as it happens; the numbers stay the same. */
  run(replication: number, emit?: (line: TraceLine) => void): MassResult;
}

interface CompiledClass {
  readonly table: ClassTable;
  readonly desks: Int32Array;
  readonly clocks: ClassRun['clocks'];
  readonly timings: readonly Timing[];
  readonly priority: number;
}

/** Compiles a process and its scenario, or says what cannot be run in bulk and why. */
export function compileMass(process: Process, scenario: Scenario, lifecycles: Lifecycles): MassModel | Unsupported {
  const refused = refusal(process, scenario, lifecycles);
  if (refused !== undefined) return refused;
  const mix = new CaseMix(process, scenario);
  if (mix.count > MOST_CLASSES)
    return unsupported(
      `案件属性的组合有 ${mix.count} 种，超过 ${MOST_CLASSES} 种；请去掉占比为零或无关的属性。`,
      `The mix has ${mix.count} combinations, more than ${MOST_CLASSES}; leave out attributes that do not matter.`,
    );
  const offices = new Offices(scenario);
  const classes: CompiledClass[] = [];
  for (let index = 0; index < mix.count; index++) {
    const { process: own, attributes } = processOfCase(process, mix.attributesOf(index));
    const active = activeFor(own, attributes);
    const [ring] = ringsOf(networkOf(active, { clock: 'elapsed' }));
    if (ring !== undefined) return ringOf(ring.nodes);
    const table = tableOf(active, ({ lifecycle }) => featuresOf(lifecycles[lifecycle])!);
    const order = scenario.classOrder ?? [];
    const place = order.findIndex((id) => holds(process.classes.find((each) => each.id === id)?.when, attributes));
    classes.push({ ...placed(table, offices), table, priority: place < 0 ? order.length : place });
  }
  return {
    kind: 'mass-model',
    scenario,
    run: (replication, emit) => runOnce({ scenario, classes, offices, mix }, replication, emit),
  };
}

function refusal(process: Process, scenario: Scenario, lifecycles: Lifecycles): Unsupported | undefined {
  if (scenario.review === 'limit-driven')
    return unsupported(
      '批量仿真暂不支持“按时限办理”的审查方式；请改用“按工作量”。',
      'Limit-driven review is not supported in bulk; use work-driven review.',
    );
  const endless = scenario.items.find(({ returns }) => (returns?.again?.value ?? returns?.rate.value ?? 0) >= 1);
  if (endless !== undefined)
    return unsupported(
      `“${endless.item}”的材料每次都退回，永远办不完；再次退回率须小于 1。`,
      `${endless.item} is sent back every time and never ends; the share of further returns has to be below 1.`,
    );
  for (const { lifecycle } of process.items)
    if (featuresOf(lifecycles[lifecycle]) === undefined) return changedLifecycle(lifecycle);
  return undefined;
}

/** Where each node of a class is handled, and how time passes there. */
function placed(table: ClassTable, offices: Offices): Pick<CompiledClass, 'desks' | 'clocks' | 'timings'> {
  const { items, procedures, groups } = table.active;
  const firstGroup = table.ids.length - 1 - groups.length;
  const desks = Int32Array.from(table.ids, (_, node) => (node < items.length ? offices.deskOf(items[node]!) : -1));
  const places = table.ids.map((_, node) => {
    if (desks[node]! >= 0) return offices.ofDesk(desks[node]!);
    switch (table.kind[node]) {
      case KIND.item:
        return offices.ofAuthority(items[node]!.authority);
      case KIND.procedure:
        return offices.ofAuthority(procedures[node - items.length]!.authority);
      default:
        return offices.ofAuthority(groups[node - firstGroup]?.lead);
    }
  });
  return { desks, clocks: places.map(({ clock }) => clock), timings: places.map(({ timing }) => timing) };
}

interface Compiled {
  readonly scenario: Scenario;
  readonly classes: readonly CompiledClass[];
  readonly offices: Offices;
  readonly mix: CaseMix;
}

function runOnce(compiled: Compiled, replication: number, emit: ((line: TraceLine) => void) | undefined): MassResult {
  const { scenario, classes, offices, mix } = compiled;
  const { seed, start = 0, horizon, warmUp = 0 } = scenario.experiment;
  const runs = classes.map(({ table, timings, desks, clocks, priority }): ClassRun => {
    const chance = new ScenarioChance({ active: table.active, scenario, replication, timings });
    const flags = flagsOf(table, (node) => chance.chancesOf(node));
    const own = emit === undefined ? { table: withoutQuiet(table, flags), flags } : { table, flags };
    return { ...own, clocks, desks, chance, priority };
  });
  const lines = offices.desks.map(
    ({ staff, priority }) => new DeskLine(staff.value, (priority ?? 'first-come') !== 'first-come'),
  );
  for (const line of lines) line.countedFrom = start + warmUp;
  const tally = new Tally(start, warmUp);
  const told = classes.map(({ table, timings }, index) => ({
    table,
    timings,
    stopGround: (number: number, node: number, round: number, k: number) =>
      runs[index]!.chance.stopGround(number, node, round, k),
  }));
  const loop = new EventLoop({
    classes: runs,
    lines,
    rules: Uint8Array.from(offices.desks, ({ priority }) =>
      ['first-come', 'earliest-due', 'class'].indexOf(priority ?? 'first-come'),
    ),
    source: { next: arrivalsOf(scenario, replication), classOf: mix.drawn(seed, replication) },
    observer: tally,
    teller: emit === undefined ? undefined : new TraceTeller(told, start, String, emit),
    start,
    horizon: horizon === undefined ? Infinity : start + horizon,
    mostEvents: Infinity,
    dueOf: (index, node, at) => dueOf(classes[index]!, node, at),
  });
  loop.run();
  return result(compiled, replication, loop, tally, lines);
}

/** When the decision is due, by the promise or else by statute. */
function dueOf({ table, timings }: CompiledClass, node: number, receivedAt: Minute): Minute {
  const { items, process } = table.active;
  const { limits } = items[node]!;
  const rule = decisionLimit(limits, 'promised', process.asOf) ?? decisionLimit(limits, 'statutory', process.asOf);
  return rule === undefined ? Infinity : (timings[node]!.due(startClock(rule, receivedAt)) ?? Infinity);
}

function result(
  { scenario, offices }: Compiled,
  replication: number,
  loop: EventLoop,
  tally: Tally,
  lines: readonly DeskLine[],
): MassResult {
  const { seed, start = 0, warmUp = 0 } = scenario.experiment;
  const end = loop.now;
  const edge = tally.edge(end);
  return {
    kind: 'mass-result',
    replication,
    seed,
    cases: tally.arrivedCount,
    counted: tally.counted,
    outcomes: tally.outcomes,
    elapsed: tally.elapsed,
    spread: tally.spread,
    inside: tally.inside,
    little: littlesLaw({ at: scenario.id, inside: tally.inside, stays: tally.stays(), edge }),
    desks: offices.desks.map(({ id, staff }, desk) => {
      const { waits, work, longest } = lines[desk]!;
      const open = offices.ofDesk(desk).clock.worked(Math.min(end, start + warmUp), end);
      const utilisation = open === 0 ? 0 : work / (open * staff.value);
      return { id, staff: staff.value, waits, work, utilisation, longestLine: longest };
    }),
    events: loop.events,
    start,
    end,
  };
}

import type { Id, Process, Scenario } from '../../model/index.ts';
import { decisionLimit } from '../../model/index.ts';
import type { Lifecycles } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import { startClock } from '../../time/index.ts';
import type { Unsupported } from '../executor.ts';
import type { FilmAsked } from '../film.ts';
import { QuantileSketch } from '../statistics/index.ts';
import type { ScenarioChance } from '../chance/scenario-chance.ts';
import type { HallMember, MassPlan, PlannedClass } from '../mass-plan.ts';
import { massPlan } from '../mass-plan.ts';
import type { TraceLine } from '../trace.ts';
import { ColumnTrace } from './columns.ts';
import { DeskLine } from './desk-line.ts';
import type { ClassRun } from './event-loop.ts';
import { EventLoop, isSole, shiftOf } from './event-loop.ts';
import { Camera } from './film.ts';
import { FLAG, flagsOf, withFinishes, withoutQuiet } from './flags.ts';
import { Ledger } from './ledger/ledger.ts';
import { featuresOf } from './life.ts';
import type { MassResult } from './mass-result.ts';
import { resultOf } from './mass-result.ts';
import type { ClassTable } from './tables.ts';
import { tableOf } from './tables.ts';
import { Tally } from './tally.ts';
import type { ToldClass } from './trace-teller.ts';
import { TraceTeller } from './trace-teller.ts';
import { changedLifecycle, tacitMember, unsupported } from '../unsupported.ts';

/** What a run is asked for besides its numbers; none of it changes them. */
export interface RunOptions {
  /** Every line of the trace as it happens. */
  readonly emit?: (line: TraceLine) => void;
  /** Where the time goes, what is critical, what is in time, and staff hours: `MassResult.detail`. */
  readonly detail?: boolean;
  /** Keeps what is needed to play a window of the run back: `MassResult.film`. Not together with `detail`. */
  readonly film?: FilmAsked;
  /** Keeps the whole trace in columns: `MassResult.trace`. */
  readonly trace?: boolean;
  /** Minutes after the start whose cases are not counted, instead of those of the experiment. */
  readonly warmUp?: number;
  /** Keeps the elapsed time of every case: `MassResult.series`. */
  readonly series?: boolean;
  /** Minutes from arrival to the goal that are promised: `MassResult.promises`. */
  readonly promises?: readonly number[];
}

/** A process and a scenario compiled to tables, one per combination of attributes; runs any number of replications. */
export interface MassModel {
  readonly kind: 'mass-model';
  readonly scenario: Scenario;
  /** One replication, from 0. */
  run(replication: number, options?: RunOptions): MassResult;
}

/** How a loop goes through the stages of a plain step; each way has tables of its own. */
type Stages = 'in-order' | 'told' | 'skipped';

interface CompiledClass extends PlannedClass {
  readonly table: ClassTable;
  /** Tables and flags, made once for each way. */
  readonly ways: Map<Stages, Pick<ClassRun, 'table' | 'flags'>>;
}

/**
 * Compiles a process and its scenario, or says what cannot be run in bulk and why. Where the scenario offers measures that
 * cases may decline, `without` gives the document of those that do.
 */
export function compileMass(
  process: Process,
  scenario: Scenario,
  lifecycles: Lifecycles,
  without?: HallMember['without'],
): MassModel | Unsupported {
  return compileHall([{ process, scenario, ...(without === undefined ? {} : { without }) }], lifecycles);
}

/** Compiles several processes that share one hall; seed, start and length are those of the first one's experiment. */
export function compileHall(
  members: readonly [HallMember, ...HallMember[]],
  lifecycles: Lifecycles,
): MassModel | Unsupported {
  const refused = members.map(({ process, scenario }) => refusal(process, scenario, lifecycles)).find(Boolean);
  if (refused !== undefined) return refused;
  const plan = massPlan(members);
  if (plan.kind === 'unsupported') return plan;
  const classes = plan.classes.map((each): CompiledClass => ({
    ...each,
    table: tableOf(each.active, ({ lifecycle }) => featuresOf(lifecycles[lifecycle])!),
    ways: new Map(),
  }));
  const sole = plan.offices.desks.map((_, desk) => isSole(plan.classes, desk));
  return {
    kind: 'mass-model',
    scenario: plan.scenario,
    run: (replication, options = {}) => runOnce({ plan, classes, sole }, replication, options),
  };
}

function refusal(process: Process, scenario: Scenario, lifecycles: Lifecycles): Unsupported | undefined {
  const endless = endlessReturn(scenario);
  if (endless !== undefined)
    return unsupported(
      `“${endless}”的材料每次都退回，永远办不完；再次退回率须小于 1。`,
      `${endless} is sent back every time and never ends; the share of further returns has to be below 1.`,
    );
  for (const { lifecycle } of process.items)
    if (featuresOf(lifecycles[lifecycle]) === undefined) return changedLifecycle(lifecycle);
  const member = process.groups
    .flatMap(({ members }) => members)
    .find((id) => scenario.tacitReplies?.some(({ item }) => item === id));
  return member === undefined ? undefined : tacitMember(member);
}

function endlessReturn({ items, papers = [] }: Scenario): Id | undefined {
  const item = items.find(({ returns }) => (returns?.again?.value ?? returns?.rate.value ?? 0) >= 1);
  return item?.item ?? papers.find(({ defect, again = defect }) => again.value >= 1)?.material;
}

interface Compiled {
  readonly plan: MassPlan;
  readonly sole: readonly boolean[];
  readonly classes: readonly CompiledClass[];
}

function runOnce(
  compiled: Compiled,
  replication: number,
  { emit, trace = false, detail = false, film, series = false, promises = [], ...over }: RunOptions,
): MassResult {
  if (film !== undefined && detail) throw new RangeError('a run keeps its detail or a film, not both');
  const { plan, classes } = compiled;
  const { scenario, offices } = plan;
  const { start = 0, horizon } = scenario.experiment;
  const warmUp = over.warmUp ?? scenario.experiment.warmUp ?? 0;
  // Who finds a window full depends on who came before within the minute: such halls keep to its order without a trace, too.
  const isOrdered = emit !== undefined || offices.desks.some(({ room }) => room !== undefined);
  const chances = plan.chances(replication);
  const stages: Stages = isOrdered ? 'in-order' : detail || film !== undefined ? 'told' : 'skipped';
  const runs = classes.map((each, index): ClassRun => {
    const { places, priority } = each;
    let drawn: ScenarioChance | undefined;
    return {
      ...wayOf(each, stages, () => chances(index)),
      places,
      priority,
      // Many mixes have classes of which no case comes.
      get chance() {
        return (drawn ??= chances(index));
      },
    };
  });
  const lines = offices.desks.map(({ staff, priority, room, share }) => {
    const line = new DeskLine(
      staff.value,
      (priority ?? 'first-come') !== 'first-come',
      room?.value ?? Infinity,
      share?.value,
    );
    line.countedFrom = start + warmUp;
    if (detail) line.waitSpread = new QuantileSketch();
    return line;
  });
  const tally = new Tally(start, warmUp, promises, series, plan.members.length);
  const columns = trace ? new ColumnTrace(toldClasses(classes, runs), start) : undefined;
  const watched = () => ({ classes: withOwnNames(compiled), shift: shiftOf(runs), start, warmUp });
  const ledger = detail ? new Ledger(watched()) : undefined;
  const desks = offices.desks.map(({ id }) => id);
  const camera = film === undefined ? undefined : new Camera({ ...film, ...watched(), desks });
  const loop = new EventLoop({
    classes: runs,
    lines,
    rules: Uint8Array.from(offices.desks, ({ priority }) =>
      ['first-come', 'earliest-due', 'class'].indexOf(priority ?? 'first-come'),
    ),
    source: plan.cases(replication),
    observer: tally,
    teller: emit === undefined ? columns : new TraceTeller(toldClasses(classes, runs), start, String, emit),
    watcher: camera ?? ledger,
    isOrdered,
    sole: compiled.sole,
    absence: plan.absence(replication),
    start,
    horizon: horizon === undefined ? Infinity : start + horizon,
    mostEvents: Infinity,
    dueOf: (index, node, at) => dueOf(classes[index]!, node, at),
  });
  loop.run();
  const numbers = resultOf(plan, replication, loop, tally, lines, start + warmUp);
  return {
    ...numbers,
    ...(tally.series === undefined ? {} : { series: tally.series }),
    ...(columns === undefined ? {} : { trace: columns }),
    ...(ledger === undefined ? {} : { detail: ledger.close(loop.end) }),
    ...(camera === undefined ? {} : { film: camera.close(loop.end) }),
  };
}

/** What lines of a trace have to know of the classes. */
function toldClasses(classes: readonly CompiledClass[], runs: readonly ClassRun[]): ToldClass[] {
  return classes.map(({ table, places: { timings } }, index) => ({
    table,
    timings,
    quiet: Array.from(runs[index]!.flags, (flags) => (flags & FLAG.quiet) !== 0),
    stopGround: (number, node, round, k) => runs[index]!.chance.stopGround(number, node, round, k),
  }));
}

/** What is told of nodes is told by their ids: those of several processes are `process/node`, lest they are taken for one. */
function withOwnNames({ plan: { members }, classes }: Compiled): readonly Pick<CompiledClass, 'table' | 'places'>[] {
  if (members.length === 1) return classes;
  return classes.map(({ member, table, places }) => {
    const prefix = `${members[member]!.process.id}/`;
    return { places, table: { ...table, prefix, ids: table.ids.map((id) => prefix + id) } };
  });
}

/** The tables of a class for a way through its stages. What chance may do at all is the same in every replication. */
function wayOf(
  { ways, table, places }: CompiledClass,
  stages: Stages,
  chance: () => ScenarioChance,
): Pick<ClassRun, 'table' | 'flags'> {
  let way = ways.get(stages);
  if (way === undefined) {
    const any = chance();
    const flags = flagsOf(table, places, (node) => any.chancesOf(node));
    const own =
      stages === 'in-order' ? table : stages === 'told' ? withFinishes(table, flags) : withoutQuiet(table, flags);
    way = { table: own, flags };
    ways.set(stages, way);
  }
  return way;
}

/** When the decision is due, by the promise or else by statute. */
function dueOf({ table, places: { timings } }: CompiledClass, node: number, receivedAt: Minute): Minute {
  const { items, process } = table.active;
  const { limits } = items[node]!;
  const rule = decisionLimit(limits, 'promised', process.asOf) ?? decisionLimit(limits, 'statutory', process.asOf);
  return rule === undefined ? Infinity : (timings[node]!.due(startClock(rule, receivedAt)) ?? Infinity);
}

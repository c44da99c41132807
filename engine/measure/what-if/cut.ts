import type { Duration, Id, Item, ItemChance, Limit, Process, Scenario, Spread } from '../../model/index.ts';
import { decisionLimit, originOf, partsOf } from '../../model/index.ts';
import { QUICK_DAY } from '../../network/index.ts';
import { MINUTES_PER_DAY } from '../../time/index.ts';
import { meanOf } from '../../chance/index.ts';
import { applyMoves } from '../../reform/index.ts';
import { Offices } from '../../run/city/offices.ts';
import type { MassJob } from '../../run/index.ts';

/**
 * What is cut: `duration`, the handling of an item or group or the time of a procedure; `limit`, the promise of an item or
 * group (its statutory limit, where nothing is promised), which pulls handling down and never up.
 */
export type Lever = 'duration' | 'limit';

type CutDocument = (document: Process) => Process | undefined;

/** Units of a duration or limit in one working day; calendar days count five sevenths of one, as in the quick answer. */
const units: Readonly<Record<Duration['unit'], number>> = {
  'working-day': 1,
  'calendar-day': 7 / 5,
  hour: 8,
  minute: QUICK_DAY,
};

/** How a node of a job is cut by so many days: nothing where not so much is left. */
export type Cutter = (days: number) => MassJob | undefined;

/** The cutter of a node's handling, in the document and in what the scenario draws for it; nothing where it has none. */
export function durationCutter(job: MassJob, node: Id): Cutter | undefined {
  if (durationOf(job.process, node) === undefined) return undefined;
  const drawn = drawnCutter(job.process, job.scenario, node);
  return (days) => {
    const scenario = drawn(days);
    return scenario && cutJob({ ...job, scenario }, (document) => shortened(document, node, days));
  };
}

/** The cutter of a node's limit, by the move that promises less; nothing where it has no limit in days. */
export function limitCutter(job: MassJob, node: Id): Cutter | undefined {
  if (limitOf(job.process, node) === undefined) return undefined;
  return (days) => cutJob(job, (document) => promised(document, node, days));
}

/** Cases that decline an offer run documents of their own, in which the node may be another one or none. */
function cutJob(job: MassJob, cut: CutDocument): MassJob | undefined {
  const process = cut(job.process);
  if (process === undefined) return undefined;
  if (job.without === undefined) return { ...job, process };
  const without = job.without.map((each) => ({ ...each, process: cut(each.process) ?? each.process }));
  return { ...job, process, without };
}

function shortened(document: Process, node: Id, days: number): Process | undefined {
  const duration = durationOf(document, node);
  if (duration === undefined) return undefined;
  const n = duration.n - days * units[duration.unit];
  return n < -1e-9 ? undefined : withDuration(document, node, { ...duration, n: Math.max(n, 0) });
}

function promised(document: Process, node: Id, days: number): Process | undefined {
  const limit = limitOf(document, node);
  if (limit === undefined || limit.n < days) return undefined;
  const { n, unit, startsAt } = limit;
  const move = { do: 'promise', target: node, n: n - days, unit, startsAt } as const;
  return applyMoves(document, [{ move, measure: 'what-if' }]).process;
}

function durationOf({ items, groups, procedures }: Process, node: Id): Duration | undefined {
  return [...items, ...groups, ...procedures].find(({ id }) => id === node)?.duration;
}

/** The limit that a promise would shorten: what is promised, else what the law gives. Days of its own unit are cut. */
function limitOf(document: Process, node: Id): Limit | undefined {
  const limits = [...document.items, ...document.groups].find(({ id }) => id === node)?.limits ?? [];
  const limit = decisionLimit(limits, 'promised', document.asOf) ?? decisionLimit(limits, 'statutory', document.asOf);
  return limit?.unit === 'working-day' || limit?.unit === 'calendar-day' ? limit : undefined;
}

function withDuration(document: Process, node: Id, duration: Duration): Process {
  const change = <N extends { id: Id }>(list: readonly N[]): N[] =>
    list.map((one) => (one.id === node ? { ...one, duration } : one));
  return {
    ...document,
    items: document.items.map((item) => (item.id === node ? { ...withParts(item, duration.n), duration } : item)),
    groups: change(document.groups),
    procedures: change(document.procedures),
  };
}

/** What is drawn for the parts of a merged item becomes shorter in the same proportion. */
function withParts(item: Item, n: number): Item {
  const { partsWork, duration } = item;
  if (partsWork === undefined || duration.n === 0) return item;
  return { ...item, partsWork: { ...partsWork, scale: ((partsWork.scale ?? 1) * n) / duration.n } };
}

/** Shortens what the scenario draws for the node, so that the same luck takes the same part of a shorter time. */
function drawnCutter(document: Process, scenario: Scenario, node: Id): (days: number) => Scenario | undefined {
  const item = document.items.find(({ id }) => id === node);
  const chance = item && chanceOf(scenario, item);
  if (item !== undefined && chance?.work !== undefined) {
    const { work } = chance;
    const day = dayMinutesOf(scenario, item);
    return (days) => {
      const value = shorter(work.value, days * day);
      if (value === undefined) return undefined;
      const items = scenario.items.map((one) => (one === chance ? { ...one, work: { ...work, value } } : one));
      return { ...scenario, items };
    };
  }
  const drawn = scenario.procedures.find(({ procedure }) => procedure === node)?.duration;
  if (drawn === undefined) return () => scenario;
  return (days) => {
    const value = shorter(drawn.value, days * units['calendar-day'] * MINUTES_PER_DAY);
    if (value === undefined) return undefined;
    const procedures = scenario.procedures.map((one) =>
      one.procedure === node ? { ...one, duration: { ...drawn, value } } : one,
    );
    return { ...scenario, procedures };
  };
}

/** What the scenario draws for an item itself: by its id, or by its origin key where nothing was merged into it. */
function chanceOf({ items }: Scenario, item: Item): ItemChance | undefined {
  const of = (key: Id): ItemChance | undefined => items.find((each) => each.item === key);
  return of(item.id) ?? (item.parts === undefined ? of(originOf(item)) : undefined);
}

/** Whether the scenario gives the work on an item, or on what was merged into it. */
export function isWorkGiven(scenario: Scenario, item: Item): boolean {
  const own = chanceOf(scenario, item);
  if (own !== undefined) return own.work !== undefined;
  return scenario.items.some((each) => each.work !== undefined && partsOf(item).includes(each.item));
}

/** Minutes of office time in a working day of the office that handles an item. */
function dayMinutesOf(scenario: Scenario, item: Item): number {
  const offices = new Offices(scenario);
  const desk = offices.deskOf(item, 'review');
  const { timing } = desk >= 0 ? offices.ofDesk(desk) : offices.ofAuthority(item.authority);
  return timing.work({ n: 1, unit: 'working-day' });
}

/** The distribution scaled so that its mean is so many minutes less; nothing where the mean is not that long. */
function shorter(spread: Spread, minutes: number): Spread | undefined {
  const mean = meanOf(spread);
  const factor = 1 - minutes / mean;
  if (!(factor >= -1e-9)) return undefined;
  return scaled(spread, Math.max(factor, 0));
}

function scaled(spread: Spread, factor: number): Spread {
  switch (spread.kind) {
    case 'fixed':
      return { ...spread, value: spread.value * factor };
    case 'uniform':
      return { ...spread, low: spread.low * factor, high: spread.high * factor };
    case 'exponential':
    case 'lognormal':
    case 'gamma':
      return { ...spread, mean: spread.mean * factor };
    case 'triangular':
    case 'pert':
      return { ...spread, low: spread.low * factor, likely: spread.likely * factor, high: spread.high * factor };
    case 'weibull':
      return { ...spread, scale: spread.scale * factor };
    case 'empirical':
      return { ...spread, values: spread.values.map((value) => value * factor) };
  }
}

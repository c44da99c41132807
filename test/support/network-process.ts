import type { Item, JointGroup, Process, Take } from '../../engine/model/index.ts';
import type { CriticalPath, Network, NetworkOptions } from '../../engine/network/index.ts';
import { activeFor, criticalPath, networkOf } from '../../engine/network/index.ts';
import { assumed, item, named, paper, smallProcess, take } from './small-process.ts';

// Processes that are nothing but a network: node `a` gives the paper `a`, and `after: ['a']` takes it by acceptance.

export interface NodeOptions extends Partial<Omit<Item, 'takes' | 'tail' | 'duration'>> {
  after?: readonly string[];
  takes?: readonly Take[];
  /** Working days of the tail; the usual one where absent. */
  tail?: number;
}

/** An item of so many working days. */
export function node(id: string, days: number, { after = [], takes = [], tail, ...over }: NodeOptions = {}): Item {
  return item(id, id, {
    gives: [id],
    takes: [...after.map((paperId) => take(paperId)), ...takes],
    duration: { n: days, unit: 'working-day', basis: assumed },
    ...(tail === undefined ? {} : { tail: { workingDays: tail, basis: assumed } }),
    ...over,
  });
}

/** A procedure of so many working days that gives the paper of its name. */
export function outside(id: string, days: number, after: readonly string[] = []): Process['procedures'][number] {
  return {
    id,
    title: named(id, id),
    takes: after.map((paperId) => take(paperId)),
    gives: [id],
    duration: { n: days, unit: 'working-day', basis: assumed },
    segment: 'works',
    basis: assumed,
  };
}

/** An act of the applicant. */
export function act(id: string, takes: readonly Take[]): Process['acts'][number] {
  return { id, title: named(id, id), takes: [...takes], basis: assumed };
}

/** A joint group; `days` is its promised handling. */
export function joint(
  id: string,
  members: string[],
  over: Partial<Omit<JointGroup, 'duration'>> & { days?: number } = {},
): JointGroup {
  const { days, ...rest } = over;
  return {
    id,
    title: named(id, id),
    lead: 'planning',
    members,
    together: { form: true, visit: false, opinion: true },
    restart: 'all',
    basis: assumed,
    ...(days === undefined ? {} : { duration: { n: days, unit: 'working-day', basis: assumed } }),
    ...rest,
  };
}

export interface Parts extends Partial<Pick<Process, 'procedures' | 'acts' | 'groups' | 'orders' | 'habits'>> {
  items: Item[];
  /** Papers that end the case; where neither these nor acts are given, what every item gives. */
  goal?: string[];
  goalActs?: string[];
}

/** A process of these nodes; a paper exists as soon as somebody gives or takes it. */
export function processOf({ items, goal, goalActs, ...parts }: Parts): Process {
  const { procedures = [], acts = [], groups = [], orders = [], habits = [] } = parts;
  const takers = [...items, ...procedures, ...acts];
  const papers = new Set([
    ...[...items, ...procedures, ...groups].flatMap(({ gives }) => gives ?? []),
    ...takers.flatMap(({ takes }) => takes.map(({ material }) => material)),
  ]);
  const certificates = goal ?? (goalActs === undefined ? items.flatMap(({ gives }) => gives) : []);
  return {
    ...smallProcess(),
    goal: { certificates, acts: goalActs ?? [] },
    items,
    procedures,
    acts,
    groups,
    orders,
    habits,
    materials: [...papers].map((id) => paper(id, id)),
  };
}

export function networkFor(process: Process, options: NetworkOptions = { clock: 'elapsed' }, attributes = {}): Network {
  return networkOf(activeFor(process, { investor: 'private', ...attributes }), options);
}

/** The critical path of a process without rings. */
export function pathFor(
  process: Process,
  options: NetworkOptions = { clock: 'elapsed' },
  attributes = {},
): CriticalPath {
  const path = criticalPath(networkFor(process, options, attributes));
  if (path === undefined) throw new Error('the process of the test has a ring');
  return path;
}

/** The days of a path in all, and when each named node is delivered. */
export function daysOf(path: CriticalPath): { total: number; ends: Record<string, number> } {
  const ends = [...path.times].map(([id, { delivery }]) => [id, delivery / 480] as const);
  return { total: path.total / 480, ends: Object.fromEntries(ends) };
}

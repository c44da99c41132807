import type { AnyStateMachine } from 'xstate';
import { assign, createMachine, enqueueActions } from 'xstate';
import type { Id } from '../model/index.ts';
import type { Fact } from './needs.ts';
import type { LifecycleAction } from './vocabulary.ts';
import { lifecycleActions } from './vocabulary.ts';

/** The dossier 案卷 of a case: what it has obtained, what can no longer come, and the round of each joint group. */
export interface Dossier {
  readonly obtained: Readonly<Record<Fact, true>>;
  readonly lost: Readonly<Record<Fact, true>>;
  readonly rounds: Readonly<Record<Id, number>>;
}

/** Guards of the compiled machine; all they need stands in their params, so that the exported JSON is complete. */
export type CaseGuard =
  | { type: 'acceptance-open' | 'decision-open' | 'delivery-open' | 'goal-reached'; params: { needs: Fact[][] } }
  | { type: 'out-of-reach'; params: { needs: Fact[][] } }
  | { type: 'opinions-in'; params: { members: Id[] } }
  | { type: 'any-lost'; params: { facts: Fact[] } }
  /** A member has objected, or the group as a whole does when its round closes. */
  | { type: 'objected'; params: { group: Id; facts: Fact[] } }
  | { type: 'rounds-used-up'; params: { group: Id; max: number; facts: Fact[] } };

/** Actions that write the dossier. */
export type DossierAction =
  | { type: 'obtain' | 'lose'; params: { facts: Fact[] } }
  | { type: 'next-round'; params: { group: Id } }
  /** Lets the members that have to work again do so: all, or those that objected and those downstream of them. */
  | { type: 'restart'; params: { members: Id[]; again: 'all' | 'objectors'; downstream: Record<Id, Id[]> } };

/** Words that the compiled machine adds for procedures, acts, groups and the case; the run gives them their meaning. */
export const nodeActions = [
  'begin',
  'end',
  'happen',
  'give-up',
  'convene',
  'open-round',
  'note-objections',
  'await-group-correction',
  'close-agreed',
  'close-refused',
  'close-rounds-used-up',
  'not-convened',
  'reach',
  'miss',
] as const;
export type NodeAction = (typeof nodeActions)[number];

/** Actions left to the run. */
export type RunAction = { type: LifecycleAction | NodeAction; params: { node: Id } };
export type CaseAction = DossierAction | RunAction;

export interface CaseTransition {
  target?: string;
  guard?: CaseGuard;
  actions?: CaseAction[];
}
export interface CaseState {
  type?: 'final' | 'parallel';
  initial?: string;
  states?: Record<string, CaseState>;
  entry?: CaseAction[];
  on?: Record<string, CaseTransition>;
  always?: CaseTransition[];
  after?: Record<string, CaseTransition>;
}
/** XState JSON of a case: parallel regions, one per node, and the region CASE that ends with the goal. */
export interface CaseConfig {
  id: Id;
  type: 'parallel';
  context: Dossier;
  states: Record<string, CaseState>;
}

/** What the machine leaves to the run: what its words do, and how many minutes its legal periods last. */
export interface CaseMeaning {
  readonly act: (action: RunAction['type'], node: Id) => void;
  /** Minutes until the period runs out; Infinity where it does not hold for the item. */
  readonly period: (delay: string, item: Id) => number;
  /** Whether a group as a whole objects when its present round closes; the same whenever it is asked. */
  readonly objects: (group: Id) => boolean;
}

/** Five and five quick working days, for machines that run without Binglian's own clock. */
const QUICK_PERIOD = 5 * 480;
const silent: CaseMeaning = { act: () => undefined, period: () => QUICK_PERIOD, objects: () => false };

interface Args {
  context: Dossier;
}
const has = (dossier: Dossier, fact: Fact): boolean => dossier.obtained[fact] === true;
const isLost = (dossier: Dossier, fact: Fact): boolean => !has(dossier, fact) && dossier.lost[fact] === true;
const isOpen = ({ context }: Args, { needs }: { needs: Fact[][] }): boolean =>
  needs.every((any) => any.some((fact) => has(context, fact)));

const guards = {
  'acceptance-open': isOpen,
  'decision-open': isOpen,
  'delivery-open': isOpen,
  'goal-reached': isOpen,
  'out-of-reach': ({ context }: Args, { needs }: { needs: Fact[][] }): boolean =>
    needs.some((any) => any.every((fact) => isLost(context, fact))),
  'opinions-in': ({ context }: Args, { members }: { members: Id[] }): boolean =>
    members.every((member) => has(context, `${member}:decided`) || isLost(context, `${member}:done`)),
  'any-lost': ({ context }: Args, { facts }: { facts: Fact[] }): boolean => facts.some((fact) => isLost(context, fact)),
};

interface Objecting {
  group: Id;
  facts: Fact[];
}

/** The guards that ask for objections, of members and of the group as a whole. */
function objections({ objects }: CaseMeaning) {
  const objected = ({ context }: Args, { group, facts }: Objecting): boolean =>
    facts.some((fact) => has(context, fact)) || objects(group);
  return {
    objected,
    'rounds-used-up': (args: Args, { max, ...params }: Objecting & { max: number }): boolean =>
      (args.context.rounds[params.group] ?? 1) >= max && objected(args, params),
  };
}

/** Marks of facts, with further ones. */
export const marked = (marks: Dossier['lost'], facts: readonly Fact[]): Dossier['lost'] => ({
  ...marks,
  ...(Object.fromEntries(facts.map((fact) => [fact, true])) as Dossier['lost']),
});
const unmarked = (marks: Dossier['lost'], facts: ReadonlySet<string>): Dossier['lost'] =>
  Object.fromEntries(Object.entries(marks).filter(([fact]) => !facts.has(fact)));

type Restart = Extract<DossierAction, { type: 'restart' }>['params'];

/**
 * The members that work again in the next round: all, where nobody's objection is known. Whoever was told that none is needed
 * has nothing to do again.
 */
function restarted(context: Dossier, { members, again, downstream }: Restart): Id[] {
  const working = members.filter((member) => !has(context, `${member}:done`));
  const objectors = working.filter((member) => has(context, `${member}:objected`));
  if (again === 'all' || objectors.length === 0) return working;
  const chosen = new Set(objectors.flatMap((member) => [member, ...(downstream[member] ?? [])]));
  return working.filter((member) => chosen.has(member));
}

const dossierActions = {
  obtain: assign(({ context }: Args, { facts }: { facts: Fact[] }) => ({ obtained: marked(context.obtained, facts) })),
  lose: assign(({ context }: Args, { facts }: { facts: Fact[] }) => ({ lost: marked(context.lost, facts) })),
  'next-round': assign(({ context }: Args, { group }: { group: Id }) => ({
    rounds: { ...context.rounds, [group]: (context.rounds[group] ?? 1) + 1 },
  })),
  restart: enqueueActions(({ context, enqueue }, params: Restart): void => {
    const dossier = context as Dossier;
    const again = restarted(dossier, params);
    const forgotten = new Set(again.flatMap((member) => [`${member}:decided`, `${member}:objected`]));
    enqueue.assign({ obtained: unmarked(dossier.obtained, forgotten) });
    for (const member of again) enqueue.raise({ type: `${member}.reopen` });
  }),
};

/** The guards that the compiled machine may speak of. */
export const caseGuards = Object.keys({ ...guards, ...objections(silent) }) as CaseGuard['type'][];
/** The actions that the compiled machine may speak of. */
export const caseActions = [
  ...Object.keys(dossierActions),
  ...Object.keys(lifecycleActions),
  ...nodeActions,
] as CaseAction['type'][];

/** The delays that a configuration names, such as `notice-period:construction-permit`. */
export function delaysOf(config: CaseConfig): string[] {
  const delays = new Set<string>();
  const walk = (state: CaseState): void => {
    for (const delay of Object.keys(state.after ?? {})) delays.add(delay);
    for (const inner of Object.values(state.states ?? {})) walk(inner);
  };
  for (const state of Object.values(config.states)) walk(state);
  return [...delays];
}

/** The machine of a configuration. Without a meaning it moves its dossier and is silent about everything else. */
export function machineOf(config: CaseConfig, meaning: CaseMeaning = silent): AnyStateMachine {
  const words: (LifecycleAction | NodeAction)[] = [
    ...(Object.keys(lifecycleActions) as LifecycleAction[]),
    ...nodeActions,
  ];
  const actions = Object.fromEntries(
    words.map((word) => [
      word,
      (_: unknown, params: { node: Id }): void => {
        meaning.act(word, params.node);
      },
    ]),
  );
  const delays = Object.fromEntries(
    delaysOf(config).map((name) => {
      const [delay = '', item = ''] = name.split(':');
      return [name, (): number => meaning.period(delay, item)];
    }),
  );
  // The words are checked against the vocabulary when a configuration is read, which XState's own types cannot do.
  const implementations = {
    guards: { ...guards, ...objections(meaning) },
    actions: { ...actions, ...dossierActions },
    delays,
  };
  return createMachine(config as never, implementations as never);
}

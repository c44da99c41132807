import { getSimplePaths } from '@xstate/graph';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { createMachine } from 'xstate';
import type { LifecycleId, Text } from '../model/index.ts';
import { configOf } from './region.ts';
import type { LifecycleConfig, LifecycleTransition } from './vocabulary.ts';
import { lifecycleDelays, lifecycleEnds, lifecycleEvents, lifecycleGuards } from './vocabulary.ts';

/** A step of a situation: an event, a gate that opens, or a legal period that runs out. */
export type SituationStep = keyof typeof lifecycleEvents | keyof typeof lifecycleGuards | keyof typeof lifecycleDelays;
export type SituationEnd = keyof typeof lifecycleEnds;

/** One way that an item can go from its start to an end, told in both languages. */
export interface Situation {
  readonly id: string;
  readonly lifecycle: LifecycleId;
  readonly title: Text;
  readonly steps: readonly SituationStep[];
  /** The states that the item passes, the start first; one more than there are steps. */
  readonly states: readonly string[];
  readonly end: SituationEnd;
}

const words: Record<SituationStep, Text> = { ...lifecycleEvents, ...lifecycleGuards, ...lifecycleDelays };
/** Steps that every way has, or that its end tells. */
const silent = new Set<SituationStep>(['acceptance-open', 'delivery-open', 'submit', 'deliver', 'reopen']);
/** Steps told only where two situations would bear the same name without them. */
const routine = new Set<SituationStep>(['finish', 'decision-open']);

/**
 * Every situation of a life cycle: all simple paths of its statechart (no state twice) that end in a final state or at
 * the start of another round of a joint group. Each life cycle is looked at by itself, since regions multiply.
 */
export function situationsOf(lifecycle: AnyStateMachine): Situation[] {
  const config = configOf(lifecycle);
  const machine = explorable(config);
  const paths = getSimplePaths(machine, {
    // Events that XState makes itself would let a path end by sending its own end.
    events: (machine.events as string[]).filter((type) => !type.startsWith('xstate.')).map((type) => ({ type })),
    toState: (snapshot: AnyMachineSnapshot) => isEnd(snapshot.value),
  });
  const ways = paths.map(({ steps }) => {
    const taken = (steps as Step[]).filter(({ event }) => !event.type.startsWith('xstate.'));
    const names = taken.map(({ event }) => event.type as SituationStep);
    return { steps: names, states: [config.initial, ...taken.map(({ state }) => String(state.value))] };
  });
  const brief = (way: Way): string => toldSteps(way, false).join('/');
  const uses = new Map<string, number>();
  for (const way of ways) uses.set(brief(way), (uses.get(brief(way)) ?? 0) + 1);
  return ways.map((way) => situation(config.id, way, toldSteps(way, uses.get(brief(way)) !== 1)));
}

interface Step {
  readonly event: { readonly type: string };
  readonly state: { readonly value: unknown };
}
type Way = Pick<Situation, 'steps' | 'states'>;

function toldSteps({ steps }: Way, fully: boolean): SituationStep[] {
  return steps.filter((step) => !silent.has(step) && (fully || !routine.has(step)));
}

function isEnd(value: unknown): value is SituationEnd {
  return typeof value === 'string' && Object.hasOwn(lifecycleEnds, value);
}

function situation(lifecycle: LifecycleId, { steps, states }: Way, told: readonly SituationStep[]): Situation {
  const end = states[states.length - 1];
  if (!isEnd(end)) throw new Error(`the life cycle ${lifecycle} ends in a state that has no name: ${String(end)}`);
  const inWords = (language: 'zh' | 'en'): string =>
    [...told.map((step) => words[step][language]), lifecycleEnds[end][language]]
      .filter((word, index, all) => word !== all[index - 1])
      .join(' → ');
  const title = { zh: inWords('zh'), en: inWords('en') };
  return { id: [lifecycle, ...told, end].join('/'), lifecycle, title, steps, states, end };
}

/** The life cycle with every gate and every legal period as an event, so that a walk can take or leave each of them. */
function explorable({ id, initial, states }: LifecycleConfig): AnyStateMachine {
  const target = (transition: LifecycleTransition | undefined): { target?: string } =>
    transition?.target === undefined ? {} : { target: transition.target };
  const mapped = Object.entries(states).map(([name, { type, on = {}, after = {}, always }]) => {
    const steps = [...Object.entries(on), ...Object.entries(after)].map(([event, next]) => [event, target(next)]);
    const gate = always === undefined ? [] : [[always.guard, target(always)]];
    return [name, { ...(type === undefined ? {} : { type }), on: Object.fromEntries([...steps, ...gate]) as object }];
  });
  const config = { id, initial, states: Object.fromEntries(mapped) as object };
  return createMachine(config as never);
}

import type { AnyStateMachine } from 'xstate';
import type { Id } from '../model/index.ts';
import type { CaseAction, CaseState, CaseTransition } from './machine.ts';
import type { Fact, NodeNeeds } from './needs.ts';
import type {
  LifecycleAction,
  LifecycleConfig,
  LifecycleDelay,
  LifecycleEvent,
  LifecycleGuard,
  LifecycleState,
  LifecycleTransition,
} from './vocabulary.ts';

/** The configuration of a life cycle. Life cycles keep to the closed vocabulary; checkLifecycle tells of those that do not. */
export function configOf(lifecycle: AnyStateMachine): LifecycleConfig {
  return lifecycle.config as unknown as LifecycleConfig;
}

const gateOf: Record<LifecycleGuard, keyof NodeNeeds> = {
  'acceptance-open': 'acceptance',
  'decision-open': 'decision',
  'delivery-open': 'delivery',
};

/** A life cycle as the region of one item: its events carry the item's id, its guards the item's needs. */
export function itemRegion(item: Id, lifecycle: AnyStateMachine, needs: NodeNeeds): CaseState {
  const { initial, states } = configOf(lifecycle);
  return {
    initial,
    states: Object.fromEntries(Object.entries(states).map(([name, state]) => [name, itemState(item, state, needs)])),
  };
}

function itemState(item: Id, state: LifecycleState, needs: NodeNeeds): CaseState {
  const compiled: CaseState = {};
  if (state.type !== undefined) compiled.type = state.type;
  if (state.entry !== undefined) compiled.entry = state.entry.flatMap((action) => itemActions(item, action));
  const always = gates(item, state, needs);
  if (always.length > 0) compiled.always = always;
  const on = Object.entries(state.on ?? {}).filter(([event]) => event !== ('lack' satisfies LifecycleEvent));
  if (on.length > 0)
    compiled.on = Object.fromEntries(on.map(([event, next]) => [`${item}.${event}`, itemTransition(item, next)]));
  const after = Object.entries(state.after ?? {}) as [LifecycleDelay, LifecycleTransition][];
  if (after.length > 0)
    compiled.after = Object.fromEntries(after.map(([delay, next]) => [`${delay}:${item}`, itemTransition(item, next)]));
  return compiled;
}

/**
 * The gate that a state waits at, and the way out when the gate can no longer open: the event `lack` of the life cycle,
 * which the machine finds out from the dossier by itself. A state without a gate waits for its joint group to close.
 */
function gates(item: Id, state: LifecycleState, needs: NodeNeeds): CaseTransition[] {
  const gate = state.always === undefined ? 'delivery' : gateOf[state.always.guard];
  const facts = needs[gate].map(({ any }): Fact[] => [...any]);
  const always: CaseTransition[] = [];
  if (state.always !== undefined)
    always.push({
      guard: { type: state.always.guard, params: { needs: facts } },
      ...itemTransition(item, state.always),
    });
  if (state.on?.lack !== undefined)
    always.push({ guard: { type: 'out-of-reach', params: { needs: facts } }, ...itemTransition(item, state.on.lack) });
  return always;
}

function itemTransition(item: Id, { target, actions }: LifecycleTransition): CaseTransition {
  const compiled: CaseTransition = {};
  if (target !== undefined) compiled.target = target;
  if (actions !== undefined) compiled.actions = actions.flatMap((action) => itemActions(item, action));
  return compiled;
}

/** What an action writes into the dossier, and the action itself for the run. */
function itemActions(item: Id, action: LifecycleAction): CaseAction[] {
  return [...entries(item, action), { type: action, params: { node: item } }];
}

function entries(item: Id, action: LifecycleAction): CaseAction[] {
  const obtain = (...facts: Fact[]): CaseAction => ({ type: 'obtain', params: { facts } });
  const lose = (...facts: Fact[]): CaseAction => ({ type: 'lose', params: { facts } });
  switch (action) {
    case 'accept':
    case 'deem-accepted':
      return [obtain(`${item}:accepted`)];
    case 'grant':
    case 'consent-by-silence':
      return [obtain(`${item}:decided`)];
    case 'object':
      return [obtain(`${item}:decided`, `${item}:objected`)];
    // A refusal is an opinion, too: it lets the round of a joint group close.
    case 'refuse':
      return [obtain(`${item}:decided`, `${item}:over`), lose(`${item}:done`)];
    // Who is told that none is needed goes on as if it were there.
    case 'turn-away':
      return [obtain(`${item}:accepted`, `${item}:decided`, `${item}:done`, `${item}:over`)];
    case 'refer':
    case 'abandon':
      return [obtain(`${item}:over`), lose(`${item}:accepted`, `${item}:decided`, `${item}:done`)];
    case 'deliver':
      return [obtain(`${item}:done`, `${item}:over`)];
    case 'hand-in':
    case 'receive':
    case 'examine':
    case 'correct-on-the-spot':
    case 'send-notice':
    case 'await-correction':
    case 'note-late-notice':
    case 'start-review':
    case 'stop-clock':
    case 'await-ground':
    case 'resume-clock':
    case 'continue-review':
    case 'note-review':
    case 'conclude':
    case 'hand-out':
    case 'reopen':
      return [];
  }
}

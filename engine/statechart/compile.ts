import type { AnyStateMachine } from 'xstate';
import type { CaseAttributes, Id, Item, JointGroup, Process } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { activeFor } from '../network/index.ts';
import type { CaseAction, CaseConfig, CaseState } from './machine.ts';
import { machineOf, marked } from './machine.ts';
import type { CaseNeeds, Fact, Need, NodeNeeds } from './needs.ts';
import { needsOf } from './needs.ts';
import { itemRegion } from './region.ts';
import type { Lifecycles } from './vocabulary.ts';

/** Rounds that a joint group may take where its document sets no number: the schema's own bound. */
const MOST_ROUNDS = 100;

/** The region of the case itself; ids are lower-case, so no node can have this name. */
export const CASE_REGION = 'CASE';

/**
 * The process of one case as one XState machine: parallel regions per active node, joined by guards on the dossier 案卷,
 * and a region that ends when the goal is reached or out of reach. The class's moves have to be applied before. Rings
 * make a machine that waits for ever; see engine/network ringsOf.
 */
export function compile(process: Process, lifecycles: Lifecycles, attributes: CaseAttributes): AnyStateMachine {
  return machineOf(caseConfig(activeFor(process, attributes), lifecycles));
}

/** What a node that a case has already has brought about. */
export const factsOfDone = (id: Id): Fact[] => [
  `${id}:accepted`,
  `${id}:decided`,
  `${id}:done`,
  `${id}:over`,
  `${id}:started`,
];

/**
 * The configuration of the machine that `compile` makes: XState JSON without functions. A case that has some nodes `done`
 * already starts with them at their ends.
 */
export function caseConfig(
  active: ActiveProcess,
  lifecycles: Lifecycles,
  needs = needsOf(active),
  done: readonly Id[] = [],
): CaseConfig {
  const { process, items, procedures, acts, groups } = active;
  const of = (id: Id): NodeNeeds => needs.of.get(id) ?? { acceptance: [], decision: [], delivery: [] };
  const region = (item: Item): CaseState => itemRegion(item.id, lifecycles[item.lifecycle], of(item.id));
  const at = (id: Id, end: string, state: CaseState): [Id, CaseState] => [
    id,
    done.includes(id) ? { ...state, initial: end } : state,
  ];
  return {
    id: process.id,
    type: 'parallel',
    context: { obtained: marked({}, done.flatMap(factsOfDone)), lost: {}, rounds: {} },
    states: Object.fromEntries([
      ...items.map((item) => at(item.id, 'delivered', region(item))),
      ...procedures.map(({ id }) => at(id, 'ended', procedureRegion(id, of(id).acceptance))),
      ...acts.map(({ id }) => at(id, 'happened', actRegion(id, of(id).acceptance))),
      ...groups.map((group) => at(group.id, 'closed', groupRegion(group, of(group.id).acceptance, needs))),
      [CASE_REGION, goalRegion(process.id, needs.goal)],
    ]),
  };
}

/** The facts of needs as guards take them. */
export const factLists = (needs: readonly Need[]): Fact[][] => needs.map(({ any }) => [...any]);

const done = (id: Id): CaseAction => ({
  type: 'obtain',
  params: { facts: [`${id}:decided`, `${id}:done`, `${id}:over`] },
});
const lost = (id: Id): CaseAction[] => [
  { type: 'obtain', params: { facts: [`${id}:over`] } },
  { type: 'lose', params: { facts: [`${id}:accepted`, `${id}:decided`, `${id}:done`, `${id}:started`] } },
];

function procedureRegion(node: Id, needs: readonly Need[]): CaseState {
  return {
    initial: 'waiting',
    states: {
      waiting: {
        always: [
          { guard: { type: 'acceptance-open', params: { needs: factLists(needs) } }, target: 'under-way' },
          giveUp(node, needs),
        ],
      },
      'under-way': {
        entry: [{ type: 'begin', params: { node } }],
        on: { [`${node}.finish`]: { target: 'ended', actions: [done(node), { type: 'end', params: { node } }] } },
      },
      ended: { type: 'final' },
      impossible: { type: 'final' },
    },
  };
}

function actRegion(node: Id, needs: readonly Need[]): CaseState {
  return {
    initial: 'waiting',
    states: {
      waiting: {
        always: [
          {
            guard: { type: 'acceptance-open', params: { needs: factLists(needs) } },
            target: 'happened',
            actions: [done(node), { type: 'happen', params: { node } }],
          },
          giveUp(node, needs),
        ],
      },
      happened: { type: 'final' },
      impossible: { type: 'final' },
    },
  };
}

function giveUp(node: Id, needs: readonly Need[]) {
  return {
    guard: { type: 'out-of-reach' as const, params: { needs: factLists(needs) } },
    target: 'impossible',
    actions: [...lost(node), { type: 'give-up' as const, params: { node } }],
  };
}

/** Collect all: a round closes when every member has given its opinion, and when the promised handling is over. */
function groupRegion(group: JointGroup, needs: readonly Need[], { downstream }: CaseNeeds): CaseState {
  const { id: node, members: listed } = group;
  const members = [...listed];
  const say = (type: Extract<CaseAction, { params: { node: Id } }>['type']): CaseAction => ({ type, params: { node } });
  const objected = members.map((member): Fact => `${member}:objected`);
  const allIn = { guard: { type: 'opinions-in' as const, params: { members } }, target: 'closing' };
  const restart: CaseAction = {
    type: 'restart',
    params: {
      members,
      again: group.restart,
      downstream: Object.fromEntries(members.map((member) => [member, [...(downstream.get(member) ?? [])]])),
    },
  };
  const round: CaseState =
    group.duration === undefined ? { always: [allIn] } : { on: { [`${node}.finish`]: { target: 'due' } } };
  return {
    initial: 'gathering',
    states: {
      gathering: {
        always: [
          { guard: { type: 'acceptance-open', params: { needs: factLists(needs) } }, target: 'convening' },
          { ...giveUp(node, needs), target: 'not-convened', actions: [...lost(node), say('not-convened')] },
        ],
      },
      convening: {
        entry: [say('convene')],
        on: {
          [`${node}.submit`]: {
            target: 'sitting',
            actions: [{ type: 'obtain', params: { facts: [`${node}:started`] } }, say('open-round')],
          },
        },
      },
      sitting: round,
      due: { always: [allIn] },
      closing: { always: closings(group, objected, say) },
      correcting: {
        entry: [say('await-group-correction')],
        on: {
          [`${node}.resubmit`]: {
            target: 'sitting',
            actions: [{ type: 'next-round', params: { group: node } }, say('open-round'), restart],
          },
        },
      },
      closed: { type: 'final' },
      refused: { type: 'final' },
      'not-convened': { type: 'final' },
    },
  };
}

/** How a round ends: one refusal ends the group, objections send it into another round while there is one left. */
function closings(
  { id: node, members, maxRounds }: JointGroup,
  facts: Fact[],
  say: (type: 'close-agreed' | 'close-refused' | 'close-rounds-used-up' | 'note-objections') => CaseAction,
): NonNullable<CaseState['always']> {
  const results = members.map((member): Fact => `${member}:done`);
  return [
    {
      guard: { type: 'any-lost', params: { facts: results } },
      target: 'refused',
      actions: [...lost(node), say('close-refused')],
    },
    {
      guard: { type: 'rounds-used-up', params: { group: node, max: maxRounds ?? MOST_ROUNDS, facts } },
      target: 'refused',
      actions: [say('note-objections'), ...lost(node), say('close-rounds-used-up')],
    },
    {
      guard: { type: 'objected', params: { group: node, facts } },
      target: 'correcting',
      actions: [say('note-objections')],
    },
    { target: 'closed', actions: [done(node), say('close-agreed')] },
  ];
}

function goalRegion(node: Id, goal: readonly Need[]): CaseState {
  const needs = factLists(goal);
  return {
    initial: 'open',
    states: {
      open: {
        always: [
          {
            guard: { type: 'goal-reached', params: { needs } },
            target: 'reached',
            actions: [{ type: 'reach', params: { node } }],
          },
          {
            guard: { type: 'out-of-reach', params: { needs } },
            target: 'missed',
            actions: [{ type: 'miss', params: { node } }],
          },
        ],
      },
      reached: { type: 'final' },
      missed: { type: 'final' },
    },
  };
}

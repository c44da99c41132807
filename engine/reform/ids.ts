import type { Id, Move, Process } from '../model/index.ts';
import { attributesOf } from '../model/index.ts';

/** The ids that a process knows: nodes, materials, authorities and stages. */
export function idsOfProcess(process: Process): Set<Id> {
  const ids = new Set<Id>();
  for (const name of ['items', 'groups', 'procedures', 'acts', 'materials', 'authorities', 'stages'] as const)
    for (const { id } of process[name]) ids.add(id);
  return ids;
}

/** The ids that a move brings in. */
export function introducedBy(move: Move): readonly Id[] {
  switch (move.do) {
    case 'add-item':
      return [move.item.id, ...move.materials.map(({ id }) => id)];
    case 'split':
      return move.into.map(({ id }) => id);
    case 'combine-papers':
    case 'merge':
      return [move.into.id];
    case 'replace-paper':
      return [move.with.id];
    case 'commit':
      return [move.letter.id];
    case 'joint':
      return [move.group.id, ...(move.materials ?? []).map(({ id }) => id)];
    case 'one-form':
    case 'single-window':
      return [move.form.id];
    case 'guarantee-for-deposit':
      return [move.guarantee.id];
    case 'classify':
    case 'regional-assessment':
    case 'cancel':
    case 'to-filing':
    case 'delegate':
    case 'internalise':
    case 'retime':
    case 'drop-habit':
    case 'drop-paper':
    case 'share':
    case 'accept-with-gap':
    case 'promise':
    case 'stage-promise':
    case 'instant':
    case 'online':
    case 'waive-fee':
    case 'settle-in':
    case 'authorise-window':
    case 'anywhere':
    case 'season':
    case 'take-over':
    case 'drop-intermediary':
    case 'parallelise':
    case 'government-pays':
      return [];
  }
}

/** The ids that a move speaks of and does not bring in itself. */
export function mentionedBy(move: Move): readonly Id[] {
  switch (move.do) {
    case 'classify':
    case 'regional-assessment':
    case 'online':
    case 'settle-in':
    case 'authorise-window':
    case 'anywhere':
    case 'government-pays':
    case 'season':
    case 'take-over':
      return move.items;
    case 'cancel':
    case 'to-filing':
    case 'instant':
    case 'waive-fee':
    case 'guarantee-for-deposit':
      return [move.item];
    case 'delegate':
      return [move.item, move.to];
    case 'internalise':
      return [move.item, move.into];
    case 'add-item':
      return bindingsOf(move.item, introducedBy(move));
    case 'split':
      return [move.item, ...move.into.flatMap((part) => bindingsOf(part, []))];
    case 'retime':
      return [move.earlier, move.later, move.to];
    case 'drop-habit':
      return [move.earlier, move.later];
    case 'drop-paper':
    case 'combine-papers':
    case 'commit':
      return [move.item, ...move.materials];
    case 'replace-paper':
    case 'accept-with-gap':
    case 'drop-intermediary':
      return [move.item, move.material];
    case 'share':
      return [...move.materials, ...(move.items ?? [])];
    case 'merge':
      return [
        ...move.items,
        ...(move.into.authority === undefined ? [] : [move.into.authority]),
        ...(move.into.gives ?? []),
      ];
    case 'joint':
      return [...move.group.members, move.group.lead];
    case 'one-form':
    case 'single-window':
      return [...move.items, ...move.replaces];
    case 'parallelise':
      return [move.stage];
    case 'promise':
      return [move.target];
    case 'stage-promise':
      return move.stages;
  }
}

type Part = Extract<Move, { do: 'add-item' }>['item'];

function bindingsOf({ authority, stage, takes, gives }: Part, own: readonly Id[]): Id[] {
  const all = [authority, stage, ...takes.map(({ material }) => material), ...gives];
  return all.filter((id) => !own.includes(id));
}

/** A value of a case attribute that a move asks for and the process does not know. */
export function unknownCondition({ attributes }: Process, move: Move): string | undefined {
  if (move.do !== 'classify' && move.do !== 'regional-assessment') return undefined;
  for (const { attribute, is } of attributesOf(move.when)) {
    const known = attributes.find(({ id }) => id === attribute);
    if (known === undefined) return attribute;
    const value = is.find((one) => !known.values.some(({ id }) => id === one));
    if (value !== undefined) return `${attribute}=${value}`;
  }
  return undefined;
}

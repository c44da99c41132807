import type { Comparison, Side } from '../../measure/index.ts';
import { pathOptions, titleOfNode } from '../../measure/index.ts';
import type { Basis, Duration, Habit, Id, Item, JointGroup, Text } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { criticalPath, networkOf, quickDays, quickMinutes, tailMinutes } from '../../network/index.ts';
import { timeAmount } from './amount.ts';

/** Working days by which the headline of one side moves; null where the case then has a ring. */
export interface Moved {
  /** With the value a fifth smaller; with an order, a habit or a tail left out. */
  readonly less: number | null;
  /** With the value a fifth larger, a tail twice as long; null for an order, which cannot be more. */
  readonly more: number | null;
}

/** A value without a source that the headline rests on, and what the headline would be with another value. */
export interface WeakValue {
  readonly kind: 'duration' | 'tail' | 'habit';
  readonly node: Id;
  readonly where: Text;
  /** The value in words. */
  readonly amount: Text;
  readonly basis: Basis;
  /** Absent where that side does not have the value. */
  readonly before?: Moved;
  readonly after?: Moved;
  /** The largest change in working days on either side, without sign. */
  readonly effect: number;
}

/** Values are tried a fifth smaller and a fifth larger. */
const FIFTH = 0.2;

/** How sure a value is: what nobody found a source for first, then what is only known from hearsay of the trade. */
type Doubt = 0 | 1;

interface Candidate {
  readonly key: string;
  readonly doubt: Doubt;
  readonly told: Pick<WeakValue, 'kind' | 'node' | 'where' | 'amount' | 'basis'>;
  readonly less: (active: ActiveProcess) => ActiveProcess;
  readonly more?: (active: ActiveProcess) => ActiveProcess;
}

/**
 * The values under the two headline times that are worst supported, those that move a headline most first: assumptions,
 * then values of which only the practice of the field is known (grade `typical`). Each is changed by itself, by a fifth
 * either way; an assumed order of offices is left out, an assumed tail left out and doubled. Values that move neither side
 * are none. At most `most`.
 */
export function weakestOf({ before, after }: Comparison, most = 3): WeakValue[] {
  const found = new Map<string, { candidate: Candidate; before?: Moved; after?: Moved }>();
  for (const [name, side] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (!side.timed.ok || (name === 'after' && after === before)) continue;
    for (const candidate of candidatesOf(side)) {
      const moved: Moved = {
        less: movedBy(side, candidate.less),
        more: candidate.more === undefined ? null : movedBy(side, candidate.more),
      };
      found.set(candidate.key, { candidate, ...found.get(candidate.key), [name]: moved });
    }
  }
  return [...found.values()]
    .map(({ candidate, ...sides }) => ({
      doubt: candidate.doubt,
      value: { ...candidate.told, ...sides, effect: effectOf(sides) },
    }))
    .filter(({ value }) => value.effect > 0)
    .sort((a, b) => a.doubt - b.doubt || b.value.effect - a.value.effect)
    .slice(0, most)
    .map(({ value }) => value);
}

function effectOf(sides: { before?: Moved; after?: Moved }): number {
  const all = [sides.before, sides.after].flatMap((moved) => [moved?.less ?? 0, moved?.more ?? 0]);
  return Math.max(...all.map(Math.abs));
}

function movedBy({ active, rule, timed }: Side, change: (active: ActiveProcess) => ActiveProcess): number | null {
  const path = criticalPath(networkOf(change(active), pathOptions(rule)));
  if (path === undefined || !timed.ok) return null;
  return quickDays(path.total - timed.times.approvalPath);
}

function candidatesOf(side: Side): Candidate[] {
  const { active, process } = side;
  const graded = new Map(process.sources.map(({ id, grade }) => [id, grade]));
  const doubtOf = ({ kind, source }: Basis): Doubt | undefined =>
    kind === 'assumption' ? 0 : source !== undefined && graded.get(source) === 'typical' ? 1 : undefined;
  return [
    ...active.items.flatMap((item) => [durationOf(item, originOf(item), doubtOf), tailOf(side, item)]),
    ...active.groups.map((group) => durationOf(group, group.id, doubtOf)),
    ...active.habits.map((habit) => habitOf(side, habit, doubtOf)),
  ].filter((candidate) => candidate !== undefined);
}

type DoubtOf = (basis: Basis) => Doubt | undefined;

function durationOf(node: Item | JointGroup, origin: Id, doubtOf: DoubtOf): Candidate | undefined {
  const { id, title, duration } = node;
  const doubt = duration === undefined ? undefined : doubtOf(duration.basis);
  if (duration === undefined || doubt === undefined || duration.n === 0) return undefined;
  const { n, unit, basis } = duration;
  const by = (factor: number) => (active: ActiveProcess) =>
    withDuration(active, id, { n: quickMinutes(duration) * factor, unit: 'minute', basis });
  return {
    key: `duration ${origin} ${n} ${unit} ${JSON.stringify(basis)}`,
    doubt,
    told: { kind: 'duration', node: id, where: title, amount: timeAmount(n, unit), basis },
    less: by(1 - FIFTH),
    more: by(1 + FIFTH),
  };
}

/** The rule of one working day that holds where the document says nothing. */
const usualTail: Basis = {
  kind: 'assumption',
  why: {
    zh: '材料到齐后还要办一个工作日，是通用的假设',
    en: 'One working day of work once all papers are there is assumed of every item that says nothing else',
  },
};

function tailOf({ active }: Side, item: Item): Candidate | undefined {
  const minutes = tailMinutes(item);
  const basis = item.tail?.basis ?? usualTail;
  if (basis.kind !== 'assumption' || minutes === 0) return undefined;
  const isAsked =
    active.takesOf(item).some(({ by }) => by === 'decision') || active.items.some(({ host }) => host === item.id);
  if (!isAsked) return undefined;
  const days = quickDays(minutes);
  const by = (factor: number) => (whole: ActiveProcess) =>
    withTail(whole, item.id, { workingDays: days * factor, basis });
  return {
    key: `tail ${originOf(item)}`,
    doubt: 0,
    told: { kind: 'tail', node: item.id, where: item.title, amount: timeAmount(days, 'working-day'), basis },
    less: by(0),
    more: by(2),
  };
}

function habitOf({ process }: Side, habit: Habit, doubtOf: DoubtOf): Candidate | undefined {
  const { earlier, later, basis } = habit;
  const doubt = doubtOf(basis);
  if (doubt === undefined) return undefined;
  const [first, second] = [titleOfNode(process, earlier), titleOfNode(process, later)];
  return {
    key: `habit ${earlier} ${later}`,
    doubt,
    told: {
      ...{ kind: 'habit', node: later, basis },
      where: { zh: `${first.zh} → ${second.zh}`, en: `${first.en} → ${second.en}` },
      amount: { zh: '先后办理', en: 'one after the other' },
    },
    less: (active) => ({ ...active, habits: active.habits.filter((one) => one !== habit) }),
  };
}

function withDuration(active: ActiveProcess, id: Id, duration: Duration): ActiveProcess {
  return {
    ...active,
    items: active.items.map((item) => (item.id === id ? { ...item, duration } : item)),
    groups: active.groups.map((group) => (group.id === id ? { ...group, duration } : group)),
  };
}

function withTail(active: ActiveProcess, id: Id, tail: NonNullable<Item['tail']>): ActiveProcess {
  return { ...active, items: active.items.map((item) => (item.id === id ? { ...item, tail } : item)) };
}

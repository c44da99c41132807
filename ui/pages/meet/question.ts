import type { Comparison } from '../../../engine/measure/index.ts';
import { titleOfNode, totalOf } from '../../../engine/measure/index.ts';
import type { Id, Text } from '../../../engine/model/index.ts';
import { comparisonOf } from '../../state/comparison.ts';
import type { View } from '../../state/view.ts';
import { tenths } from '../../words/numbers.ts';
import { lanesOf } from '../timeline/rows.ts';

/** What can be asked of a room: an item or joint round after the reform, with the working days of its promise. */
export interface Subject {
  readonly id: Id;
  readonly title: Text;
  readonly days: number;
}

/** “How much does the whole save, when this takes so many days less?”, with the answer. Days are working days. */
export interface Question {
  readonly subject: Subject;
  readonly cut: number;
  readonly before: number;
  readonly after: number;
  /** What can be guessed, ascending; the answer is among it. */
  readonly options: readonly number[];
  readonly why: 'all' | 'none' | 'part' | 'refused';
}

/** The step by which a room is asked to cut. */
const CUT = 5;

/** All that can be cut by a day at least, the longest first: what looks as if it mattered most. */
export function subjectsOf(comparison: Comparison): Subject[] {
  const found = new Map<Id, Subject>();
  for (const { rows } of lanesOf(comparison).lanes)
    for (const { after, promise } of rows)
      if (after !== undefined && promise !== undefined && promise.days > 1)
        found.set(promise.target, {
          id: promise.target,
          // The promise of a member of a joint round is that of the round.
          title: titleOfNode(comparison.after.process, promise.target),
          days: promise.days,
        });
  return [...found.values()].sort((a, b) => b.days - a.days);
}

/** The question about a subject; undefined where no time can be told. */
export function questionOf(view: View, comparison: Comparison, subject: Subject): Question | undefined {
  const cut = Math.min(CUT, Math.ceil(subject.days) - 1);
  const limits = new Map([...view.tuning.limits, [subject.id, subject.days - cut]]);
  const tried = comparisonOf({ ...view, tuning: { ...view.tuning, limits } });
  const [before, after] = [totalOf(comparison.after, 'approval-path'), totalOf(tried.after, 'approval-path')];
  if (before === undefined || after === undefined) return undefined;
  const saved = tenths(before - after);
  const isRefused = tried.outcomes.some(
    ({ applied, move }) => applied.result === 'refused' && 'target' in move && move.target === subject.id,
  );
  const options = new Set([0, Math.ceil(cut / 2), cut, cut + 3, saved]);
  return {
    ...{ subject, cut, before, after },
    options: [...options].sort((a, b) => a - b),
    why: isRefused ? 'refused' : saved >= cut ? 'all' : saved <= 0 ? 'none' : 'part',
  };
}

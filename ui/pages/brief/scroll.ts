import type { Comparison, PlanSide } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { View } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { dayCount, tenths } from '../../words/numbers.ts';
import type { TimelineRow } from '../timeline/rows.ts';
import { endsOf, lanesOf } from '../timeline/rows.ts';
import type { Brief, Mark } from './brief.ts';
import { aboutOf, footOf } from './brief.ts';

/** Two scrolls to one scale, of which picture, screen and print are made. */
export interface Scroll extends Pick<Brief, 'title' | 'badge' | 'about' | 'foot'> {
  /** What it shows, how long it would be at a centimetre a day, and how long a day is in the picture. */
  readonly lines: readonly string[];
  /** Pixels of the picture for a working day. */
  readonly scale: number;
  /** Working days that the longer side takes. */
  readonly end: number;
  readonly before: ScrollSide;
  readonly after: ScrollSide;
  /** Every node with its number and its days on both sides; the first row has the heads. */
  readonly table: readonly (readonly string[])[];
}

/** One side: its numbers, and its nodes in as many columns as are worked on at the same time. */
export interface ScrollSide {
  readonly title: string;
  readonly totals: string;
  readonly end: string;
  /** How much shorter than the other side; absent where it is not. */
  readonly saved?: string;
  readonly days: number;
  readonly columns: number;
  readonly boxes: readonly ScrollBox[];
}

interface ScrollBox {
  /** Number and name. */
  readonly label: string;
  /** Working days from the first application. */
  readonly from: number;
  readonly to: number;
  /** From 0. */
  readonly column: number;
  readonly isCritical: boolean;
}

/** The most pixels of a scroll: with head and list three screens of a phone. */
const LONGEST = 3400;
/** Pixels of a day: with fewer, half a day cannot be seen; with more, a day is longer than its text. */
const [LEAST, MOST] = [8, 130];

/** The scrolls of a comparison, whose numbers they show; undefined where a side has no time. */
export function scrollOf(view: View, comparison: Comparison, mark: Mark, words: Words): Scroll | undefined {
  const { t, say, language } = words;
  const [before, after] = endsOf(comparison);
  if (before === undefined || after === undefined) return undefined;
  const rows = lanesOf(comparison)
    .lanes.flatMap((lane) => lane.rows)
    .sort((a, b) => startOf(a) - startOf(b));
  const names = new Map(rows.map(({ id, title }, k) => [id, `${k + 1} ${say(title)}`]));
  const end = Math.max(before.days, after.days);
  const scale = Math.max(LEAST, Math.min(MOST, Math.floor(LONGEST / Math.max(1, end))));
  const metres = (days: number): string => (days / 100).toFixed(2);
  const sideOf = (side: PlanSide, days: number, other: number): ScrollSide => {
    const { counts } = comparison[side];
    const shown = dayCount(days, language);
    return {
      title: t(`map.${side}`),
      totals: t('map.head', { items: counts.items, days: shown, visits: counts.visits }),
      end: t('scroll.end', { n: shown }),
      ...(days < other ? { saved: t('scroll.saved', { n: dayCount(tenths(other - days), language) }) } : {}),
      days,
      ...placed(rows, side, names),
    };
  };
  const outside = new Set(
    [comparison.before, comparison.after].flatMap(({ active }) => active.procedures.map(({ id }) => id)),
  );
  const daysOf = (row: TimelineRow, side: PlanSide): string => {
    const bar = row[side];
    if (bar === undefined) return '--';
    const days = tenths(bar.to - bar.from);
    return days === 0 && outside.has(row.id) ? t('scroll.outside') : dayCount(days, language);
  };
  return {
    title: t('scroll.head', { process: say(view.process.title) }),
    badge: t('line.simulated'),
    about: aboutOf(view, comparison, words),
    foot: footOf(view, mark, words),
    lines: [
      t('scroll.lead'),
      t('scroll.length', { before: metres(before.days), after: metres(after.days) }),
      t('scroll.scale', { n: scale }),
    ],
    scale,
    end,
    before: sideOf('before', before.days, after.days),
    after: sideOf('after', after.days, before.days),
    table: [
      [t('text.inside', { text: t('brief.col.item'), inside: t('unit.time') }), t('map.before'), t('map.after')],
      ...rows.map((row) => [names.get(row.id)!, daysOf(row, 'before'), daysOf(row, 'after')]),
    ],
  };
}

/** What takes time on a side, each in the first column that is free when it begins. */
function placed(
  rows: readonly TimelineRow[],
  side: PlanSide,
  names: ReadonlyMap<Id, string>,
): Pick<ScrollSide, 'boxes' | 'columns'> {
  const ends: number[] = [];
  const boxes = rows
    .flatMap((row) => {
      const bar = row[side];
      return bar === undefined || bar.to <= bar.from ? [] : [{ id: row.id, ...bar }];
    })
    .sort((a, b) => a.from - b.from)
    .map(({ id, from, to, slack }): ScrollBox => {
      const free = ends.findIndex((at) => at <= from);
      const column = free < 0 ? ends.length : free;
      ends[column] = to;
      return { label: names.get(id)!, from, to, column, isCritical: slack === 0 };
    });
  return { boxes, columns: Math.max(1, ends.length) };
}

function startOf({ before, after }: TimelineRow): number {
  return before?.from ?? after?.from ?? Infinity;
}

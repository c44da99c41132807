import type { PlanSide } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { Words } from '../../words/index.ts';
import { dayCount, tenths } from '../../words/numbers.ts';
import type { Axis } from './axis.ts';
import { spanOn } from './ground.ts';
import type { LivedCase } from './lived.ts';
import { looks, minutesByLook } from './lived.ts';
import type { Bar, Lane } from './rows.ts';

type Cells = readonly (readonly string[])[];

/**
 * What the bars show as a table, its heads first: each node with its authority and, for each side, when it begins and ends and
 * how long it takes in days of the axis, and its slack in working days. What a side does not have is `--`.
 */
export function tableOfBars(
  lanes: readonly Lane[],
  axis: Axis,
  sides: readonly PlanSide[],
  { t, say, language }: Pick<Words, 't' | 'say' | 'language'>,
): Cells {
  const unit = t(axis.unit === 'calendar-day' ? 'timeline.unit.cd' : 'timeline.unit.wd');
  const heads = sides.flatMap((name) => {
    const side = t(`map.${name}`);
    return [
      t('timeline.table.from', { side, unit }),
      t('timeline.table.to', { side, unit }),
      t('timeline.table.takes', { side, unit }),
      t('timeline.table.slack', { side, unit: t('timeline.unit.wd') }),
    ];
  });
  const cellsOf = (bar: Bar | undefined): readonly string[] => {
    if (bar === undefined) return ['--', '--', '--', '--'];
    const { begins, ends } = spanOn(axis, bar);
    return [
      ...[begins, ends, ends - begins].map((days) => dayCount(days, language)),
      bar.slack === 0 ? t('map.critical') : dayCount(tenths(bar.slack), language),
    ];
  };
  const rows = lanes.flatMap(({ title: lane, rows: own }) =>
    own
      .filter((row) => sides.some((side) => row[side] !== undefined))
      .map((row) => [say(row.title), say(lane), ...sides.flatMap((side) => cellsOf(row[side]))]),
  );
  return [[t('list.name'), t('list.lane'), ...heads], ...rows];
}

/** What the stretches of a simulated case show as a table, its heads first: each node with its days of each look. */
export function tableOfCase(
  { rows }: LivedCase,
  titleOf: (node: Id) => string,
  /** Minutes of a day of the axis. */
  day: number,
  { t, language }: Pick<Words, 't' | 'language'>,
): Cells {
  return [
    [t('list.name'), ...looks.map((look) => t('timeline.table.days', { what: t(`timeline.look.${look}`) }))],
    ...rows.map(({ node, pieces }) => {
      const minutes = minutesByLook(pieces);
      return [titleOf(node), ...looks.map((look) => dayCount((minutes.get(look) ?? 0) / day, language))];
    }),
  ];
}

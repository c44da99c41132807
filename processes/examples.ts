import type { Desk, Scenario } from '../engine/model/index.ts';
import { assumption } from './bases.ts';

/** Minutes of a day. */
export const DAY = 1440;

/** The first minute of a day, counted in days since 1970-01-01. */
export const onDay = (day: number): number => day * DAY;

/** As many cases on a working day as the example without dates has, and none at weekends. */
export function onWorkingDays(perDay: number): Scenario['arrivals'] {
  const basis = assumption(
    '件数与不计日期的示例相同；假定周末无人申请，其余日子昼夜都可网上申请，年内各月一样多',
    'as many as in the example without dates; nobody is taken to apply at weekends, on other days people apply online at any hour, and all months of the year are alike',
  );
  return { kind: 'poisson', rate: { value: { perDay }, basis }, weekdays: [1, 1, 1, 1, 1, 0, 0] };
}

/** Desks whose staff are away now and then. */
export function withAbsence(desks: readonly Desk[]): Desk[] {
  const basis = assumption(
    '缺勤率未见统计，取百分之五（年休、病假、培训合计约一年十三天）。人数不变，因此比不计日期的示例更忙',
    'no figures of absence were found; five in a hundred are taken, thirteen days a year of leave, illness and training together. Their number stays, so desks are busier than in the example without dates',
  );
  return desks.map((desk) => ({ ...desk, absence: { value: 0.05, basis } }));
}

/** How many serve at a window of the hall. */
export const windowStaff = assumption(
  '窗口人数未见记载，按收件、出件用时取够用的人数',
  'the staff of windows was not found; enough of them for the time that intake and delivery take',
);

/** What one submission takes at the window. */
export const windowTime = assumption(
  '窗口收件用时未见实测，取十五分钟至一小时，通常半小时',
  'no measurement of intake was found; a quarter of an hour to an hour, usually half an hour, is taken',
);

/** What handing out one result takes. */
export const exitTime = assumption(
  '窗口出件用时未见实测，取十分钟',
  'no measurement of handing out was found; ten minutes are taken',
);

/** Today's cases, where the example has any. */
export const todaysCases = assumption(
  '在办件数未见统计，取大约一个月的件数作为示例',
  'how many cases are under way was not found; about as many as come in a month are taken as an example',
);

/** How often a shared paper is wanting. */
export const wantingPaper = assumption(
  '单份材料的不合格率未见统计，作为示例；同一份材料交到哪里都一样',
  'how often a single paper is wanting was not found; the share is an example, and the same paper is the same wherever it is handed in',
);

import type { Desk, Scenario, Text } from '../../model/index.ts';
import type { CityRule } from './rule.ts';
import { lawful, moot } from './rule.ts';
import { deskOf } from './unknown.ts';

const LEGAL_CLOCK: Text = {
  zh: '开放时间不延长也不缩短法定时限和承诺时限：时限按工作日计，一日到24时止',
  en: 'Hall hours neither lengthen nor shorten a legal clock: limits count working days, and a day ends at 24:00',
};
const DAY_OF_WORK: Text = {
  zh: '以工作日写的办理用时随窗口的一天变长变短，因此天数不变；只有以分钟写的用时会因开放更久而早办完',
  en: 'A duration in working days is as many days as before, since the day of the desk changes with its hours; only work in minutes is done sooner',
};
const OTHER_DAYS: Text = {
  zh: '窗口按新的日历开门办件，以工作日写的办理用时随开门日子的多少早办完或晚办完；时限仍按全方案的日历计算',
  en: 'Work is done on the days of the new calendar, so a duration in working days is over sooner or later with their number; limits are still counted on the calendar of the whole scenario',
};

/** Other opening hours 延时、错时服务. */
export const hours: CityRule<'hours'> = {
  do: 'hours',
  payer: 'government',
  sentence: ({ desks }, title) => ({
    zh: `调整${desks === 'all' ? '全部窗口' : desks.map((id) => `“${title(id).zh}”`).join('、')}的开放时间`,
    en: `Change the hours of ${desks === 'all' ? 'the whole hall' : desks.map((id) => `“${title(id).en}”`).join(', ')}`,
  }),
  apply: ({ scenario }, { desks: ids, hours: open, calendar }) => {
    const chosen: Desk[] = [];
    for (const id of ids === 'all' ? scenario.desks.map((desk) => desk.id) : ids) {
      const desk = deskOf(scenario, id);
      if ('result' in desk) return desk;
      chosen.push(desk);
    }
    if (scenario.experiment.start === undefined)
      return moot(
        '方案没有起始时刻，只计上班时间，开放时间没有影响；先写 experiment.start',
        'Without a start only office time passes, so hours change nothing; give experiment.start first',
      );
    const after = changed(scenario, new Set(chosen), { hours: open, ...(calendar === undefined ? {} : { calendar }) });
    const whole: Scenario = ids === 'all' && calendar === undefined ? { ...after, hours: open } : after;
    if (JSON.stringify(whole) === JSON.stringify(scenario))
      return moot('开放时间本来就是这样', 'Those are the hours already');
    return lawful(whole, LEGAL_CLOCK, calendar === undefined ? DAY_OF_WORK : OTHER_DAYS);
  },
};

function changed(scenario: Scenario, chosen: ReadonlySet<Desk>, over: Pick<Desk, 'hours' | 'calendar'>): Scenario {
  return { ...scenario, desks: scenario.desks.map((desk) => (chosen.has(desk) ? { ...desk, ...over } : desk)) };
}

import type { Process } from './process.ts';
import type { DeskCalendar } from './calendar.ts';
import { usualCalendarSchema } from './calendar.ts';
import type { DeskHours, Meeting, Scenario } from './scenario.ts';
import type { Notes } from './scenario-notes.ts';
import type { Text } from './text.ts';
import { isKeptId } from './text.ts';

/** Opening hours of a working day where a scenario names none. */
const USUAL: readonly (readonly [number, number])[] = [
  [540, 720],
  [780, 1020],
];

/** Hours, and all that has a meaning in dated runs only. */
export function noteCalendar(scenario: Scenario, process: Process, notes: Notes): void {
  noteNames(scenario, notes);
  const open = (hours: DeskHours | undefined, calendar: DeskCalendar | undefined, at: string): void =>
    noteOpen({ hours, days: daysOf(scenario, calendar) }, at, notes);
  noteHours(scenario.hours, 'hours', notes);
  open(scenario.hours, scenario.calendar, 'hours');
  for (const { id, hours, calendar } of scenario.desks) {
    const at = `desks[${id}]`;
    noteHours(hours, `${at}.hours`, notes);
    if (hours === undefined && (calendar === undefined || calendar === scenario.calendar)) continue;
    const place = hours === undefined ? `${at}.calendar` : `${at}.hours`;
    open(hours ?? scenario.hours, calendar ?? scenario.calendar, place);
  }
  noteDates(scenario, notes);
  noteMeetings(scenario, process, notes);
}

function noteHours(hours: DeskHours | undefined, at: string, notes: Notes): void {
  if (hours === undefined || hours === 'round-the-clock') return;
  const isSound = [...hours.week, hours.makeUp ?? []].every((spans) =>
    spans.every(([open, close], index) => open < close && open >= (spans[index - 1]?.[1] ?? 0)),
  );
  if (!isSound)
    notes.tell({
      code: 'hours',
      at,
      message: { zh: '开放时段须从早到晚、互不重叠', en: 'Openings have to be ascending and apart' },
      mend: {
        zh: '每段写 [开门, 关门]，按当天分钟数从小到大',
        en: 'Write each as [open, close] in minutes of the day, in ascending order',
      },
    });
}

/** Calendars that a scenario and its desks name are usual ones, or stand in the scenario. */
function noteNames({ calendars = [], calendar, desks }: Scenario, notes: Notes): void {
  const known = [...usualCalendarSchema.options, ...calendars.map(({ id }) => id)];
  notes.once(known, 'calendars');
  const named = [
    { at: 'calendar', id: calendar },
    ...desks.map((desk) => ({ at: `desks[${desk.id}].calendar`, id: desk.calendar })),
  ];
  for (const { at, id } of named) {
    if (id === undefined || known.includes(id)) continue;
    if (isKeptId(id)) notes.tell({ code: 'calendar-kept', at, ...kept(id) });
    else
      notes.known(
        known.map((each) => ({ id: each })),
        id,
        at,
      );
  }
}

function kept(id: DeskCalendar): { readonly message: Text; readonly mend: Text } {
  return {
    message: {
      zh: `日历“${id}”存在服务器上，不在这个方案里`,
      en: `The calendar “${id}” is kept on a server and does not stand in this scenario`,
    },
    mend: {
      zh: '在保存它的服务器上运行，或把日历的内容写进 calendars',
      en: 'Run it on the server that keeps it, or write the calendar into calendars',
    },
  };
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** On which days of the week a calendar may be worked, and what is worked on them. */
interface Days {
  readonly calendar: DeskCalendar;
  readonly weekdays: readonly number[];
}

/** When an office is open, by its hours and the days of its calendar. */
interface Opening {
  readonly hours: DeskHours | undefined;
  readonly days: Days;
}

/** On weekends it is worked where the calendar is that of the hours alone, or one of its own that says so. */
function daysOf({ calendars = [] }: Scenario, calendar: DeskCalendar = 'state'): Days {
  const own = calendars.find(({ id }) => id === calendar)?.workingWeekdays;
  return { calendar, weekdays: calendar === 'none' ? WEEK : (own ?? WEEK.slice(0, 5)) };
}

function noteOpen(opening: Opening, at: string, notes: Notes): void {
  if (WEEK.some((day) => spansOn(day, opening).length > 0)) return;
  const { weekdays } = opening.days;
  notes.tell(
    weekdays.some((day) => day > 5)
      ? {
          code: 'never-open',
          at,
          message: {
            zh: '日历上班的日子里至少有一天须有开放时段',
            en: 'There has to be an opening on some day that the calendar works',
          },
          mend: {
            zh: `给一周中的一天写上时段（周一为1，周日为7）：${weekdays.join('、')}`,
            en: `Give one of these days of the week an opening (Monday is 1, Sunday 7): ${weekdays.join(', ')}`,
          },
        }
      : {
          code: 'never-open',
          at,
          message: { zh: '周一至周五须有开放时段', en: 'There has to be an opening between Monday and Friday' },
          mend: {
            zh: '给周一至周五中的一天写上时段；只在周末开放的，写 calendar: none',
            en: 'Give one of Monday to Friday an opening; write calendar: none where it is open on weekends only',
          },
        },
  );
}

/** Factors by season, absence and meetings need a date to begin with. */
function noteDates({ arrivals, desks, meetings = [], experiment }: Scenario, notes: Notes): void {
  if (experiment.start !== undefined) return;
  const dated: [string, string, string][] = [];
  if (arrivals.kind === 'poisson' && (arrivals.weekdays ?? arrivals.hours ?? arrivals.months) !== undefined)
    dated.push(['arrivals', '按月份、星期、小时的到达系数', 'Factors by month, weekday and hour']);
  for (const { id, absence } of desks)
    if ((absence?.value ?? 0) > 0) dated.push([`desks[${id}].absence`, '人员缺勤', 'Absence']);
  if (meetings.length > 0) dated.push(['meetings', '会议日', 'Meetings']);
  for (const [at, zh, en] of dated)
    notes.tell({
      code: 'undated',
      at,
      message: { zh: `${zh}需要起始时刻`, en: `${en} need a start` },
      mend: { zh: '写 experiment.start，或删去此项', en: 'Give experiment.start, or take it out' },
    });
}

function noteMeetings({ meetings = [], ...scenario }: Scenario, process: Process, notes: Notes): void {
  notes.once(
    meetings.map(({ id }) => id),
    'meetings',
  );
  const heldAt = new Map<string, string>();
  for (const meeting of meetings) {
    const at = `meetings[${meeting.id}]`;
    notes.once(meeting.nodes, `${at}.nodes`);
    notes.once(meeting.days.map(String), `${at}.days`);
    for (const node of new Set(meeting.nodes)) {
      notes.known([...process.items, ...process.groups], node, `${at}.nodes`);
      const other = heldAt.get(node);
      if (other !== undefined)
        notes.tell({
          code: 'two-meetings',
          at: `${at}.nodes`,
          message: {
            zh: `“${node}”已在会议“${other}”上`,
            en: `“${node}” is at the meeting “${other}” already`,
          },
          mend: { zh: '一个事项只在一个会议上；删去一处', en: 'Let it be at one meeting; take it out of the other' },
        });
      heldAt.set(node, meeting.id);
    }
    noteDays(meeting, scenario, notes);
  }
}

/** Meetings are held on days on which some office works, and better while it is open. */
function noteDays({ id, days, at: minute }: Meeting, scenario: Scenario, notes: Notes): void {
  const offices = [scenario, ...scenario.desks].map(({ hours, calendar }) => ({
    hours: hours ?? scenario.hours,
    days: daysOf(scenario, calendar ?? scenario.calendar),
  }));
  const openings = days.flatMap((day) => offices.flatMap((office) => spansOn(day, office)));
  if (openings.length === 0)
    notes.tell({
      code: 'meeting-day',
      at: `meetings[${id}].days`,
      message: { zh: '会议日没有一天上班', en: 'No office works on any of its days' },
      mend: {
        zh: '改为工作日（周一为1，周日为7），或让窗口在那天开放',
        en: 'Choose a working day (Monday is 1, Sunday 7), or let a desk be open on it',
      },
    });
  else if (!openings.some(([open, close]) => open <= minute && minute < close))
    notes.tell({
      code: 'meeting-hour',
      level: 'warning',
      at: `meetings[${id}].at`,
      message: { zh: '会议不在上班时间', en: 'The meeting lies outside office hours' },
      mend: {
        zh: 'at 是当天的分钟数，如上午九点半为 570',
        en: 'Give the minute of the day, such as 570 for half past nine',
      },
    });
}

/** What is open on a day of the week; where a calendar works on a weekend, hours that name none there are those of make-up days. */
function spansOn(
  day: number,
  { hours, days: { calendar, weekdays } }: Opening,
): readonly (readonly [number, number])[] {
  if (!weekdays.includes(day)) return [];
  if (hours === 'round-the-clock') return [[0, 1440]];
  if (hours === undefined) return calendar === 'none' && day > 5 ? [] : USUAL;
  const spans = hours.week[day - 1] ?? [];
  return spans.length === 0 && day > 5 && calendar !== 'none' ? (hours.makeUp ?? []) : spans;
}

import type { Process } from './process.ts';
import type { DeskCalendar, DeskHours, Meeting, Scenario } from './scenario.ts';
import type { Notes } from './scenario-notes.ts';

/** Opening hours of a working day where a scenario names none. */
const USUAL: readonly (readonly [number, number])[] = [
  [540, 720],
  [780, 1020],
];

/** Hours, and all that has a meaning in dated runs only. */
export function noteCalendar(scenario: Scenario, process: Process, notes: Notes): void {
  noteHours(scenario.hours, 'hours', notes);
  noteOpen(scenario.hours, scenario.calendar, 'hours', notes);
  for (const { id, hours, calendar } of scenario.desks) {
    const at = `desks[${id}]`;
    noteHours(hours, `${at}.hours`, notes);
    if (hours === undefined && (calendar === undefined || calendar === scenario.calendar)) continue;
    const place = hours === undefined ? `${at}.calendar` : `${at}.hours`;
    noteOpen(hours ?? scenario.hours, calendar ?? scenario.calendar, place, notes);
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

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Only days that the calendar can work count: on weekends it is open where the calendar is that of the hours alone. */
function noteOpen(hours: DeskHours | undefined, calendar: DeskCalendar = 'state', at: string, notes: Notes): void {
  if (WEEK.some((day) => spansOn(day, hours, calendar).length > 0)) return;
  notes.tell(
    calendar === 'none'
      ? {
          code: 'never-open',
          at,
          message: { zh: '一周中至少有一天须有开放时段', en: 'There has to be an opening on some day of the week' },
          mend: { zh: '给一周中的一天写上时段', en: 'Give one day of the week an opening' },
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
    calendar: calendar ?? scenario.calendar ?? 'state',
  }));
  const openings = days.flatMap((day) => offices.flatMap(({ hours, calendar }) => spansOn(day, hours, calendar)));
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

function spansOn(
  day: number,
  hours: DeskHours | undefined,
  calendar: DeskCalendar,
): readonly (readonly [number, number])[] {
  if (calendar !== 'none' && day > 5) return [];
  if (hours === 'round-the-clock') return [[0, 1440]];
  return hours === undefined ? USUAL : (hours.week[day - 1] ?? []);
}

import type { Finding, Text } from '../../model/index.ts';
import { hasErrors } from '../../model/index.ts';
import type { Day, HolidayNotice } from '../../time/index.ts';
import { civilFromDay, formatDate, parseDate, weekday } from '../../time/index.ts';
import type { Table } from '../item-list/table.ts';
import { cellName } from '../item-list/table.ts';

/** The days of a year in a table, as a notice says them; `days` only where no row is wrong. */
export interface ReadDays {
  readonly days: Pick<HolidayNotice, 'off' | 'on'> | undefined;
  /** What is wrong, each at its cell such as `A7`. */
  readonly findings: readonly Finding[];
}

type Kind = 'off' | 'on';

/** What offices write in the column of the kind. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ...['放假', '休', '休假', '休息', '节假日', 'off', 'holiday'].map((name) => [name, 'off'] as const),
  ...['上班', '班', '补班', '调休上班', '工作日', 'on', 'worked'].map((name) => [name, 'on'] as const),
]);

/** The longest span of one row; no holiday of a notice is longer. */
const LONGEST = 60;

/**
 * Reads days off and make-up days: a row has a day, or the first and the last of several, and its kind 放假 or 上班. Days may
 * be written `2027-02-06`, `2027/2/6`, `2027年2月6日`, `2月6日` or `02-06`, spans with `~` or 至. A row of headings may stand above.
 * Nothing is guessed: a row that cannot be read is a finding. Never throws.
 */
export function readDays({ rows }: Table, year: number): ReadDays {
  const findings: Finding[] = [];
  const known = new Map<Day, { readonly kind: Kind; readonly at: string }>();
  const begin = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const body = isHeading(rows[begin]) ? begin + 1 : begin;
  const kindColumn =
    rows.slice(begin, body)[0]?.findIndex((cell) => /^(类型|类别|kind|type)$/i.test(cell.trim())) ?? -1;
  for (const [index, row] of rows.entries()) {
    if (index < body || row.every((cell) => cell.trim() === '')) continue;
    for (const [day, kind] of daysOfRow(row, { index, year, kindColumn }, findings)) {
      const at = cellName(index, 0);
      const before = known.get(day);
      if (before === undefined) known.set(day, { kind, at });
      else if (before.kind === kind) findings.push(found('twice', at, 'note', words.twice(formatDate(day), before.at)));
      else findings.push(found('both', at, 'error', words.both(formatDate(day), before.at)));
      if (before === undefined && kind === 'on' && weekday(day) < 6)
        findings.push(found('weekday', at, 'warning', words.weekday(formatDate(day))));
    }
  }
  if (known.size === 0 && findings.length === 0) findings.push(found('empty', '', 'error', words.empty));
  if (hasErrors(findings)) return { days: undefined, findings };
  const spans = (kind: Kind): string => {
    const days = [...known].flatMap(([day, one]) => (one.kind === kind ? [day] : []));
    return spansOf(days, year);
  };
  return { days: { off: spans('off'), on: spans('on') }, findings };
}

function isHeading(row: readonly string[] | undefined): boolean {
  return row?.some((cell) => /^(日期|起始日期|开始日期|首日|date|first day|from)$/i.test(cell.trim())) ?? false;
}

/** Where a row stands, and the column that its table heads as that of the kind; -1 where none is. */
interface RowPlace {
  readonly index: number;
  readonly year: number;
  readonly kindColumn: number;
}

function daysOfRow(row: readonly string[], { index, year, kindColumn }: RowPlace, findings: Finding[]): [Day, Kind][] {
  const cells = row.map((cell) => cell.trim());
  const kindAt = cells.findIndex((cell) => kinds.has(cell.toLowerCase()));
  const kind = kinds.get(cells[kindAt]?.toLowerCase() ?? '');
  if (kind === undefined) {
    const likely = cells.findIndex((cell) => cell !== '' && !/\d/.test(cell));
    const column = kindColumn > 0 ? kindColumn : Math.max(1, likely);
    findings.push(found('kind', cellName(index, column), 'error', words.kind(cells[column] ?? '')));
  }
  // Names of holidays and of weekdays stand in such tables, too; whatever has a figure is meant as a day.
  const ends = cells.flatMap((cell, at) => {
    if (at === kindAt || (at > 0 && !/\d/.test(cell))) return [];
    return cell.split(/[~～至]/).map((text) => ({ text: text.trim(), at }));
  });
  const unread = ends.find(({ text }) => dayIn(text, year) === undefined);
  if (unread !== undefined || ends.length === 0 || ends.length > 2) {
    const { text, at } = unread ?? { text: cells[0] ?? '', at: 0 };
    findings.push(found('day', cellName(index, at), 'error', words.day(text)));
    return [];
  }
  const [first = 0, last = first] = ends.map(({ text }) => dayIn(text, year) ?? 0);
  const isNear = [first, last].every((day) => Math.abs(civilFromDay(day).year - year) <= 1);
  if (!isNear || last < first || last - first >= LONGEST) {
    findings.push(found('span', cellName(index, 0), 'error', words.span(ends.map(({ text }) => text).join('~'), year)));
    return [];
  }
  return kind === undefined ? [] : Array.from({ length: last - first + 1 }, (_, k) => [first + k, kind]);
}

/** The day of a cell; a day without a year is one of `year`. */
function dayIn(cell: string, year: number): Day | undefined {
  const parts = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell);
  if (parts === null) return undefined;
  const [, given, month = '', day = ''] = parts;
  return parseDate(`${given ?? String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Days as a notice says them: days in a row as a span, and the year only where it is another one. */
function spansOf(days: readonly Day[], year: number): string {
  const spans: [first: Day, last: Day][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const open = spans[spans.length - 1];
    // A notice has no longer spans, either.
    if (open?.[1] === day - 1 && day - open[0] < LONGEST) open[1] = day;
    else spans.push([day, day]);
  }
  const shown = (day: Day): string => (civilFromDay(day).year === year ? formatDate(day).slice(5) : formatDate(day));
  return spans.map(([first, last]) => (first === last ? shown(first) : `${shown(first)}~${shown(last)}`)).join(' ');
}

interface Problem {
  readonly message: Text;
  readonly mend: Text;
}

function found(code: string, at: string, level: Finding['level'], { message, mend }: Problem): Finding {
  const rule = { zh: '放假和调休上班的表', en: 'the table of days off and days worked' };
  return { code: `days/${code}`, level, at, message, rule, mend };
}

const words = {
  empty: {
    message: { zh: '表里没有日期', en: 'The table has no days' },
    mend: { zh: '每行写一个日期和“放假”或“上班”', en: 'Write in each row a day and 放假 or 上班 (off or on)' },
  },
  day: (text: string): Problem => ({
    message: { zh: `“${text}”不是日期`, en: `“${text}” is no day` },
    mend: {
      zh: '写成 2027-02-06、2027年2月6日或 2月6日；几天连写时用起、止两列，或“起~止”',
      en: 'Write 2027-02-06, 2027/2/6 or 02-06; several days in a row as two columns, or first~last',
    },
  }),
  kind: (text: string): Problem => ({
    message: {
      zh: text === '' ? '没有写是放假还是上班' : `“${text}”既不是放假也不是上班`,
      en: text === '' ? 'Nothing says whether it is off or worked' : `“${text}” is neither off nor worked`,
    },
    mend: { zh: '写“放假”或“上班”', en: 'Write 放假 or 上班 (off or on)' },
  }),
  span: (text: string, year: number): Problem => ({
    message: {
      zh: `“${text}”不在 ${year} 年前后一年内，或止在起之前，或超过 ${LONGEST} 天`,
      en: `“${text}” is not within a year of ${year}, ends before it begins, or has more than ${LONGEST} days`,
    },
    mend: { zh: '核对年份和起止日期', en: 'Check the year, the first and the last day' },
  }),
  twice: (day: string, at: string): Problem => ({
    message: { zh: `${day} 在 ${at} 已写过，只算一次`, en: `${day} stands in ${at} already and counts once` },
    mend: { zh: '可删去一行', en: 'One of the rows can go' },
  }),
  both: (day: string, at: string): Problem => ({
    message: { zh: `${day} 既放假又上班（另见 ${at}）`, en: `${day} is both off and worked (see ${at})` },
    mend: { zh: '删去其中一行', en: 'Delete one of the rows' },
  }),
  weekday: (day: string): Problem => ({
    message: { zh: `${day} 是周一至周五，本来就上班`, en: `${day} is a Monday to Friday, worked anyway` },
    mend: { zh: '核对是否写错日期', en: 'Check whether it is the right day' },
  }),
};

import type { HolidayNotice } from './holidays.ts';
import type { Day } from './minutes.ts';
import { parseDate } from './minutes.ts';
import { yearOf } from './statutory.ts';

/** What is wrong with a notice that somebody wrote down: the place in it and, in both languages, how to mend it. */
export interface NoticeFault {
  readonly field: 'year' | 'off' | 'on';
  readonly text: string;
  readonly says: { readonly zh: string; readonly en: string };
}

/** A notice as days. */
export interface NoticeDays {
  readonly off: readonly Day[];
  readonly on: readonly Day[];
}

const LONGEST_HOLIDAY = 60;

const dayIn = (year: number, text: string): Day | undefined =>
  parseDate(text.length === 5 ? `${String(year).padStart(4, '0')}-${text}` : text);

/** The days of one entry (`MM-DD`, `YYYY-MM-DD`, `first~last`), or undefined if it is none. */
function entryDays(year: number, entry: string): Day[] | undefined {
  const ends = entry.split('~').map((text) => dayIn(year, text));
  const [first, last = first] = ends;
  if (ends.length > 2 || ends.includes(undefined) || first === undefined || last === undefined) return undefined;
  const length = last - first + 1;
  const isNear = Math.abs(yearOf(first) - year) <= 1;
  if (!isNear || length < 1 || length > LONGEST_HOLIDAY) return undefined;
  return Array.from({ length }, (_, index) => first + index);
}

/** Reads a notice. Returns its days, or every fault that was found in it. */
export function readNotice(notice: HolidayNotice): { days: NoticeDays } | { faults: readonly NoticeFault[] } {
  const { year } = notice;
  if (!Number.isInteger(year) || year < 1970 || year > 9998) {
    const says = { zh: '年份应为 1970 至 9998 的整数。', en: 'The year must be a whole number from 1970 to 9998.' };
    return { faults: [{ field: 'year', text: String(year), says }] };
  }
  const faults: NoticeFault[] = [];
  const daysOf = (field: 'off' | 'on'): Day[] =>
    notice[field]
      .split(/\s+/)
      .filter((entry) => entry !== '')
      .flatMap((entry) => {
        const days = entryDays(year, entry);
        if (days !== undefined) return days;
        faults.push({
          field,
          text: entry,
          says: {
            zh: `“${entry}”不是有效日期或期间。请写成 MM-DD、YYYY-MM-DD 或 起~止（不超过 ${String(LONGEST_HOLIDAY)} 天，且在 ${String(year)} 年前后一年内）。`,
            en: `"${entry}" is not a day or a span. Write MM-DD, YYYY-MM-DD or first~last (at most ${String(LONGEST_HOLIDAY)} days, within a year of ${String(year)}).`,
          },
        });
        return [];
      });
  const days = { off: daysOf('off'), on: daysOf('on') };
  for (const day of days.on) {
    if (!days.off.includes(day)) continue;
    const says = { zh: '同一天既放假又上班，请删去其一。', en: 'The same day is both off and worked; remove one.' };
    faults.push({ field: 'on', text: notice.on, says });
    break;
  }
  return faults.length > 0 ? { faults } : { days };
}

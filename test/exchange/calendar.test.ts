import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { parseCalendar, readDays, tableInFile, tableInText } from '../../engine/exchange/index.ts';
import { readNotice, STATE_NOTICES } from '../../engine/time/index.ts';

function read(text: string, year = 2027) {
  const table = tableInText(text, 'days');
  if (!table.ok) throw new Error('no table');
  return readDays(table.value, year);
}

const codes = (text: string): [string, string][] => read(text).findings.map(({ code, at }) => [code, at]);

describe('days of a table', () => {
  test('are read in every way that offices write them, and come out as a notice', () => {
    const text = [
      '日期,名称,类型',
      '2027-01-01,元旦,放假',
      '2027/2/6,春节,休',
      '2027年2月7日,春节,放假',
      '2月8日,春节,放假',
      '02-20,星期六,补班',
      '5/1~5/5,,放假',
      '2026-12-31,,放假',
    ].join('\n');
    expect(read(text)).toEqual({
      days: { off: '2026-12-31~01-01 02-06~02-08 05-01~05-05', on: '02-20' },
      findings: [],
    });
  });

  test('of a workbook are read from cells that are days, and each finding names its cell', async () => {
    const cell = (value: string | Date) => (typeof value === 'string' ? { value } : { value, format: 'yyyy-mm-dd' });
    const rows = [
      ['日期', '名称', '类型'],
      [new Date('2027-02-06'), '春节', '放假'],
      [new Date('2027-02-07'), '春节', '半天'],
      ['2027-02-30', '', '放假'],
      [new Date('2027-02-20'), '', '上班'],
    ];
    const codesOf = async (from: typeof rows) => {
      const book = await writeWorkbook([{ data: from.map((row) => row.map(cell)), sheet: '2027' }]).toBlob();
      const table = await tableInFile(new Uint8Array(await book.arrayBuffer()), '2027');
      if (!table.ok) throw new Error('no table');
      const { days, findings } = readDays(table.value, 2027);
      return { days, at: findings.map(({ code, at }) => [code, at]) };
    };
    expect(await codesOf(rows)).toEqual({
      days: undefined,
      at: [
        ['days/kind', 'C3'],
        ['days/day', 'A4'],
      ],
    });
    expect(await codesOf(rows.filter((_, at) => at !== 2 && at !== 3))).toEqual({
      days: { off: '02-06', on: '02-20' },
      at: [],
    });
  });

  test('may have first and last day in two columns, and no headings', () => {
    expect(read('10月1日\t10月7日\t放假\n10月9日\t\t上班').days).toEqual({ off: '10-01~10-07', on: '10-09' });
  });

  test('of every notice of the State Council come back as they were', () => {
    for (const notice of STATE_NOTICES) {
      const rows = (['off', 'on'] as const).flatMap((kind) =>
        notice[kind].split(' ').flatMap((entry) => (entry === '' ? [] : [`${entry},${kind}`])),
      );
      const { days } = read(rows.join('\n'), notice.year);
      expect([notice.source, days === undefined ? undefined : daysOf({ ...notice, ...days })]).toEqual([
        notice.source,
        daysOf(notice),
      ]);
    }
  });

  test('that cannot be read are told row by row, and nothing is taken over', () => {
    const text =
      '日期,类型\n2027-02-30,放假\n2027-03-01,也许\n2027-03-02,\n2031-01-01,放假\n5-9~5-1,上班\n2027-04-05,放假';
    expect(codes(text)).toEqual([
      ['days/day', 'A2'],
      ['days/kind', 'B3'],
      ['days/kind', 'B4'],
      ['days/span', 'A5'],
      ['days/span', 'A6'],
    ]);
    expect(read(text).days).toBeUndefined();
    expect(codes('constructor,__proto__')).toEqual([
      ['days/kind', 'B1'],
      ['days/day', 'A1'],
    ]);
  });

  test('that contradict each other, stand there twice or are worked anyway are told with the other row', () => {
    expect(codes('2027-01-01,放假\n2027-01-01,上班')).toEqual([['days/both', 'A2']]);
    const twice = read('2027-01-01,放假\n2027-01-01,放假\n2027-02-22,上班');
    expect(twice.findings.map(({ code, at, level }) => [code, at, level])).toEqual([
      ['days/twice', 'A2', 'note'],
      ['days/weekday', 'A3', 'warning'],
    ]);
    expect(twice.findings[0]!.message.zh).toContain('A1');
    expect(twice.days).toEqual({ off: '01-01', on: '02-22' });
  });

  test('have to be there', () => {
    expect(codes('')).toEqual([['days/empty', '']]);
    expect(codes('日期,类型\n,')).toEqual([['days/empty', '']]);
  });
});

function daysOf(notice: Parameters<typeof readNotice>[0]) {
  const reading = readNotice(notice);
  if ('faults' in reading) return reading.faults;
  return { off: reading.days.off.toSorted((a, b) => a - b), on: reading.days.on.toSorted((a, b) => a - b) };
}

describe('a calendar', () => {
  const calendar = { format: 1, id: 'local', title: { zh: '本地', en: 'Local' } };

  test('is read with what it may leave out', () => {
    expect(parseCalendar(calendar)).toEqual({ ok: true, value: calendar, findings: [] });
  });

  test.each([
    [{ ...calendar, format: 2 }, 'format'],
    [{ ...calendar, workingWeekdays: [8] }, 'workingWeekdays[0]'],
    [{ ...calendar, announced: [{ year: 2027, source: 's', off: '13-01', on: '' }] }, 'announced[0].off'],
  ])('is refused at its place: %#', (json, at) => {
    expect(parseCalendar(json).findings.map((finding) => finding.at)).toEqual([at]);
  });
});

import { describe, expect, test } from 'vitest';
import { checkProcess } from '../../../engine/check/index.ts';
import {
  listAsText,
  listAsWorkbook,
  processOfList,
  readItemList,
  tableInFile,
  tableInText,
  writeItemList,
} from '../../../engine/exchange/item-list/index.ts';
import { compare } from '../../../engine/measure/index.ts';
import type { Process } from '../../../engine/model/index.ts';
import { arrowsOf, activeFor } from '../../../engine/network/index.ts';
import { processes } from '../../../processes/index.ts';

const settings = { id: 'local-list', indicator: 'construction-permits', asOf: '2026-01-01' } as const;

/** A list as offices write it: a title, headings in another order, merged cells, a column of their own. */
const rows = [
  ['通辽市某区实施清单', '', '', '', '', '', '', '', '', '', ''],
  [
    '实施主体',
    '事项名称*',
    '事项类型',
    '法定办结时限',
    '承诺办结时限',
    '设定依据',
    '到办事现场次数',
    '是否收费',
    '结果名称',
    '材料名称',
    '科室电话',
  ],
  [
    '自然资源局',
    '建设工程规划许可',
    '行政许可',
    '20个工作日',
    '7个工作日',
    '《城乡规划法》第四十条',
    '1',
    '否',
    '《建设工程规划许可证》',
    '申请表',
    '见门牌',
  ],
  ['', '', '', '', '', '', '', '', '', '用地证明', ''],
  ['住建局', '施工许可', '行政许可', '7', '3', '《建筑法》第八条', '0', '否', '施工许可证', '申请表', ''],
  ['', '', '', '', '', '', '', '', '', '建设工程规划许可证（复印件）', ''],
];

function imported(table: readonly (readonly string[])[]): Process {
  const parsed = processOfList(readItemList({ title: 'list', rows: table }), settings);
  if (!parsed.ok) throw new Error(parsed.findings.map(({ at, message }) => `${at} ${message.en}`).join('\n'));
  return parsed.value;
}

describe('a list of items becomes a process', () => {
  test('names, kinds, limits, visits and grounds stand where the list has them, whatever the order of its columns', () => {
    const { title, items, authorities } = imported(rows);
    expect(title.zh).toBe('通辽市某区实施清单');
    expect(authorities.map((one) => one.title.zh)).toEqual(['自然资源局', '住建局']);
    const [planning, works] = items;
    expect(planning).toMatchObject({
      kind: '行政许可',
      setBy: 'law',
      basis: { kind: 'law', act: { zh: '城乡规划法' }, article: '第四十条', application: 'reading' },
      channel: { submit: 'counter', collect: 'same-visit' },
      statedVisits: { value: 1 },
      fees: [],
    });
    expect(planning?.limits.map(({ scheme, n, unit }) => [scheme, n, unit])).toEqual([
      ['statutory', 20, 'working-day'],
      ['promised', 7, 'working-day'],
    ]);
    expect(works?.channel).toEqual({ submit: 'online', collect: 'mail' });
    expect(works?.duration).toMatchObject({ n: 3, unit: 'working-day', basis: { kind: 'assumption' } });
  });

  test('a paper that is the result of another item is an arrow, however it is spelt', () => {
    const process = imported(rows);
    const [planning, works] = process.items;
    const arrows = arrowsOf(activeFor(process, {}));
    expect(arrows.map(({ earlier, later, because }) => [earlier, later, because])).toEqual([
      [planning?.id, works?.id, 'material'],
    ]);
    expect(process.goal.certificates).toEqual(works?.gives);
    // Two items one after the other: 7 and 3 working days.
    expect(compare(process, undefined).reductions.find(({ name }) => name === 'time')?.before).toBe(10);
    // Three handings-in by the applicant, and the permit of the other office: every one counts.
    expect(compare(process, undefined).reductions.find(({ name }) => name === 'materials')?.before).toBe(4);
  });

  test('what is made of it has no findings of error level', () => {
    expect(checkProcess(imported(rows)).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('a paper without need is left out of the usual case; one that may follow is wanted for the decision', () => {
    const process = imported([
      ['事项名称', '实施主体', '材料名称', '材料必要性', '来源渠道'],
      ['甲', '局', '一', '必要', '申请人自备'],
      ['', '', '二', '非必要', ''],
      ['', '', '三', '容缺后补', '政府部门核发'],
      ['', '', '四', '必要', '数据共享（免提交）'],
    ]);
    const handedIn = compare(process, undefined).reductions.find(({ name }) => name === 'materials')?.before;
    expect(handedIn).toBe(2);
    expect(process.items[0]?.takes.map(({ by, origin }) => [by, origin])).toEqual([
      ['acceptance', 'applicant'],
      ['acceptance', 'applicant'],
      ['decision', 'applicant'],
      ['acceptance', 'sharing'],
    ]);
  });

  test('an item that asks for its own old certificate does not wait for itself', () => {
    const process = imported([
      ['事项名称', '实施主体', '材料名称', '结果名称'],
      ['许可证延续', '局', '经营许可证', '经营许可证'],
    ]);
    expect(arrowsOf(activeFor(process, {}))).toEqual([]);
    expect(checkProcess(process).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('items that a list puts before are habits, since it names no article', () => {
    const process = imported([
      ['事项名称', '实施主体', '前置事项'],
      ['甲', '一局', ''],
      ['乙', '二局', '甲；不在清单里的'],
    ]);
    expect(process.habits.map(({ earlier, later }) => [earlier, later])).toEqual([process.items.map(({ id }) => id)]);
  });
});

describe('findings name the cell', () => {
  const findingsOf = (...table: string[][]): string[] =>
    readItemList({ title: 'list', rows: table }).findings.map(({ code, level, at }) => `${level} ${code} ${at}`);

  test.each<[name: string, table: string[][], found: string[]]>([
    ['no heading', [['a', 'b']], ['error list/no-heading ']],
    ['nothing below', [['事项名称', '实施主体']], ['error list/empty A1']],
    ['no authority', [['事项名称'], ['甲']], ['error list/no-authority A1', 'error list/no-authority A2']],
    [
      'a heading twice',
      [
        ['事项名称', '实施主体', '部门'],
        ['甲', '局', ''],
      ],
      ['error list/heading-twice C1'],
    ],
    [
      'a row of no item',
      [
        ['材料名称', '事项名称', '实施主体'],
        ['纸', '', ''],
      ],
      ['error list/no-item B2', 'error list/empty A1'],
    ],
    [
      'an unknown kind',
      [
        ['事项名称', '实施主体', '事项类型'],
        ['甲', '局', '行政许呵'],
      ],
      ['error list/unknown-kind C2'],
    ],
    [
      'an unread limit',
      [
        ['事项名称', '实施主体', '承诺时限'],
        ['甲', '局', '尽快'],
      ],
      ['error list/unread-limit C2'],
    ],
    [
      'an unread count',
      [
        ['事项名称', '实施主体', '跑动次数'],
        ['甲', '局', '若干'],
      ],
      ['warning list/unread-count C2'],
    ],
    [
      'an unread answer',
      [
        ['事项名称', '实施主体', '是否收费'],
        ['甲', '局', '看情况'],
      ],
      ['warning list/unread-answer C2'],
    ],
    [
      'an unknown column',
      [
        ['事项名称', '实施主体', '科室'],
        ['甲', '局', '一科'],
      ],
      ['note list/unknown-heading C1'],
    ],
    [
      'a code twice',
      [
        ['实施编码', '事项名称', '实施主体'],
        ['x-1', '甲', '局'],
        ['x-1', '乙', '局'],
      ],
      ['error list/code-twice A3'],
    ],
  ])('%s', (_name, table, found) => {
    expect(findingsOf(...table)).toEqual(found);
  });

  test.each([
    ['20个工作日', { n: 20, unit: 'working-day' }],
    ['２０ 个工作日（不含公示）', { n: 20, unit: 'working-day' }],
    ['15日', { n: 15, unit: 'calendar-day' }],
    ['4小时', { n: 4, unit: 'hour' }],
    ['即办', { n: 0, unit: 'working-day' }],
    ['0.5', { n: 0.5, unit: 'working-day' }],
  ])('a limit of %s', (cell, limit) => {
    const { items } = imported([
      ['事项名称', '实施主体', '法定办结时限'],
      ['甲', '局', cell],
    ]);
    expect(items[0]?.limits[0]).toMatchObject(limit);
  });
});

describe('round trip', () => {
  const cellsOf = (table: readonly (readonly string[])[]): string[][] => table.map((row) => [...row]);

  test('a list that was read is written with the same cells, those that are not read included', () => {
    const written = writeItemList(imported(rows));
    const [, headings = [], ...body] = rows;
    const place = (heading: string): number => written.rows[0]!.indexOf(heading);
    for (const [at, heading] of headings.entries()) {
      const name = heading === '事项名称*' ? '事项名称' : heading;
      expect(place(name), heading).toBeGreaterThanOrEqual(0);
      expect(written.rows.slice(1).map((row) => row[place(name)])).toEqual(body.map((row) => row[at]));
    }
  });

  test('what the reform changed is written as it is now, and the rest as it was', () => {
    const process = imported(rows);
    const [first, ...others] = process.items;
    const limits = first!.limits.map((limit) => (limit.scheme === 'promised' ? { ...limit, n: 5 } : limit));
    const written = writeItemList({ ...process, items: [{ ...first!, limits }, ...others] });
    const at = (heading: string): number => written.rows[0]!.indexOf(heading);
    expect(written.rows[1]![at('承诺办结时限')]).toBe('5个工作日');
    expect(written.rows[1]![at('法定办结时限')]).toBe('20个工作日');
    expect(written.rows[3]![at('承诺办结时限')]).toBe('3');
  });

  test.each(processes.map((process) => [process.id, process] as const))(
    'the shipped process %s goes out as a workbook and as text, and comes back with its items, papers and limits',
    async (_id, process) => {
      const written = writeItemList(process);
      const book = await tableInFile(await listAsWorkbook(written), 'book');
      const text = tableInText(listAsText(written), 'text');
      if (!book.ok || !text.ok) throw new Error('unreadable');
      const full = (table: readonly (readonly string[])[]): string[][] =>
        cellsOf(table)
          .filter((row) => row.some((cell) => cell !== ''))
          .map((row) => written.rows[0]!.map((_, k) => row[k] ?? ''));
      expect(full(book.value.rows)).toEqual(cellsOf(written.rows));
      expect(full(text.value.rows)).toEqual(cellsOf(written.rows));
      const again = imported(written.rows);
      expect(again.items.map(({ title }) => title.zh)).toEqual(process.items.map(({ title }) => title.zh));
      expect(again.items.map(({ takes }) => takes.length)).toEqual(process.items.map(({ takes }) => takes.length));
      expect(writeItemList(again).rows).toEqual(written.rows);
    },
  );
});

describe('files', () => {
  const utf8 = new TextEncoder();

  test('separated text in GB18030 is read like UTF-8', async () => {
    // 事项名称,实施主体 / 甲,局 in GB18030.
    const bytes = Uint8Array.from([
      0xca, 0xc2, 0xcf, 0xee, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xca, 0xb5, 0xca, 0xa9, 0xd6, 0xf7, 0xcc, 0xe5, 0x0a, 0xbc,
      0xd7, 0x2c, 0xbe, 0xd6, 0x0a,
    ]);
    const table = await tableInFile(bytes, 'gb');
    expect(table.ok && readItemList(table.value).items.map(({ cells }) => cells)).toEqual([
      { 事项名称: '甲', 实施主体: '局' },
    ]);
  });

  test('the clipboard of a spreadsheet is separated by tabs', () => {
    const table = tableInText('事项名称\t实施主体\n甲\t"一局\n二科"\n', 'clipboard');
    expect(table.ok && readItemList(table.value).items[0]?.cells).toEqual({ 事项名称: '甲', 实施主体: '一局\n二科' });
  });

  test.each<[string, Uint8Array, string]>([
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'list/old-workbook'],
    ['half a workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'list/broken-workbook'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x00, 0x00]), 'list/no-text'],
    ['nothing', new Uint8Array(), 'list/no-heading'],
    ['a text of another kind', utf8.encode('hello\nworld'), 'list/no-heading'],
  ])('%s is told with a finding', async (_name, bytes, code) => {
    const table = await tableInFile(bytes, 'file');
    const findings = table.ok ? readItemList(table.value).findings : table.findings;
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  test('an archive that says it unpacks to gigabytes is not unpacked', async () => {
    const bytes = new Uint8Array(60);
    bytes.set([0x50, 0x4b, 0x03, 0x04]);
    const view = new DataView(bytes.buffer);
    view.setUint32(8, 0x02014b50, true);
    view.setUint32(32, 0xf0000000, true);
    const table = await tableInFile(bytes, 'bomb');
    expect(table.ok ? [] : table.findings.map(({ code }) => code)).toEqual(['list/too-large']);
  });

  test('a cell cannot come out as a formula', () => {
    const process = imported([
      ['事项名称', '实施主体', '备注'],
      ['甲', '局', '=1+1'],
    ]);
    const text = listAsText(writeItemList(process));
    expect(text).toContain("'=1+1");
    const back = tableInText(text, 'back');
    expect(back.ok && back.value.rows[1]?.includes('=1+1')).toBe(true);
  });
});

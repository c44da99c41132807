import papa from 'papaparse';
import type { Finding, Parsed, Text } from '../../model/index.ts';
import { csvText } from '../csv.ts';
import { columnOf, columns } from './columns.ts';
import type { Table } from './table.ts';
import type { WrittenList } from './write-list.ts';

/** The most that is read: the list of a whole city has some 2,000 items with ten materials each. */
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 200;
const LARGEST_FILE = 20_000_000;
const LARGEST_UNPACKED = 400_000_000;

/**
 * The sheet with the list in a file: xlsx, or separated text in UTF-8, UTF-16 or GB18030. Of several sheets it is the first
 * with a heading 事项名称. Never rejects; what cannot be read gives a finding.
 */
export async function tableInFile(bytes: Uint8Array, title: string): Promise<Parsed<Table>> {
  if (bytes.length > LARGEST_FILE) return failed('list/too-large', words.tooLarge);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return tableInWorkbook(bytes, title);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return failed('list/old-workbook', words.oldWorkbook);
  const text = textIn(bytes);
  return text === undefined ? failed('list/no-text', words.noText) : tableInText(text, title);
}

/** The table in separated text: commas, tabs or semicolons, as files and the clipboard of spreadsheets have them. */
export function tableInText(text: string, title: string): Parsed<Table> {
  const bare = text.replace(/^\uFEFF/, '');
  // The clipboard has tabs, and cells with commas: guessing would take these for the separator.
  const delimiter = bare.slice(0, bare.search(/[\r\n]|$/)).includes('\t') ? '\t' : '';
  const { data } = papa.parse<string[]>(bare, { delimiter, delimitersToGuess: [',', ';', '\t'] });
  return within(
    data.map((row) => row.map(unguarded)),
    title,
  );
}

/** Text with a quote before what a spreadsheet would take for a formula, as csvText puts it. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

async function tableInWorkbook(bytes: Uint8Array, title: string): Promise<Parsed<Table>> {
  if (unpackedSize(bytes) > LARGEST_UNPACKED) return failed('list/too-large', words.tooLarge);
  try {
    // Only who opens a workbook needs what reads it.
    const { default: readWorkbook } = await import('read-excel-file/universal');
    // A copy, since the bytes may be a view into a larger buffer.
    const sheets = await readWorkbook(Uint8Array.from(bytes).buffer);
    const tables = sheets.map(({ sheet, data }): Table => ({
      title: sheets.length === 1 ? title : `${title} ${sheet}`,
      rows: data.map((row) => row.map(cellText)),
    }));
    const withList = tables.find(({ rows }) => rows.slice(0, 20).some((row) => row.some(isTitleHeading)));
    const [first] = tables;
    const chosen = withList ?? first;
    return chosen === undefined ? failed('list/no-sheet', words.noSheet) : within(chosen.rows, chosen.title);
  } catch {
    return failed('list/broken-workbook', words.broken);
  }
}

/**
 * The bytes that a zip archive says it unpacks to, from the headers of its central directory (APPNOTE 4.3.12), so that a small
 * file cannot fill the memory.
 */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; at + 46 <= bytes.length; at++)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) size += view.getUint32(at + 24, true);
  return size;
}

function isTitleHeading(cell: string): boolean {
  return columnOf(cell) === columns.title;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (isDay(value)) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Cells that a spreadsheet knows as days come as the platform’s dates, of which only the written form is used. */
function isDay(value: unknown): value is { toISOString: () => string } {
  return typeof value === 'object' && value !== null && 'toISOString' in value;
}

function within(rows: readonly (readonly string[])[], title: string): Parsed<Table> {
  if (rows.length > MOST_ROWS || rows.some(({ length }) => length > MOST_COLUMNS))
    return failed('list/too-large', words.tooLarge);
  return { ok: true, value: { title, rows }, findings: [] };
}

/** Chinese offices save separated text in GB18030 as often as in UTF-8. */
function textIn(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) return undefined;
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A list as separated text. */
export function listAsText({ rows }: WrittenList): string {
  return csvText(rows);
}

/** A list as an xlsx file, the cells of an item merged over its materials. */
export async function listAsWorkbook({ title, rows, itemColumns, spans }: WrittenList): Promise<Uint8Array> {
  const [headings = [], ...body] = rows;
  const data = [
    headings.map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#E8EDF3', wrap: true })),
    ...body.map((row, k) =>
      row.map((value, column) => {
        const span = spans[k] ?? 1;
        if (column < itemColumns && span === 0) return null;
        const merged = column < itemColumns && span > 1 ? { rowSpan: span } : {};
        return { value, type: String, wrap: true, alignVertical: 'top' as const, ...merged };
      }),
    ),
  ];
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const blob = await writeWorkbook([
    { data, sheet: sheetName(title), columns: headings.map(() => ({ width: 16 })), stickyRowsCount: 1 },
  ]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Names of sheets have at most 31 letters and none of `\/?*[]:`. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '实施清单';
}

function failed(code: string, { message, mend }: { message: Text; mend: Text }): { ok: false; findings: Finding[] } {
  const rule: Text = { zh: '表格是 xlsx 或 csv 文件', en: 'tables are xlsx or csv files' };
  return { ok: false, findings: [{ code, level: 'error', at: '', message, rule, mend }] };
}

const words = {
  tooLarge: {
    message: {
      zh: '文件过大（上限 20 MB、十万行、二百列）',
      en: 'The file is too large (20 MB, 100,000 rows, 200 columns)',
    },
    mend: { zh: '确认选对了文件，或分开导入', en: 'Make sure that it is the right file, or import it in parts' },
  },
  oldWorkbook: {
    message: { zh: '这是旧格式 .xls 文件', en: 'This is a file of the old format .xls' },
    mend: { zh: '在 Excel 或 WPS 中另存为 .xlsx', en: 'Save it as .xlsx' },
  },
  noText: {
    message: { zh: '文件不是表格，也不是文本', en: 'The file is neither a spreadsheet nor text' },
    mend: { zh: '给出 .xlsx 或 .csv 文件', en: 'Give an .xlsx or .csv file' },
  },
  noSheet: {
    message: { zh: '文件里没有工作表', en: 'The file has no sheet' },
    mend: { zh: '确认选对了文件', en: 'Make sure that it is the right file' },
  },
  broken: {
    message: { zh: '文件损坏或加了密码，读不出来', en: 'The file is damaged or has a password' },
    mend: { zh: '去掉密码，另存为 .xlsx 后重试', en: 'Take the password away, save it as .xlsx and try again' },
  },
} as const;

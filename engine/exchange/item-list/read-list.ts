import type { Finding } from '../../model/index.ts';
import { nearestWord } from '../../model/nearest.ts';
import { amountIn, countIn, kindIn, kindNames, yesIn } from './cells.ts';
import type { Column, ColumnName } from './columns.ts';
import { bareHeading, columnOf, columns, knownHeadings } from './columns.ts';
import type { Problem } from './list-findings.ts';
import { DEEPEST_HEADING, noHeading, noItem, problem, words } from './list-findings.ts';
import type { Table } from './table.ts';
import { cellName } from './table.ts';

/** Cells by heading, as they stand in the list. */
export type Cells = Readonly<Record<string, string>>;

/** A material of a listed item, or the item itself: its cells, and the row that they stand in, counted from zero. */
export interface ListedMaterial {
  readonly row: number;
  readonly cells: Cells;
}
export interface ListedItem extends ListedMaterial {
  readonly materials: readonly ListedMaterial[];
}

/** A list as it was read, with what is wrong in it cell by cell. Findings of level `error` keep it from being used. */
export interface ItemList {
  readonly title: string;
  readonly items: readonly ListedItem[];
  readonly findings: readonly Finding[];
}

/** The cell of a column. */
export function cellOf({ cells }: ListedMaterial, name: ColumnName): string {
  return cells[columns[name].heading] ?? '';
}

/**
 * The items in a table whose headings may stand in any order, below a title, and with columns that are not known, which are
 * kept. Rows without a name of an item belong to the item above, as merged cells leave them; so do rows that repeat it. Never
 * throws.
 */
export function readItemList(table: Table): ItemList {
  const findings: Finding[] = [];
  const headingRow = table.rows
    .slice(0, DEEPEST_HEADING)
    .findIndex((row) => row.some((cell) => columnOf(cell) === columns.title));
  if (headingRow === -1) return { title: table.title, items: [], findings: [noHeading(table)] };
  const headings = headingsOf(table, headingRow, findings);
  const items: (ListedItem & { materials: ListedMaterial[] })[] = [];
  table.rows.slice(headingRow + 1).forEach((cells, below) => {
    const row = headingRow + 1 + below;
    if (cells.every((cell) => cell.trim() === '')) return;
    const ofItem = cellsOf(headings, cells, 'item');
    const ofMaterial = cellsOf(headings, cells, 'material');
    let item = items[items.length - 1];
    if (item === undefined || !continues(item.cells, ofItem)) {
      if ((ofItem[columns.title.heading] ?? '') === '') {
        findings.push(
          noItem(
            cellName(
              row,
              headings.findIndex(({ column }) => column === columns.title),
            ),
          ),
        );
        return;
      }
      item = { row, cells: ofItem, materials: [] };
      items.push(item);
      findings.push(...findingsOfItem(item, headings));
    }
    if ((ofMaterial[columns.material.heading] ?? '') !== '') item.materials.push({ row, cells: ofMaterial });
  });
  findings.push(...findingsOfCodes(items, headings));
  if (items.length === 0) findings.push(problem('list/empty', cellName(headingRow, 0), 'error', words.empty));
  return { title: titleAbove(table, headingRow), items, findings };
}

interface Heading {
  /** As it is kept: the heading that is read, or what the list calls it. */
  readonly name: string;
  readonly column: Column | undefined;
}

function headingsOf(table: Table, row: number, findings: Finding[]): Heading[] {
  const seen = new Set<string>();
  const headings = (table.rows[row] ?? []).map((cell, at): Heading => {
    const column = columnOf(cell);
    const name = column?.heading ?? bareHeading(cell).slice(0, 60);
    if (name === '') return { name: '', column: undefined };
    if (seen.has(name))
      findings.push(problem('list/heading-twice', cellName(row, at), 'error', words.headingTwice(name)));
    else if (column === undefined)
      findings.push(
        problem(
          'list/unknown-heading',
          cellName(row, at),
          'note',
          words.unknown(name, nearestWord(name, knownHeadings)),
        ),
      );
    seen.add(name);
    return { name, column };
  });
  if (!headings.some(({ column }) => column === columns.authority))
    findings.push(problem('list/no-authority', cellName(row, 0), 'error', words.noAuthority));
  return headings;
}

/** Cells of unknown columns belong to the item. */
function cellsOf(headings: readonly Heading[], row: readonly string[], of: Column['of']): Cells {
  const cells: Record<string, string> = {};
  headings.forEach(({ name, column }, at) => {
    const cell = (row[at] ?? '').trim().slice(0, 4000);
    if (name !== '' && (column?.of ?? 'item') === of) cells[name] ??= cell;
  });
  return cells;
}

/** Whether a row goes on with the item above: it names none, or the same one again. */
function continues(above: Cells, here: Cells): boolean {
  const title = here[columns.title.heading] ?? '';
  return (
    title === '' ||
    (['title', 'code', 'authority'] as const).every((name) => {
      const { heading } = columns[name];
      return (here[heading] ?? '') === '' || here[heading] === above[heading];
    })
  );
}

function titleAbove(table: Table, headingRow: number): string {
  const above = table.rows
    .slice(0, headingRow)
    .flat()
    .find((cell) => cell.trim() !== '');
  return (above ?? table.title).trim();
}

function findingsOfItem(item: ListedItem, headings: readonly Heading[]): Finding[] {
  const found: Finding[] = [];
  const tell = (name: ColumnName, code: string, level: Finding['level'], message: Problem): void => {
    const at = headings.findIndex(({ column }) => column === columns[name]);
    found.push(problem(code, cellName(item.row, Math.max(0, at)), level, message));
  };
  const is = (name: ColumnName): string => cellOf(item, name);
  if (is('authority') === '') tell('authority', 'list/no-authority', 'error', words.noAuthorityOf(is('title')));
  if (is('kind') !== '' && kindIn(is('kind')) === undefined)
    tell('kind', 'list/unknown-kind', 'error', words.kind(is('kind'), nearestWord(is('kind'), kindNames)));
  for (const [name, unit] of [
    ['statutory', 'statutoryUnit'],
    ['promised', 'promisedUnit'],
  ] as const)
    if (amountIn(is(name), is(unit)) === 'unread')
      tell(name, 'list/unread-limit', 'error', words.limit(columns[name].heading, is(name)));
  if (is('visits') !== '' && countIn(is('visits')) === undefined)
    tell('visits', 'list/unread-count', 'warning', words.visits(is('visits')));
  if (is('isCharged') !== '' && yesIn(is('isCharged')) === undefined)
    tell('isCharged', 'list/unread-answer', 'warning', words.charged(is('isCharged')));
  return found;
}

function findingsOfCodes(items: readonly ListedItem[], headings: readonly Heading[]): Finding[] {
  const seen = new Map<string, ListedItem>();
  const at = headings.findIndex(({ column }) => column === columns.code);
  return items.flatMap((item) => {
    const code = cellOf(item, 'code');
    const other = seen.get(code);
    if (code === '') return [];
    seen.set(code, item);
    return other === undefined
      ? []
      : [problem('list/code-twice', cellName(item.row, at), 'error', words.codeTwice(code, cellName(other.row, at)))];
  });
}

import type { Id, Item, Material, Process, Take } from '../../model/index.ts';
import { decisionLimit, limitsInForce } from '../../model/index.ts';
import { basisShort } from './basis-short.ts';
import type { Amount } from './cells.ts';
import { amountIn, amountText, bareName, countIn, kindIn, namesIn, yesIn } from './cells.ts';
import type { Column, ColumnName } from './columns.ts';
import { columns } from './columns.ts';
import type { Cells } from './read-list.ts';
import type { Table } from './table.ts';

/** A table with the rows that belong together, so that a spreadsheet can merge the cells of an item. */
export interface WrittenList extends Table {
  /** The headings that speak of items, which come first; those of materials follow. */
  readonly itemColumns: number;
  /** For each row below the headings, how many rows its item takes; 0 in rows after its first. */
  readonly spans: readonly number[];
}

/**
 * The items of a process as a list: one row a material, the cells of the item in its first row. What a list said when it was
 * read stands there letter by letter, as long as it still says what the process says; columns that are not read are kept.
 */
export function writeItemList(process: Process): WrittenList {
  const ofItem = headings(
    process.items.map(({ listed }) => listed),
    'item',
    alwaysOfItem(process),
  );
  const ofMaterial = headings(
    process.items.flatMap(({ takes }) => takes.map(({ listed }) => listed)),
    'material',
    ['material', 'necessity', 'channel'],
  );
  const rows: string[][] = [[...ofItem, ...ofMaterial]];
  const spans: number[] = [];
  const materials = new Map(process.materials.map((material) => [material.id, material]));
  for (const item of process.items) {
    const cells = itemCells(item, process);
    const takes = item.takes.length === 0 ? [undefined] : item.takes;
    takes.forEach((take, k) => {
      const written = take === undefined ? {} : takeCells(take, materials.get(take.material));
      rows.push([
        ...ofItem.map((heading) => (k === 0 ? (cells[heading] ?? '') : '')),
        ...ofMaterial.map((heading) => written[heading] ?? ''),
      ]);
      spans.push(k === 0 ? takes.length : 0);
    });
  }
  return { title: process.title.zh, rows, itemColumns: ofItem.length, spans };
}

function alwaysOfItem({ stages }: Process): ColumnName[] {
  const usual: ColumnName[] = ['title', 'kind', 'level', 'authority', 'basis', 'handling', 'statutory', 'promised'];
  return [...usual, ...(stages.length > 1 ? (['stage'] as const) : []), 'visits', 'isCharged', 'result'];
}

/** The headings that are written: those of the list, in its order, else those that the process can fill. */
function headings(listed: readonly (Cells | undefined)[], of: Column['of'], usual: readonly ColumnName[]): string[] {
  const found = new Set(listed.flatMap((cells) => Object.keys(cells ?? {})));
  for (const name of usual) if (columns[name].of === of) found.add(columns[name].heading);
  if (listed.some((cells) => cells !== undefined && Object.keys(cells).length > 0)) return [...found];
  return Object.values(columns)
    .map(({ heading }) => heading)
    .filter((heading) => found.has(heading));
}

/** A cell as the list had it where `same` holds of it, else as the process has it now. */
function kept(listed: Cells | undefined, name: ColumnName, same: (cell: string) => boolean, now: string): string {
  const cell = listed?.[columns[name].heading];
  return cell !== undefined && same(cell) ? cell : now;
}

function itemCells(item: Item, process: Process): Cells {
  const { listed } = item;
  const { asOf } = process;
  const unit = (name: ColumnName): string => listed?.[columns[name].heading] ?? '';
  const authority = process.authorities.find(({ id }) => id === item.authority);
  const stage = process.stages.find(({ id }) => id === item.stage)?.title.zh ?? '';
  const results = item.gives.map((id) => nameOf(id, process));
  const isCharged = (item.fees ?? []).some(({ category }) => category === 'administrative' || category === 'fund');
  const limit = (name: 'statutory' | 'promised', unitName: ColumnName): string => {
    const now = limitOf(item, name, asOf);
    return kept(
      listed,
      name,
      (cell) => isSame(amountIn(cell, unit(unitName)), now),
      now === undefined ? '' : amountText(now),
    );
  };
  const visits = item.statedVisits?.value;
  const isOnTheSpot =
    item.lifecycle === 'on-the-spot' || (limitOf(item, 'promised', asOf) ?? limitOf(item, 'statutory', asOf))?.n === 0;
  const texts: Partial<Record<ColumnName, string>> = {
    title: item.title.zh,
    kind: kept(listed, 'kind', (cell) => (kindIn(cell) ?? '公共服务') === item.kind, item.kind),
    level: kept(listed, 'level', () => true, levels[authority?.level ?? 'city']),
    authority: kept(listed, 'authority', (cell) => cell === authority?.title.zh, authority?.title.zh ?? ''),
    basis: kept(listed, 'basis', () => true, basisShort(item.basis)),
    handling: kept(listed, 'handling', (cell) => /即办/.test(cell) === isOnTheSpot, isOnTheSpot ? '即办件' : '承诺件'),
    statutory: limit('statutory', 'statutoryUnit'),
    promised: limit('promised', 'promisedUnit'),
    stage: kept(listed, 'stage', (cell) => cell === stage, stage),
    visits: kept(listed, 'visits', (cell) => countIn(cell) === visits, visits === undefined ? '' : String(visits)),
    isCharged: kept(listed, 'isCharged', (cell) => (yesIn(cell) ?? false) === isCharged, isCharged ? '是' : '否'),
    result: kept(listed, 'result', (cell) => sameNames(namesIn(cell), results), results.join('、')),
  };
  return withTexts(listed, texts);
}

function takeCells({ listed, by, origin, when }: Take, material: Material | undefined): Cells {
  const name = material?.title.zh ?? '';
  const necessity = when !== undefined ? '非必要' : by === 'acceptance' ? '必要' : '容缺后补';
  const isShared = (cell: string): boolean => /共享|免交|免提交/.test(cell);
  return withTexts(listed, {
    material: kept(listed, 'material', (cell) => isSameName(cell, name), name),
    necessity: kept(listed, 'necessity', (cell) => necessityOf(cell) === necessity, necessity),
    channel: kept(
      listed,
      'channel',
      (cell) => isShared(cell) === (origin === 'sharing'),
      origin === 'sharing' ? '数据共享' : holders[material?.holder ?? 'applicant'],
    ),
  });
}

/** What was listed, with the cells that the process speaks of. */
function withTexts(listed: Cells | undefined, texts: Partial<Record<ColumnName, string>>): Cells {
  const cells: Record<string, string> = { ...listed };
  for (const [name, text] of Object.entries(texts)) cells[columns[name as ColumnName].heading] = text;
  return cells;
}

function necessityOf(cell: string): string {
  return /非必要|可选/.test(cell) ? '非必要' : /容缺/.test(cell) ? '容缺后补' : '必要';
}

function limitOf({ limits }: Item, scheme: 'statutory' | 'promised', asOf: string): Amount | undefined {
  return decisionLimit(limits, scheme, asOf) ?? limitsInForce(limits, scheme, asOf)[0];
}

function isSame(read: Amount | undefined | 'unread', now: Amount | undefined): boolean {
  return read === undefined || read === 'unread' ? now === undefined : read.n === now?.n && read.unit === now.unit;
}

/** The list may leave the result unnamed, and a paper may be the own result of its item, which is kept apart. */
function sameNames(listed: readonly string[], now: readonly string[]): boolean {
  return listed.length === 0 || listed.map(bareName).join() === now.map(bareName).join();
}

function isSameName(cell: string, name: string): boolean {
  return bareName(cell) === bareName(name) || bareName(`${cell}（原）`) === bareName(name);
}

function nameOf(id: Id, { materials }: Process): string {
  return materials.find((material) => material.id === id)?.title.zh ?? id;
}

const levels = { national: '国家级', province: '省级', city: '市级', county: '县级', outside: '' } as const;
const holders = {
  applicant: '申请人自备',
  identity: '申请人自备',
  office: '政府部门核发',
  'third-party': '中介机构或第三方',
  contract: '申请人自备',
} as const;

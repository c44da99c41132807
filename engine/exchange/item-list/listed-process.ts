import type { Authority, Basis, Habit, Id, Indicator, Item, Parsed, Process } from '../../model/index.ts';
import { FORMAT, hasErrors, parseProcess } from '../../model/index.ts';
import { modelHash } from '../hash.ts';
import { bareName, isOfMarket, namesIn } from './cells.ts';
import { columns } from './columns.ts';
import { itemOfList, listedId } from './listed-item.ts';
import { ListedPapers, OPTIONAL_PAPERS } from './papers.ts';
import type { ItemList, ListedItem } from './read-list.ts';
import { cellOf } from './read-list.ts';

/** What a list does not say of the process that its items make up. */
export interface ListedProcessSettings {
  readonly id: Id;
  readonly indicator: Indicator;
  /** The day as of which the law is read. */
  readonly asOf: string;
}

/**
 * The process that the items of a list make up: an arrow wherever one asks for what another gives, a habit for each named
 * 前置事项, and as its goal whatever nobody in the list asks for. The findings of the list come first. Never throws.
 */
export function processOfList(list: ItemList, { id, indicator, asOf }: ListedProcessSettings): Parsed<Process> {
  if (hasErrors(list.findings)) return { ok: false, findings: [...list.findings] };
  const title = list.title.slice(0, 200) || '实施清单';
  const basis: Basis = { kind: 'document', title: { zh: title, en: title } };
  const papers = new ListedPapers(list.items, basis);
  const authorities = named(list.items, 'authority', 'office');
  const stages = named(list.items, 'stage', 'stage', '办理');
  const ids = idsOf(list.items);
  const items = list.items.map((listed, k): Item =>
    itemOfList(listed, papers, {
      id: ids[k]!,
      authority: authorities.get(cellOf(listed, 'authority'))!.id,
      stage: stages.get(cellOf(listed, 'stage') || '办理')!.id,
      basis,
    }),
  );
  const taken = new Set(items.flatMap(({ takes }) => takes.map(({ material }) => material)));
  const results = [...new Set(items.flatMap(({ gives }) => gives))];
  const last = results.filter((result) => !taken.has(result));
  const process: Process = {
    format: FORMAT,
    id,
    title: { zh: title, en: title },
    indicator,
    asOf,
    attributes: items.some(({ takes }) => takes.some(({ when }) => when !== undefined)) ? [optionalPapers] : [],
    sources: [],
    authorities: [...authorities.values()].map((one): Authority => ({
      ...one,
      level: levelOf(list.items, one.title.zh),
    })),
    stages: [...stages.values()],
    goal: { certificates: (last.length > 0 ? last : results).slice(0, 40), acts: [] },
    items,
    procedures: [],
    acts: [],
    materials: papers.materials,
    groups: [],
    orders: [],
    habits: habitsOf(list.items, items, basis),
    seasons: [],
    classes: [],
    limits: [],
    scopes: [
      {
        id: 'all',
        title: { zh: '清单全部事项', en: 'All items of the list' },
        note: { zh: '两侧都计清单里的全部事项', en: 'Both sides count every item of the list' },
        before: { without: [], conditional: 'active' },
        after: { without: [], conditional: 'active' },
      },
    ],
    references: [],
  };
  const parsed = parseProcess(process);
  return { ...parsed, findings: [...list.findings, ...parsed.findings] };
}

const optionalPapers: Process['attributes'][number] = {
  id: OPTIONAL_PAPERS,
  title: { zh: '非必要材料', en: 'Papers called unnecessary' },
  values: [
    { id: 'no', title: { zh: '不交', en: 'left out' } },
    { id: 'yes', title: { zh: '也交', en: 'handed in as well' } },
  ],
  usual: 'no',
};

/** The different names in a column, in order, each with an id and title. */
function named(
  items: readonly ListedItem[],
  column: 'authority' | 'stage',
  prefix: string,
  otherwise = '',
): Map<string, { id: Id; title: { zh: string; en: string } }> {
  const names = [...new Set(items.map((item) => cellOf(item, column) || otherwise))];
  return new Map(
    names.map((name) => {
      const title = name.slice(0, 2000);
      return [name, { id: `${prefix}-${modelHash([bareName(name)])}`, title: { zh: title, en: title } }];
    }),
  );
}

/** Ids of all items; equal ones get a number, since lists have items of one name for several kinds of applicant. */
function idsOf(items: readonly ListedItem[]): Id[] {
  const counts = new Map<Id, number>();
  return items.map((item) => {
    const id = listedId(item);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id.slice(0, 76)}-${count}`;
  });
}

/** Companies, banks and agencies stand outside the levels of government. */
function levelOf(items: readonly ListedItem[], authority: string): Authority['level'] {
  const own = items.filter((one) => cellOf(one, 'authority') === authority);
  const text = own.map((one) => cellOf(one, 'level')).find((cell) => cell !== '') ?? '';
  if (text === '' && own.every(({ cells }) => isOfMarket(cells[columns.kind.heading] ?? ''))) return 'outside';
  if (/国家/.test(text)) return 'national';
  if (/省|自治区/.test(text)) return 'province';
  return /县|区|旗/.test(text) ? 'county' : 'city';
}

/** A list that names what comes before gives no reason for it: an order of the offices until somebody finds one. */
function habitsOf(listed: readonly ListedItem[], items: readonly Item[], basis: Basis): Habit[] {
  const byName = new Map(items.map(({ id, title }) => [bareName(title.zh), id]));
  return listed.flatMap((one, k) =>
    namesIn(cellOf(one, 'earlier')).flatMap((name): Habit[] => {
      const earlier = byName.get(bareName(name));
      const later = items[k]!.id;
      if (earlier === undefined || earlier === later) return [];
      const note = { zh: '清单列为前置事项，未见条文', en: 'the list puts it before; it names no article' };
      return [{ earlier, later, note, basis }];
    }),
  );
}

import type {
  Authority,
  Basis,
  Fee,
  Habit,
  Item,
  Material,
  Process,
  ReferenceTotal,
  Take,
  Text,
} from '../../../engine/model/index.ts';
import { document, fee, law, material, take, text } from '../../bases.ts';
import { laws } from '../../laws.ts';
import { sources } from '../../sources.ts';

/** One row of a table of the World Bank: what the buyer did, the calendar days it took, and what it cost in yuan. */
interface Row {
  readonly id: string;
  readonly title: Text;
  /** At most six Chinese characters, for the map. */
  readonly short: Text;
  readonly office: 'housing' | 'tax' | 'land';
  /** An application for registration, a payment, or an errand between the two. */
  readonly what: 'registration' | 'payment' | 'errand';
  readonly days: number;
  readonly cost?: { readonly amount: number; readonly title: Text; readonly category: Fee['category'] };
  /** The row beside which it took place; the row before, where absent. */
  readonly beside?: string;
}

/** A table of the transfer of a building and its land between two firms, in one city. */
interface Table {
  readonly id: string;
  readonly city: Text;
  readonly source: string;
  readonly rows: readonly Row[];
  /** Sum of days, number of procedures, and cost, added up by hand. */
  readonly days: number;
  readonly procedures: number;
  readonly cost: number;
}

const authorities: Authority[] = [
  {
    id: 'housing',
    title: text('房产管理部门（房屋登记）', 'Housing administration (registry of buildings)'),
    short: text('房管', 'Housing'),
    level: 'city',
  },
  { id: 'tax', title: text('税务机关', 'Tax office'), short: text('税务', 'Tax'), level: 'city' },
  {
    id: 'land',
    title: text('国土资源部门（土地登记）', 'Land administration (registry of land)'),
    short: text('国土', 'Land'),
    level: 'city',
  },
];

const kinds = { registration: '行政确认', payment: '税费义务', errand: '公共服务' } as const;

/** What the laws of the time asked for: the tax before the building's title, that title before the land's. */
const givenBy: Readonly<Record<string, string>> = {
  taxes: 'deed-tax-certificate',
  'building-certificate': 'building-title',
  'land-certificate': 'land-title',
};
const askedBy: Readonly<Record<string, Take>> = {
  'building-certificate': take('deed-tax-certificate', {
    basis: law(laws.deedTaxInterim, '11', {
      succeededBy: { act: laws.deedTax.title, article: '11', from: '2021-09-01' },
    }),
  }),
  'land-application': take('building-title', { basis: law(laws.realProperty, '61') }),
};

/** A row as an item: an interaction with an office, one step each, as the World Bank counted them. */
function itemOf({ id, title, short, office, what, days, cost }: Row, basis: Basis): Item {
  const given = givenBy[id];
  const asked = askedBy[id];
  return {
    id,
    title,
    short,
    kind: kinds[what],
    authority: office,
    stage: office,
    lifecycle: 'work',
    setBy: 'law',
    basis,
    channel: { submit: 'counter', collect: 'same-visit' },
    takes: asked === undefined ? [] : [asked],
    gives: given === undefined ? [] : [given],
    limits: [],
    duration: { n: days, unit: 'calendar-day', basis },
    fees:
      cost === undefined ? [] : [fee('cost', cost.title.zh, cost.title.en, cost.category, cost.amount, basis, basis)],
  };
}

/** The rows one after another; those beside another begin with it and end before what follows. */
function habitsOf({ rows }: Table, basis: Basis): Habit[] {
  const chain = rows.filter(({ beside }) => beside === undefined);
  const habit = (earlier: Row | undefined, later: Row | undefined): Habit[] =>
    earlier === undefined || later === undefined
      ? []
      : [{ earlier: earlier.id, later: later.id, note: text('表中的次序', 'the order of the table'), basis }];
  return [
    ...chain.flatMap((row, index) => habit(chain[index - 1], row)),
    ...rows.flatMap((row) => {
      const place = chain.findIndex(({ id }) => id === row.beside);
      return place === -1 ? [] : [...habit(chain[place - 1], row), ...habit(row, chain[place + 1])];
    }),
  ];
}

const materials: Material[] = [
  material('deed-tax-certificate', '契税完税凭证', 'Certificate of deed tax paid', 'office'),
  material('building-title', '房屋所有权证', 'Building title certificate', 'office'),
  material('land-title', '国有土地使用证', 'Land title certificate', 'office'),
];

/**
 * A table of the World Bank as a document: every row an item, in the order of the rows, with days in calendar days. It is
 * historical: Doing Business ended in 2021, and nothing newer is to be measured by it.
 */
export function historicalTable(table: Table): Process {
  const { id, city, source, rows } = table;
  const basis = document(
    text(
      `世界银行《中国营商环境2008》登记财产表（${city.zh}）`,
      `World Bank, Doing Business in China 2008, registering property, ${city.en}`,
    ),
    source,
    { place: city },
  );
  const total = (name: ReferenceTotal['total'], value: number, zh: string, en: string): ReferenceTotal => ({
    id: name,
    total: name,
    side: 'before',
    scope: 'table',
    scheme: 'doing-business',
    place: city,
    value,
    standing: 'derived',
    basis,
    note: text(zh, en),
  });
  return {
    format: 1,
    id,
    title: text(`不动产过户·${city.zh}2007（历史表）`, `Property transfer, ${city.en} 2007 (historical table)`),
    summary: text(
      '世界银行旧表，只用于复现：房屋、土地分别登记（2015年统一登记之前），企业之间买卖房屋，日历日。《营商环境报告》已于2021年停办，不作对比和排名',
      'An old table of the World Bank, for reproducing it only: buildings and land were registered separately (until 2015), sale between two firms, calendar days. Doing Business ended in 2021; no comparison and no ranking',
    ),
    indicator: 'real-estate',
    asOf: '2007-12-31',
    attributes: [],
    sources,
    authorities,
    stages: [
      { id: 'housing', title: text('房屋登记', 'Building title') },
      { id: 'tax', title: text('缴税', 'Taxes') },
      { id: 'land', title: text('土地登记', 'Land title') },
    ],
    goal: { certificates: ['building-title', 'land-title'], acts: [] },
    items: rows.map((row) => itemOf(row, basis)),
    procedures: [],
    acts: [],
    materials,
    groups: [],
    orders: [],
    habits: habitsOf(table, basis),
    seasons: [],
    classes: [],
    limits: [],
    scopes: [
      {
        id: 'table',
        title: text('世界银行旧表口径', 'As in the old table'),
        note: text(
          '每行一个程序，按日历日；同时进行的程序计个数，不加天数；费用含税',
          'Every row is a procedure, in calendar days; one that takes place beside another counts and adds no days; the cost has the taxes in it',
        ),
        before: { without: [], conditional: 'active' },
        after: { without: [], conditional: 'active' },
      },
    ],
    references: [
      total(
        'calendar-days',
        table.days,
        '各程序天数相加，同时进行的不计',
        'the days of the procedures, those beside others left out',
      ),
      total('steps', table.procedures, '程序数', 'procedures'),
      total('cost', table.cost, '各程序费用相加', 'the costs of the procedures'),
    ],
  };
}

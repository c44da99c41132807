import { differenceOf } from '../../../engine/network/index.ts';
import type { Words } from '../../words/index.ts';
import { tenths } from '../../words/numbers.ts';
import { rowsOf } from '../five/rows.ts';
import { tableCells } from '../five/table.ts';
import { paperRows } from '../materials/papers.ts';
import type { Bar } from '../timeline/rows.ts';
import { lanesOf } from '../timeline/rows.ts';
import type { Brief, Told } from './brief.ts';

type Cell = string | number | undefined;

/** One sheet of the spreadsheet: its name, its heads, and rows of as many cells; an empty cell where there is no value. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The brief as a spreadsheet: the page itself, then the five reductions, items, papers, differences and measures behind it.
 * Numbers are those of the screen, rounded as they are printed there; days are working days of the approval path.
 */
export function sheetsOf(told: Omit<Told, 'weakest'>, brief: Brief, words: Words): Sheet[] {
  const { t } = words;
  return [
    { name: t('brief.sheet.brief'), heads: [brief.title], rows: pageRows(brief) },
    fiveSheet(told, words),
    itemSheet(told, words),
    paperSheet(told, words),
    differenceSheet(told, words),
    measureSheet(told, words),
  ];
}

/** What is not in a table of its own on another sheet, a line a row. */
function pageRows({ badge, about, sections, foot }: Brief): Cell[][] {
  const parts = sections
    .filter(({ table }) => table === undefined)
    .flatMap(({ title, lines }) => [title, ...lines, '']);
  return [`[${badge}] ${about}`, ...parts, ...foot].map((line) => [line]);
}

/** Cells with numbers keep them as numbers, so that a spreadsheet can go on with them. */
function fiveSheet({ comparison, account }: Omit<Told, 'weakest'>, words: Words): Sheet {
  const rows = rowsOf(comparison, account);
  const [heads = [], ...texts] = tableCells(rows, words);
  const shown = (value: number | undefined): Cell => (value === undefined ? '--' : tenths(value));
  return {
    name: words.t('brief.sheet.five'),
    heads,
    rows: rows.map(({ before, after, change }, k) => {
      const [what, , , , percent, fates] = texts[k] ?? [];
      return [what, shown(before), shown(after), shown(change), percent, fates];
    }),
  };
}

function itemSheet({ comparison }: Omit<Told, 'weakest'>, { t, say }: Words): Sheet {
  const sides = [t('map.before'), t('map.after')];
  const cells = (bar: Bar | undefined): Cell[] =>
    bar === undefined ? [undefined, undefined, undefined] : [tenths(bar.from), tenths(bar.to), tenths(bar.slack)];
  return {
    name: t('brief.sheet.items'),
    heads: [
      t('brief.col.number'),
      t('brief.col.authority'),
      t('brief.col.item'),
      ...sides.flatMap((side) => [
        t('brief.col.from', { side }),
        t('brief.col.to', { side }),
        t('brief.col.slack', { side }),
      ]),
    ],
    rows: lanesOf(comparison)
      .lanes.flatMap((lane) => lane.rows.map((row) => ({ lane, row })))
      .map(({ lane, row }, k) => [k + 1, say(lane.title), say(row.title), ...cells(row.before), ...cells(row.after)]),
  };
}

function paperSheet({ comparison }: Omit<Told, 'weakest'>, { t, say, language }: Words): Sheet {
  const [before, after] = [t('map.before'), t('map.after')];
  const who = (askers: ReturnType<typeof paperRows>[number]['before']): string =>
    askers
      .map(({ title, how }) => t('text.inside', { text: say(title), inside: t(`materials.how.${how}`) }))
      .join(language === 'zh' ? '；' : '; ');
  return {
    name: t('brief.sheet.papers'),
    heads: [
      t('brief.col.number'),
      t('brief.col.paper'),
      t('brief.col.times', { side: before }),
      t('brief.col.times', { side: after }),
      t('brief.col.who', { side: before }),
      t('brief.col.who', { side: after }),
    ],
    rows: paperRows(comparison).map((row, k) => [
      k + 1,
      say(row.material.title),
      row.timesBefore,
      row.timesAfter,
      who(row.before),
      who(row.after),
    ]),
  };
}

function differenceSheet({ comparison }: Omit<Told, 'weakest'>, { t, say }: Words): Sheet {
  const { before, after } = comparison;
  return {
    name: t('brief.sheet.differences'),
    heads: [t('brief.col.number'), t('brief.col.difference')],
    rows: differenceOf(before.process, after.process, before.attributes).map(({ sentence }, k) => [
      k + 1,
      say(sentence),
    ]),
  };
}

/** Every move of the measures that are on with what the law makes of it; those that are off with their names only. */
function measureSheet({ view, comparison }: Omit<Told, 'weakest'>, { t, say }: Words): Sheet {
  const measures = view.reform?.measures ?? [];
  const names = new Map(measures.map(({ id, title }) => [id, say(title)]));
  if (view.city !== undefined) names.set(view.city.id, say(view.city.title));
  const dates = new Map(measures.map(({ id, introduced }) => [id, introduced]));
  const moves = comparison.outcomes.map(({ measure, sentence, applied }): Cell[] => [
    names.get(measure) ?? t('try.levers'),
    t('brief.yes'),
    dates.get(measure),
    say(sentence),
    t(`result.${applied.result}`),
    'why' in applied ? say(applied.why) : undefined,
    'competence' in applied ? t(`competence.${applied.competence}`) : undefined,
  ]);
  const off = measures
    .filter(({ id }) => !view.chosen.has(id))
    .map(({ id, introduced }): Cell[] => [names.get(id), t('brief.no'), introduced, ...noCells(4)]);
  return {
    name: t('brief.sheet.measures'),
    heads: [
      t('brief.col.measure'),
      t('brief.col.on'),
      t('brief.col.introduced'),
      t('brief.col.move'),
      t('brief.col.result'),
      t('brief.col.why'),
      t('brief.col.competence'),
    ],
    rows: [...moves, ...off],
  };
}

const noCells = (n: number): undefined[] => Array.from({ length: n }, () => undefined);

/** Letters of the widest and of the narrowest column. */
const [WIDEST, NARROWEST] = [60, 8];

/** Sheets as an xlsx file; below each stand the lines that no copy may lose. */
export async function workbookOf(sheets: readonly Sheet[], foot: readonly string[]): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  return writeWorkbook(
    sheets.map(({ name, heads, rows }, k) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: heads.map((head, column) => ({ width: widthOf([head, ...rows.map((row) => row[column])]) })),
      data: [
        heads.map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#E8EDF3', wrap: true })),
        ...rows.map((row) => row.map(cellOf)),
        // The page itself ends with its foot.
        ...(k === 0 ? [] : [[], ...foot.map((line) => [{ value: line }])]),
      ],
    })),
  ).toBlob();
}

function cellOf(value: Cell): { value: string | number; wrap: boolean; alignVertical: 'top' } | null {
  return value === undefined ? null : { value, wrap: true, alignVertical: 'top' };
}

/** Chinese characters are as wide as two letters. */
function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) =>
    Array.from(String(cell ?? '')).reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 1),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths));
}

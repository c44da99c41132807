import type { Words } from '../../words/index.ts';
import { dayCount, number, percent, signed, tenths } from '../../words/numbers.ts';
import type { Row } from './rows.ts';

/** The chips of a row in one line of text. */
function fatesText({ fates }: Row, { t }: Pick<Words, 't'>): string {
  return fates.map(({ fate, n }) => `${t(`fate.${fate}`)} ${n}`).join(t('list.and'));
}

/** A percentage as it is printed, or why there is none. */
export function percentText({ percent: value, kind }: Pick<Row, 'percent' | 'kind'>, { t }: Pick<Words, 't'>): string {
  if (kind === 'missing') return '--';
  return value === undefined ? t('five.notApplicable') : percent(value);
}

/** What of a row tells how it changed. */
type Changed = Pick<Row, 'name' | 'change' | 'percent' | 'kind' | 'moved'>;

/** The change its share of before, and what only moved, as they stand beside a number. */
export function changeWithPercent(row: Changed, words: Pick<Words, 't' | 'language'>): string {
  const { t } = words;
  const change = changeText(row, words);
  const told =
    row.kind === 'less' || row.kind === 'worse' ? `${change}${t('list.comma')}${percentText(row, words)}` : change;
  return row.moved === 0 ? told : t('text.inside', { text: told, inside: t('five.movedShort', { n: row.moved }) });
}

/** A change as it is printed: its number, with a word where nothing changed or it became more. */
export function changeText(
  { name, change, kind }: Pick<Changed, 'name' | 'change' | 'kind'>,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  if (change === undefined) return '--';
  if (kind === 'same') return t('five.unchanged');
  const amount = signed(name === 'time' ? tenths(change) : change, language);
  return kind === 'worse' ? `▲ ${t('five.worse')} ${amount}` : amount;
}

/** The table as spreadsheets take it from the clipboard, with tabs between the columns. */
export function tableText(rows: readonly Row[], words: Pick<Words, 't' | 'language'>): string {
  return tableCells(rows, words)
    .map((line) => line.join('\t'))
    .join('\n');
}

/** The texts of the table, line by line, its heads first: six columns. */
export function tableCells(rows: readonly Row[], words: Pick<Words, 't' | 'language'>): string[][] {
  const { t, language } = words;
  const head = [
    t('five.column.what'),
    t('five.column.before'),
    t('five.column.after'),
    t('five.column.change'),
    t('five.column.percent'),
    t('five.column.fates'),
  ];
  const lines = rows.map((row) => {
    const { name } = row;
    const amount = (value: number | undefined): string =>
      value === undefined ? '--' : name === 'time' ? dayCount(value, language) : number(value, language);
    return [
      t('text.inside', { text: t(`row.${row.name}`), inside: t(`unit.${row.name}`) }),
      amount(row.before),
      amount(row.after),
      changeText(row, words),
      percentText(row, words),
      fatesText(row, words),
    ];
  });
  return [head, ...lines];
}

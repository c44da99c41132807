import { Fragment } from 'react';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useChangeView, useView } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number, signed, tenths } from '../../words/numbers.ts';
import { Dumbbell } from './Dumbbell.tsx';
import type { Row } from './rows.ts';
import { PapersAccount } from './PapersAccount.tsx';
import { percentText } from './table.ts';
import { UnitList } from './UnitList.tsx';

/** The five reductions, one row each; a press on a row lists the very units behind it. */
export function ReductionTable({ rows, single }: { rows: readonly Row[]; single: boolean }) {
  const { t } = useWords();
  const { row: open } = useView();
  return (
    <table className="five card">
      <caption className="hidden-text">{t('five.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('five.column.what')}</th>
          <th scope="col" className="number">
            {t('five.column.before')}
          </th>
          <th scope="col" className="five__scale">
            {single ? '' : t('five.column.scale')}
          </th>
          <th scope="col" className="number">
            {single ? '' : t('five.column.after')}
          </th>
          <th scope="col" className="number">
            {single ? '' : t('five.column.change')}
          </th>
          <th scope="col">{single ? '' : t('five.column.fates')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.name}>
            <ReductionRow row={row} single={single} open={open === row.name} />
            {open === row.name && (
              <tr className="five__list">
                <td colSpan={6} id={`list-${row.name}`}>
                  <UnitList name={row.name} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function ReductionRow({ row, single, open }: { row: Row; single: boolean; open: boolean }) {
  const { t, language } = useWords();
  const change = useChangeView();
  const { name, before, after } = row;
  const toggle = (): void => change({ row: open ? undefined : name });
  const amount = (value: number | undefined): string =>
    value === undefined ? '--' : name === 'time' ? dayCount(value, language) : number(value, language);
  return (
    <tr className={`five__row five__row--${row.kind}`} data-row={name} onClick={toggle}>
      <th scope="row">
        <button
          type="button"
          className="five__name"
          aria-expanded={open}
          aria-controls={`list-${name}`}
          title={t(open ? 'five.close' : 'five.open')}
          onClick={(event) => {
            event.stopPropagation();
            toggle();
          }}
        >
          {t(`row.${name}`)} <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </button>
        <span className="note">{t('unit.label', { unit: t(`unit.${name}`) })}</span>
      </th>
      <td className="number">
        <span className="five__before" data-value="before">
          {amount(before)}
        </span>
      </td>
      <td>{!single && <Dumbbell row={row} />}</td>
      <td className="number">
        {!single && (
          <span className="five__after" data-value="after">
            {amount(after)}
          </span>
        )}
      </td>
      <td className="number">{!single && <Change row={row} />}</td>
      <td>
        {!single && <Fates row={row} />}
        <Note row={row} />
      </td>
    </tr>
  );
}

function Change({ row }: { row: Row }) {
  const words = useWords();
  const { t, language } = words;
  const { change, kind } = row;
  if (change === undefined)
    return (
      <>
        <span className="five__change">--</span>
        <span className="note">{t('five.missing.ring')}</span>
      </>
    );
  if (kind === 'same')
    return (
      <>
        <span className="five__same">{t('five.unchanged')}</span>
        {row.before === 0 && (
          <span className="note" title={t('five.notApplicableNote')}>
            {t('five.notApplicable')}
          </span>
        )}
      </>
    );
  return (
    <>
      <span className="five__change" data-value="change">
        {kind === 'worse' && <span aria-hidden="true">▲ </span>}
        {kind === 'worse' && `${t('five.worse')} `}
        {signed(row.name === 'time' ? tenths(change) : change, language)}
      </span>
      <span className="five__percent">{percentText(row, words)}</span>
    </>
  );
}

function Fates({ row }: { row: Row }) {
  const { t } = useWords();
  const { fates, onlyMerged, onlyMoved, before, after, moved, name } = row;
  return (
    <>
      {fates.length > 0 && (
        <span className="five__fates">
          {fates.map(({ fate, n }) => (
            <span key={fate} className={`chip chip--${fate}`} data-fate={fate}>
              {fate === 'added' ? '▲ ' : ''}
              {t(`fate.${fate}`)} {n}
            </span>
          ))}
        </span>
      )}
      {onlyMerged && (
        <span className="note worse">▲ {t('five.onlyMerged', { before: before ?? '--', after: after ?? '--' })}</span>
      )}
      {onlyMoved && <span className="note worse">▲ {t('five.onlyMoved')}</span>}
      {!onlyMoved && moved > 0 && (
        <span className="note">{t('five.movedNote', { n: moved, unit: t(`unit.${name}`) })}</span>
      )}
    </>
  );
}

/** The small print of a row: the counts that stand beside it. */
function Note({ row }: { row: Row }) {
  const words = useWords();
  const { before, after } = useComparison();
  const account = useFates();
  const [b, a] = [before.counts, after.counts];
  const { t } = words;
  switch (row.name) {
    case 'items':
      return row.onlyMerged ? null : <span className="note">{t('five.note.items')}</span>;
    case 'steps':
      return (
        <span className="note">
          {t('five.note.steps', {
            visitsBefore: b.visits,
            visitsAfter: a.visits,
            insideBefore: b.internalSteps,
            insideAfter: a.internalSteps,
          })}
        </span>
      );
    case 'materials':
      return (
        <>
          <span className="note">
            {t('five.note.materials', {
              listedBefore: b.papers.listed,
              listedAfter: a.papers.listed,
              freeBefore: b.papers.free,
              freeAfter: a.papers.free,
              distinctBefore: b.papers.distinct,
              distinctAfter: a.papers.distinct,
            })}
          </span>
          <PapersAccount before={before} after={after} />
        </>
      );
    case 'time':
      return <span className="note">{t('five.note.time', { clock: t('clock.approval-path') })}</span>;
    case 'fees': {
      const besideMoved = account.totals.prices.get('moved') ?? 0;
      return (
        <span className="note">
          {t('five.note.fees', {
            amountBefore: amountText(b.fees.chargesKnown, b.fees.chargesUnknown, words),
            amountAfter: amountText(a.fees.chargesKnown, a.fees.chargesUnknown, words),
            besideBefore: b.fees.beside,
            besideAfter: a.fees.beside + besideMoved,
          })}
          {besideMoved > 0 && t('five.note.besideMoved', { n: besideMoved })}
        </span>
      );
    }
  }
}

/** A sum of money; with unknown amounts in it a least, and nothing where no amount at all is known. */
function amountText(known: number, unknown: number, { t, language }: Words): string {
  if (known === 0 && unknown > 0) return t('five.amountUnknown');
  const amount = number(known, language);
  return unknown === 0 ? amount : t('five.atLeast', { amount });
}

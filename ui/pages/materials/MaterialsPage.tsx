import { useEffect, useMemo, useRef, useState } from 'react';
import type { TriedPaper } from '../../../engine/exchange/index.ts';
import { triedPapers } from '../../../engine/exchange/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { Applied } from '../../../engine/reform/index.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { useComparison } from '../../state/comparison.ts';
import { useChangeView, useView } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import './materials.css';
import type { Asker, PaperRow } from './papers.ts';
import { paperRows } from './papers.ts';

/** Every paper: who asks for it, how often it is handed in before and after, and what can be tried with it. */
export function MaterialsPage() {
  const words = useWords();
  const { t, say } = words;
  const { process, selected, tuning } = useView();
  const comparison = useComparison();
  const change = useChangeView();
  const [onlyTwice, setOnlyTwice] = useState(false);
  const [wanted, setWanted] = useState('');
  const rows = useMemo(() => paperRows(comparison), [comparison]);
  const shown = rows.filter(
    ({ material, timesBefore }) =>
      (!onlyTwice || timesBefore > 1) && say(material.title).toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const sum = (of: (row: PaperRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const set = (id: Id, way: TriedPaper | undefined): void => {
    const papers = new Map(tuning.papers);
    if (way === undefined) papers.delete(id);
    else papers.set(id, way);
    change({ tuning: { papers } });
  };
  const { before, after } = comparison;
  return (
    <div className="materials page">
      <h1>
        {t('materials.title')} · {say(process.title)}
      </h1>
      <p className="note">{t('materials.lead')}</p>
      <p role="status" data-papers>
        {t('materials.sum', {
          before: before.counts.papers.handedIn,
          after: after.counts.papers.handedIn,
          repeated: sum(({ timesBefore }) => Math.max(0, timesBefore - 1)),
          repeatedAfter: sum(({ timesAfter }) => Math.max(0, timesAfter - 1)),
        })}
      </p>
      <div className="materials__tools no-print">
        <label>
          <input type="checkbox" checked={onlyTwice} onChange={({ target }) => setOnlyTwice(target.checked)} />{' '}
          {t('materials.only')}
        </label>
        <label>
          {t('materials.find')}{' '}
          <input type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
        </label>
        <span className="note">{t('materials.shown', { n: shown.length })}</span>
      </div>
      {shown.length === 0 ? (
        <p className="note">{t('materials.none')}</p>
      ) : (
        <table className="card materials__table table--stack">
          <thead>
            <tr>
              <th scope="col">{t('materials.col.paper')}</th>
              <th scope="col">{t('materials.col.who')}</th>
              <th scope="col" className="number">
                {t('materials.col.times')}
              </th>
              <th scope="col">{t('materials.col.after')}</th>
              <th scope="col">{t('materials.col.try')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Paper
                key={row.material.id}
                row={row}
                way={tuning.papers.get(row.material.id)}
                isSelected={row.material.id === selected}
                onTry={(way) => set(row.material.id, way)}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface PaperProps {
  readonly row: PaperRow;
  readonly way: TriedPaper | undefined;
  readonly isSelected: boolean;
  readonly onTry: (way: TriedPaper | undefined) => void;
}

function Paper({ row, way, isSelected, onTry }: PaperProps) {
  const words = useWords();
  const { t, say } = words;
  const { material, before, after, timesBefore, timesAfter, isGiven, tried } = row;
  const title = say(material.title);
  const more = timesAfter > timesBefore;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!isSelected) return;
    line.current?.scrollIntoView({ block: 'center' });
    line.current?.querySelector('select')?.focus({ preventScroll: true });
  }, [isSelected]);
  return (
    <tr ref={line} data-paper={material.id}>
      <th scope="row">
        <strong>{title}</strong>
        <br />
        <span className="note">
          {[
            t(isGiven ? 'materials.given' : `materials.holder.${material.holder}`),
            ...(material.core === true ? [t('materials.core')] : []),
            ...(material.proof === true ? [t('materials.proof')] : []),
          ].join(' · ')}
        </span>
      </th>
      <td data-head={t('materials.col.who')}>
        <Askers askers={before} />
      </td>
      <td className={more ? 'number worse' : 'number'} data-head={t('materials.col.times')}>
        {timesBefore} → <strong>{timesAfter}</strong>
        {more ? ' ▲' : ''}
      </td>
      <td data-head={t('materials.col.after')}>
        {after.length === 0 ? <span className="note">{t('materials.gone')}</span> : <Askers askers={after} />}
      </td>
      <td data-head={t('materials.col.try')}>
        <select
          aria-label={t('materials.tryOf', { title })}
          value={way ?? ''}
          onChange={({ target }) => onTry(triedPapers.find((one) => one === target.value))}
        >
          <option value="">{t('materials.plan')}</option>
          {triedPapers.map((one) => (
            <option key={one} value={one}>
              {t(`paper.${one}`)}
            </option>
          ))}
        </select>
        {way !== undefined && (
          <p className={tried.some(isRefused) ? 'worse' : 'note'} data-tried={way}>
            {toldOf(tried, words)} <Articles tried={tried} />
          </p>
        )}
      </td>
    </tr>
  );
}

function Askers({ askers }: { askers: readonly Asker[] }) {
  const { t, say } = useWords();
  return (
    <span className="materials__askers">
      {askers.map(({ id, title, how }) => (
        <span key={id} className={how === 'handed-in' ? 'chip' : 'chip chip--moved'}>
          {say(title)}
          {how === 'handed-in' ? '' : ` · ${t(`materials.how.${how}`)}`}
        </span>
      ))}
    </span>
  );
}

/** The articles that refuse a trial or set its condition, each once. */
function Articles({ tried }: { tried: readonly Applied[] }) {
  const bases = tried.flatMap((applied) => ('basis' in applied ? [applied.basis] : []));
  const all = new Map(bases.map((basis) => [JSON.stringify(basis), basis]));
  return [...all].map(([key, basis]) => <BasisNote key={key} basis={basis} />);
}

const isRefused = ({ result }: Applied): boolean => result === 'refused';

/** What came of trying, each outcome once. */
function toldOf(tried: readonly Applied[], { t, say }: Words): string {
  const told = tried.map((applied) => {
    switch (applied.result) {
      case 'lawful':
        return t('materials.result.lawful');
      case 'conditional':
        return t('materials.result.conditional', { why: say(applied.why) });
      case 'moot':
        return t('materials.result.moot');
      case 'refused':
        return `▲ ${t('materials.result.refused', { why: say(applied.why), wayOut: say(applied.wayOut) })}`;
    }
  });
  return [...new Set(told)].join(' ');
}

import { useMemo, useState } from 'react';
import type { ReportedNumber, Share } from '../../../engine/exchange/index.ts';
import {
  gradeWords,
  influenceWords,
  isOnHeadline,
  numberWords,
  sourcesReport,
} from '../../../engine/exchange/index.ts';
import type { Basis, City } from '../../../engine/model/index.ts';
import { scenarioOf } from '../../../processes/index.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { WeakestBlock } from '../../panels/basis/Weakest.tsx';
import { comparedOptions, planOf } from '../../state/comparison.ts';
import { citiesOf } from '../../state/documents.ts';
import type { View } from '../../state/view.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import './sources.css';

const kinds = ['law', 'document', 'measurement', 'assumption'] as const satisfies readonly Basis['kind'][];
type Kind = (typeof kinds)[number];

/** The shipped cities, and the one on the screen where it is none of these. */
function citiesIn({ process, city }: View): readonly City[] {
  const shipped = citiesOf(process);
  return city === undefined || shipped.includes(city) ? shipped : [...shipped, city];
}

/** Every number on whose word it stands, what it moves, and how much of all is assumed. */
export function SourcesPage() {
  const { t, say } = useWords();
  const view = useView();
  const { process, reform } = view;
  const [kind, setKind] = useState<Kind>();
  const [onPath, setOnPath] = useState(false);
  const [wanted, setWanted] = useState('');
  const report = useMemo(
    () =>
      sourcesReport({
        process: view.process,
        reform: planOf(view),
        cities: citiesIn(view),
        scenario: scenarioOf(view.process.id),
        options: comparedOptions(view),
      }),
    [view],
  );
  const text = wanted.trim().toLowerCase();
  const shown = report.numbers.filter(
    (number) =>
      (kind === undefined || number.basis.kind === kind) &&
      (!onPath || isOnHeadline(number)) &&
      say(number.where).toLowerCase().includes(text),
  );
  return (
    <div className="sources page">
      <h1>
        {t('sources.title')} · {say(process.title)}
      </h1>
      <p className="note">{t('sources.lead')}</p>
      <div className="sources__head">
        <dl className="card sources__shares">
          {(['all', 'headline', 'simulation'] as const).map((name) => (
            <div key={name} data-share={name}>
              <dt>{t(`sources.share.${name}`)}</dt>
              <dd>
                <ShareText share={report.shares[name]} />
              </dd>
            </div>
          ))}
        </dl>
        <WeakestBlock single={reform === undefined} />
      </div>
      <div className="sources__tools no-print">
        <label>
          {t('sources.show')}{' '}
          <select value={kind ?? ''} onChange={({ target }) => setKind(kinds.find((one) => one === target.value))}>
            <option value="">{t('sources.show.every')}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`sources.show.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={onPath} onChange={({ target }) => setOnPath(target.checked)} />{' '}
          {t('sources.onPath')}
        </label>
        <label>
          {t('sources.find')} <input type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
        </label>
        <span className="note" role="status">
          {t('sources.shown', { n: shown.length })}
        </span>
      </div>
      {shown.length === 0 ? <p className="note">{t('sources.none')}</p> : <NumberTable numbers={shown} />}
    </div>
  );
}

function ShareText({ share: { numbers, assumptions, confirmed } }: { share: Share }) {
  const { t } = useWords();
  if (numbers === 0) return <>{t('sources.share.none')}</>;
  const percent = Math.round((assumptions / numbers) * 100);
  return <>{t('sources.share', { n: numbers, assumed: assumptions, percent, confirmed })}</>;
}

function NumberTable({ numbers }: { numbers: readonly ReportedNumber[] }) {
  const { t } = useWords();
  return (
    <table className="card sources__table">
      <thead>
        <tr>
          <th scope="col">{t('sources.col.what')}</th>
          <th scope="col">{t('sources.col.number')}</th>
          <th scope="col">{t('sources.col.basis')}</th>
          <th scope="col">{t('sources.col.grade')}</th>
          <th scope="col">{t('sources.col.force')}</th>
          <th scope="col">{t('sources.col.moves')}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map((number) => (
          <NumberRow key={`${number.document} ${number.at}`} number={number} />
        ))}
      </tbody>
    </table>
  );
}

function NumberRow({ number }: { number: ReportedNumber }) {
  const { t, say } = useWords();
  const { document, at, where, kind, amount, basis, grade, influences } = number;
  return (
    <tr data-basis={basis.kind} data-headline={isOnHeadline(number) ? '' : undefined}>
      <th scope="row" title={`${document}: ${at}`}>
        {say(where)}
      </th>
      <td>
        <span className="note">{say(numberWords[kind])}</span> <strong>{say(amount)}</strong>
      </td>
      <td>
        <BasisNote basis={basis} />
        {basis.kind === 'assumption' && <span className="sources__why">{say(basis.why)}</span>}
      </td>
      <td>{grade === null ? '--' : say(gradeWords[grade])}</td>
      <td>
        {[forceOf(basis), placeOf(basis, say), basis.confirmedBy ?? t('basis.unconfirmed')]
          .filter((part) => part !== '')
          .join(' · ')}
      </td>
      <td>{influences.map((one) => say(influenceWords[one])).join(t('list.and'))}</td>
    </tr>
  );
}

function forceOf(basis: Basis): string {
  if (basis.kind !== 'law' && basis.kind !== 'document') return '';
  const { from, until } = basis;
  return from === undefined && until === undefined ? '' : `${from ?? '…'} ～ ${until ?? '…'}`;
}

function placeOf(basis: Basis, say: ReturnType<typeof useWords>['say']): string {
  return basis.kind === 'document' && basis.place !== undefined ? say(basis.place) : '';
}

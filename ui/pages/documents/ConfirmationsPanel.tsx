import { useMemo } from 'react';
import type { Process } from '../../../engine/model/index.ts';
import type { DocumentAnswer, SessionAnswer } from '../../../server/messages.ts';
import type { Part } from '../../state/stored-document.ts';
import type { Confirmation } from '../../state/workflow.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { ConfirmationForm } from './ConfirmationForm.tsx';
import { PartProblem } from './PartProblem.tsx';
import { basisTexts, legalBasesOf, placeText } from './places.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly document: DocumentAnswer;
  readonly process: Process | undefined;
  readonly confirmations: Part<readonly Confirmation[]>;
  /** The hashes of the contents by revision, as far as they are known. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly permissions: SessionAnswer['permissions'];
  readonly person: string;
  readonly onChanged: () => Promise<void>;
}

/** Who stands for what: legal bases one by one, reviews of legality and fair competition, the public consultation. */
export function ConfirmationsPanel({
  document,
  process,
  confirmations,
  hashes,
  permissions,
  person,
  onChanged,
}: Props) {
  const words = useWords();
  const { t, say, language } = words;
  const bases = useMemo(() => basisTexts(process === undefined ? [] : legalBasesOf(process), words), [process, words]);
  const rows = confirmations.value ?? [];
  const isChanged = ({ revision }: Confirmation): boolean => {
    const hash = hashes.get(revision);
    return hash !== undefined && hash !== document.hash;
  };
  const confirmed = confirmedPlaces(rows.filter((row) => !isChanged(row)));
  const subjects = [
    ...(permissions.includes('confirm.review') ? (['basis', 'legality', 'fair-competition'] as const) : []),
    ...(permissions.includes('confirm.consultation') ? (['public-comment'] as const) : []),
  ];
  return (
    <section className="card way__panel no-print" aria-labelledby="way-confirm">
      <h2 id="way-confirm">{t('confirm.title')}</h2>
      <p className="note">{t('confirm.lead')}</p>
      {bases.size > 0 && (
        <p className="note">
          {t('confirm.bases', { n: bases.size, done: [...bases.keys()].filter((at) => confirmed.has(at)).length })}
        </p>
      )}
      <PartProblem part={confirmations} onAgain={onChanged} />
      {confirmations.value !== undefined && rows.length === 0 && <p className="note">{t('confirm.empty')}</p>}
      {rows.length > 0 && (
        <table className="documents__table">
          <thead>
            <tr>
              <th scope="col">{t('confirm.subject')}</th>
              <th scope="col">{t('confirm.verdict')}</th>
              <th scope="col">{t('confirm.by')}</th>
              <th scope="col" className="number">
                {t('confirm.revision')}
              </th>
              <th scope="col">{t('confirm.note')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-confirmation={row.subject} data-verdict={row.verdict}>
                <td>
                  {t(`confirm.subject.${row.subject}`)}
                  {row.place !== '' && ` · ${bases.get(row.place) ?? placeText(process, row.place, say)}`}
                </td>
                <td className={row.verdict === 'refused' ? 'worse' : undefined}>
                  {row.verdict === 'refused' && <span aria-hidden="true">▲ </span>}
                  {t(`confirm.verdict.${row.verdict}`)}
                </td>
                <td>
                  <Marked text={t('documents.savedBy', { name: row.byName, time: timeText(row.at, language) })} />
                </td>
                <td className="number">{row.revision}</td>
                <td>
                  <p className="way__text">{row.note === '' ? '--' : row.note}</p>
                  {isChanged(row) && <p className="note worse">▲ {t('confirm.changed')}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {subjects.length > 0 && (
        <ConfirmationForm
          document={document}
          bases={bases}
          confirmed={confirmed}
          subjects={subjects}
          person={person}
          onChanged={onChanged}
        />
      )}
    </section>
  );
}

/** The places of the bases of which the newest confirmation says yes. */
function confirmedPlaces(rows: readonly Confirmation[]): ReadonlySet<string> {
  const newest = new Map(
    rows.filter(({ subject }) => subject === 'basis').map(({ place, verdict }) => [place, verdict]),
  );
  return new Set([...newest].flatMap(([place, verdict]) => (verdict === 'confirmed' ? [place] : [])));
}

import { referencesOf } from '../../../engine/measure/index.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { useComparison } from '../../state/comparison.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';

/** Totals that were published, or that should come out, each beside what was computed. */
export function ReferencesBlock() {
  const { t, say, language } = useWords();
  const references = referencesOf(useComparison());
  const { process } = useView();
  const change = useChangeView();
  const others = process.scopes.filter(({ id }) => process.references.some(({ scope }) => scope === id));
  return (
    <section className="references card" aria-labelledby="references-title">
      <div className="block-head">
        <h2 id="references-title">{t('references.title')}</h2>
      </div>
      {references.length === 0 ? (
        <p className="note block-text">
          {t('references.none')}{' '}
          {others.map(({ id, title }) => (
            <button key={id} type="button" className="button--plain" onClick={() => change({ scope: id })}>
              {t('references.other', { scope: say(title) })}
            </button>
          ))}
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('references.column.what')}</th>
              <th scope="col">{t('references.column.place')}</th>
              <th scope="col">{t('references.column.scheme')}</th>
              <th scope="col">{t('references.column.standing')}</th>
              <th scope="col" className="number">
                {t('references.column.value')}
              </th>
              <th scope="col" className="number">
                {t('references.column.computed')}
              </th>
              <th scope="col">{t('references.column.source')}</th>
            </tr>
          </thead>
          <tbody>
            {references.map(({ reference, computed }) => (
              <tr key={reference.id}>
                <th scope="row">
                  <span className="references__short">
                    {t(`side.${reference.side}`)} · {t(`total.${reference.total}`)}
                  </span>
                  {reference.note !== undefined && <span className="note"> {say(reference.note)}</span>}
                </th>
                <td className="references__place">{say(reference.place)}</td>
                <td className="references__short">{t(`scheme.${reference.scheme}`)}</td>
                <td className="references__short">
                  <abbr
                    className={`standing standing--${reference.standing}`}
                    title={t(`standing.${reference.standing}.note`)}
                  >
                    {t(`standing.${reference.standing}`)}
                  </abbr>
                </td>
                <td className="number">{number(reference.value, language)}</td>
                <td className="number">
                  <strong>{computed === undefined ? '--' : number(computed, language)}</strong>
                </td>
                <td>
                  <BasisNote basis={reference.basis} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

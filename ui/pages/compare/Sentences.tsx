import { Fragment } from 'react';
import { Link } from 'react-router';
import { scenarioOf } from '../../../processes/index.ts';
import { queryOf } from '../../state/address.ts';
import { useWords } from '../../words/index.ts';
import type { Told } from '../try/changes.ts';
import { titleOfLimitIn, whatChanged } from '../try/changes.ts';
import type { PlanColumn } from './columns.ts';

/** The screen that shows a difference, and what is selected there. */
function placeOf(told: Told): { readonly screen: string; readonly selected?: string } {
  switch (told.kind) {
    case 'measure':
      return { screen: 'five', selected: told.id };
    case 'limit':
      return { screen: 'map', selected: told.id };
    case 'paper':
      return { screen: 'materials', selected: told.id };
    case 'staff':
    case 'load':
    case 'setting':
      return { screen: 'try' };
  }
}

/** What each kept plan has that the plan on the screen has not, in words; a press on a difference opens that plan where it shows. */
export function Sentences({ columns }: { columns: readonly PlanColumn[] }) {
  const words = useWords();
  const { t } = words;
  const [now, ...others] = columns;
  if (now === undefined) return null;
  const scenario = scenarioOf(now.view.process.id);
  const { before, after } = now.comparison;
  const named = { titleOfLimit: titleOfLimitIn([after.process, before.process]), scenario };
  const linkTo = (told: Told, query: string): { pathname: string; search: string } => {
    const { screen, selected } = placeOf(told);
    const params = new URLSearchParams(query);
    if (selected === undefined) params.delete('sel');
    else params.set('sel', selected);
    return { pathname: `/p/${now.view.pid}/${screen}`, search: queryOf(params) };
  };
  return (
    <section className="card" aria-labelledby="compare-sentences">
      <div className="block-head">
        <h2 id="compare-sentences">{t('compare.sentences')}</h2>
      </div>
      <div className="block-text">
        <p className="note no-print">{t('compare.sentencesHow')}</p>
        <ul className="try-price">
          {others.map(({ name, query = '', view }) => {
            const list = whatChanged(now.view, view, named, words);
            return (
              <li key={name} data-sentence={name}>
                {list.length === 0 ? (
                  t('compare.sentenceSame', { name })
                ) : (
                  <>
                    {t('compare.sentence', { name })}
                    {list.map((told, k) => (
                      <Fragment key={told.text}>
                        {k > 0 && t('list.comma')}
                        <Link to={linkTo(told, query)}>{told.text}</Link>
                      </Fragment>
                    ))}
                    {t('compare.sentenceEnd')}
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

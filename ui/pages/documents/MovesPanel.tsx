import { ListEnd, ListProblem } from '../../panels/chrome/ListState.tsx';
import type { Pages } from '../../state/pages.ts';
import type { Step } from '../../state/workflow.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { timeText } from '../../words/time.ts';

/** Every step of the document on its way and back: who, when, and why. */
export function MovesPanel({ moves }: { moves: Pages<Step> }) {
  const { t, language } = useWords();
  return (
    <section className="card way__panel no-print" aria-labelledby="way-moves">
      <h2 id="way-moves">{t('moves.title')}</h2>
      <ListProblem pages={moves} />
      {moves.rows.length > 0 && (
        <table className="documents__table">
          <thead>
            <tr>
              <th scope="col">{t('moves.step')}</th>
              <th scope="col">{t('moves.by')}</th>
              <th scope="col" className="number">
                {t('confirm.revision')}
              </th>
              <th scope="col">{t('moves.why')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.rows.map(({ revision, from, to, note, at, by }) => (
              <tr key={revision} data-move={to}>
                <td>{t('moves.fromTo', { from: t(`state.${from}`), to: t(`state.${to}`) })}</td>
                <td>
                  <Marked text={t('documents.savedBy', { name: by, time: timeText(at, language) })} />
                </td>
                <td className="number">{revision}</td>
                <td className="way__text">{note === '' ? '--' : note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ListEnd pages={moves} empty={t('moves.empty')} />
    </section>
  );
}

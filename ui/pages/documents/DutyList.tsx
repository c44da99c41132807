import type { DutiesAnswer } from '../../../server/messages.ts';
import { basisLabel } from '../../panels/basis/BasisNote.tsx';
import { useWords } from '../../words/index.ts';

const marks = { done: '✓', open: '▲', note: '·' } as const;

/** What the regulation on the business environment asks for before a document is published. */
export function DutyList({ duties }: { duties: DutiesAnswer }) {
  const words = useWords();
  const { t, say } = words;
  return (
    <>
      <h3>{t('duties.title')}</h3>
      <ul className="way__duties">
        {duties.map(({ id, state, what, basis }) => (
          <li key={id} data-duty={id} data-duty-state={state}>
            <span className={state === 'open' ? 'way__mark worse' : 'way__mark'}>
              <span aria-hidden="true">{marks[state]} </span>
              {t(`duties.${state}`)}
            </span>{' '}
            {say(what)} <span className="note">{basisLabel(basis, words)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

import type { Id } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';
import { BasisNote } from '../basis/BasisNote.tsx';
import type { Inspected } from './node.ts';

/** The papers that a node takes, by which gate and who brings them, and what it gives. */
export function Takes({ inspected: { side, takes, gives } }: { inspected: Inspected }) {
  const { t, say } = useWords();
  const title = (id: Id): string => {
    const found = side.process.materials.find((material) => material.id === id);
    return found === undefined ? id : say(found.title);
  };
  return (
    <>
      <h3>
        {t('inspect.takes')} ({takes.length})
      </h3>
      {takes.length === 0 && <p className="note">{t('inspect.nothing')}</p>}
      <ul className="inspector__list">
        {takes.map(({ material, by, origin, basis, letter }) => (
          <li key={`${material} ${by}`}>
            {title(material)}
            <span className="note">
              {' '}
              · {t(`inspect.gate.${by}`)} · {t(`inspect.origin.${origin}`)}
              {letter !== undefined && `: ${title(letter)}`}
            </span>{' '}
            {basis !== undefined && <BasisNote basis={basis} short />}
          </li>
        ))}
      </ul>
      <p>
        <strong>{t('inspect.gives')}</strong> {gives.length === 0 ? t('inspect.nothing') : gives.map(title).join(' · ')}
      </p>
    </>
  );
}

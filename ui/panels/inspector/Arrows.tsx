import { titleOfNode } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';
import { BasisNote } from '../basis/BasisNote.tsx';
import type { Inspected } from './node.ts';

interface Props {
  readonly inspected: Inspected;
  readonly direction: 'incoming' | 'outgoing';
  readonly onSelect: (id: Id) => void;
}

/** What stands before or after a node, each with its reason: a paper, an article, or nothing but habit. */
export function Arrows({ inspected, direction, onSelect }: Props) {
  const { t, say } = useWords();
  const arrows = inspected[direction];
  const { process } = inspected.side;
  if (arrows.length === 0) return <p className="note">{t('inspect.nothing')}</p>;
  return (
    <ul className="inspector__list">
      {arrows.map(({ earlier, later, because, by, material, basis }, index) => {
        const other = direction === 'incoming' ? earlier : later;
        const paper = process.materials.find(({ id }) => id === material);
        return (
          <li key={index}>
            <button type="button" className="button--plain" onClick={() => onSelect(other)}>
              {say(titleOfNode(process, other))}
            </button>
            <span className="note">
              {' '}
              · {t(`inspect.reason.${because}`)}
              {paper !== undefined && ` “${say(paper.title)}”`} · {t(`inspect.gate.${by}`)}
            </span>{' '}
            {basis !== undefined && <BasisNote basis={basis} short />}
          </li>
        );
      })}
    </ul>
  );
}

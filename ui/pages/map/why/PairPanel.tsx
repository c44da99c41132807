import { useMemo, useState } from 'react';
import type { Side } from '../../../../engine/measure/index.ts';
import { titleOfNode } from '../../../../engine/measure/index.ts';
import type { Id } from '../../../../engine/model/index.ts';
import type { Legality, Step } from '../../../../engine/reform/index.ts';
import { legalitySentence } from '../../../../engine/reform/index.ts';
import { useWords } from '../../../words/index.ts';
import { ChainList } from './ChainList.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import { WaysTable } from './WaysTable.tsx';
import './why.css';

interface Props {
  readonly side: Side;
  readonly found: Legality;
  readonly pair: readonly [Id, Id];
  readonly onClose: () => void;
}

/** Why one of two nodes waits for the other 为什么 B 等 A: the chain with article or paper, and the ways out of each step. */
export function PairPanel({ side, found, pair, onClose }: Props) {
  const { t, say } = useWords();
  const title = (id: Id) => titleOfNode(side.process, id);
  const chain = 'chain' in found ? found.chain : [];
  const key = chain.map(({ later }) => later).join(' ');
  return (
    <section className="inspector inspector--open pair" aria-label={t('pair.title')}>
      <header className="inspector__head">
        {'verdict' in found && <VerdictMark verdict={found.verdict} />}
        <h2 aria-live="polite">{say(legalitySentence(found, pair, title))}</h2>
        <button type="button" className="inspector__more" onClick={onClose}>
          {t('app.close')}
        </button>
      </header>
      {chain.length > 0 && <Chain key={key} side={side} chain={chain} />}
      {'locked' in found && (
        <p>
          {t('pair.locked', {
            chain: [found.earlier, ...found.locked.map(({ later }) => later)].map((id) => say(title(id))).join(' → '),
          })}
        </p>
      )}
    </section>
  );
}

/** The step that is easiest to open is shown first: a habit before a paper, a paper before a law. */
function Chain({ side, chain }: { side: Side; chain: readonly Step[] }) {
  const { t, say } = useWords();
  const softest = useMemo(() => softestOf(chain), [chain]);
  const [chosen, setChosen] = useState(softest);
  const step = chain[chosen]!;
  const arrows = step.reasons.flatMap(({ arrow, round }) =>
    arrow === undefined || round !== undefined ? [] : [arrow],
  );
  const name = (id: Id): string => say(titleOfNode(side.process, id));
  return (
    <div className="pair__columns">
      <div>
        <h3>{t('pair.chain')}</h3>
        <ChainList side={side} chain={chain} chosen={chosen} onChoose={setChosen} />
      </div>
      <div>
        <h3>{t('pair.ways', { earlier: name(step.earlier), later: name(step.later) })}</h3>
        {arrows.length === 0 && <p className="note">{t('pair.noWays')}</p>}
        {arrows.map((arrow, index) => (
          <WaysTable key={index} side={side} arrow={arrow} />
        ))}
      </div>
    </div>
  );
}

function softestOf(chain: readonly Step[]): number {
  const order = ['habit', 'none-found', 'consult', 'joint', 'material', 'statute'] as const;
  const softness = ({ reasons }: Step): number => Math.max(...reasons.map(({ verdict }) => order.indexOf(verdict)));
  const values = chain.map(softness);
  return values.indexOf(Math.min(...values));
}

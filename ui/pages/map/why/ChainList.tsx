import type { Side } from '../../../../engine/measure/index.ts';
import { titleOfNode } from '../../../../engine/measure/index.ts';
import type { Reason, Step } from '../../../../engine/reform/index.ts';
import { conditionSentence, gateWords } from '../../../../engine/reform/index.ts';
import { BasisNote } from '../../../panels/basis/BasisNote.tsx';
import { useWords } from '../../../words/index.ts';
import { VerdictMark } from './VerdictMark.tsx';

interface Props {
  readonly side: Side;
  readonly chain: readonly Step[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The nodes through which the wait leads, each step with what it rests on; a press shows the ways out of that step. */
export function ChainList({ side: { process }, chain, chosen, onChoose }: Props) {
  const { say } = useWords();
  return (
    <ol className="chain">
      {chain.map(({ earlier, later, reasons }, index) => (
        <li key={later} className={index === chosen ? 'chain__step chain__step--chosen' : 'chain__step'}>
          <button
            type="button"
            className="button--plain"
            aria-pressed={index === chosen}
            onClick={() => onChoose(index)}
          >
            {say(titleOfNode(process, earlier))} → {say(titleOfNode(process, later))}
          </button>
          {reasons.map((reason, place) => (
            <ReasonLine key={place} reason={reason} process={process} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function ReasonLine({ reason, process }: { reason: Reason; process: Side['process'] }) {
  const { t, say, language } = useWords();
  const { verdict, arrow, round, conditions } = reason;
  const paper = process.materials.find(({ id }) => id === arrow?.material);
  const only = conditions.map((condition) => say(conditionSentence(process, condition)));
  return (
    <p className="chain__reason">
      <VerdictMark verdict={verdict} />
      {paper !== undefined && ` “${say(paper.title)}”`}
      {arrow !== undefined && <span className="note"> · {say(gateWords[arrow.by])}</span>}
      {round !== undefined && (
        <span className="note"> · {t('pair.group', { title: say(titleOfNode(process, round)) })}</span>
      )}{' '}
      {arrow?.basis !== undefined && <BasisNote basis={arrow.basis} />}
      {only.length > 0 && (
        <span className="note"> · {t('pair.only', { list: only.join(language === 'zh' ? '，且' : ' and ') })}</span>
      )}
    </p>
  );
}

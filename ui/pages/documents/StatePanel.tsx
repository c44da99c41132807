import { useRef, useState } from 'react';
import type { DocumentAnswer, DutiesAnswer } from '../../../server/messages.ts';
import type { Part } from '../../state/stored-document.ts';
import type { WorkflowState } from '../../state/workflow.ts';
import type { Key } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { DutyList } from './DutyList.tsx';
import { MoveForm } from './MoveForm.tsx';
import { PartProblem } from './PartProblem.tsx';

const states = ['draft', 'consultation', 'legality', 'published'] as const satisfies readonly WorkflowState[];

interface Props {
  readonly document: DocumentAnswer;
  readonly duties: Part<DutiesAnswer>;
  readonly onChanged: () => Promise<void>;
}

/** Where the document stands, what is to be done before it is published, and where whoever looks at it may bring it. */
export function StatePanel({ document, duties, onChanged }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [to, setTo] = useState<WorkflowState>();
  const [isMoved, setMoved] = useState(false);
  const [note, setNote] = useState('');
  const [despite, setDespite] = useState('');
  const { state, moves } = document;
  const at = states.indexOf(state);
  const chosen = moves.find((one) => one === to);
  const close = (): void => {
    setTo(undefined);
    heading.current?.focus();
  };
  return (
    <section className="card way__panel no-print" aria-labelledby="way-state">
      <h2 id="way-state" tabIndex={-1} ref={heading}>
        {t('step.title')}
      </h2>
      <ol className="way__steps" aria-label={t('step.label')}>
        {states.map((one, index) => (
          <li key={one} data-state={one} aria-current={index === at ? 'step' : undefined}>
            {index < at && <span aria-hidden="true">✓ </span>}
            {t(`state.${one}`)}
            {index <= at && <span className="hidden-text"> {t(index < at ? 'step.done' : 'step.now')}</span>}
          </li>
        ))}
      </ol>
      <PartProblem part={duties} onAgain={onChanged} />
      {duties.value !== undefined && state !== 'published' && <DutyList duties={duties.value} />}
      {moves.length === 0 ? (
        <p className="note">{t('step.none')}</p>
      ) : (
        <p className="way__buttons">
          {moves.map((one) => (
            <button
              key={one}
              type="button"
              className={states.indexOf(one) > at ? 'button--main' : undefined}
              aria-expanded={one === chosen}
              onClick={() => {
                setMoved(false);
                setTo(one === chosen ? undefined : one);
              }}
            >
              {t(`move.${state}.${one}` as Key)}
            </button>
          ))}
        </p>
      )}
      {chosen !== undefined && (
        <MoveForm
          key={chosen}
          document={document}
          to={chosen}
          duties={duties.value}
          note={note}
          despite={despite}
          onNote={setNote}
          onDespite={setDespite}
          onAnswered={onChanged}
          onDone={() => {
            setNote('');
            setDespite('');
            setMoved(true);
            close();
          }}
          onCancel={close}
        />
      )}
      <p role="status" className="note">
        {isMoved ? t('step.moved', { state: t(`state.${state}`) }) : ''}
      </p>
    </section>
  );
}

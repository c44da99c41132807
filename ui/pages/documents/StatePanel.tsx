import { useRef, useState } from 'react';
import type { DocumentAnswer, DutiesAnswer } from '../../../server/messages.ts';
import type { Part } from '../../state/stored-document.ts';
import { useTyped } from '../../state/typed.ts';
import type { Step } from '../../state/workflow.ts';
import { isSendingBack, states } from '../../state/workflow.ts';
import type { Key } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';
import { DutyList } from './DutyList.tsx';
import { MoveForm } from './MoveForm.tsx';
import { PartProblem } from './PartProblem.tsx';

interface Props {
  readonly document: DocumentAnswer;
  readonly duties: Part<DutiesAnswer>;
  /** The step by which it came to where it stands; undefined where it never moved, or that is not told. */
  readonly last: Step | undefined;
  readonly onChanged: () => Promise<void>;
}

/** Where the document stands, what is to be done before it is published, and where whoever looks at it may bring it. */
export function StatePanel({ document, duties, last, onChanged }: Props) {
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const typed = useTyped('step', { to: '' });
  const [isMoved, setMoved] = useState(false);
  const { state, moves } = document;
  const at = states.indexOf(state);
  const chosen = moves.find((one) => one === typed.fields.to);
  // Steps are read after the document: one of before may still be there when it has gone on.
  const back = last?.to === state && isSendingBack(last.from, last.to) && last.note !== '' ? last : undefined;
  const close = (): void => {
    typed.forget();
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
      {back !== undefined && (
        <p className="strip way__text">
          ▲{' '}
          {t('step.sentBack', {
            ...{ name: back.by, time: timeText(back.at, language) },
            ...{ from: t(`state.${back.from}`), reason: back.note },
          })}
        </p>
      )}
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
                typed.type({ to: one === chosen ? '' : one });
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
          onAnswered={onChanged}
          onDone={() => {
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

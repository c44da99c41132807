import { useRef, useState } from 'react';
import type { Process } from '../../../engine/model/index.ts';
import { useTyped } from '../../state/typed.ts';
import type { Comment } from '../../state/workflow.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { placeText } from './places.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly comment: Comment;
  /** Its number in the account, from 1. */
  readonly number: number;
  readonly process: Process | undefined;
  readonly mayAnswer: boolean;
  readonly onChanged: () => Promise<void>;
}

/** One comment and what became of it; below it, while one answers, the form for that. */
export function CommentRow({ comment, number, process, mayAnswer, onChanged }: Props) {
  const { t, say, language } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const { id, place, text, authorName, createdAt, revision, adoption, answer, answeredBy, answeredAt } = comment;
  const isOpen = adoption === 'open';
  const typed = useTyped(`answer.${id}`, { adoption, answer, seen: String(comment.answers) });
  const [isAnswering, setAnswering] = useState(typed.isBegun);
  const close = (): void => {
    setAnswering(false);
    button.current?.focus();
  };
  return (
    <>
      <tr data-comment={id} data-adoption={adoption}>
        <td className="number">{number}</td>
        <td>
          <p className="way__text">
            <Marked text={text} />
          </p>
          <p className="note">
            {t('comments.byAt', { name: authorName, time: timeText(createdAt, language), revision })}
          </p>
        </td>
        <td>{place === '' ? t('place.whole') : placeText(process, place, say)}</td>
        <td className={isOpen ? 'worse' : undefined}>
          {isOpen && <span aria-hidden="true">▲ </span>}
          {t(`adoption.${adoption}`)}
        </td>
        <td>
          <p className="way__text">{isOpen ? '--' : <Marked text={answer} />}</p>
          {answeredBy !== null && answeredAt !== null && (
            <p className="note">
              {t('comments.answeredByAt', { name: answeredBy, time: timeText(answeredAt, language) })}
            </p>
          )}
        </td>
        {mayAnswer && (
          <td className="no-print">
            <button
              type="button"
              ref={button}
              aria-expanded={isAnswering}
              aria-label={t(isOpen ? 'comments.answerNamed' : 'comments.changeNamed', { n: number })}
              onClick={() => setAnswering(!isAnswering)}
            >
              {t(isOpen ? 'comments.answer' : 'comments.change')}
            </button>
          </td>
        )}
      </tr>
      {mayAnswer && isAnswering && (
        <tr className="no-print">
          <td />
          <td colSpan={5}>
            <AnswerForm comment={comment} number={number} typed={typed} onAnswered={onChanged} onClose={close} />
          </td>
        </tr>
      )}
    </>
  );
}

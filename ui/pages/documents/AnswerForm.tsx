import { useId } from 'react';
import type { Adoption, Comment } from '../../state/workflow.ts';
import { answerComment } from '../../state/workflow.ts';
import type { Typed } from '../../state/typed.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';
import { Choice, SendForm, TextField } from './SendForm.tsx';

interface Props {
  readonly comment: Comment;
  readonly number: number;
  /** The answer as it is filled in, and how many answers were `seen` when somebody began to. */
  readonly typed: Typed<'adoption' | 'answer' | 'seen'>;
  readonly onAnswered: () => Promise<void>;
  readonly onClose: () => void;
}

const adoptions = ['adopted', 'partly', 'declined'] as const satisfies readonly Adoption[];

/** Whether a comment is adopted, and why. Where somebody else has answered it meanwhile, theirs is shown beside. */
export function AnswerForm({ comment, number, typed, onAnswered, onClose }: Props) {
  const { t, language } = useWords();
  const name = useId();
  const { fields, type, forget } = typed;
  const adoption = adoptions.find((one) => one === fields.adoption);
  const { answers, answeredBy, answeredAt } = comment;
  const isAnswered = answers !== Number(fields.seen);
  const end = (): void => {
    forget();
    onClose();
  };
  return (
    <SendForm
      label={t('comments.answerNamed', { n: number })}
      action={t(isAnswered ? 'comments.replace' : 'comments.save')}
      onSend={() =>
        answerComment(comment, { adoption: adoption ?? 'declined', answer: fields.answer.trim() }, answers, language)
      }
      onAnswered={onAnswered}
      onDone={end}
      onCancel={end}
      {...(isAnswered ? { cancel: t('comments.takeTheirs') } : {})}
    >
      {isAnswered && (
        <div role="status" className="way__theirs">
          <p className="worse">
            ▲ {t('comments.first', { name: answeredBy ?? '--', time: timeText(answeredAt ?? '', language) })}
          </p>
          <p className="way__text">
            {t('comments.theirs', { adoption: t(`adoption.${comment.adoption}`), answer: comment.answer })}
          </p>
        </div>
      )}
      <Choice
        legend={t('comments.adoption')}
        name={name}
        options={adoptions.map((one) => [one, t(`adoption.${one}`)])}
        value={adoption}
        onChange={(next) => type({ adoption: next })}
      />
      <TextField
        label={t('comments.reason')}
        value={fields.answer}
        most={4000}
        isNeeded
        onChange={(answer) => type({ answer })}
      />
    </SendForm>
  );
}

import { useId, useState } from 'react';
import type { Adoption, Comment } from '../../state/workflow.ts';
import { answerComment } from '../../state/workflow.ts';
import { useWords } from '../../words/index.ts';
import { Choice, SendForm, TextField } from './SendForm.tsx';

interface Props {
  readonly comment: Comment;
  readonly number: number;
  readonly onAnswered: () => Promise<void>;
  readonly onClose: () => void;
}

const adoptions = ['adopted', 'partly', 'declined'] as const satisfies readonly Adoption[];

/** Whether a comment is adopted, and why. */
export function AnswerForm({ comment, number, onAnswered, onClose }: Props) {
  const { t, language } = useWords();
  const name = useId();
  const [adoption, setAdoption] = useState(adoptions.find((one) => one === comment.adoption));
  const [answer, setAnswer] = useState(comment.answer);
  return (
    <SendForm
      label={t('comments.answerNamed', { n: number })}
      action={t('comments.save')}
      onSend={() => answerComment(comment, { adoption: adoption ?? 'declined', answer: answer.trim() }, language)}
      onAnswered={onAnswered}
      onDone={onClose}
      onCancel={onClose}
    >
      <Choice
        legend={t('comments.adoption')}
        name={name}
        options={adoptions.map((one) => [one, t(`adoption.${one}`)])}
        value={adoption}
        onChange={setAdoption}
      />
      <TextField label={t('comments.reason')} value={answer} most={4000} isNeeded onChange={setAnswer} />
    </SendForm>
  );
}

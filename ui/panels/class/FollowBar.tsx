import { LONGEST_ANSWER } from '../../../server/class-rules.ts';
import type { Attended, ClassState } from '../../state/class.ts';
import { answerClass, follow, leaveClass } from '../../state/class.ts';
import { useWords } from '../../words/index.ts';
import { SendForm } from './SendForm.tsx';

interface Props {
  readonly state: ClassState;
  readonly attended: Attended;
}

/** A slim line for whoever follows a class: whose it is, how to look around alone, and the question that was asked last. */
export function FollowBar({ state, attended }: Props) {
  const { t, say } = useWords();
  const { isConnected, isFollowing, ended, problem } = state;
  const { isLed } = attended;
  return (
    <>
      <div className="class-bar__room no-print" />
      <section className="class-bar no-print" aria-label={t('class.panel')}>
        <div className="class-bar__line">
          <span role="status" className="class-bar__state">
            {ended !== undefined ? (
              t(`class.ended.${ended}`)
            ) : (
              <>
                {isFollowing ? <Whose attended={attended} /> : t('class.paused')}
                {!isConnected ? <span className="worse"> · {t('class.lost')}</span> : !isLed && ` · ${t('class.away')}`}
              </>
            )}
          </span>
          {ended === undefined && (
            <button
              type="button"
              className={isFollowing ? undefined : 'button--main'}
              onClick={() => follow(!isFollowing)}
            >
              {t(isFollowing ? 'class.stop' : 'class.back')}
            </button>
          )}
          <button type="button" onClick={leaveClass}>
            {t(ended === undefined ? 'class.leave' : 'class.close')}
          </button>
        </div>
        {ended === undefined && <Question attended={attended} isConnected={isConnected} />}
        {problem !== undefined && (
          <p className="worse" role="alert">
            {say(problem)}
          </p>
        )}
      </section>
    </>
  );
}

function Whose({ attended: { leader, title } }: { attended: Attended }) {
  const { t } = useWords();
  return (
    <span title={title}>
      {leader === null ? t('class.followingUnnamed', { title }) : t('class.following', { name: leader })}
    </span>
  );
}

function Question({
  attended: { question, answers },
  isConnected,
}: Pick<Props, 'attended'> & { readonly isConnected: boolean }) {
  const { t } = useWords();
  if (question === null) return null;
  const [own] = answers;
  return (
    <div className="class-bar__line">
      <span role="status" className="class-bar__state">
        <strong>{t('class.asked', { text: question.text })}</strong>
        {own !== undefined && ` ✓ ${t('class.answered', { text: own.text })}`}
      </span>
      <SendForm
        // What was begun on one question is no answer to the next.
        key={question.number}
        label={t('class.answer')}
        action={t(own === undefined ? 'class.send' : 'class.change')}
        longest={LONGEST_ANSWER}
        isDisabled={!isConnected}
        onSend={answerClass}
      />
    </div>
  );
}

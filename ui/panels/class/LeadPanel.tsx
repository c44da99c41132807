import { useState } from 'react';
import { isScreenAddress, LONGEST_QUESTION } from '../../../server/class-rules.ts';
import type { Attended, ClassState } from '../../state/class.ts';
import { askClass, closeClass, leaveClass } from '../../state/class.ts';
import { useWords } from '../../words/index.ts';
import { CopyBox } from '../share/CopyBox.tsx';
import { useSharedAddress } from './address.ts';
import { SendForm } from './SendForm.tsx';

interface Props {
  readonly state: ClassState;
  readonly attended: Attended;
}

/** What whoever leads a class has at hand: how one joins, who is there, a question and its answers, and the end. */
export function LeadPanel({ state, attended }: Props) {
  const words = useWords();
  const { t, say } = words;
  const [isFolded, setFolded] = useState(false);
  const { code = '', isConnected, ended, problem } = state;
  const { title, people, others } = attended;
  if (ended !== undefined)
    return (
      <section className="class-panel no-print" aria-label={t('class.panel')}>
        <p className="class-panel__head" role="status">
          <strong>{t(`class.ended.${ended}`)}</strong>
          <button type="button" onClick={leaveClass}>
            {t('class.close')}
          </button>
        </p>
      </section>
    );
  return (
    <section className="class-panel no-print" aria-label={t('class.panel')}>
      <div className="class-panel__head">
        <h2>{t('class.panel')}</h2>
        <code className="class-panel__code">{code}</code>
        <button type="button" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
          {t(isFolded ? 'class.unfold' : 'class.fold')}
        </button>
      </div>
      <p className="class-panel__state" role="status">
        {title} ·{' '}
        {isConnected ? (
          t('class.there', { n: people.length + others })
        ) : (
          <span className="worse">{t('class.lost')}</span>
        )}
      </p>
      {!isFolded && (
        <div className="class-panel__body">
          <Unseen />
          <People people={people} others={others} />
          <CopyBox
            text={`${window.location.origin}/class/${code}`}
            label={t('class.copyLink')}
            words={words}
            rows={1}
          />
          <SendForm
            label={t('class.question')}
            action={t('class.ask')}
            longest={LONGEST_QUESTION}
            isDisabled={!isConnected}
            onSend={askClass}
          />
          {problem !== undefined && (
            <p className="worse" role="alert">
              {say(problem)}
            </p>
          )}
          <Answers attended={attended} />
          <p>
            <button type="button" disabled={!isConnected} onClick={closeClass}>
              {t('class.end')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

/** What the class does not see of what is on the screen. */
function Unseen() {
  const { t } = useWords();
  const here = useSharedAddress();
  if (!isScreenAddress(here)) return <p className="strip">{t('class.notShown')}</p>;
  return here.startsWith('/p/local.') ? <p className="strip">{t('class.onlyHere')}</p> : null;
}

function People({ people, others }: Pick<Attended, 'people' | 'others'>) {
  const { t } = useWords();
  if (people.length + others === 0) return <p className="note">{t('class.nobody')}</p>;
  // How many there are stands above already.
  if (people.length === 0) return null;
  const told = others === 0 ? people : [...people, t('class.unnamed', { n: others })];
  return <p className="class-panel__people">{told.join(t('list.and'))}</p>;
}

function Answers({ attended: { question, answers } }: { attended: Attended }) {
  const { t } = useWords();
  if (question === null) return null;
  return (
    <div>
      <h3>{t('class.asked', { text: question.text })}</h3>
      <p className="note" role="status">
        {t('class.answers', { n: answers.length })}
      </p>
      <ul className="class-panel__answers">
        {answers.map(({ member, name, text }) => (
          <li key={member}>
            <strong>{name ?? t('class.member', { n: member })}</strong>
            {t('text.colon')}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

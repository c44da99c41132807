import { useEffect, useRef } from 'react';
import type { InvitedAnswer } from '../../../server/messages.ts';
import { CopyBox } from '../../panels/share/CopyBox.tsx';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly made: InvitedAnswer;
  readonly title: string;
  readonly onDone: () => void;
}

/** A link that is told once: to be copied now, and put away. */
export function OneTimeLink({ made: { token, invitation }, title, onDone }: Props) {
  const words = useWords();
  const { t, language } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="people__link" aria-label={title}>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <p className="strip">▲ {t('people.once', { time: timeText(invitation.expiresAt, language) })}</p>
      {/* Behind #, so that it is in no log of a server or a proxy. */}
      <CopyBox
        text={`${window.location.origin}/account/invitation#${token}`}
        label={t('people.copyLink')}
        words={words}
      />
      <button type="button" onClick={onDone}>
        {t('people.linkDone')}
      </button>
    </section>
  );
}

import { useEffect, useRef } from 'react';
import type { InvitedAnswer } from '../../../server/messages.ts';
import { TokenLink } from '../../panels/share/TokenLink.tsx';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly made: InvitedAnswer;
  readonly title: string;
  readonly onDone: () => void;
}

/** A link that is told once: to be copied now, and put away. */
export function OneTimeLink({ made: { token, invitation }, title, onDone }: Props) {
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="people__link" aria-label={title}>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <TokenLink
        path="/account/invitation"
        token={token}
        told={t('people.once', { time: timeText(invitation.expiresAt, language) })}
      />
      <button type="button" onClick={onDone}>
        {t('people.linkDone')}
      </button>
    </section>
  );
}

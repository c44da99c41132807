import { useEffect, useRef, useState } from 'react';
import type { Text } from '../../../engine/model/index.ts';
import { isScreenAddress, LONGEST_TITLE } from '../../../server/class-rules.ts';
import { openClass, planClass } from '../../state/class.ts';
import { useWords } from '../../words/index.ts';
import { useSharedAddress } from './address.ts';

/** What is needed to open a class: its title. */
export function PlanForm({ problem }: { problem: Text | undefined }) {
  const { t, say } = useWords();
  const here = useSharedAddress();
  const [title, setTitle] = useState(t('class.usual'));
  const [isSent, setSent] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const isStarting = isSent && problem === undefined;
  return (
    <section className="class-panel no-print" aria-label={t('class.lead')}>
      <form
        className="class-panel__body"
        onSubmit={(event) => {
          event.preventDefault();
          setSent(true);
          openClass(title.trim(), isScreenAddress(here) ? here : '/lib');
        }}
      >
        <h2>{t('class.lead')}</h2>
        <p className="note">{t('class.leadNote')}</p>
        <label className="class-panel__field">
          {t('class.title')}
          <input
            ref={field}
            value={title}
            required
            pattern=".*\S.*"
            maxLength={LONGEST_TITLE}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        {problem !== undefined && (
          <p className="worse" role="alert">
            {say(problem)}
          </p>
        )}
        <p className="class-panel__ways">
          <button type="submit" className="button--main" disabled={isStarting}>
            {t(isStarting ? 'class.starting' : 'class.start')}
          </button>
          <button type="button" onClick={() => planClass(false)}>
            {t('class.cancel')}
          </button>
        </p>
      </form>
    </section>
  );
}

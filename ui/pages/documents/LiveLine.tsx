import type { Live } from '../../state/live-document.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly live: Live;
  /** What oneself did is on the screen already; undefined in single-user mode, where there is nobody else. */
  readonly ownName: string | undefined;
}

/** Who else has the document open, what somebody did last, and whether one still hears of it. */
export function LiveLine({ live: { connection, people, last }, ownName }: Props) {
  const { t, language } = useWords();
  const told = last === undefined || ownName === undefined || last.by === ownName ? undefined : last;
  return (
    <div className="way__live no-print" role="status" aria-label={t('live.label')}>
      {people.length > 0 && <p>{t('live.people', { names: people.join(t('list.and')) })}</p>}
      {told !== undefined && (
        <p>
          {t(`live.${told.what}`, {
            name: told.by,
            time: timeText(told.at, language),
            revision: told.revision,
            state: t(`state.${told.state}`),
          })}
        </p>
      )}
      {connection === 'lost' && <p className="worse">▲ {t('live.lost')}</p>}
    </div>
  );
}

import type { Id, Text } from '../../../engine/model/index.ts';
import { useKeptHeads } from '../../state/kept.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly calendar: Id | undefined;
  /** What a calendar is called that was chosen and is not listed any longer. */
  readonly title?: Text | undefined;
  readonly onCalendar: (id: Id | undefined) => void;
  readonly className?: string;
}

/** The calendar of days: that of the State Council, or one that is kept on the server. Nothing where there is no choice. */
export function CalendarField({ calendar, title, onCalendar, className }: Props) {
  const { t, say } = useWords();
  const kept = useKeptHeads('calendar');
  if (kept.length === 0 && calendar === undefined) return null;
  const isListed = calendar === undefined || kept.some(({ id }) => id === calendar);
  return (
    <label className={className}>
      <span>{t('timeline.calendar')}</span>{' '}
      <select
        data-calendar
        value={calendar ?? ''}
        onChange={({ target }) => onCalendar(target.value === '' ? undefined : target.value)}
      >
        <option value="">{t('timeline.calendarState')}</option>
        {kept.map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.title)} · {t(`state.${one.state}`)}
          </option>
        ))}
        {!isListed && <option value={calendar}>{title === undefined ? calendar : say(title)}</option>}
      </select>
    </label>
  );
}

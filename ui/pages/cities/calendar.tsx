import { useState } from 'react';
import { parseCalendar } from '../../../engine/exchange/index.ts';
import type { CalendarDocument } from '../../../engine/model/index.ts';
import { processes } from '../../../processes/index.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { DaysImport } from './DaysImport.tsx';
import type { DocumentForm, Fact, FieldsProps } from './form.ts';
import { TitleFields } from './TitleFields.tsx';

/** How calendars are read, told and edited. */
export const calendarForm: DocumentForm<CalendarDocument> = {
  kind: 'calendar',
  parse: parseCalendar,
  facts: factsOfCalendar,
  Fields: CalendarFields,
  uses: usesOfCalendar,
};

/** The timelines in calendar days. */
function usesOfCalendar(id: string) {
  return processes.map((process) => ({
    to: `/p/${process.id}/timeline?unit=cd&calendar=${encodeURIComponent(id)}`,
    title: process.title,
  }));
}

/** A calendar that adds nothing yet; it is named before it is saved. */
export const emptyCalendar: CalendarDocument = { format: 1, id: 'local-calendar', title: { zh: '', en: '' } };

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Where a calendar does not say which weekdays are worked, those of the State Council are. */
const usualWeekdays: readonly number[] = [1, 2, 3, 4, 5];

function factsOfCalendar(calendar: CalendarDocument, { t }: Words): Fact[] {
  const { title, announced = [], localHolidays = [], workingWeekdays = usualWeekdays } = calendar;
  return [
    { label: t('cities.name.zh'), value: title.zh },
    { label: t('cities.name.en'), value: title.en },
    ...announced.flatMap(({ year, source, off, on }, index): Fact[] => {
      const label = t('calendar.notice', { n: index + 1 });
      return [
        { label, value: `${year} · ${source}` },
        { label: `${label} · ${t('calendar.off')}`, value: off },
        { label: `${label} · ${t('calendar.on')}`, value: on },
      ];
    }),
    { label: t('calendar.local'), value: localHolidays.join(' ') },
    {
      label: t('calendar.weekdays'),
      value: weekdays
        .filter((day) => workingWeekdays.includes(day))
        .map((day) => t(`calendar.day.${day}`))
        .join(' '),
    },
  ];
}

function CalendarFields({ content, onChange }: FieldsProps<CalendarDocument>) {
  const { t } = useWords();
  const { title, announced = [], localHolidays = [], workingWeekdays = usualWeekdays } = content;
  return (
    <>
      <TitleFields title={title} onChange={(next) => onChange({ ...content, title: next })} />
      <DaysImport
        years={announced.map(({ year }) => year)}
        onTake={(notice) =>
          onChange({
            ...content,
            announced: [...announced.filter(({ year }) => year !== notice.year), notice].sort(
              (a, b) => a.year - b.year,
            ),
          })
        }
      />
      <h2>{t('calendar.notices')}</h2>
      {announced.length === 0 && <p className="note">{t('calendar.noNotices')}</p>}
      {announced.map((notice, at) => {
        const label = t('calendar.notice', { n: at + 1 });
        const put = (change: Partial<typeof notice>): void =>
          onChange({
            ...content,
            announced: announced.map((one, index) => (index === at ? { ...one, ...change } : one)),
          });
        return (
          <fieldset key={at} className="cities__rule" data-notice={notice.year}>
            <legend>
              {label} · {notice.year}
            </legend>
            <label className="account__field">
              <span>{t('calendar.source')}</span>
              <input
                value={notice.source}
                required
                maxLength={200}
                onChange={({ target }) => put({ source: target.value })}
              />
            </label>
            {(['off', 'on'] as const).map((kind) => (
              <label key={kind} className="account__field">
                <span>{t(`calendar.${kind}`)}</span>
                <input value={notice[kind]} maxLength={2000} onChange={({ target }) => put({ [kind]: target.value })} />
              </label>
            ))}
            <button
              type="button"
              onClick={() => onChange({ ...content, announced: announced.filter((_, index) => index !== at) })}
            >
              {t('calendar.removeNotice', { n: at + 1 })}
            </button>
          </fieldset>
        );
      })}
      <h2>{t('calendar.always')}</h2>
      <LocalDays days={localHolidays} onChange={(days) => onChange({ ...content, localHolidays: days })} />
      <fieldset className="cities__days">
        <legend>{t('calendar.weekdays')}</legend>
        {weekdays.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={workingWeekdays.includes(day)}
              onChange={({ target }) =>
                onChange({
                  ...content,
                  workingWeekdays: weekdays.filter((one) =>
                    one === day ? target.checked : workingWeekdays.includes(one),
                  ),
                })
              }
            />{' '}
            {t(`calendar.day.${day}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

interface LocalDaysProps {
  readonly days: readonly string[];
  readonly onChange: (days: string[]) => void;
}

/** Days off of the place, with blanks between; the field keeps what is typed, blanks at its end included. */
function LocalDays({ days, onChange }: LocalDaysProps) {
  const { t } = useWords();
  const [text, setText] = useState(() => days.join(' '));
  return (
    <label className="account__field">
      <span>{t('calendar.localLead')}</span>
      <input
        value={text}
        maxLength={11_000}
        onChange={({ target }) => {
          setText(target.value);
          onChange(target.value.split(/\s+/).filter((day) => day !== ''));
        }}
      />
    </label>
  );
}

import { KeptField } from '../../panels/project/KeptField.tsx';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import type { useAxis } from './useAxis.ts';

/** The unit of the axis, and for calendar days the day of the first submission, which is assumed unless it was chosen. */
export function AxisChoice({ dated, end }: { readonly dated: ReturnType<typeof useAxis>; readonly end: number }) {
  const { t } = useWords();
  const { axis } = useView();
  const change = useChangeView();
  const years = dated.presumed(end);
  return (
    <span className="timeline__axis-choice">
      <label className="no-print">
        {t('timeline.unit')}{' '}
        <select
          value={axis.unit}
          onChange={({ target }) => change({ axis: { unit: target.value === 'cd' ? 'cd' : 'wd' } })}
        >
          {(['wd', 'cd'] as const).map((unit) => (
            <option key={unit} value={unit}>
              {t(`timeline.unit.${unit}`)}
            </option>
          ))}
        </select>
      </label>
      {axis.unit === 'cd' && (
        <>
          <label className="no-print">
            {t('timeline.from')}{' '}
            <input
              type="date"
              value={dated.from}
              min="1998-01-01"
              max="2099-12-31"
              onChange={({ target }) => change({ axis: { from: target.value === '' ? undefined : target.value } })}
            />
          </label>
          <KeptField
            kind="calendar"
            label={t('timeline.calendar')}
            usual={t('timeline.calendarState')}
            chosen={axis.calendar?.id}
            title={axis.calendar?.title}
            onChosen={(calendar) => change({ axis: { calendar } })}
          />
          <span className={dated.isChosen ? 'note' : 'note assumption'}>
            {t(dated.isChosen ? 'timeline.fromChosen' : 'timeline.fromAssumed', { day: dated.from })}
            {years.length > 0 && ` · ${t('timeline.provisional', { years: years.join(', ') })}`}
          </span>
        </>
      )}
    </span>
  );
}

import { useState } from 'react';
import type { ReadDays } from '../../../engine/exchange/index.ts';
import { readDays, tableInFile, tableInText } from '../../../engine/exchange/index.ts';
import type { HolidayNotice } from '../../../engine/time/index.ts';
import { useWords } from '../../words/index.ts';
import { today } from '../../words/today.ts';
import { FileButton } from '../library/FileButton.tsx';
import { Findings } from '../library/Findings.tsx';

interface Props {
  /** The years of which the calendar has a notice; importing one of them again puts the new one in its place. */
  readonly years: readonly number[];
  readonly onTake: (notice: HolidayNotice) => void;
}

type Read = ReadDays & { readonly year: number };

/** Reads days off and days worked of a year from a table. What was found is shown first, and changes nothing until it is taken. */
export function DaysImport({ years, onTake }: Props) {
  const { t } = useWords();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)) + 1);
  const [source, setSource] = useState('');
  const [text, setText] = useState('');
  const [read, setRead] = useState<Read>();
  const [said, setSaid] = useState('');
  const show = (table: ReturnType<typeof tableInText>): void => {
    setSaid('');
    setRead({ year, ...(table.ok ? readDays(table.value, year) : { days: undefined, findings: table.findings }) });
  };
  const take = ({ days, year: of }: Read): void => {
    if (days === undefined) return;
    onTake({ year: of, source: source.trim(), ...days });
    setRead(undefined);
    setText('');
    setSaid(t('calendar.taken', { year: of }));
  };
  return (
    <section className="card cities__import" aria-labelledby="days-import">
      <h2 id="days-import">{t('calendar.import')}</h2>
      <p className="note">{t('calendar.importLead')}</p>
      <div className="cities__pair">
        <label className="account__field">
          <span>{t('calendar.year')}</span>
          <input
            type="number"
            value={Number.isNaN(year) ? '' : year}
            min={1970}
            max={9998}
            onChange={({ target }) => {
              setYear(target.valueAsNumber);
              // What was read was read for another year.
              setRead(undefined);
            }}
          />
        </label>
        <label className="account__field">
          <span>{t('calendar.source')}</span>
          <input value={source} maxLength={200} onChange={({ target }) => setSource(target.value)} />
        </label>
      </div>
      <label className="account__field">
        <span>{t('calendar.paste')}</span>
        <textarea
          rows={5}
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setRead(undefined);
          }}
        />
      </label>
      <p className="way__buttons">
        <button type="button" disabled={Number.isNaN(year)} onClick={() => show(tableInText(text, ''))}>
          {t('calendar.read')}
        </button>
        <FileButton
          label={t('check.file')}
          accept=".xlsx,.csv"
          disabled={Number.isNaN(year)}
          onFile={(file) => {
            file
              .arrayBuffer()
              .then((bytes) => tableInFile(new Uint8Array(bytes), file.name))
              .then(show)
              .catch((error: unknown) => setSaid(t('check.unreadable', { reason: String(error) })));
          }}
        />
      </p>
      <div role="status">
        {said}
        {read !== undefined && (
          <>
            {read.findings.length > 0 && <Findings findings={read.findings} />}
            {read.days === undefined ? (
              <p className="strip">▲ {t('calendar.notTaken')}</p>
            ) : (
              <dl className="cities__facts">
                {(['off', 'on'] as const).map((kind) => (
                  <div key={kind}>
                    <dt>{t(`calendar.${kind}`)}</dt>
                    <dd>{read.days?.[kind] === '' ? '--' : read.days?.[kind]}</dd>
                  </div>
                ))}
              </dl>
            )}
          </>
        )}
      </div>
      {read?.days !== undefined && (
        <p>
          <button type="button" className="button--main" disabled={source.trim() === ''} onClick={() => take(read)}>
            {t(years.includes(read.year) ? 'calendar.replace' : 'calendar.take', { year: read.year })}
          </button>{' '}
          {source.trim() === '' && <span className="note">{t('calendar.sourceNeeded')}</span>}
        </p>
      )}
    </section>
  );
}

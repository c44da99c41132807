import { titleOfDesk } from '../../../engine/measure/index.ts';
import type { Id, Process, Scenario } from '../../../engine/model/index.ts';
import type { Tuning } from '../../state/tuning.ts';
import { LEAST_LOAD, MOST_LOAD, MOST_STAFF } from '../../state/tuning.ts';
import { useWords } from '../../words/index.ts';
import { NumberField } from '../five/full/NumberField.tsx';
import { Presets } from './Presets.tsx';

/** Percent of the cases of the scenario. */
const USUAL_LOADS = [80, 100, 120, 150];

interface Props {
  readonly scenario: Scenario | undefined;
  readonly process: Process;
  readonly tuning: Tuning;
  readonly onTry: (change: Partial<Tuning>) => void;
}

/** How many people work at each desk of the scenario, and how many cases come. */
export function StaffLevers({ scenario, process, tuning, onTry }: Props) {
  const { t, say } = useWords();
  if (scenario === undefined) return <p className="note">{t('try.staffNone')}</p>;
  const set = (desk: Id, usual: number, count: number): void => {
    if (!Number.isInteger(count) || count < 1 || count > MOST_STAFF) return;
    const staff = new Map(tuning.staff);
    if (count === usual) staff.delete(desk);
    else staff.set(desk, count);
    onTry({ staff });
  };
  return (
    <>
      <section className="levers" aria-labelledby="levers-staff">
        <h3 id="levers-staff">{t('try.staff')}</h3>
        <div className="staff">
          {scenario.desks.map((desk) => {
            const title = say(titleOfDesk(desk.id, process, scenario));
            const usual = desk.staff.value;
            const count = tuning.staff.get(desk.id) ?? usual;
            return (
              <div key={desk.id} className="staff__desk" data-desk={desk.id}>
                <span>{title}</span>
                <button
                  type="button"
                  aria-label={`${title} ${t('try.fewer')}`}
                  disabled={count <= 1}
                  onClick={() => set(desk.id, usual, count - 1)}
                >
                  −
                </button>
                <input
                  type="number"
                  className="lever__number"
                  aria-label={t('try.staffOf', { title })}
                  min={1}
                  max={MOST_STAFF}
                  value={count}
                  onChange={({ target }) => set(desk.id, usual, Number(target.value))}
                />
                <button
                  type="button"
                  aria-label={`${title} ${t('try.more')}`}
                  onClick={() => set(desk.id, usual, count + 1)}
                >
                  +
                </button>
                <span className="note">{count === usual ? '' : t('try.staffNow', { n: usual })}</span>
              </div>
            );
          })}
        </div>
      </section>
      <section className="levers" aria-labelledby="levers-load">
        <h3 id="levers-load">{t('try.load')}</h3>
        <div className="lever__slide">
          <input
            type="range"
            aria-label={t('try.load')}
            aria-valuetext={t('try.loadText', { n: tuning.load })}
            min={50}
            max={200}
            step={5}
            value={Math.min(200, Math.max(50, tuning.load))}
            onChange={({ target }) => onTry({ load: Number(target.value) })}
            onDoubleClick={() => onTry({ load: 100 })}
          />
          <NumberField
            label={t('try.loadExact')}
            value={tuning.load}
            step={1}
            most={MOST_LOAD}
            isFit={(load) => Number.isInteger(load) && load >= LEAST_LOAD && load <= MOST_LOAD}
            wrong={t('try.loadWrong', { least: LEAST_LOAD, most: MOST_LOAD })}
            onPick={(load) => onTry({ load })}
          />
          <span aria-hidden="true">%</span>
        </div>
        <Presets
          title={t('try.load')}
          values={USUAL_LOADS.map((load) => ({ label: t('try.loadText', { n: load }), value: load }))}
          value={tuning.load}
          onPick={(load) => onTry({ load })}
        />
        <p className="note">{t('try.loadNote')}</p>
      </section>
    </>
  );
}

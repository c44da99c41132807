import { useMemo, useState } from 'react';
import { scenarioOf } from '../../../processes/index.ts';
import { useModelHash } from '../../state/model.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { Assumptions } from '../basis/Assumptions.tsx';
import { assumptionsOfDocuments } from '../basis/assumptions.ts';
import { useOnScreen, useOnSheet } from './screen.ts';
import { ProjectDialog } from '../project/ProjectDialog.tsx';

/** The line against misreading: what is counted, which clock, which unit, that it is simulated, and on what it rests. */
export function ScopeLine() {
  const { t, say } = useWords();
  const { process, reform, city, scope, attributes, asOf, axis } = useView();
  const change = useChangeView();
  const hash = useModelHash();
  const onSheet = useOnSheet();
  // Only there are simulated times beside the quick ones.
  const isFull = useOnScreen('five') && scenarioOf(process.id) !== undefined;
  const inCalendarDays = useOnScreen('timeline') && axis.unit === 'cd';
  const [open, setOpen] = useState<'project' | 'assumptions'>();
  const assumptions = useMemo(() => assumptionsOfDocuments({ process, reform, city }), [process, reform, city]);
  const changed = process.attributes.filter(({ id, usual }) => attributes[id] !== usual).length;
  return (
    <section className={onSheet ? 'scope-line no-print' : 'scope-line'} aria-label={t('line.label')}>
      <label className="scope-line__part">
        <span className="scope-line__word">{t('line.label')}</span>
        <select
          aria-label={t('line.scope')}
          title={say(process.scopes.find(({ id }) => id === scope)!.note)}
          value={scope}
          onChange={({ target }) => change({ scope: target.value })}
        >
          {process.scopes.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      <span className="scope-line__part" title={t('clock.approval-path.note')}>
        <span className="scope-line__word">{t('line.clock')}</span>{' '}
        {isFull && `${t('full.clockQuick')}${t('text.colon')}`}
        <strong>{t('clock.approval-path')}</strong>
      </span>
      {isFull && (
        <span className="scope-line__part" title={t('full.axis', { unit: t('full.unit.working-day') })}>
          {t('full.clockFull')}
          {t('text.colon')}
          <strong>{t('full.clockElapsed')}</strong>
        </span>
      )}
      <span className="scope-line__part">{t(inCalendarDays ? 'line.unitCalendar' : 'line.unit')}</span>
      <button type="button" className="scope-line__button no-print" onClick={() => setOpen('project')}>
        {t('line.case')}
        {t('text.colon')}
        {changed === 0 ? t('line.caseUsual') : t('line.caseChanged', { n: changed })}
        {city === undefined ? '' : ` · ${say(city.title)}`}
        {asOf === undefined ? '' : ` · ${t('line.law', { day: asOf })}`}
      </button>
      <span className="scope-line__part scope-line__end">
        <strong className="badge">{t('line.simulated')}</strong>
        <abbr title={t('line.quickNote')}>{t('line.quick')}</abbr>
        <abbr title={t('line.modelNote')}>
          {t('line.model')} <code>{hash}</code>
        </abbr>
      </span>
      <button type="button" className="scope-line__button no-print" onClick={() => setOpen('assumptions')}>
        {t('line.assumptions', { n: assumptions.length })}
      </button>
      {open === 'project' && <ProjectDialog onClose={() => setOpen(undefined)} />}
      {open === 'assumptions' && <Assumptions list={assumptions} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

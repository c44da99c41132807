import { useComparison } from '../../state/comparison.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';
import { Dialog } from '../chrome/Dialog.tsx';
import { ProjectFields } from './ProjectFields.tsx';

/** The conditions of the project on the screen; every change is computed at once. */
export function ProjectDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const { process, reform, attributes, city, asOf } = useView();
  const { reductions } = useComparison();
  const change = useChangeView();
  const pair = (name: 'items' | 'materials' | 'time'): string => {
    const found = reductions.find((one) => one.name === name);
    const say = (value: number | undefined): string =>
      value === undefined ? '--' : name === 'time' ? dayCount(value, language) : number(value, language);
    return `${say(found?.before)} → ${say(found?.after)}`;
  };
  return (
    <Dialog title={t('project.title')} onClose={onClose}>
      <p className="note">{t('project.lead')}</p>
      <ProjectFields
        process={process}
        attributes={attributes}
        city={city?.id}
        onAttribute={(id, value) => change({ attributes: { ...attributes, [id]: value } })}
        onCity={(id) => change({ city: id })}
      />
      <div className="project-fields">
        <label className="project-fields__field project-fields__field--wide">
          <span>{t('project.law')}</span>
          <input
            type="date"
            data-attribute="law"
            className={asOf === undefined ? undefined : 'project-fields__changed'}
            value={asOf ?? ''}
            min="1998-01-01"
            max="2030-12-31"
            onChange={({ target }) => change({ asOf: target.value === '' ? undefined : target.value })}
          />
          <span>
            {asOf === undefined
              ? t('project.lawOwn', { before: process.asOf, after: reform?.asOf ?? process.asOf })
              : t('project.lawOn', { day: asOf })}
          </span>
        </label>
      </div>
      <p role="status">
        <strong>
          {t('project.result', {
            items: pair('items'),
            materials: pair('materials'),
            days: `${t('clock.approval-path')} ${pair('time')} ${t('unit.days')}`,
          })}
        </strong>
      </p>
      <p>
        <button type="button" onClick={() => change({ attributes: undefined, city: undefined, asOf: undefined })}>
          {t('project.usual')}
        </button>
      </p>
    </Dialog>
  );
}

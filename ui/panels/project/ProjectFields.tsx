import type { CaseAttributes, City, Process } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';
import './project.css';

interface Props {
  readonly process: Process;
  readonly attributes: CaseAttributes;
  readonly cities: readonly City[];
  readonly city: string | undefined;
  readonly onAttribute: (id: string, value: string) => void;
  readonly onCity: (id: string | undefined) => void;
}

/** One field for each attribute of the document, and the city whose rules apply. */
export function ProjectFields({ process, attributes, cities, city, onAttribute, onCity }: Props) {
  const { t, say } = useWords();
  return (
    <div className="project-fields">
      {process.attributes.map(({ id, title, values, usual }) => (
        <label key={id} className="project-fields__field">
          <span>{say(title)}</span>
          <select
            data-attribute={id}
            className={attributes[id] === usual ? undefined : 'project-fields__changed'}
            value={attributes[id]}
            onChange={({ target }) => onAttribute(id, target.value)}
          >
            {values.map((value) => (
              <option key={value.id} value={value.id}>
                {say(value.title)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {cities.length > 0 && (
        <label className="project-fields__field project-fields__field--wide">
          <span>{t('project.city')}</span>
          <select
            data-attribute="city"
            value={city ?? ''}
            onChange={({ target }) => onCity(target.value === '' ? undefined : target.value)}
          >
            <option value="">{t('project.cityNone')}</option>
            {cities.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

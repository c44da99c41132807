import type { CaseAttributes, Process } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';
import { CityField } from './CityField.tsx';
import './project.css';

interface Props {
  readonly process: Process;
  readonly attributes: CaseAttributes;
  readonly city: string | undefined;
  readonly onAttribute: (id: string, value: string) => void;
  readonly onCity: (id: string | undefined) => void;
}

/** One field for each attribute of the document, and the city whose rules apply. */
export function ProjectFields({ process, attributes, city, onAttribute, onCity }: Props) {
  const { say } = useWords();
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
      <CityField
        process={process}
        city={city}
        onCity={onCity}
        className="project-fields__field project-fields__field--wide"
      />
    </div>
  );
}

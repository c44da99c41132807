import type { Process } from '../../../engine/model/index.ts';
import { citiesOf } from '../../state/documents.ts';
import { useKeptHeads } from '../../state/kept.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly process: Process;
  readonly city: string | undefined;
  readonly onCity: (id: string | undefined) => void;
  readonly className: string;
}

/** The city whose rules apply: a shipped one that has some for the process, or one that is kept on the server. */
export function CityField({ process, city, onCity, className }: Props) {
  const { t, say } = useWords();
  const kept = useKeptHeads('city');
  const shipped = citiesOf(process);
  if (shipped.length === 0 && kept.length === 0 && city === undefined) return null;
  const isListed = city === undefined || [...shipped, ...kept].some(({ id }) => id === city);
  return (
    <label className={className}>
      <span>{t('project.city')}</span>
      <select
        data-attribute="city"
        value={city ?? ''}
        onChange={({ target }) => onCity(target.value === '' ? undefined : target.value)}
      >
        <option value="">{t('project.cityNone')}</option>
        {shipped.map(({ id, title }) => (
          <option key={id} value={id}>
            {say(title)}
          </option>
        ))}
        {kept.length > 0 && (
          <optgroup label={t('project.citiesKept')}>
            {kept.map(({ id, title, state }) => (
              <option key={id} value={id}>
                {say(title)} · {t(`state.${state}`)}
              </option>
            ))}
          </optgroup>
        )}
        {!isListed && <option value={city}>{city}</option>}
      </select>
    </label>
  );
}

import { useEffect, useState } from 'react';
import type { Process } from '../../../engine/model/index.ts';
import type { DocumentsAnswer } from '../../../server/messages.ts';
import { useSession } from '../../state/account.ts';
import { citiesOf } from '../../state/documents.ts';
import { listStored } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';

type Head = DocumentsAnswer['rows'][number];

interface Props {
  readonly process: Process;
  readonly city: string | undefined;
  readonly onCity: (id: string | undefined) => void;
  readonly className: string;
}

/** The city whose rules apply: a shipped one that has some for the process, or one that is kept on the server. */
export function CityField({ process, city, onCity, className }: Props) {
  const { t, say } = useWords();
  const kept = useKeptHeads();
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

/** The cities of the server that whoever is signed in may see; none where there is no server. */
function useKeptHeads(): readonly Head[] {
  const { language } = useWords();
  const session = useSession();
  const who = session?.permissions.includes('documents.read') === true ? (session.user?.id ?? '') : undefined;
  const [read, setRead] = useState<{ readonly by: string; readonly heads: readonly Head[] }>();
  useEffect(() => {
    let isLeft = false;
    if (who === undefined) return undefined;
    const readFrom = async (after: string | undefined, before: readonly Head[]): Promise<void> => {
      const outcome = await listStored('city', after, language);
      if (isLeft || !outcome.ok) return;
      const { rows, next } = outcome.value;
      const all = [...before, ...rows];
      setRead({ by: who, heads: all });
      if (next !== null) await readFrom(next, all);
    };
    void readFrom(undefined, []);
    return () => {
      isLeft = true;
    };
  }, [who, language]);
  return read?.by === who ? (read?.heads ?? []) : [];
}

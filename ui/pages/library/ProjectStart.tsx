import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseAttributes } from '../../../engine/model/index.ts';
import { usualCase } from '../../../engine/model/index.ts';
import { ProjectFields } from '../../panels/project/ProjectFields.tsx';
import { attributesWord, queryOf } from '../../state/address.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { useSettings } from '../../state/settings.ts';
import { useWords } from '../../words/index.ts';

/** Opens a process for one kind of project; its conditions go into the address. */
export function ProjectStart({ documents }: { documents: readonly OpenDocument[] }) {
  const { t, say } = useWords();
  const { language, theme } = useSettings();
  const [chosen, setChosen] = useState<string>();
  const { pid, process } = documents.find((one) => one.pid === chosen) ?? documents[0]!;
  const [given, setGiven] = useState<CaseAttributes>({});
  const [city, setCity] = useState<string>();
  const params = new URLSearchParams({ lang: language, theme });
  const word = attributesWord(process, given);
  if (word !== '') params.set('at', word);
  if (city !== undefined) params.set('city', city);
  const search = queryOf(params);
  return (
    <section className="card project-start" aria-labelledby="project-start">
      <h2 id="project-start">{t('project.title')}</h2>
      <label className="project-start__process">
        <span>{t('chrome.process')}</span>{' '}
        <select
          data-project
          value={pid}
          onChange={({ target }) => {
            setChosen(target.value);
            setGiven({});
            setCity(undefined);
          }}
        >
          {documents.map((one) => (
            <option key={one.pid} value={one.pid}>
              {say(one.process.title)}
            </option>
          ))}
        </select>
      </label>
      <ProjectFields
        process={process}
        attributes={usualCase(process.attributes, given)}
        city={city}
        onAttribute={(id, value) => setGiven({ ...given, [id]: value })}
        onCity={setCity}
      />
      <p className="process-card__links">
        <Link className="button button--main" to={{ pathname: `/p/${pid}/five`, search }}>
          {t('library.openFive')}
        </Link>
        <Link className="button" to={{ pathname: `/p/${pid}/map`, search }}>
          {t('library.openMap')}
        </Link>
      </p>
    </section>
  );
}

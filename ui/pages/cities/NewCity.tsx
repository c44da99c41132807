import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { City, Finding } from '../../../engine/model/index.ts';
import { parseCity, parseJson } from '../../../engine/model/index.ts';
import { cities } from '../../../processes/index.ts';
import { useRequestKey } from '../../state/request-key.ts';
import { createDocument } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';
import { FileButton } from '../library/FileButton.tsx';
import { Findings } from '../library/Findings.tsx';
import { addressOf } from './address.ts';

/** A new city on the server: one of the shipped ones to begin with, or a file of one. */
export function NewCity() {
  const { t, say, language } = useWords();
  const navigate = useNavigate();
  const creation = useRequestKey();
  const [shipped, setShipped] = useState(cities[0]?.id ?? '');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const create = async (city: City): Promise<void> => {
    setSending(true);
    const outcome = await createDocument('city', city, creation.keyOf(JSON.stringify(city)), language);
    creation.heard(outcome);
    setSending(false);
    if (outcome.ok) {
      void navigate(addressOf('city', outcome.value.document.id));
      return;
    }
    setProblem(t('cities.failed', { reason: outcome.message }));
    setFindings(outcome.answer?.error.findings ?? []);
  };
  const read = async (file: File): Promise<void> => {
    const json = parseJson(await file.text());
    const parsed = json.ok ? parseCity(json.value) : json;
    setProblem(parsed.ok ? undefined : t('cities.fileBroken'));
    setFindings(parsed.findings);
    if (parsed.ok) await create(parsed.value);
  };
  return (
    <div className="no-print">
      <div className="cities__new">
        <label className="account__field">
          <span>{t('cities.shipped')}</span>
          <select value={shipped} onChange={({ target }) => setShipped(target.value)}>
            {cities.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          disabled={isSending}
          onClick={() => {
            const city = cities.find(({ id }) => id === shipped);
            if (city !== undefined) void create(city);
          }}
        >
          {t('cities.begin')}
        </button>
        <FileButton
          label={t('cities.openFile')}
          accept=".json,application/json"
          disabled={isSending}
          onFile={(file) => {
            read(file).catch((error: unknown) => setProblem(t('check.unreadable', { reason: String(error) })));
          }}
        />
      </div>
      <div role="status">
        {problem !== undefined && <p className="strip">▲ {problem}</p>}
        {findings.length > 0 && <Findings findings={findings} />}
      </div>
    </div>
  );
}

import type { Finding } from '../../../../engine/model/index.ts';
import { useWords } from '../../../words/index.ts';

/** Why a plan cannot be simulated, and what would mend it. */
export function Refusal({ findings }: { findings: readonly Finding[] }) {
  const { t, say } = useWords();
  return (
    <div className="strip full__refusal" role="alert">
      <strong>▲ {t('full.refused')}</strong>
      <ul>
        {findings.map(({ at, message, mend }) => (
          <li key={`${at} ${message.zh}`}>
            {say(message)} <span className="note">{t('full.refusedMend', { mend: say(mend) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

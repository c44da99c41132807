import type { Finding } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';

/** Findings as a table: level, place, what it is, the rule, and the mend. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t, say } = useWords();
  return (
    <table className="findings">
      <thead>
        <tr>
          <th scope="col">{t('check.level')}</th>
          <th scope="col">{t('check.where')}</th>
          <th scope="col">{t('check.what')}</th>
          <th scope="col">{t('check.rule')}</th>
          <th scope="col">{t('check.mend')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ code, level, at, message, rule, mend }, index) => (
          <tr key={index} data-code={code}>
            <td>
              {level === 'error' ? '■ ' : ''}
              {t(`level.${level}`)}
            </td>
            <td>
              <code>{at === '' ? '--' : at}</code>
            </td>
            <td>{say(message)}</td>
            <td>{say(rule)}</td>
            <td>{say(mend)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

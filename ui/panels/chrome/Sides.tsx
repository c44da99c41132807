import { useDocuments } from '../../state/documents.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';

/** The two sides that are compared: how it was, and the plan. */
export function Sides() {
  const { t, say } = useWords();
  const view = useView();
  const change = useChangeView();
  const documents = useDocuments();
  const { reforms } = documents.find(({ pid }) => pid === view.pid) ?? { reforms: [] };
  return (
    <span className="chrome__sides">
      {t('chrome.base', { year: view.process.asOf.slice(0, 4) })} ⇄{' '}
      {view.reform === undefined ? (
        t('chrome.noReform')
      ) : reforms.length > 1 ? (
        <select
          aria-label={t('chrome.plan')}
          value={view.reform.id}
          onChange={({ target }) => change({ reform: target.value })}
        >
          {reforms.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      ) : (
        <strong title={say(view.reform.title)}>{say(view.reform.title)}</strong>
      )}
    </span>
  );
}

import { Link } from 'react-router';
import { lastScreen } from '../../app/arrival.ts';
import { useDocuments } from '../../state/documents.ts';
import { useWords } from '../../words/index.ts';
import { glossary } from './glossary.ts';
import './help.css';
import { queryOf } from '../../state/address.ts';

/** Keys, words, how the numbers come about, and what the system must not be used for. */
export function HelpPage() {
  const { t, say } = useWords();
  const keys = [
    ['Ctrl+K', t('help.key.search')],
    ['?', t('help.key.help')],
    ['↑ ↓', t('help.key.move')],
    ['Space', t('help.key.space')],
    ['Enter', t('help.key.enter')],
    ['Esc', t('help.key.escape')],
    ['Tab', t('help.key.tab')],
    ['← →, PgUp, PgDn, Home, End', t('full.help.promise')],
    ['← → ↑ ↓', t('help.map.walk')],
    ['Home, End', t('help.map.ends')],
    ['N, P', t('help.map.differences')],
    ['L', t('help.map.list')],
    ['O', t('help.map.over')],
    ['C', t('help.map.critical')],
    ['F', t('help.map.fit')],
    ['G', t('help.timeline.map')],
    ['← →', t('help.timeline.limit')],
    ['Backspace', t('help.timeline.reset')],
    ['/', t('help.map.find')],
    ['W', t('help.map.pair')],
    ['Shift', t('help.map.pairClick')],
    ['Esc', t('help.map.escape')],
    ['Ctrl+Z, Ctrl+Y', t('help.try.undo')],
    ['Backspace', t('help.try.reset')],
    ['Space', t('help.run.play')],
    ['. ,', t('help.run.step')],
    ['← →', t('help.run.day')],
    ['1 2 3 4 5', t('help.run.speed')],
    ['B', t('help.run.side')],
    ['J', t('help.run.follow')],
    ['K', t('help.run.mark')],
    ['X', t('help.run.light')],
    ['L', t('help.run.log')],
    ['Esc', t('help.run.escape')],
    ['← →, PgUp, PgDn, Home, End, Space', t('help.meet.turn')],
    ['B .', t('help.meet.blank')],
    ['F', t('help.meet.full')],
    ['M', t('help.meet.minutes')],
    ['Esc', t('help.meet.leave')],
  ] as const;
  return (
    <div className="help page">
      <BackLink />
      <h1>{t('help.title')}</h1>
      <section aria-labelledby="help-privacy">
        <h2 id="help-privacy">{t('help.privacy')}</h2>
        <ul>
          {([1, 2, 3] as const).map((n) => (
            <li key={n}>{t(`help.privacy.${n}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="help-model">
        <h2 id="help-model">{t('help.model')}</h2>
        <ol>
          {([1, 2, 3, 4, 5, 6, 7] as const).map((n) => (
            <li key={n}>{t(`help.model.${n}`)}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="help-keys">
        <h2 id="help-keys">{t('help.keys')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('help.key')}</th>
              <th scope="col">{t('help.does')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(([key, does]) => (
              <tr key={`${key} ${does}`}>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('help.singleKeys')}</p>
      </section>
      <section aria-labelledby="help-plan">
        <h2 id="help-plan">{t('help.plan')}</h2>
        <p>{t('help.plan.1')}</p>
        <p>{t('help.plan.2')}</p>
      </section>
      <section aria-labelledby="help-words">
        <h2 id="help-words">{t('help.words')}</h2>
        <dl className="glossary">
          {glossary.map(({ word, meaning }) => (
            <div key={word.en}>
              <dt>
                <span lang="zh-CN">{word.zh}</span>{' '}
                <span className="note" lang="en">
                  {word.en}
                </span>
              </dt>
              <dd>{say(meaning)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

/** Back to the screen of the process one came from, as it was; to the library where there is none. */
function BackLink() {
  const { t, say, language } = useWords();
  const documents = useDocuments();
  const address = lastScreen();
  const [, pid] = /^\/p\/([^/?]+)/.exec(address ?? '') ?? [];
  const document = documents.find((one) => one.pid === pid);
  if (address === undefined || document === undefined)
    return (
      <Link className="button" to="/">
        ← {t('help.back', { what: t('tab.library') })}
      </Link>
    );
  const [path = '/', query = ''] = address.split('?');
  const params = new URLSearchParams(query);
  // The language may have been changed on this page.
  if (params.has('lang')) params.set('lang', language);
  const screen = path.endsWith('/map') ? t('tab.map') : path.endsWith('/five') ? t('tab.five') : '';
  const what = [say(document.process.title), screen].filter((part) => part !== '').join(' · ');
  return (
    <Link className="button" to={{ pathname: path, search: queryOf(params) }}>
      ← {t('help.back', { what })}
    </Link>
  );
}

import { useCallback, useState } from 'react';
import type { LinkedAnswer } from '../../../server/messages.ts';
import { TokenCells } from '../../panels/share/TokenCells.tsx';
import { TokenLink } from '../../panels/share/TokenLink.tsx';
import type { Outcome } from '../../state/account.ts';
import { useAsked } from '../../state/asked.ts';
import type { DocumentLink } from '../../state/links.ts';
import { endLink, listLinks, makeLink } from '../../state/links.ts';
import { useRequestKey } from '../../state/request-key.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';
import { SendForm } from './SendForm.tsx';

/** Days for which a link is good; the server takes 1 to 90. */
const DAYS = [1, 7, 30, 90] as const;

/** Links to a document that is not published: whoever opens one has to sign in, and they end. */
export function LinksPanel({ id }: { id: string }) {
  const { t, language } = useWords();
  const ask = useCallback(async () => stillOpen(await listLinks(id, language)), [id, language]);
  const { outcome: links, askAgain } = useAsked(ask);
  const request = useRequestKey();
  const [days, setDays] = useState(7);
  const [made, setMade] = useState<LinkedAnswer>();
  const [problem, setProblem] = useState<string>();
  const make = async (): Promise<Outcome<unknown>> => {
    const outcome = await makeLink(id, days, request.keyOf(`${id} ${days}`), language);
    request.heard(outcome);
    if (outcome.ok) setMade(outcome.value);
    return outcome;
  };
  const end = async (link: DocumentLink): Promise<void> => {
    const outcome = await endLink(link, language);
    setProblem(outcome.ok ? undefined : outcome.message);
    if (outcome.ok && link.tokenHash === made?.link.tokenHash) setMade(undefined);
    await askAgain();
  };
  const told = problem ?? (links?.ok === false ? links.message : undefined);
  const open = links?.ok === true ? links.value : [];
  return (
    <section className="card way__panel no-print" aria-labelledby="way-links">
      <h2 id="way-links">{t('links.title')}</h2>
      <p className="note">{t('links.lead')}</p>
      {told !== undefined && (
        <p className="strip" role="alert">
          ▲ {told}
        </p>
      )}
      {open.length > 0 && (
        <table className="documents__table">
          <thead>
            <tr>
              <th scope="col">{t('people.made')}</th>
              <th scope="col">{t('people.until')}</th>
              <th scope="col">{t('people.act')}</th>
            </tr>
          </thead>
          <tbody>
            {open.map((link) => (
              <tr key={link.tokenHash} data-link>
                <TokenCells link={link} onEnd={() => void end(link)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {links?.ok === true && open.length === 0 && <p className="note">{t('links.empty')}</p>}
      {made !== undefined && (
        <div role="status">
          <TokenLink
            path="/documents/link"
            token={made.token}
            told={t('links.once', { time: timeText(made.link.expiresAt, language) })}
          />
        </div>
      )}
      <SendForm
        label={t('links.add')}
        action={t('links.make')}
        onSend={make}
        onAnswered={askAgain}
        onDone={() => setProblem(undefined)}
      >
        <label className="way__field">
          <span>{t('links.days')}</span>
          <select value={days} onChange={({ target }) => setDays(Number(target.value))}>
            {DAYS.map((one) => (
              <option key={one} value={one}>
                {t('links.dayCount', { n: one })}
              </option>
            ))}
          </select>
        </label>
      </SendForm>
    </section>
  );
}

/** Of the links that were read those that have not ended yet. */
function stillOpen(links: Outcome<readonly DocumentLink[]>): Outcome<readonly DocumentLink[]> {
  if (!links.ok) return links;
  const now = Date.now();
  const open = links.value.filter(({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > now);
  return { ok: true, value: open };
}

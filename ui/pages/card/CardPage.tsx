import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Basis, Item, Limit } from '../../../engine/model/index.ts';
import { inForceOn } from '../../../engine/model/index.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { useKeptQuery, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { Papers } from './Papers.tsx';
import { Sheet } from './Sheet.tsx';
import type { ShownItem } from './useItem.ts';
import { useItem } from './useItem.ts';
import { durationText, feeText, limitText } from './words.ts';

/** One item as a service guide prints it 办事指南. */
export function CardPage() {
  const { t } = useWords();
  const shown = useItem();
  const { pid } = useView();
  const query = useKeptQuery();
  return (
    <Sheet
      shown={shown}
      title={t('card.title')}
      tools={
        <Link className="button" to={{ pathname: `/p/${pid}/notice/${shown.id}`, search: query }}>
          {t('card.toNotice')}
        </Link>
      }
    >
      {shown.item !== undefined && <Facts shown={shown} item={shown.item} />}
    </Sheet>
  );
}

function Facts({ shown: { side }, item }: { shown: ShownItem; item: Item }) {
  const words = useWords();
  const { t, say } = words;
  const { process, units } = side;
  const authority = process.authorities.find(({ id }) => id === item.authority);
  const stage = process.stages.find(({ id }) => id === item.stage);
  const limits = (scheme: Limit['scheme']): Limit[] =>
    item.limits.filter((limit) => limit.scheme === scheme && inForceOn(limit, process.asOf));
  const visits = units.steps.filter(({ node, visit }) => node === item.id && visit === true).length;
  const results = item.gives.map((id) => process.materials.find((one) => one.id === id)?.title ?? { zh: id, en: id });
  return (
    <>
      <table className="facts">
        <tbody>
          <Fact name={t('card.kind')}>{t(`itemKind.${item.kind}`)}</Fact>
          <Fact name={t('card.authority')}>{authority === undefined ? item.authority : say(authority.title)}</Fact>
          <Fact name={t('card.basis')} basis={item.basis} />
          <Fact name={t('card.stage')}>{stage === undefined ? item.stage : say(stage.title)}</Fact>
          {(['statutory', 'promised'] as const).map((scheme) => (
            <tr key={scheme}>
              <th scope="row">
                {t('card.limits')} · {t(`card.${scheme}`)}
              </th>
              <td>
                {limits(scheme).length === 0
                  ? `-- ${t(scheme === 'statutory' ? 'card.noneFound' : 'card.none')}`
                  : limits(scheme).map((limit, index) => (
                      <div key={index}>
                        {limitText(limit, words)} <BasisNote basis={limit.basis} />
                      </div>
                    ))}
              </td>
            </tr>
          ))}
          <Fact name={t('card.duration')} basis={item.duration.basis}>
            {durationText(item.duration, words)}
          </Fact>
          <Fact name={t('card.submit')}>{t(`submit.${item.channel.submit}`)}</Fact>
          <Fact name={t('card.visits')}>{t('card.visitsN', { n: visits })}</Fact>
          <tr>
            <th scope="row">{t('card.fees')}</th>
            <td>
              {(item.fees ?? []).length === 0
                ? t('card.noFees')
                : (item.fees ?? []).map((fee) => (
                    <div key={fee.id}>
                      {say(fee.title)}
                      {t('text.colon')}
                      {feeText(fee, words)} <BasisNote basis={fee.amount.basis} />
                    </div>
                  ))}
            </td>
          </tr>
          <Fact name={t('card.result')}>
            {results.length === 0 ? t('card.noResult') : results.map(say).join(t('list.and'))}
          </Fact>
        </tbody>
      </table>
      <Papers side={side} item={item} />
      {item.note !== undefined && <p className="note">{say(item.note)}</p>}
    </>
  );
}

function Fact({ name, basis, children }: { name: string; basis?: Basis; children?: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {children} {basis !== undefined && <BasisNote basis={basis} />}
      </td>
    </tr>
  );
}

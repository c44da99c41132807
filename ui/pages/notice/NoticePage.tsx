import type { Item } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';
import { Sheet } from '../card/Sheet.tsx';
import type { ShownItem } from '../card/useItem.ts';
import { useItem } from '../card/useItem.ts';

/** The one-time notice 一次性告知书 of an item, to tick and to print; nothing that is ticked is kept. */
export function NoticePage() {
  const { t } = useWords();
  const shown = useItem();
  return (
    <Sheet shown={shown} title={t('oneTime.title')}>
      {shown.item !== undefined && <Notice shown={shown} item={shown.item} />}
    </Sheet>
  );
}

function Notice({ shown: { side }, item }: { shown: ShownItem; item: Item }) {
  const { t, say } = useWords();
  const known = new Map(side.process.materials.map((material) => [material.id, material]));
  const papers = side.active
    .takesOf(item)
    .filter(({ by, origin }) => by === 'acceptance' && origin !== 'sharing')
    .map(({ material, origin, letter }) => (origin === 'commitment' && letter !== undefined ? letter : material));
  return (
    <>
      <div className="sheet__lines">
        <Line name={t('oneTime.to')} />
        <Line name={t('oneTime.received')} />
      </div>
      <p>{t('oneTime.lead')}</p>
      {papers.length === 0 ? (
        <p className="note">{t('oneTime.none')}</p>
      ) : (
        <table className="papers">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{t('oneTime.material')}</th>
              <th scope="col">{t('oneTime.missing')}</th>
              <th scope="col">{t('oneTime.form')}</th>
              <th scope="col">{t('oneTime.how')}</th>
            </tr>
          </thead>
          <tbody>
            {[...new Set(papers)].map((id, index) => {
              const material = known.get(id);
              const title = material === undefined ? id : say(material.title);
              return (
                <tr key={id}>
                  <td>{index + 1}</td>
                  <td>{title}</td>
                  <td>
                    <input type="checkbox" className="sheet__box" aria-label={`${title}: ${t('oneTime.missing')}`} />
                  </td>
                  <td>
                    <input type="checkbox" className="sheet__box" aria-label={`${title}: ${t('oneTime.form')}`} />
                  </td>
                  <td className="sheet__blank" />
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="sheet__law">
        {t('oneTime.law')}
        {item.kind !== '行政许可' && <span className="note"> {t('oneTime.notLicence')}</span>}
      </p>
      <div className="sheet__lines">
        <Line name={t('oneTime.office')} />
        <Line name={t('oneTime.officer')} />
        <Line name={t('oneTime.signed')} />
        <Line name={t('oneTime.date')} />
      </div>
      <p className="note no-print">{t('oneTime.privacy')}</p>
    </>
  );
}

function Line({ name }: { name: string }) {
  return <div className="sheet__line">{name}</div>;
}

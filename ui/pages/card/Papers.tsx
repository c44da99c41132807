import type { Side } from '../../../engine/measure/index.ts';
import type { Item } from '../../../engine/model/index.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { useWords } from '../../words/index.ts';

/** The papers of an item: how each comes, by when, who issues it, whether offices could share it. */
export function Papers({ side, item }: { side: Side; item: Item }) {
  const { t, say } = useWords();
  const takes = side.active.takesOf(item);
  const known = new Map(side.process.materials.map((material) => [material.id, material]));
  return (
    <section>
      <h2>{t('card.materials', { n: takes.length })}</h2>
      {takes.length > 0 && (
        <table className="papers table--stack">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{t('card.material')}</th>
              <th scope="col">{t('card.origin')}</th>
              <th scope="col">{t('card.gate')}</th>
              <th scope="col">{t('card.holder')}</th>
              <th scope="col">{t('card.shareable')}</th>
              <th scope="col">{t('basis.button')}</th>
            </tr>
          </thead>
          <tbody>
            {takes.map((take, index) => {
              const material = known.get(take.material);
              return (
                <tr key={`${take.material} ${index}`}>
                  <td>{index + 1}</td>
                  <td>
                    {material === undefined ? take.material : say(material.title)}
                    {material?.core === true && (
                      <>
                        {' '}
                        <span className="badge">{t('card.core')}</span>
                      </>
                    )}
                  </td>
                  <td data-head={t('card.origin')}>{t(`origin.${take.origin}`)}</td>
                  <td data-head={t('card.gate')}>{t(`gate.${take.by}`)}</td>
                  <td data-head={t('card.holder')}>{material === undefined ? '--' : t(`holder.${material.holder}`)}</td>
                  <td data-head={t('card.shareable')}>
                    {material?.shareable === undefined
                      ? t('card.unknown')
                      : t(material.shareable.value ? 'card.yes' : 'card.no')}
                  </td>
                  <td data-head={t('basis.button')}>
                    {take.basis === undefined ? '' : <BasisNote basis={take.basis} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

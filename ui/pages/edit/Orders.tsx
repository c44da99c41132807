import { useMemo, useState } from 'react';
import { titleOfNode } from '../../../engine/measure/index.ts';
import type { Basis, Process } from '../../../engine/model/index.ts';
import type { Arrow } from '../../../engine/network/index.ts';
import { activeWhole, arrowsOf, isLocked } from '../../../engine/network/index.ts';
import { useWords } from '../../words/index.ts';
import type { Edit } from './edits.ts';

interface Props {
  readonly process: Process;
  readonly onEdit: (edit: Edit) => void;
}

/** Every order with its reason. Habits can go; an order that a law sets is refused with its article. */
export function Orders({ process, onEdit }: Props) {
  const { t, say } = useWords();
  const arrows = useMemo(() => arrowsOf(activeWhole(process)), [process]);
  const [refused, setRefused] = useState<Arrow>();
  const title = (id: string): string => say(titleOfNode(process, id));
  const paper = (id: string | undefined): string => {
    const found = process.materials.find((material) => material.id === id);
    return found === undefined ? '' : say(found.title);
  };
  const named = (basis: Basis | undefined): string =>
    basis?.kind === 'law' ? `（${say(basis.act)} ${basis.article}）` : '';
  const told = ({ earlier, later, because, material, basis }: Arrow): string =>
    t(`edit.order.${because}`, {
      ...{ earlier: title(earlier), later: title(later), material: paper(material), basis: named(basis) },
    });
  const remove = (arrow: Arrow): void => {
    if (arrow.because === 'habit') {
      setRefused(undefined);
      onEdit({ do: 'remove-order', earlier: arrow.earlier, later: arrow.later });
    } else setRefused(arrow);
  };
  return (
    <section className="card" aria-labelledby="edit-orders">
      <div className="block-head">
        <h2 id="edit-orders">{t('edit.orders')}</h2>
      </div>
      <div className="block-text">
        <p className="note">{t('edit.ordersLead')}</p>
        <AddOrder process={process} onEdit={onEdit} />
        {refused !== undefined && (
          <p className="strip" role="alert">
            ▲{' '}
            {isLocked(refused)
              ? t('edit.orderLocked', { basis: named(refused.basis), earlier: title(refused.earlier) })
              : t('edit.orderMaterial', { later: title(refused.later), material: paper(refused.material) })}
          </p>
        )}
        <ul className="edit__orders">
          {arrows.map((arrow) => (
            <li key={`${arrow.earlier} ${arrow.later} ${arrow.because} ${arrow.material ?? ''}`}>
              {told(arrow)}{' '}
              <button type="button" className="button--plain no-print" onClick={() => remove(arrow)}>
                {t('edit.orderRemove')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function AddOrder({ process, onEdit }: Props) {
  const { t, say } = useWords();
  const [earlier, setEarlier] = useState('');
  const [later, setLater] = useState('');
  const [kind, setKind] = useState<'habit' | 'law'>('habit');
  const [act, setAct] = useState('');
  const [article, setArticle] = useState('');
  const isFit =
    earlier !== '' &&
    later !== '' &&
    earlier !== later &&
    (kind === 'habit' || (act.trim() !== '' && article.trim() !== ''));
  const options = process.items.map(({ id, title }) => (
    <option key={id} value={id}>
      {say(title)}
    </option>
  ));
  return (
    <form
      className="edit__order no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isFit) return;
        const ground = kind === 'habit' ? { kind } : { kind, act: act.trim(), article: article.trim() };
        onEdit({ do: 'add-order', earlier, later, ground });
      }}
    >
      <select aria-label={t('edit.orderEarlier')} value={earlier} onChange={({ target }) => setEarlier(target.value)}>
        <option value="">{t('edit.orderEarlier')}</option>
        {options}
      </select>
      →
      <select aria-label={t('edit.orderLater')} value={later} onChange={({ target }) => setLater(target.value)}>
        <option value="">{t('edit.orderLater')}</option>
        {options}
      </select>
      {(['habit', 'law'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="ground" checked={kind === one} onChange={() => setKind(one)} />{' '}
          {t(one === 'habit' ? 'edit.orderHabit' : 'edit.orderLaw')}
        </label>
      ))}
      {kind === 'law' && (
        <>
          <input
            type="text"
            maxLength={100}
            aria-label={t('edit.orderAct')}
            placeholder={t('edit.orderAct')}
            value={act}
            onChange={({ target }) => setAct(target.value)}
          />
          <input
            type="text"
            maxLength={20}
            size={6}
            aria-label={t('edit.orderArticle')}
            placeholder={t('edit.orderArticle')}
            value={article}
            onChange={({ target }) => setArticle(target.value)}
          />
        </>
      )}
      <button type="submit" disabled={!isFit}>
        {t('edit.orderAdd')}
      </button>
    </form>
  );
}

import { useState } from 'react';
import { Link } from 'react-router';
import type { Comparison } from '../../../engine/measure/index.ts';
import { titleOfNode } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { FlowMap, SideName } from '../../flow/model.ts';
import { useKeptQuery, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { BasisNote } from '../basis/BasisNote.tsx';
import { Arrows } from './Arrows.tsx';
import { CutStrip } from './CutStrip.tsx';
import './inspector.css';
import { inspect } from './node.ts';
import { Takes } from './Takes.tsx';
import { TimeTable } from './TimeTable.tsx';

interface Props {
  readonly map: FlowMap;
  readonly comparison: Comparison;
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id, side: SideName) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Everything about the selected node, before beside after. It is no dialog: the map stays usable. */
export function Inspector({ map, comparison, selected, onSelect, open, onOpen }: Props) {
  const { t, say, language } = useWords();
  const { pid, process } = useView();
  const query = useKeptQuery();
  const [asked, ask] = useState<Comparison>();
  const after = inspect(comparison.after, selected) ?? inspect(comparison.after, first(map.afterOf, selected));
  const before = inspect(comparison.before, selected) ?? inspect(comparison.before, first(map.beforeOf, selected));
  const shown = after ?? before;
  if (selected === undefined || shown === undefined)
    return (
      <section className="inspector" aria-label={t('inspect.label')}>
        <p className="inspector__none">
          {selected === undefined ? t('inspect.none') : t('map.noNode', { id: selected })}
        </p>
      </section>
    );
  const { node, item } = shown;
  const lane = shown.side.process.authorities.find(({ id }) => 'authority' in node && id === node.authority);
  const ids = [after?.node.id, before?.node.id];
  const changes = map.changes.filter(
    (change) =>
      change.after.some((id) => id === ids[0]) || (after === undefined && change.before.some((id) => id === ids[1])),
  );
  const name: SideName = after === undefined ? 'before' : 'after';
  return (
    <section className={open ? 'inspector inspector--open' : 'inspector'} aria-label={t('inspect.label')}>
      <header className="inspector__head">
        <h2>{say(node.title)}</h2>
        <span className="note">
          {[lane === undefined ? '' : say(lane.title), language === 'zh' ? (item?.kind ?? '') : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        <span className="note">
          {t('inspect.basis')} <BasisNote basis={node.basis} />
        </span>
        {item !== undefined && process.items.some(({ id }) => id === item.id) && (
          <Link className="note" to={{ pathname: `/p/${pid}/card/${item.id}`, search: query }}>
            {t('inspect.card')}
          </Link>
        )}
        <button type="button" className="inspector__more" aria-expanded={open} onClick={() => onOpen(!open)}>
          {t(open ? 'inspect.close' : 'inspect.open')}
        </button>
      </header>
      <div className="inspector__columns">
        <div>
          <TimeTable before={before} after={after} asked={{ asked, ask }} />
        </div>
        <div>
          <CutStrip inspected={shown} />
          <h3>
            {t('inspect.fate')} ({changes.length})
          </h3>
          {changes.length === 0 && <p className="note">{t('inspect.noChange')}</p>}
          <ul className="inspector__list">
            {changes.map((change, index) => (
              <li key={index}>{say(change.sentence)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('inspect.earlier')}</h3>
          <Arrows inspected={shown} direction="incoming" onSelect={(id) => onSelect(id, name)} />
          <h3>{t('inspect.later')}</h3>
          <Arrows inspected={shown} direction="outgoing" onSelect={(id) => onSelect(id, name)} />
        </div>
        <div>
          {'members' in node ? (
            <>
              <h3>{t('inspect.members')}</h3>
              <ul className="inspector__list">
                {node.members.map((id) => (
                  <li key={id}>
                    <button type="button" className="button--plain" onClick={() => onSelect(id, name)}>
                      {say(titleOfNode(shown.side.process, id))}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <Takes inspected={shown} />
          )}
        </div>
      </div>
    </section>
  );
}

function first(of: ReadonlyMap<Id, readonly Id[]>, id: Id | undefined): Id | undefined {
  return id === undefined ? undefined : of.get(id)?.[0];
}

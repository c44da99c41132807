import type { UnitChange } from '../../../engine/measure/index.ts';
import { explain, titleOfNode } from '../../../engine/measure/index.ts';
import type { Side } from '../../../engine/measure/index.ts';
import type { Basis, Process, Text } from '../../../engine/model/index.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import type { RowName } from './rows.ts';
import { changesOf } from './rows.ts';

/** The very units that a row lost or gained; for time, the two paths that it consists of. */
export function UnitList({ name }: { name: RowName }) {
  const { before, after } = useComparison();
  const { t } = useWords();
  if (name === 'time')
    return (
      <div className="paths">
        <Path side={before} title={t('five.path.before')} />
        <Path side={after} title={t('five.path.after')} />
      </div>
    );
  return <Changes name={name} />;
}

function Changes({ name }: { name: RowName }) {
  const { t, say } = useWords();
  const account = useFates();
  const { before, after } = useComparison();
  const { reform, city } = useView();
  const changes = changesOf(account, name);
  if (changes.length === 0) return <p className="note">{t('five.list.none')}</p>;
  const measureTitle = (id: string): string => {
    if (id === 'law') return t('five.byLaw');
    if (id === 'scope') return t('five.byScope');
    if (city?.id === id) return say(city.title);
    const measure = reform?.measures.find((one) => one.id === id);
    return measure === undefined ? id : say(measure.title);
  };
  return (
    <>
      <p className="note">{t('five.list.differs')}</p>
      <table className="units">
        <caption className="hidden-text">{t('five.list', { row: t(`row.${name}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('five.list.unit')}</th>
            <th scope="col">{t('five.list.fate')}</th>
            <th scope="col">{t('five.list.measure')}</th>
            <th scope="col">{t('five.list.sentence')}</th>
            <th scope="col">{t('five.list.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const fate = change.change;
            const basis = change.outcome?.move.basis ?? measureBasis(reform?.measures, change.measure);
            return (
              <tr key={`${change.unit.key} ${change.change}`}>
                <td>{say(unitTitle(change, [before.process, after.process]))}</td>
                <td>
                  <span className={`chip chip--${fate}`}>
                    {fate === 'added' ? '▲ ' : ''}
                    {t(`fate.${fate}`)}
                  </span>
                </td>
                <td>{measureTitle(change.measure)}</td>
                <td>{change.outcome === undefined ? '' : say(change.outcome.sentence)}</td>
                <td>{basis === undefined ? '--' : <BasisNote basis={basis} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function measureBasis(
  measures: readonly { readonly id: string; readonly basis: Basis }[] | undefined,
  id: string,
): Basis | undefined {
  return measures?.find((measure) => measure.id === id)?.basis;
}

/** What a unit is called: the item, the paper of an item, the kind of step at an item, the fee of an item. */
function unitTitle({ count, unit }: UnitChange, processes: readonly Process[]): Text {
  const first = (find: (process: Process) => Text | undefined): Text | undefined => {
    for (const process of processes) {
      const found = find(process);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const node =
    first((process) => {
      const title = titleOfNode(process, unit.node);
      return title.zh === unit.node ? undefined : title;
    }) ?? both(unit.node);
  switch (count) {
    case 'items':
      return node;
    case 'steps': {
      const step = steps[unit.kind === 'attend' || unit.kind === 'collect' ? unit.kind : 'submit'];
      return { zh: `${node.zh}：${step.zh}`, en: `${node.en}: ${step.en}` };
    }
    case 'materials': {
      const paper =
        first(({ materials }) => materials.find(({ id }) => id === unit.what)?.title) ?? both(unit.what ?? unit.key);
      return { zh: `${paper.zh}（${node.zh}）`, en: `${paper.en} (${node.en})` };
    }
    case 'fees':
    case 'prices': {
      const fee =
        first(
          ({ items }) => items.find(({ id }) => id === unit.node)?.fees?.find(({ id }) => id === unit.what)?.title,
        ) ?? both(unit.what ?? unit.key);
      const beside = count === 'prices' ? priceMark : { zh: '', en: '' };
      return { zh: `${beside.zh}${fee.zh}（${node.zh}）`, en: `${beside.en}${fee.en} (${node.en})` };
    }
  }
}

const both = (id: string): Text => ({ zh: id, en: id });

const priceMark: Text = { zh: '价格、押金：', en: 'Price or deposit: ' };

const steps = {
  submit: { zh: '提交', en: 'handing in' },
  attend: { zh: '到场配合', en: 'attendance' },
  collect: { zh: '领取', en: 'collection' },
};

function Path({ side, title }: { side: Side; title: string }) {
  const { t, say, language } = useWords();
  if (!side.timed.ok)
    return (
      <section>
        <h3>{title}</h3>
        <p>-- {t('five.missing.ring')}</p>
      </section>
    );
  const { days, parts, beside } = explain(side.process, side.timed.path);
  return (
    <section>
      <h3>{title}</h3>
      <ol>
        {parts.map((part, index) => {
          const { items, groups } = side.process;
          const basis = [...items, ...groups].find(({ id }) => id === part.node)?.duration?.basis;
          return (
            <li key={index}>
              {say(part.title)}
              {part.kind === 'tail' ? t('five.path.tail') : ''} <strong>{number(part.days, language)}</strong>{' '}
              {t('unit.days')} {basis !== undefined && <BasisNote basis={basis} short />}
            </li>
          );
        })}
      </ol>
      <p>
        <strong>{t('five.path.sum', { days: number(days, language) })}</strong>
      </p>
      {beside.length > 0 && (
        <p className="note">
          {t('five.path.beside', {
            list: beside
              .map((one) => t('five.path.slack', { title: say(one.title), days: number(one.slackDays, language) }))
              .join(t('list.and')),
          })}
        </p>
      )}
    </section>
  );
}

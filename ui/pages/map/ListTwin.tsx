import type { Comparison, Side } from '../../../engine/measure/index.ts';
import { titleOfNode } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { Change } from '../../../engine/network/index.ts';
import { arrowsOf } from '../../../engine/network/index.ts';
import { badgeOf } from '../../flow/badges.ts';
import type { FlowNode, FlowSide, SideName } from '../../flow/model.ts';
import { laneOnSide } from '../../flow/model.ts';
import type { PlacedMap } from '../../flow/place.ts';
import { inOrder } from '../../flow/walk.ts';
import { amountOf } from '../../panels/inspector/amount.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import { BadgeMark } from './BadgeMark.tsx';
import { countsOf, frameTitle, papersOf } from './facts.ts';

interface Props {
  readonly placed: PlacedMap;
  readonly comparison: Comparison;
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id, side: SideName) => void;
}

/** The map as tables: every node of both sides in order with the same facts, then every difference as a sentence. */
export function ListTwin({ placed, comparison, selected, onSelect }: Props) {
  const { t, say } = useWords();
  const { changes } = placed.map;
  return (
    <div className="twin">
      <h2>{t('list.title')}</h2>
      {(['before', 'after'] as const).map((name) => (
        <SideTable
          key={name}
          name={name}
          placed={placed}
          side={comparison[name]}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
      <h2>{t('list.changesTitle', { n: changes.length })}</h2>
      <ol className="twin__changes">
        {changes.map((change, index) => (
          <li key={index}>
            <Mark change={change} /> {say(change.sentence)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Mark({ change }: { change: Change }) {
  const badge = badgeOf(change);
  return badge === undefined ? null : <BadgeMark badge={badge} />;
}

function SideTable({
  name,
  placed,
  side,
  selected,
  onSelect,
}: Omit<Props, 'comparison'> & { name: SideName; side: Side }) {
  const words = useWords();
  const { t, say } = words;
  const { map, layout } = placed;
  const nodes = inOrder(map[name], layout);
  const lanes = new Map(map.lanes.map((lane) => [lane.id, laneOnSide(lane, name).title]));
  return (
    <table className="twin__table" data-side={name}>
      <caption>
        {t('list.caption', { side: t(name === 'before' ? 'map.before' : 'map.after'), n: nodes.length })}
      </caption>
      <thead>
        <tr>
          {(['order', 'name', 'lane', 'time', 'slack', 'papers', 'earlier', 'group', 'changes'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`list.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {nodes.map((node, index) => (
          <tr
            key={node.id}
            id={`row-${name}-${node.id}`}
            tabIndex={-1}
            aria-current={node.id === selected || undefined}
          >
            <td>{index + 1}</td>
            <th scope="row">
              <button
                type="button"
                className="button--plain"
                {...(node.folds === undefined
                  ? { 'aria-label': t('list.select', { name: say(node.title) }) }
                  : { 'aria-expanded': !node.folds.isFolded })}
                onClick={() => onSelect(node.id, name)}
              >
                {node.gone ? <s>{say(node.title)}</s> : say(node.title)}
              </button>
              {node.kind !== 'item' && <span className="note"> {t(`map.${node.kind}`)}</span>}
              {node.folds !== undefined && <span className="note"> · {countsOf(node, words).join(' · ')}</span>}
            </th>
            <td>{say(lanes.get(node.lane) ?? { zh: node.lane, en: node.lane })}</td>
            <td className="twin__time">{node.days === undefined ? '--' : amountOf(node.days, node.unit, words)}</td>
            <td>{slackWord(node, words)}</td>
            <td>{node.papers === undefined ? '--' : papersOf(node.papers, words)}</td>
            <td>
              {node.kind === 'stage' ? earlierStages(map[name], node.id, words) : earlierWord(side, node.id, words)}
            </td>
            <td>{frameWord(placed, name, node.id, words)}</td>
            <td>
              {node.badges.map((badge) => (
                <BadgeMark key={badge.kind} badge={badge} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function slackWord(node: FlowNode, { t, language }: Words): string {
  if (node.critical) return t('map.critical');
  if (node.standing === 'neutral') return t('map.neutral');
  if (node.slackDays === undefined || (node.kind !== 'item' && node.kind !== 'stage')) return '--';
  return t('map.slack', { n: number(node.slackDays, language) });
}

function earlierWord(side: Side, id: Id, { t, say, language }: Words): string {
  const reasons = new Map<Id, Set<string>>();
  for (const { earlier, later, because } of arrowsOf(side.active))
    if (later === id) reasons.set(earlier, (reasons.get(earlier) ?? new Set()).add(t(`inspect.reason.${because}`)));
  return [...reasons]
    .map(([earlier, why]) => `${say(titleOfNode(side.process, earlier))} (${[...why].join(t('list.and'))})`)
    .join(language === 'zh' ? '；' : '; ');
}

/** What the nodes of a folded stage wait for outside it. */
function earlierStages({ nodes, edges }: FlowSide, id: Id, { t, say, language }: Words): string {
  return edges
    .filter(({ to }) => to === id)
    .flatMap(({ from, reason }) =>
      nodes.filter((node) => node.id === from).map(({ title }) => `${say(title)} (${t(`inspect.reason.${reason}`)})`),
    )
    .join(language === 'zh' ? '；' : '; ');
}

function frameWord(placed: PlacedMap, name: SideName, id: Id, words: Words): string {
  return placed[name].side.frames
    .filter(({ members }) => members.includes(id))
    .map((frame) => frameTitle(frame, words))
    .join(' · ');
}

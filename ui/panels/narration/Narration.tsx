import { useMemo } from 'react';
import type { Side } from '../../../engine/measure/index.ts';
import { explain, pathOptions, titleOfNode } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { quickDays, savedInFull } from '../../../engine/network/index.ts';
import type { SideName } from '../../flow/model.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';
import './narration.css';

interface Props {
  readonly name: SideName;
  readonly side: Side;
  readonly onSelect: (id: Id, side: SideName) => void;
}

/** Why it still takes that long: the critical path as a sum whose parts can be pressed, or the ring that forbids one. */
export function Narration({ name, side, onSelect }: Props) {
  const words = useWords();
  const { t, say, language } = words;
  const { timed, process } = side;
  const told = useMemo(() => (timed.ok ? explain(process, timed.path) : undefined), [timed, process]);
  const advice = useMemo(() => (name === 'after' ? adviceOf(side, words) : undefined), [name, side, words]);
  if (told === undefined) return <RingStory name={name} side={side} onSelect={onSelect} />;
  const days = number(told.days, language);
  const beside = told.beside.slice(0, 3);
  return (
    <p className="why" title={t('why.clock')}>
      <strong>{t(name === 'before' ? 'why.before' : 'why.after', { days })}</strong>{' '}
      {told.parts.length === 0 && t('why.atOnce')}
      {told.parts.map((part, index) => (
        <span key={index}>
          {index > 0 && ' → '}
          <button type="button" className="why__part" onClick={() => onSelect(part.node, name)}>
            {say(shortTitle(side, part.node))}
            {part.kind === 'tail' && t('why.tail')} <b>{number(part.days, language)}</b>
          </button>
        </span>
      ))}{' '}
      <strong>{t('why.sum', { days })}</strong>
      {name === 'after' && beside.length > 0 && (
        <>
          {language === 'zh' ? '。' : '. '}
          {t('why.beside', {
            list: beside
              .map(({ node, slackDays }) =>
                t('why.besideOne', {
                  title: say(shortTitle(side, node)),
                  n: dayCount(slackDays, language),
                }),
              )
              .join(t('list.and')),
          })}
        </>
      )}
      {advice !== undefined && ` ${advice}`}
    </p>
  );
}

function shortTitle({ active, process }: Side, id: Id): { zh: string; en: string } {
  return active.items.find((item) => item.id === id)?.short ?? titleOfNode(process, id);
}

/** What cutting the longest part would save, and where the bottleneck would move then. */
function adviceOf(side: Side, { t, say, language }: Words): string | undefined {
  const { timed, active, rule } = side;
  if (!timed.ok) return undefined;
  const longest = [...timed.path.parts].sort((a, b) => b.minutes - a.minutes)[0];
  if (longest === undefined) return undefined;
  const { days, bottlenecks } = savedInFull(active, pathOptions(rule), longest.node, 30);
  if (days === 0) return undefined;
  const values = { title: say(shortTitle(side, longest.node)), n: number(days, language) };
  if (bottlenecks.length === 0) return t('why.cut', values);
  const names = bottlenecks.slice(0, 2).map((id) => say(shortTitle(side, id)));
  return t('why.cutMoves', { ...values, next: names.join(t('list.and')) });
}

function RingStory({ name, side, onSelect }: Props) {
  const { t, say } = useWords();
  const { timed, process } = side;
  if (timed.ok) return null;
  const title = (id: Id): string => say(titleOfNode(process, id));
  return (
    <div className="why why--ring" role="alert">
      <strong>
        {t(name === 'before' ? 'map.before' : 'map.after')}: {t('why.none')}
      </strong>
      {timed.rings.map((ring, index) => (
        <span key={index}>
          {' '}
          {ring.nodes.map((id) => (
            <span key={id}>
              <button type="button" className="why__part" onClick={() => onSelect(id, name)}>
                {title(id)}
              </button>
              {' → '}
            </span>
          ))}
          {title(ring.nodes[0] ?? '')}.{' '}
          {ring.breakable.length === 0
            ? t('why.ringLocked')
            : t('why.ringBreak', {
                arrows: ring.breakable
                  .map(
                    ({ earlier, later, because }) =>
                      `${title(earlier)} → ${title(later)} (${t(`inspect.reason.${because}`)})`,
                  )
                  .join('; '),
              })}
        </span>
      ))}
    </div>
  );
}

/** The headline of a side in working days; undefined where it has none. */
export function headlineOf({ timed }: Side): number | undefined {
  return timed.ok ? quickDays(timed.times.approvalPath) : undefined;
}

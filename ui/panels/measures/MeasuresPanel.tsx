import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { Id, IsoDate, Measure } from '../../../engine/model/index.ts';
import { inForceOn } from '../../../engine/model/index.ts';
import type { Applied, Outcome } from '../../../engine/reform/index.ts';
import { measuresOn } from '../../../engine/reform/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { useChangeView, useView } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, signed, tenths } from '../../words/numbers.ts';
import type { Share } from './merit.ts';
import { BasisNote } from '../basis/BasisNote.tsx';
import type { Effect } from './effects.ts';
import { toggled, useEffects } from './effects.ts';
import './measures.css';

interface PanelProps {
  /** Whether nothing is told of what comes of a switch. */
  readonly isQuiet?: boolean;
  /** Whether the panel reads aloud what came of a change; a screen that does so itself says no. */
  readonly isSaid?: boolean;
  /** What measures are worth over all orders, where that is known. */
  readonly ranges?: ReadonlyMap<Id, Share>;
}

const noRanges: ReadonlyMap<Id, Share> = new Map();

/** The switches of a plan: every measure with its date, its moves in words, what the law says of them, and its effect. */
export function MeasuresPanel({ isQuiet = false, isSaid = true, ranges = noRanges }: PanelProps) {
  const words = useWords();
  const { t, say } = words;
  const view = useView();
  const { reform, chosen, city, selected } = view;
  const comparison = useComparison();
  const effects = useEffects(view, comparison);
  const change = useChangeView();
  const list = useRef<HTMLOListElement>(null);
  if (reform === undefined) return null;
  const { measures } = reform;
  const set = (ids: Iterable<Id> | undefined): void => change({ chosen: ids === undefined ? undefined : new Set(ids) });
  const local = comparison.outcomes.filter(({ measure }) => measure === city?.id);
  const [time] = comparison.reductions.filter(({ name }) => name === 'time');
  return (
    <aside className="measures card" aria-label={t('measures.title')}>
      <div className="measures__head">
        <h2>
          {t('measures.title')}{' '}
          <span className="note">
            {t('measures.count', { on: measuresOn(reform, chosen).length, all: measures.length })}
          </span>
        </h2>
        <div className="measures__all no-print">
          <button type="button" onClick={() => set(measures.map(({ id }) => id))}>
            {t('measures.all')}
          </button>
          <button type="button" onClick={() => set([])}>
            {t('measures.none')}
          </button>
          <button type="button" onClick={() => set(undefined)}>
            {t('measures.usual')}
          </button>
        </div>
        <p className="note no-print">{t('measures.keys')}</p>
      </div>
      <p className="hidden-text" role="status">
        {isQuiet || !isSaid
          ? ''
          : time?.before === undefined || time.after === undefined
            ? t('measures.noTime')
            : t('measures.changed', {
                before: dayCount(time.before, words.language),
                after: dayCount(time.after, words.language),
              })}
      </p>
      <ol className="measures__list" ref={list} onKeyDown={(event) => walk(event, list.current)}>
        {measures.map((measure) => (
          <MeasureLine
            key={measure.id}
            measure={measure}
            on={chosen.has(measure.id)}
            day={reform.asOf}
            selected={selected === measure.id}
            effect={isQuiet ? undefined : effects.get(measure.id)}
            range={isQuiet ? undefined : ranges.get(measure.id)}
            outcomes={comparison.outcomes.filter((outcome) => outcome.measure === measure.id)}
            onToggle={() => set(toggled(chosen, measure.id))}
          />
        ))}
      </ol>
      {city !== undefined && (
        <details key={city.id} className="measures__city" open>
          <summary>{t('measures.cityRules', { city: say(city.title), n: local.length })}</summary>
          {local.length === 0 ? <p className="note">{t('measures.cityNone')}</p> : <Moves outcomes={local} isSourced />}
        </details>
      )}
    </aside>
  );
}

/** Arrow keys move between the switches; Space is the switch's own key. */
function walk(event: KeyboardEvent, list: HTMLOListElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target } = event;
  if (step === 0 || list === null || !(target instanceof HTMLInputElement)) return;
  const switches = [...list.querySelectorAll<HTMLInputElement>('input[role=switch]')];
  const next = switches[switches.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface LineProps {
  readonly measure: Measure;
  readonly on: boolean;
  /** The day as of which the law is read. */
  readonly day: IsoDate;
  readonly selected: boolean;
  readonly effect: Effect | undefined;
  readonly range: Share | undefined;
  readonly outcomes: readonly Outcome[];
  readonly onToggle: () => void;
}

function MeasureLine({ measure, on, day, selected, effect, range, outcomes, onToggle }: LineProps) {
  const words = useWords();
  const { t, say } = words;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!selected) return;
    line.current?.scrollIntoView({ block: 'nearest' });
    line.current?.querySelector('input')?.focus();
  }, [selected]);
  const tried = on ? outcomes : (effect?.outcomes ?? []);
  const worst = worstOf(tried);
  return (
    <li ref={line} className={on ? 'measure' : 'measure measure--off'} data-measure={measure.id}>
      <label className="measure__label">
        <input type="checkbox" role="switch" checked={on} onChange={onToggle} />
        <span>
          <strong>{say(measure.title)}</strong>
          <span className="note measure__facts">
            <span>{measure.introduced}</span>
            {!inForceOn(measure, day) && <span className="result">{t('measures.notInForce', { day })}</span>}
            {worst !== undefined && <span className={`result result--${worst}`}>{t(`result.${worst}`)}</span>}
            {effect !== undefined && <span>{effectText(effect, on, words)}</span>}
            {range !== undefined && tenths(range.min) !== tenths(range.max) && (
              <span data-range={measure.id} title={t('measures.rangeWhy')}>
                {t('measures.range', {
                  least: signed(tenths(range.max), words.language),
                  most: signed(tenths(range.min), words.language),
                })}
              </span>
            )}
          </span>
        </span>
      </label>
      <details className="measure__more" open={selected || undefined}>
        <summary className="note">{t('measures.details', { n: measure.moves.length })}</summary>
        {effect !== undefined && (
          <p className="note">
            {t(on ? 'measures.ifOff' : 'measures.ifOn', {
              effect: t('measures.counts', {
                items: signed(effect.items, words.language),
                steps: signed(effect.steps, words.language),
                materials: signed(effect.materials, words.language),
                fees: signed(effect.fees, words.language),
              }),
            })}
          </p>
        )}
        <Moves outcomes={tried} />
        <BasisNote basis={measure.basis} />
      </details>
    </li>
  );
}

function effectText({ days }: Effect, on: boolean, { t, language }: Words): string {
  const effect =
    days === undefined
      ? t('measures.noTime')
      : days === 0
        ? t('measures.nothing')
        : t(days < 0 ? 'measures.saves' : 'measures.costs', { days: dayCount(Math.abs(days), language) });
  return t(on ? 'measures.ifOff' : 'measures.ifOn', { effect });
}

const gravity: readonly Applied['result'][] = ['refused', 'conditional', 'moot', 'lawful'];

/** The gravest result among the moves of a measure; moot only where nothing of it was left to do. */
function worstOf(outcomes: readonly Outcome[]): Applied['result'] | undefined {
  const results = new Set(outcomes.map(({ applied }) => applied.result));
  if (results.has('lawful')) results.delete('moot');
  return gravity.find((result) => results.has(result));
}

/** The moves as a planner would say them, each with what the law makes of it; `isSourced` names the source of each. */
function Moves({ outcomes, isSourced = false }: { outcomes: readonly Outcome[]; isSourced?: boolean }) {
  const { t, say } = useWords();
  return (
    <ul className="moves">
      {outcomes.map(({ sentence, applied, move }, index) => (
        <li key={index}>
          {say(sentence)} <span className={`result result--${applied.result}`}>{t(`result.${applied.result}`)}</span>
          {'competence' in applied && applied.competence !== 'this-level' && (
            <span className="note"> {t(`competence.${applied.competence}`)}</span>
          )}
          {'why' in applied && <span className="note moves__why">{say(applied.why)}</span>}
          {'wayOut' in applied && (
            <span className="note moves__why">{t('measures.wayOut', { text: say(applied.wayOut) })}</span>
          )}
          {'basis' in applied && <BasisNote basis={applied.basis} short />}
          {move.basis !== undefined && <BasisNote basis={move.basis} short={!isSourced} />}
        </li>
      ))}
    </ul>
  );
}

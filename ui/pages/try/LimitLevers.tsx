import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { Tuning } from '../../state/tuning.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { useWords } from '../../words/index.ts';
import { dayCount } from '../../words/numbers.ts';
import type { LimitLever } from './levers.ts';
import { limitLevers } from './levers.ts';
import { Presets } from './Presets.tsx';

interface Props {
  readonly plan: Comparison;
  readonly now: Comparison;
  readonly limits: Tuning['limits'];
  readonly onTry: (limits: Tuning['limits']) => void;
}

/** A slider for every limit that can be tried, with today's and the law's marks, the critical ones first. */
export function LimitLevers({ plan, now, limits, onTry }: Props) {
  const { t } = useWords();
  // Sliders keep their order while one of them moves, else the hand would lose it.
  const order = useMemo(() => limitLevers(plan, plan).map(({ id }) => id), [plan]);
  const levers = useMemo(() => limitLevers(plan, now), [plan, now]);
  // The sliders that stand still are not drawn again, since what they call stays the same.
  const latest = useRef({ limits, onTry });
  useLayoutEffect(() => {
    latest.current = { limits, onTry };
  });
  const set = useCallback((id: Id, days: number | undefined): void => {
    const next = new Map(latest.current.limits);
    if (days === undefined) next.delete(id);
    else next.set(id, days);
    latest.current.onTry(next);
  }, []);
  return (
    <section className="levers" aria-labelledby="levers-limits">
      <h3 id="levers-limits">{t('try.limits')}</h3>
      <p className="note">{t('try.limitsNote')}</p>
      {order.map((id) => {
        const lever = levers.find((one) => one.id === id);
        return lever === undefined ? null : <LimitSlider key={id} lever={lever} tried={limits.get(id)} onSetOf={set} />;
      })}
    </section>
  );
}

interface SliderProps {
  readonly lever: LimitLever;
  readonly tried: number | undefined;
  readonly onSetOf: (id: Id, days: number | undefined) => void;
}

/** One limit. Back at the plan's own days nothing is tried; Backspace and a double click lead there. */
const LimitSlider = memo(function LimitSlider({ lever, tried, onSetOf }: SliderProps) {
  const { t, say, language } = useWords();
  const onSet = (days: number | undefined): void => onSetOf(lever.id, days);
  const { plan, before, law, statutory, most, slack, refused } = lever;
  const title = say(lever.title);
  const value = tried ?? plan;
  const step = most > 10 ? 1 : 0.5;
  const set = (days: number): void => {
    if (Number.isNaN(days)) return;
    const next = Math.max(0, Math.min(most, days));
    onSet(next === plan ? undefined : next);
  };
  const useless = slack > 0 && tried === undefined;
  const look = refused !== undefined ? 'lever lever--refused' : useless ? 'lever lever--useless' : 'lever';
  const zone = t(`try.zone.${zoneOf(value, plan)}`);
  const lawText =
    law === undefined
      ? undefined
      : t('try.limitStatutory', {
          n: statutory === undefined ? t(`full.amount.${law.unit}`, { n: law.n }) : dayCount(statutory, language),
        });
  const marks = (
    [
      ['plan', plan],
      ['before', before],
      ['statutory', statutory],
    ] as const
  ).flatMap(([name, days]) => (days === undefined ? [] : [{ name, share: days / most }]));
  const fewer = Math.round((plan * 0.8) / step) * step;
  const presets = [
    { label: t('try.limitNow', { n: dayCount(plan, language) }), value: plan },
    ...(before === undefined
      ? []
      : [{ label: t('try.limitBefore', { n: dayCount(before, language) }), value: before }]),
    { label: t('try.limitFewer', { n: dayCount(fewer, language) }), value: fewer },
    ...(statutory === undefined || lawText === undefined ? [] : [{ label: lawText, value: statutory }]),
  ];
  return (
    <div className={look} data-lever={lever.id}>
      <div className="lever__head">
        <span className="lever__title">{title}</span>
        {slack === 0 && <span className="badge">{t('try.critical')}</span>}
        <span className="note" data-zone>
          {zone}
        </span>
        {tried !== undefined && (
          <button type="button" className="button--plain" onClick={() => onSet(undefined)}>
            {t('try.resetOne')}
          </button>
        )}
      </div>
      <div className="lever__slide">
        <span className="lever__range">
          <input
            type="range"
            aria-label={t('try.limitOf', { title })}
            aria-invalid={refused !== undefined || undefined}
            aria-valuetext={[
              ...(refused === undefined ? [] : [t('try.refusedValue')]),
              t('full.amount.working-day', { n: dayCount(value, language) }),
              ...(lawText === undefined ? [] : [lawText]),
              zone,
            ].join(t('list.comma'))}
            min={0}
            max={most}
            step={step}
            value={value}
            onChange={({ target }) => set(Number(target.value))}
            onDoubleClick={() => onSet(undefined)}
            onKeyDown={(event) => {
              if (event.key === 'Backspace') onSet(undefined);
            }}
          />
          {marks.map(({ name, share }) => (
            <LimitMark key={name} name={name} share={share} />
          ))}
        </span>
        <input
          type="number"
          className="lever__number"
          aria-label={t('try.limitOf', { title })}
          min={0}
          max={most}
          step={step}
          value={value}
          onChange={({ target }) => set(target.value === '' ? NaN : Number(target.value))}
        />
      </div>
      <Presets title={t('try.limitOf', { title })} values={presets} value={value} onPick={set} />
      <p className="note lever__marks">
        <span>
          <LimitMark name="plan" /> {t('try.limitNow', { n: dayCount(plan, language) })}
        </span>
        {before !== undefined && (
          <span>
            <LimitMark name="before" /> {t('try.limitBefore', { n: dayCount(before, language) })}
          </span>
        )}
        {lawText !== undefined && (
          <span>
            {statutory !== undefined && <LimitMark name="statutory" />} {lawText}
          </span>
        )}
        {useless && <span>{t('try.useless', { n: dayCount(slack, language) })}</span>}
      </p>
      {refused !== undefined && (
        <p className="worse" role="alert">
          ▲ {t('try.refused', { why: say(refused.why), wayOut: say(refused.wayOut) })}{' '}
          {refused.basis !== undefined && <BasisNote basis={refused.basis} />}
        </p>
      )}
    </div>
  );
});

/** A mark below a slider at a share of its length, or in the text that says what it means. */
function LimitMark({ name, share }: { name: 'plan' | 'before' | 'statutory'; share?: number }) {
  // The middle of the thumb, half of whose width is 8 pixels, does not reach the ends.
  const place = share === undefined ? undefined : { left: `calc(8px + (100% - 16px) * ${share})` };
  return (
    <svg
      width="8"
      height="8"
      viewBox="0 0 8 8"
      aria-hidden="true"
      className={`lever__mark lever__mark--${name}${share === undefined ? '' : ' lever__mark--placed'}`}
      data-mark={name}
      style={place}
    >
      {shapes[name]}
    </svg>
  );
}

const shapes = {
  plan: <path d="M4 1 L7.5 7 H0.5 Z" />,
  before: <circle cx="4" cy="4" r="3" />,
  statutory: <path d="M3 0H5V8H3Z" />,
};

/** How far a limit that is tried is from that of the plan. */
function zoneOf(days: number, plan: number): 'longer' | 'same' | 'quarter' | 'half' | 'most' {
  if (days === plan) return 'same';
  if (days > plan) return 'longer';
  const cut = 1 - days / plan;
  return cut <= 1 / 4 ? 'quarter' : cut <= 1 / 2 ? 'half' : 'most';
}

import { useWords } from '../../words/index.ts';
import { MARKS } from './tokens.ts';
import type { CaseTypes } from './types.ts';

const STEPS = [1, 2, 5, 10, 20] as const;

/** What shapes, strokes, colours and borders of the marks mean; always in sight. */
export function RunLegend({ types: { attribute, values } }: { types: CaseTypes }) {
  const { t, say } = useWords();
  return (
    <div className="run__legend" role="group" aria-label={t('run.legend')}>
      {MARKS.map((mark) => (
        <span key={mark} className="run__entry">
          <svg className={`run__sign run__sign--${mark}`} viewBox="0 0 14 14" aria-hidden="true">
            {signs[mark]}
          </svg>
          {t(`run.mark.${mark}`)}
        </span>
      ))}
      {(['promised', 'statutory'] as const).map((scheme) => (
        <span key={scheme} className="run__entry">
          <svg className={`run__sign run__sign--late-${scheme}`} viewBox="0 0 14 14" aria-hidden="true">
            <path d="M1.5 1.5H12.5V12.5H1.5Z" />
          </svg>
          {t(`run.late.${scheme}`)}
        </span>
      ))}
      {(['promised', 'statutory'] as const).map((scheme) => (
        <span key={`together ${scheme}`} className="run__entry">
          <svg className={`run__sign run__sign--late-${scheme}`} viewBox="0 0 14 14" aria-hidden="true">
            <path d="M7 1L13 7L7 13L1 7Z" />
          </svg>
          {t('run.legend.together', { what: t(`run.late.${scheme}`) })}
        </span>
      ))}
      <span className="run__entry">{t('run.legend.travel')}</span>
      <span className="run__entry">
        {t('run.legend.heat')}
        {STEPS.map((from, place) => {
          const next = STEPS[place + 1];
          return (
            <span key={from} className={`run__heat run__heat--${place + 1}`}>
              {next === undefined
                ? t('run.legend.heatLast', { from })
                : next - 1 === from
                  ? from
                  : t('run.legend.heatOf', { from, to: next - 1 })}
            </span>
          );
        })}
      </span>
      {attribute !== undefined && (
        <span className="run__entry">
          {t('run.legend.type', { attribute: say(attribute.title) })}
          {values.map(({ id, title }, place) => (
            <span key={id} className="run__entry">
              <svg className={`run__sign run__type--${place + 1}`} viewBox="0 0 14 14" aria-hidden="true">
                <path d={strokes[place]} />
                <circle cx="7" cy="9.5" r="3.6" />
              </svg>
              {say(title)}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

/** Of the four kinds of cases, as they are drawn over the map. */
const strokes = ['', 'M7 9V1', 'M7 9L3.5 1M7 9L10.5 1', 'M7 9V0M7 9L2 1.5M7 9L12 1.5'] as const;

const signs = {
  work: <circle cx="7" cy="7" r="4" />,
  wait: <circle cx="7" cy="7" r="3.6" />,
  hand: <path d="M7 11 L3 4 H11 Z" />,
  stopped: <path d="M3 3H11V11H3Z M5.6 4.8V9.2 M8.4 4.8V9.2" />,
  outside: <path d="M7 3 L11 7 L7 11 L3 7 Z" />,
};

import { useWords } from '../../words/index.ts';
import { BadgeMark } from './BadgeMark.tsx';
import type { BadgeKind } from '../../flow/model.ts';

const marks: readonly BadgeKind[] = [
  'added',
  'removed',
  'parallel',
  'later',
  'limit',
  'papers',
  'promised',
  'gap',
  'shared',
  'internalised',
  'group',
  'channel',
  'fee',
  'kind',
];

/** What shapes and lines mean; always in sight. The marks, which carry their words anyway, are folded away. */
export function Legend() {
  const { t } = useWords();
  return (
    <div className="legend" role="group" aria-label={t('legend.title')}>
      <span className="legend__entry">
        <span className="legend__box legend__box--before" aria-hidden="true" />
        {t('legend.before')}
      </span>
      <span className="legend__entry">
        <span className="legend__box legend__box--critical" aria-hidden="true" />
        {t('legend.critical')}
      </span>
      <span className="legend__entry">
        <span className="legend__box legend__box--slack" aria-hidden="true" />
        {t('legend.slack')}
      </span>
      <span className="legend__entry">
        <span className="legend__box legend__box--neutral" aria-hidden="true" />
        {t('legend.neutral')}
      </span>
      <span className="legend__entry">
        <span className="legend__box legend__box--gone" aria-hidden="true" />
        {t('legend.gone')}
      </span>
      <span className="legend__entry">
        <span className="legend__box legend__box--frame" aria-hidden="true" />
        {t('legend.frame')}
      </span>
      {(['material', 'statute', 'habit', 'consult'] as const).map((reason) => (
        <span className="legend__entry" key={reason}>
          <svg className={`edge edge--${reason} edge--plain`} width="26" height="10" aria-hidden="true">
            <path className="edge__line" d="M0,5 H19" />
            <path className="drawing__head drawing__head--plain" d="M19,1.5 L26,5 L19,8.5 Z" />
          </svg>
          {t(`legend.${reason}`)}
        </span>
      ))}
      <details className="legend__more">
        <summary>{t('legend.badges')}</summary>
        <div className="legend__marks">
          {marks.map((kind) => (
            <BadgeMark key={kind} badge={{ kind }} />
          ))}
          <BadgeMark badge={{ kind: 'merged', count: 2 }} />
          <span className="legend__entry">
            <span className="legend__box legend__box--procedure" aria-hidden="true" />
            {t('legend.procedure')}
          </span>
          <span className="legend__entry">{t('legend.act')}</span>
          <span className="legend__entry">{t('legend.implied')}</span>
        </div>
      </details>
    </div>
  );
}

import { useMemo } from 'react';
import { pathOptions, titleOfNode } from '../../../engine/measure/index.ts';
import { QUICK_DAY, quickDays, savingsOf } from '../../../engine/network/index.ts';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import type { Inspected } from './node.ts';

const MOST = 12;

/** What cutting 1, 2, 3 … days from the node saves, and where the bottleneck moves when it saves nothing more. */
export function CutStrip({ inspected: { side, node } }: { inspected: Inspected }) {
  const { t, say, language } = useWords();
  const savings = useMemo(() => savingsOf(side.active, pathOptions(side.rule), node.id, MOST), [side, node.id]);
  if (savings.length === 0) return null;
  const full = savings.filter(({ cut, saved }) => saved >= cut * QUICK_DAY).length;
  const last = savings[savings.length - 1]!;
  const next = savings[full]?.bottlenecks ?? [];
  const names = next.slice(0, 2).map((id) => say(titleOfNode(side.process, id)));
  const where = names.length === 0 ? t('inspect.stripElsewhere') : names.join(t('list.and'));
  return (
    <div className="cuts">
      <h3>{t('inspect.strip')}</h3>
      <span className="cuts__strip">
        {savings.map(({ cut, saved }, index) => {
          const helps = saved > (savings[index - 1]?.saved ?? 0);
          const text = t('inspect.stripUnit', { cut, saved: number(quickDays(saved), language) });
          return (
            <span key={cut} className={helps ? 'cuts__day cuts__day--helps' : 'cuts__day'} title={text}>
              <span className="hidden-text">{text}; </span>
              <span aria-hidden="true">{cut}</span>
            </span>
          );
        })}
      </span>
      <p className="note">
        {last.saved === 0
          ? t('inspect.stripNone', { most: last.cut })
          : full === savings.length
            ? t('inspect.stripAll', { most: last.cut })
            : t('inspect.stripSome', { n: number(quickDays(last.saved), language), cut: full + 1, next: where })}
      </p>
    </div>
  );
}

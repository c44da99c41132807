import type { Side } from '../../../engine/measure/index.ts';
import { useWords } from '../../words/index.ts';
import { papersOf } from './papers.ts';

/** How what is asked for leads to what is handed in, for each side where subtraction of shared papers does not tell it. */
export function PapersAccount({ before, after }: { before: Side; after: Side }) {
  const { t } = useWords();
  return (
    <>
      {([before, after] as const).map((side, index) => {
        const { plain, handedIn, parts } = papersOf(side);
        if (plain || (index === 1 && after === before)) return null;
        const sum = parts
          .map(({ part, n, sign }) => `${sign === 0 ? '' : sign < 0 ? '− ' : '+ '}${t(`five.account.${part}`, { n })}`)
          .join(' ');
        const name = t(index === 0 ? 'five.column.before' : 'five.column.after');
        return (
          <span key={index} className="note" data-account={index === 0 ? 'before' : 'after'}>
            {t('five.account', { side: name, sum: `${sum} = ${handedIn}` })}
          </span>
        );
      })}
    </>
  );
}

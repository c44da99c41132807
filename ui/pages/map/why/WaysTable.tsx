import { useMemo } from 'react';
import type { Side } from '../../../../engine/measure/index.ts';
import { pathOptions } from '../../../../engine/measure/index.ts';
import type { Arrow } from '../../../../engine/network/index.ts';
import { quickDays } from '../../../../engine/network/index.ts';
import { competenceWords, effectWords, neededWords, payerWords, waysOut } from '../../../../engine/reform/index.ts';
import type { WayOut } from '../../../../engine/reform/index.ts';
import { BasisNote } from '../../../panels/basis/BasisNote.tsx';
import { useWords } from '../../../words/index.ts';
import { number } from '../../../words/numbers.ts';

/** The moves that the law would allow against one wait, with what each needs; then those that it would not. */
export function WaysTable({ side, arrow }: { side: Side; arrow: Arrow }) {
  const { t, say } = useWords();
  const { open, shut } = useMemo(() => waysOut(side.active, arrow, pathOptions(side.rule)), [side, arrow]);
  return (
    <>
      {open.length === 0 ? (
        <p className="note">{t('pair.noWays')}</p>
      ) : (
        <table className="ways">
          <thead>
            <tr>
              {(['move', 'competence', 'needs', 'effect', 'saves', 'payer'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`pair.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {open.map((way) => (
              <WayRow key={way.move.do} way={way} />
            ))}
          </tbody>
        </table>
      )}
      {shut.length > 0 && (
        <details className="ways__shut">
          <summary>{t('pair.shut', { n: shut.length })}</summary>
          <ul className="inspector__list">
            {shut.map(({ move, sentence, why, basis }) => (
              <li key={move.do}>
                {say(sentence)}
                <span className="note"> · {say(why)}</span> {basis !== undefined && <BasisNote basis={basis} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function WayRow({ way: { sentence, competence, needs, effect, minutes, payer, why, basis } }: { way: WayOut }) {
  const { say, language } = useWords();
  return (
    <tr>
      <th scope="row">
        {say(sentence)}
        {why !== undefined && (
          <span className="note ways__why">
            {say(why)} {basis !== undefined && <BasisNote basis={basis} />}
          </span>
        )}
      </th>
      <td>{say(competenceWords[competence])}</td>
      <td>{say(neededWords[needs])}</td>
      <td>{say(effectWords[effect])}</td>
      <td className="ways__days">{minutes === undefined ? '--' : number(quickDays(minutes), language)}</td>
      <td>{say(payerWords[payer])}</td>
    </tr>
  );
}

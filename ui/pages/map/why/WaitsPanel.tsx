import { useMemo } from 'react';
import type { Comparison, Side } from '../../../../engine/measure/index.ts';
import { pathOptions, titleOfNode } from '../../../../engine/measure/index.ts';
import type { Id } from '../../../../engine/model/index.ts';
import { quickDays } from '../../../../engine/network/index.ts';
import type { UnfoundedWait } from '../../../../engine/reform/index.ts';
import { toConfirm, unfoundedWaits } from '../../../../engine/reform/index.ts';
import type { SideName } from '../../../flow/model.ts';
import { BasisNote } from '../../../panels/basis/BasisNote.tsx';
import { useWords } from '../../../words/index.ts';
import { number } from '../../../words/numbers.ts';
import { VerdictMark } from './VerdictMark.tsx';
import './why.css';

interface Props {
  readonly comparison: Comparison;
  readonly name: SideName;
  readonly onSide: (name: SideName) => void;
  readonly onPair: (earlier: Id, later: Id) => void;
  readonly onClose: () => void;
}

/** The waits of one side for which no basis was found, each with the days it costs; a press shows why and the ways out. */
export function WaitsPanel({ comparison, name, onSide, onPair, onClose }: Props) {
  const { t, say, language } = useWords();
  const side = comparison[name];
  const { waits, minutes, total, all } = useMemo(() => unfoundedWaits(side.active, pathOptions(side.rule)), [side]);
  const told = (value: number): string => number(quickDays(value), language);
  return (
    <section className="inspector inspector--open waits" aria-label={t('waits.title')}>
      <header className="inspector__head">
        <h2>{t('waits.title')}</h2>
        <span role="group" aria-label={t('waits.title')} className="map__views">
          {(['before', 'after'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === name} onClick={() => onSide(one)}>
              {t(one === 'before' ? 'map.before' : 'map.after')}
            </button>
          ))}
        </span>
        <span aria-live="polite">
          {waits.length === 0
            ? t('waits.none', { all })
            : minutes === undefined || total === undefined
              ? t('waits.leadNone', { n: waits.length, all })
              : t('waits.lead', { n: waits.length, all, path: told(total), left: told(total - minutes) })}
        </span>
        <button type="button" className="inspector__more" onClick={onClose}>
          {t('app.close')}
        </button>
      </header>
      {waits.length > 0 && (
        <table className="ways">
          <thead>
            <tr>
              {(['saves', 'kind', 'who', 'basis'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`waits.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {waits.map((wait) => (
              <WaitRow
                key={`${wait.earlier} ${wait.later} ${wait.arrow.material ?? ''}`}
                wait={wait}
                side={side}
                onPair={onPair}
              />
            ))}
          </tbody>
        </table>
      )}
      <p className="note">{say(toConfirm)}</p>
    </section>
  );
}

function WaitRow({ wait, side, onPair }: { wait: UnfoundedWait; side: Side; onPair: Props['onPair'] }) {
  const { t, say, language } = useWords();
  const { earlier, later, verdict, arrow, minutes } = wait;
  const name = (id: Id): string => say(titleOfNode(side.process, id));
  return (
    <tr>
      <td className="ways__days">{minutes === undefined ? '--' : number(quickDays(minutes), language)}</td>
      <td>
        <VerdictMark verdict={verdict} />
      </td>
      <th scope="row">
        <button type="button" className="button--plain" onClick={() => onPair(earlier, later)}>
          {t('waits.pair', { earlier: name(earlier), later: name(later) })}
        </button>
      </th>
      <td>
        {arrow.basis === undefined ? (
          <span className="note">{t('waits.noReason')}</span>
        ) : (
          <BasisNote basis={arrow.basis} short />
        )}
      </td>
    </tr>
  );
}

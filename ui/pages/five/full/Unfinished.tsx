import type { Evaluation } from '../../../../engine/measure/index.ts';
import { useWords } from '../../../words/index.ts';
import { number } from '../../../words/numbers.ts';
import type { ShownSide } from './sides.ts';

const kinds = ['missed', 'stalled', 'unfinished'] as const;

interface Props {
  readonly sides: readonly ShownSide[];
  readonly evaluation: Evaluation | undefined;
}

/** What the twenty dots leave out: cases that do not reach their goal, and offices without a desk in the scenario. */
export function Unfinished({ sides, evaluation }: Props) {
  const { t, say, language } = useWords();
  if (evaluation === undefined) return null;
  const parts = sides.flatMap(({ side, inText }) => {
    const { shares } = evaluation[side];
    const own = kinds.flatMap((kind) => {
      const share = Math.round(shares[kind].estimate * 1000) / 10;
      return share > 0 ? [t(`full.ended.${kind}`, { share: number(share, language) })] : [];
    });
    return own.length === 0 ? [] : [t('full.ended.side', { side: inText, parts: own.join(t('list.and')) })];
  });
  if (parts.length + evaluation.unserved.length === 0) return null;
  return (
    <div className="block-text">
      {parts.length > 0 && <p className="note">{t('full.ended', { list: parts.join(t('conclusion.and')) })}</p>}
      {evaluation.unserved.map(({ authority, message }) => (
        <p key={authority} className="worse">
          ▲ {say(message)}
        </p>
      ))}
    </div>
  );
}

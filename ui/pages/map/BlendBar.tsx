import { useWords } from '../../words/index.ts';

interface Props {
  /** How much is seen of the side after, in percent. */
  readonly blend: number;
  readonly onBlend: (blend: number) => void;
}

/** Fades from the side before to the one after, which lies over it. */
export function BlendBar({ blend, onBlend }: Props) {
  const { t } = useWords();
  return (
    <label className="blend">
      <span aria-hidden="true">{t('map.before')}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={blend}
        aria-label={t('map.blend')}
        aria-valuetext={t('map.blendAt', { before: 100 - blend, after: blend })}
        onChange={({ target }) => onBlend(Number(target.value))}
      />
      <span aria-hidden="true">{t('map.after')}</span>
    </label>
  );
}

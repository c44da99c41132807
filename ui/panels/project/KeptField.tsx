import type { Id, Text } from '../../../engine/model/index.ts';
import { useKeptHeads } from '../../state/kept.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly kind: 'calendar' | 'process' | 'reform' | 'scenario';
  /** Only those that belong to one of these; all, where absent. */
  readonly about?: readonly Id[];
  readonly label: string;
  /** What is taken where none of the server is chosen. */
  readonly usual: string;
  readonly chosen: Id | undefined;
  /** What one is called that was chosen and is not listed any longer. */
  readonly title?: Text | undefined;
  readonly onChosen: (id: Id | undefined) => void;
  readonly className?: string;
}

/** A choice between what is usual and documents of a kind that are kept on the server; nothing where there are none. */
export function KeptField({ kind, about, label, usual, chosen, title, onChosen, className }: Props) {
  const { t, say } = useWords();
  const kept = useKeptHeads(kind).filter((one) => about === undefined || about.includes(one.about ?? ''));
  if (kept.length === 0 && chosen === undefined) return null;
  const isListed = chosen === undefined || kept.some(({ id }) => id === chosen);
  return (
    <label className={className}>
      <span>{label}</span>{' '}
      <select
        data-kept={kind}
        value={chosen ?? ''}
        onChange={({ target }) => onChosen(target.value === '' ? undefined : target.value)}
      >
        <option value="">{usual}</option>
        {kept.map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.title)} · {t(`state.${one.state}`)}
          </option>
        ))}
        {!isListed && <option value={chosen}>{title === undefined ? chosen : say(title)}</option>}
      </select>
    </label>
  );
}

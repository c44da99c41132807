import { useWords } from '../../words/index.ts';
import { CopyBox } from './CopyBox.tsx';

interface Props {
  /** The page that the link leads to. */
  readonly path: string;
  readonly token: string;
  /** That it is told once, and until when it is good. */
  readonly told: string;
}

/** A link that is told once, to be copied now. */
export function TokenLink({ path, token, told }: Props) {
  const words = useWords();
  return (
    <>
      <p className="strip">▲ {told}</p>
      {/* Behind #, so that it is in no log of a server or a proxy. */}
      <CopyBox text={`${window.location.origin}${path}#${token}`} label={words.t('people.copyLink')} words={words} />
    </>
  );
}

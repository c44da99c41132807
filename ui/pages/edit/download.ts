import { useSession } from '../../state/account.ts';
import { useWords } from '../../words/index.ts';

/** Hands a file to whoever looks at the page, under a name. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([content], { type }));
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}

/** The name of a file, without its ending; what is not published bears the word in front, and behind it who took it out. */
export function useInternalName(): (name: string, isInternal: boolean) => string {
  const { t } = useWords();
  const user = useSession()?.user?.shownName;
  return (name, isInternal) =>
    isInternal ? [t('brief.internalName'), name, ...(user === undefined ? [] : [user])].join('-') : name;
}

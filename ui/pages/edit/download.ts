import type { Words } from '../../words/index.ts';

/** Hands a file to whoever looks at the page, under a name. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([content], { type }));
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}

/** The name of a file, without its ending; what is not published bears the word in front. */
export function internalName(name: string, isInternal: boolean, t: Words['t']): string {
  return isInternal ? `${t('brief.internalName')}-${name}` : name;
}

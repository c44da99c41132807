/**
 * Copies a text. On plain HTTP, as on most intranets, the browser has no clipboard for pages; the old command is tried,
 * and the answer tells whether anything worked, so that the caller can show the text selected.
 */
export async function copyText(text: string): Promise<boolean> {
  const { clipboard } = window.navigator as { clipboard?: Clipboard };
  if (clipboard !== undefined)
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Not allowed here; the old way may be.
    }
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // A modal dialog keeps focus inside, so the text has to be selected inside it too.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const copied = copySelection();
  area.remove();
  return copied;
}

function copySelection(): boolean {
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way to copy on plain HTTP
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

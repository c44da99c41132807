/** Marks that must not begin a line in Chinese. */
const NO_START = /^[，。、；：！？）》」』”’〉】％%…—～·,.;:!?)\]]/u;

/**
 * A text in lines of at most `width`, as `widthOf` measures them. Latin words and numbers stay whole, Chinese breaks between
 * any two characters but before closing marks; what is longer than a line by itself is cut.
 */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    while (widthOf(line.trimEnd()) > width && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && widthOf(line.slice(0, end)) > width) end--;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return [...lines, line.trimEnd()];
}

/** Words with the blank after them, and single Chinese characters with the marks that close them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? []) {
    const last = pieces.length - 1;
    const before = pieces[last];
    if (before !== undefined && NO_START.test(piece)) pieces[last] = before + piece;
    else pieces.push(piece);
  }
  return pieces;
}

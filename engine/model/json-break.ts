/** What may come next while a JSON text is read. */
type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next';

/**
 * Where a text that is no JSON stops being it: the offset of the first character that cannot stand there, or the length
 * of the text where it ends too early. JSON engines tell this in different words, and often not at all.
 */
export function firstBreak(text: string): number {
  const closers: string[] = [];
  let wanted: Wanted = 'value';
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const character = text[at]!;
    const closer = closers[closers.length - 1];
    const mayClose = wanted === 'next' || wanted === 'value-or-end' || wanted === 'key-or-end';
    if (mayClose && character === closer) {
      closers.pop();
      wanted = 'next';
      at += 1;
      continue;
    }
    switch (wanted) {
      case 'value':
      case 'value-or-end': {
        if (character === '{' || character === '[') {
          closers.push(character === '{' ? '}' : ']');
          wanted = character === '{' ? 'key-or-end' : 'value-or-end';
          at += 1;
          break;
        }
        const scalar = character === '"' ? readString(text, at) : readWord(text, at);
        if (!scalar.whole) return scalar.end;
        at = scalar.end;
        wanted = 'next';
        break;
      }
      case 'key':
      case 'key-or-end': {
        const key = character === '"' ? readString(text, at) : { end: at, whole: false };
        if (!key.whole) return key.end;
        at = key.end;
        wanted = 'colon';
        break;
      }
      case 'colon':
        if (character !== ':') return at;
        wanted = 'value';
        at += 1;
        break;
      case 'next':
        if (character !== ',' || closer === undefined) return at;
        wanted = closer === '}' ? 'key' : 'value';
        at += 1;
    }
  }
  return text.length;
}

/** The end of a scalar, or the place where it breaks. */
interface Scalar {
  end: number;
  whole: boolean;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

function readString(text: string, from: number): Scalar {
  const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '"') return { end: at + 1, whole: true };
    if (text.charCodeAt(at) < 0x20) return { end: at, whole: false };
    if (text[at] !== '\\') continue;
    escape.lastIndex = at + 1;
    if (!escape.test(text)) return { end: at, whole: false };
    at = escape.lastIndex - 1;
  }
  return { end: text.length, whole: false };
}

function readWord(text: string, from: number): Scalar {
  const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  word.lastIndex = from;
  return word.test(text) ? { end: word.lastIndex, whole: true } : { end: from, whole: false };
}

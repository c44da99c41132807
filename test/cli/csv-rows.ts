import { readFileSync } from 'node:fs';

/** The rows of a CSV file that begins with a byte-order mark and its head, by the names of the columns. */
export function rowsOf(path: string): Record<string, string>[] {
  const [head, ...records] = recordsOf(readFileSync(path, 'utf8').slice(1));
  return records.map((record) => Object.fromEntries(head!.map((name, column) => [name, record[column]!])));
}

/** Records of RFC 4180. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let [record, field, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let k = 0; k < text.length; k++) {
    const character = text[k]!;
    if (isQuoted && character === '"' && text[k + 1] === '"') field += text[++k]!;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ',') {
      record.push(field);
      field = '';
    } else if (!isQuoted && character === '\r' && text[k + 1] === '\n') {
      records.push([...record, field]);
      [record, field] = [[], ''];
      k++;
    } else field += character;
  }
  if (record.length > 0 || field !== '') throw new Error(`${field}: no line end after the last record`);
  return records;
}

import { checkProcess } from '../../../engine/check/index.ts';
import { chosenCase, processOfList, readItemList, tableInFile, tableInText } from '../../../engine/exchange/index.ts';
import type { Parsed, Process } from '../../../engine/model/index.ts';
import { parseProcessText } from '../../../engine/model/index.ts';

/** Documents made from lists get this id, so that the next list takes the place of the last one. */
const LISTED = 'local-list';

/** The process in a file: a process document (JSON), or a list of items 实施清单 (xlsx, csv). */
export async function documentInFile(
  file: File,
): Promise<{ readonly text: string | undefined; readonly parsed: Parsed<Process> }> {
  if (!/\.(xlsx?|csv|tsv|txt)$/i.test(file.name)) {
    const text = await file.text();
    return { text, parsed: documentInText(text) };
  }
  const table = await tableInFile(new Uint8Array(await file.arrayBuffer()), file.name.replace(/\.[^.]*$/, ''));
  return { text: undefined, parsed: table.ok ? listed(table.value) : table };
}

/** The process in a text: JSON, or the cells of a spreadsheet from the clipboard. */
export function documentInText(text: string): Parsed<Process> {
  const isTable = !/^[\s\uFEFF]*[{[]/.test(text) && /[\t,]/.test(text);
  if (!isTable) return checked(parseProcessText(text));
  const table = tableInText(text, '实施清单');
  return table.ok ? listed(table.value) : table;
}

function listed(table: Parameters<typeof readItemList>[0]): Parsed<Process> {
  const asOf = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return checked(processOfList(readItemList(table), { id: LISTED, indicator: 'construction-permits', asOf }));
}

/** A document that can be read, with what the rules of law and of sanity find in its usual case. */
function checked(parsed: Parsed<Process>): Parsed<Process> {
  if (!parsed.ok) return parsed;
  const { process, attributes } = chosenCase({ process: parsed.value }, {}, 'before');
  return { ...parsed, findings: [...parsed.findings, ...checkProcess(process, attributes)] };
}

import { checkProcess } from '../../../engine/check/index.ts';
import type { PlanFile } from '../../../engine/exchange/index.ts';
import {
  chosenCase,
  isPlanFile,
  parsePlanFile,
  processOfList,
  readItemList,
  tableInFile,
  tableInText,
  withoutPersonalData,
} from '../../../engine/exchange/index.ts';
import type { Parsed, Process } from '../../../engine/model/index.ts';
import { parseJson, parseProcess } from '../../../engine/model/index.ts';
import { today } from '../../words/today.ts';

/** Documents made from lists get this id, so that the next list takes the place of the last one. */
const LISTED = 'local-list';

/** What was read: a process, or a plan to be laid over one. */
export type Read =
  | { readonly kind: 'process'; readonly parsed: Parsed<Process> }
  | { readonly kind: 'plan'; readonly parsed: Parsed<PlanFile> };

/** What is in a file: a process document or a plan (JSON), or a list of items 实施清单 (xlsx, csv). */
export async function documentInFile(file: File): Promise<{ readonly text: string | undefined; readonly read: Read }> {
  if (!/\.(xlsx?|csv|tsv|txt)$/i.test(file.name)) {
    const text = await file.text();
    return { text, read: documentInText(text) };
  }
  const table = await tableInFile(new Uint8Array(await file.arrayBuffer()), file.name.replace(/\.[^.]*$/, ''));
  return { text: undefined, read: { kind: 'process', parsed: table.ok ? listed(table.value) : table } };
}

/** What is in a text: JSON, or the cells of a spreadsheet from the clipboard. */
export function documentInText(text: string): Read {
  const isTable = !/^[\s\uFEFF]*[{[]/.test(text) && /[\t,]/.test(text);
  if (isTable) {
    const table = tableInText(text, '实施清单');
    return { kind: 'process', parsed: table.ok ? listed(table.value) : table };
  }
  const json = parseJson(text);
  if (!json.ok) return { kind: 'process', parsed: json };
  if (isPlanFile(json.value)) return { kind: 'plan', parsed: planIn(json.value) };
  return { kind: 'process', parsed: checked(parseProcess(json.value)) };
}

function listed(table: Parameters<typeof readItemList>[0]): Parsed<Process> {
  return checked(processOfList(readItemList(table), { id: LISTED, indicator: 'construction-permits', asOf: today() }));
}

/** A plan without personal data of applicants, and what was masked in it. */
function planIn(value: unknown): Parsed<PlanFile> {
  const { json, findings: masked } = withoutPersonalData(value);
  const parsed = parsePlanFile(json);
  return { ...parsed, findings: [...masked, ...parsed.findings] };
}

/**
 * A document that can be read, without personal data of applicants: what was masked in it is told, with what the rules of law
 * and of sanity find in its usual case.
 */
function checked(parsed: Parsed<Process>): Parsed<Process> {
  if (!parsed.ok) return parsed;
  const { json, findings: masked } = withoutPersonalData(parsed.value);
  // Only texts were changed, and none of them is a reference.
  const value = json as Process;
  const { process, attributes } = chosenCase({ process: value }, {}, 'before');
  return { ...parsed, value, findings: [...masked, ...parsed.findings, ...checkProcess(process, attributes)] };
}

import { basename, extname } from 'node:path';
import { checkProcess } from '../../engine/check/index.ts';
import { processOfList, readItemList, tableInFile, withoutPersonalData } from '../../engine/exchange/index.ts';
import type { Finding, Id, Indicator, Parsed, Process } from '../../engine/model/index.ts';
import { hasErrors } from '../../engine/model/index.ts';
import { readBytes } from '../files.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { BadDocument, jsonText, status, writeJson } from '../io.ts';
import { writeFile } from '../writing.ts';

/** What `binglian import` makes of a list, and where it goes; to the output, where no file is named. */
export interface ImportOptions {
  readonly id: Id;
  readonly indicator: Indicator;
  readonly asOf: string;
  readonly out?: string;
  readonly replaces: boolean;
}

/**
 * `binglian import`: a list of items 实施清单 (xlsx, csv) as a process document. Findings are told row by row before anything
 * is written; where one is an error, nothing is. Identity numbers, mobile numbers and names of applicants are masked, which is
 * told too.
 */
export async function importList(path: string, options: ImportOptions, voice: Voice): Promise<Status> {
  const { out, replaces, ...settings } = options;
  const bytes = orBad(readBytes(path));
  const table = orBad(await tableInFile(bytes, basename(path, extname(path))));
  const parsed = processOfList(readItemList(table), settings);
  if (!parsed.ok) throw new BadDocument(parsed.findings);
  const { json, findings: masked } = withoutPersonalData(parsed.value);
  // Only texts were changed, and none of them is a reference.
  const process = json as Process;
  const checked = checkProcess(process);
  // What the rules of law have to say of the process is asked for with `check`; here it is about the list.
  const told = [...masked, ...parsed.findings.filter(({ level }) => level !== 'note'), ...checked.filter(isError)];
  for (const finding of told) voice.err(`${findingText(finding, voice)}\n`);
  if (out === undefined) {
    writeJson(voice, process);
  } else {
    writeFile(out, jsonText(process), replaces);
    tellWritten(process, out, checked.length, voice);
  }
  return hasErrors(checked) ? status.findings : status.well;
}

const isError = ({ level }: Finding): boolean => level === 'error';

function orBad<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new BadDocument(parsed.findings);
  return parsed.value;
}

function tellWritten({ items, materials }: Process, out: string, found: number, voice: Voice): void {
  voice.out(
    voice.say({
      zh: `读到 ${items.length} 个事项、${materials.length} 种材料，已写入 ${out}；按规则核对有 ${found} 条（binglian check ${out} --all）。下一步：binglian compare ${out}\n`,
      en: `${items.length} items and ${materials.length} papers were read and written to ${out}; the rules find ${found} things (binglian check ${out} --all). Next: binglian compare ${out}\n`,
    }),
  );
}

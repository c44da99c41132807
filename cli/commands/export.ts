import type { DocumentKind } from '../../engine/model/json-schema.ts';
import { jsonSchemaOf } from '../../engine/model/json-schema.ts';
import type { Finding } from '../../engine/model/index.ts';
import type { RawChoice } from '../../engine/exchange/index.ts';
import { chosenCase, documentOfSide, listAsText, listAsWorkbook, writeItemList } from '../../engine/exchange/index.ts';
import { notInForceOf } from '../../engine/measure/index.ts';
import { compile, toJson } from '../../engine/statechart/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { notInForceRows, optionsOf } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { jsonText, status, writeJson, WrongUse } from '../io.ts';
import { table } from '../table.ts';
import { writeFile } from '../writing.ts';

/** What `binglian export` writes, and of which side of the reform. */
export interface ExportOptions {
  readonly format: 'json' | 'xstate' | 'xlsx' | 'csv';
  readonly after: boolean;
  /** The file that it goes to; to the output, where absent. */
  readonly out?: string;
  readonly replaces: boolean;
}

/**
 * `binglian export`: the document itself, its items as a list 实施清单 (xlsx, csv), or one case of it as an XState machine in JSON.
 * Throws WrongUse where a workbook has no file to go to.
 */
export async function exportProcess(
  loaded: Loaded,
  choice: RawChoice,
  { format, after, out, replaces }: ExportOptions,
  voice: Voice,
): Promise<Status> {
  const options = optionsOf(loaded, choice);
  const side = after ? 'after' : 'before';
  // The document itself has no place for it.
  const left = after ? notInForceOf(loaded.process, loaded.reform, options) : [];
  if (left.length > 0) voice.err(table(notInForceRows(left, voice)));
  const write = (content: string | Uint8Array): Status => {
    if (out !== undefined) writeFile(out, content, replaces);
    else if (typeof content === 'string') voice.out(content);
    return status.well;
  };
  switch (format) {
    case 'json':
      return write(jsonText(documentOfSide(loaded, options, side)));
    case 'xstate': {
      const { process, attributes } = chosenCase(loaded, options, side);
      return write(jsonText(toJson(compile(process, lifecycles, attributes))));
    }
    case 'csv':
      return write(listAsText(writeItemList(documentOfSide(loaded, options, side))));
    case 'xlsx':
      if (out === undefined) throw new WrongUse([noFile]);
      return write(await listAsWorkbook(writeItemList(documentOfSide(loaded, options, side))));
  }
}

const noFile: Finding = {
  code: 'export/no-file',
  level: 'error',
  at: '--out',
  message: { zh: 'xlsx 是二进制文件，不能写到屏幕', en: 'A workbook cannot be written to the terminal' },
  rule: { zh: 'xlsx 写入文件', en: 'a workbook goes to a file' },
  mend: { zh: '加 --out 清单.xlsx', en: 'Add --out list.xlsx' },
};

/** `binglian export schema`: the JSON Schema of a kind of document. */
export function exportSchema(kind: DocumentKind, voice: Voice): Status {
  writeJson(voice, jsonSchemaOf(kind));
  return status.well;
}

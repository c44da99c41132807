import type { DocumentKind } from '../../engine/model/json-schema.ts';
import { jsonSchemaOf } from '../../engine/model/json-schema.ts';
import type { RawChoice } from '../../engine/exchange/index.ts';
import { chosenCase, documentOfSide } from '../../engine/exchange/index.ts';
import { compile, toJson } from '../../engine/statechart/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { optionsOf } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';

/** What `binglian export` writes, and of which side of the reform. */
export interface ExportOptions {
  readonly format: 'json' | 'xstate';
  readonly after: boolean;
}

/** `binglian export`: the document itself, or one case of it as an XState machine in JSON. */
export function exportProcess(
  loaded: Loaded,
  choice: RawChoice,
  { format, after }: ExportOptions,
  voice: Voice,
): Status {
  const options = optionsOf(loaded, choice);
  const side = after ? 'after' : 'before';
  if (format === 'json') {
    writeJson(voice, documentOfSide(loaded, options, side));
    return status.well;
  }
  const { process, attributes } = chosenCase(loaded, options, side);
  writeJson(voice, toJson(compile(process, lifecycles, attributes)));
  return status.well;
}

/** `binglian export schema`: the JSON Schema of a kind of document. */
export function exportSchema(kind: DocumentKind, voice: Voice): Status {
  writeJson(voice, jsonSchemaOf(kind));
  return status.well;
}

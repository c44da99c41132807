import type { DocumentKind } from '../../engine/model/json-schema.ts';
import { jsonSchemaOf } from '../../engine/model/json-schema.ts';
import { usualCase } from '../../engine/model/index.ts';
import { processOfCase } from '../../engine/reform/index.ts';
import { compile, toJson } from '../../engine/statechart/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';

/** `binglian export`: the document itself, or the usual case as one XState machine in JSON. */
export function exportProcess({ process }: Loaded, format: 'json' | 'xstate', voice: Voice): Status {
  if (format === 'json') {
    writeJson(voice, process);
    return status.well;
  }
  const { process: own } = processOfCase(process);
  writeJson(voice, toJson(compile(own, lifecycles, usualCase(process.attributes))));
  return status.well;
}

/** `binglian export schema`: the JSON Schema of a kind of document. */
export function exportSchema(kind: DocumentKind, voice: Voice): Status {
  writeJson(voice, jsonSchemaOf(kind));
  return status.well;
}

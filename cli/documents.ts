import { existsSync } from 'node:fs';
import type { Finding, IsoDate, Move, Parsed, Process, Reform } from '../engine/model/index.ts';
import { parseProcess, parseReform, readAsOf } from '../engine/model/index.ts';
import { findingsOfReformFor, unknownId } from '../engine/exchange/index.ts';
import { processById, processes, reformsOf } from '../processes/index.ts';
import { readJsonFile } from './files.ts';
import { BadDocument, WrongUse } from './io.ts';

/** A process with the reform that belongs to it, where one is shipped. */
export interface Loaded {
  readonly process: Process;
  readonly reform: Reform | undefined;
  /** The path, where it was read from a file. */
  readonly file?: string;
}

/** The reform that is shipped for a process. */
export function reformFor(id: string): Reform | undefined {
  return reformsOf(id)[0];
}

/**
 * The process that an id or a path names, with its reform; the law of both as of a day, where one is given. Throws WrongUse
 * for an id that does not exist and BadDocument for a file that cannot be read.
 */
export function loadProcess(named: string, asOf?: IsoDate): Loaded {
  const { process, reform, ...rest } = loaded(named);
  return {
    ...rest,
    process: readAsOf(process, asOf),
    reform: reform === undefined ? undefined : readAsOf(reform, asOf),
  };
}

function loaded(named: string): Loaded {
  const shipped = processById(named);
  if (shipped !== undefined) return { process: shipped, reform: reformFor(named) };
  if (!looksLikePath(named))
    throw new WrongUse([
      unknownId(
        { zh: '流程（也没有这个名字的文件）', en: 'process (nor a file of that name)' },
        named,
        processes.map(({ id }) => id),
        '',
      ),
    ]);
  const process = orBad(named, parseProcess(orBad(named, readJsonFile(named))));
  return { process, reform: reformFor(process.id), file: named };
}

function looksLikePath(named: string): boolean {
  return /[./\\]/.test(named) || existsSync(named);
}

/**
 * The reform in the JSON of a file: a reform document, or a bare list of moves, which is added to `reform` as a measure of its
 * own with the id `moves`. Findings name `path`.
 */
export function loadMoves(path: string, json: unknown, { process, reform }: Loaded): Reform {
  if (!Array.isArray(json)) {
    const own = orBad(path, parseReform(json));
    const findings = findingsOfReformFor(process, own);
    return orBad(path, findings.length > 0 ? { ok: false, findings } : { ok: true, value: own, findings });
  }
  const read = orBad(path, listed(json, process));
  const own = read.measures[0];
  if (own === undefined || reform === undefined) return read;
  return { ...reform, measures: [...reform.measures, own] };
}

/** A list of moves is read as a reform of one measure, so that findings name the same places as in a reform. */
function listed(moves: readonly unknown[], process: Process): Parsed<Reform> {
  const title = { zh: '自定改动', en: 'Moves of your own' };
  return parseReform({
    format: 1,
    id: 'moves',
    process: process.id,
    title,
    asOf: process.asOf,
    measures: [
      {
        id: 'moves',
        title,
        introduced: process.asOf.slice(0, 4),
        usual: true,
        moves: moves as Move[],
        basis: { kind: 'assumption', why: { zh: '由命令行给出', en: 'given on the command line' } },
      },
    ],
  });
}

/** What was read, or BadDocument with findings whose places begin with the path. */
export function orBad<T>(path: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new BadDocument(parsed.findings.map((finding): Finding => ({ ...finding, at: placeIn(path, finding.at) })));
}

function placeIn(path: string, at: string): string {
  if (at === '' || at === path) return path;
  return `${path}: ${at}`;
}

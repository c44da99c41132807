import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { ArchiveEnd, ArchiveHead } from './archive.ts';
import { dataLines, FORMAT, snapshot, tally } from './archive.ts';
import type { Backend } from './backend.ts';
import { StoreError } from './error.ts';
import { appliedMigrations } from './migrations/applied.ts';

/**
 * Writes a backup of the data as they stand now; others may go on writing. The file is there whole or not at all, and on the
 * disk when the promise resolves. Throws what the database and the file system throw.
 */
export async function writeArchive(backend: Backend, file: string, at: string): Promise<ArchiveEnd> {
  const migrations = await appliedMigrations(backend);
  const head: ArchiveHead = { format: FORMAT, version: 1, migrations, from: backend.kind, at };
  const unfinished = `${file}.part`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const end = await snapshot(backend, async (raw) => {
      const counted = tally();
      let told: ArchiveEnd | undefined;
      const lines = async function* (): AsyncGenerator<string> {
        yield `${JSON.stringify(head)}\n`;
        for await (const line of dataLines(raw)) {
          counted.add(line);
          yield line;
        }
        told = counted.end();
        yield `${JSON.stringify(told)}\n`;
      };
      // Only its owner may read it: it has the hashes of passwords.
      await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
      return told!;
    });
    await rename(unfinished, file);
    await flush(dirname(file));
    return end;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** What stands in a backup, in order. Throws StoreError `corrupt` where it is damaged or none, at the latest at its end. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveLine> {
  const counted = tally();
  let head: ArchiveHead | undefined;
  let table: string | undefined;
  try {
    for await (const line of linesIn(file)) {
      const value = JSON.parse(line) as ArchiveHead | ArchiveEnd | { table: string } | Record<string, unknown>;
      if (head === undefined) {
        if (!isHead(value)) break;
        head = value;
        yield { kind: 'head', head };
      } else if (isEnd(value)) {
        const { lines, sha256 } = counted.end();
        if (lines !== value.lines || sha256 !== value.sha256) break;
        yield { kind: 'end', end: value };
        return;
      } else {
        counted.add(`${line}\n`);
        if (isTable(value)) ({ table } = value);
        else if (table === undefined) break;
        else yield { kind: 'row', table, row: value as Record<string, unknown> };
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw noFile(file);
    throw damaged(file, error);
  }
  throw head === undefined ? noArchive(file) : damaged(file);
}

export type ArchiveLine =
  | { readonly kind: 'head'; readonly head: ArchiveHead }
  | { readonly kind: 'row'; readonly table: string; readonly row: Readonly<Record<string, unknown>> }
  | { readonly kind: 'end'; readonly end: ArchiveEnd };

/** Reads a backup to its end, so that a damaged one is found before anything is changed. Throws StoreError `corrupt`. */
export async function checkArchive(file: string): Promise<{ head: ArchiveHead; end: ArchiveEnd }> {
  let head: ArchiveHead | undefined;
  for await (const line of readArchive(file)) {
    if (line.kind === 'head') head = line.head;
    else if (line.kind === 'end' && head !== undefined) return { head, end: line.end };
  }
  throw damaged(file);
}

/** Only line feeds end a line: a text may have other characters that some readers take for one. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.on('error', (error) => unzipped.destroy(error));
  let open: Buffer[] = [];
  for await (const piece of unzipped as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = piece.indexOf(10); to !== -1; to = piece.indexOf(10, from)) {
      open.push(piece.subarray(from, to));
      yield Buffer.concat(open).toString('utf8');
      open = [];
      from = to + 1;
    }
    open.push(piece.subarray(from));
  }
}

function isHead(value: object): value is ArchiveHead {
  return 'format' in value && value.format === FORMAT && 'version' in value && value.version === 1;
}

function isEnd(value: object): value is ArchiveEnd {
  return 'end' in value && value.end === true;
}

function isTable(value: object): value is { table: string } {
  return 'table' in value && Object.keys(value).length === 1;
}

/** Makes sure that the name of a new file is on the disk too; not every system lets a folder be opened for that. */
async function flush(folder: string): Promise<void> {
  try {
    const handle = await open(folder);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}

function damaged(file: string, cause?: unknown): StoreError {
  const text = {
    zh: `备份文件 ${file} 不完整或已损坏，没有恢复任何内容。请换一个备份文件`,
    en: `The backup ${file} is incomplete or damaged; nothing was restored. Take another backup`,
  };
  return new StoreError('corrupt', text, cause);
}

function noArchive(file: string): StoreError {
  const text = {
    zh: `${file} 不是这个版本能读的并联备份文件。请给出 binglian backup 写成的文件`,
    en: `${file} is no backup that this release can read. Give a file that binglian backup has written`,
  };
  return new StoreError('corrupt', text);
}

function noFile(file: string): StoreError {
  return new StoreError('failed', {
    zh: `没有文件 ${file}，请核对路径`,
    en: `There is no file ${file}; check the path`,
  });
}

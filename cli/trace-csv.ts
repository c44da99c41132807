import { closeSync, openSync, writeSync } from 'node:fs';
import type { Finding, Process, Text } from '../engine/model/index.ts';
import { titleOfNode } from '../engine/measure/index.ts';
import { quickDays } from '../engine/network/index.ts';
import type { MassModel, TraceLine } from '../engine/run/index.ts';
import { tell } from '../engine/run/index.ts';
import { formatDeadline, formatMinute } from '../engine/time/index.ts';
import type { Voice } from './io.ts';
import { WrongUse } from './io.ts';

/** Where a trace is written, and whether what stands there already may be replaced. */
export interface TraceFile {
  readonly path: string;
  readonly replaces: boolean;
}

/** Spreadsheets of Windows take UTF-8 for GBK unless a byte-order mark says what it is; readers of RFC 4180 skip it. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** Characters that are written at once. */
const CHUNK = 1 << 16;

const columns = [
  'time',
  'minute',
  'case',
  'node',
  'title',
  'event',
  'attempt',
  'round',
  'outcome',
  'cause',
  'due',
  'told',
] as const;
type Row = Readonly<Record<(typeof columns)[number], string | number>>;

/**
 * Writes every line of the trace of replication 0 to a file as CSV (RFC 4180, UTF-8 with byte-order mark), as it happens.
 * Gives back the number of lines. Throws WrongUse where the file is there already or cannot be written.
 */
export function writeTrace(model: MassModel, plan: Process, file: TraceFile, voice: Voice): number {
  const { path, replaces } = file;
  const isDated = model.scenario.experiment.start !== undefined;
  const handle = within(path, () => openSync(path, replaces ? 'w' : 'wx'));
  try {
    let waiting = BOM + lineOf(columns);
    let lines = 0;
    const flush = (): void => {
      const bytes = Buffer.from(waiting);
      for (let from = 0; from < bytes.length;) from += writeSync(handle, bytes, from);
      waiting = '';
    };
    model.run(0, {
      emit: (line) => {
        const row = rowOf(line, plan, isDated, voice);
        waiting += lineOf(columns.map((column) => row[column]));
        lines++;
        if (waiting.length >= CHUNK) within(path, flush);
      },
    });
    within(path, flush);
    return lines;
  } finally {
    closeSync(handle);
  }
}

function rowOf(line: TraceLine, plan: Process, isDated: boolean, { language }: Voice): Row {
  const { at, node, event, cause } = line;
  return {
    time: isDated ? formatMinute(Math.floor(at)) : String(quickDays(at)),
    minute: at,
    case: line.case,
    node,
    title: (node === plan.id ? plan.title : titleOfNode(plan, node))[language],
    event,
    attempt: 'attempt' in line ? line.attempt : '',
    round: 'round' in line ? line.round : '',
    outcome: 'outcome' in line ? line.outcome : '',
    cause: causeOf(cause),
    due: 'due' in line ? line.due.map(dueText).join('; ') : '',
    told: isDated ? tell(inWholeMinutes(line), plan, language, 'dated') : tell(line, plan, language),
  };
}

/** Studies of queues have parts of a minute, which no clock shows. */
function inWholeMinutes(line: TraceLine): TraceLine {
  const { at, effective } = line;
  return { ...line, at: Math.floor(at), ...(effective === undefined ? {} : { effective: Math.floor(effective) }) };
}

type Due = Extract<TraceLine, { readonly due: unknown }>['due'][number];

function dueText({ scheme, endsAt, at }: Due): string {
  return `${scheme} ${endsAt} ${formatDeadline(at)}`;
}

/** Such as `arrow project-filing material`; the ids of what it was last. */
function causeOf(cause: TraceLine['cause']): string {
  switch (cause.because) {
    case 'arrow':
      return `arrow ${cause.from} ${cause.why.arrow}`;
    case 'lack':
      return `lack ${cause.from}`;
    case 'period':
      return `period ${cause.period}`;
    case 'ground':
      return `ground ${cause.ground}`;
    case 'start':
    case 'work':
    case 'answer':
    case 'applicant':
    case 'meeting':
    case 'opinions':
    case 'silence':
      return cause.because;
  }
}

/** One record: fields with commas, quotes or line ends stand in quotes, and quotes inside are doubled. */
function lineOf(fields: readonly (string | number)[]): string {
  return fields.map(fieldOf).join(',') + LINE_END;
}

function fieldOf(field: string | number): string {
  const text = String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Does something with the file, or says in words why it cannot be done. */
function within<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    const [message, mend] = problems[code] ?? [
      { zh: `写不了（${code}）`, en: `It cannot be written (${code})` },
      elsewhere,
    ];
    throw new WrongUse([{ code: 'file/not-written', level: 'error', at: path, message, rule, mend } satisfies Finding]);
  }
}

const rule: Text = { zh: '不覆盖已有文件', en: 'no file is overwritten unasked' };
const elsewhere: Text = { zh: '换一个路径', en: 'Choose another path' };
const problems: Readonly<Record<string, readonly [message: Text, mend: Text]>> = {
  EEXIST: [
    { zh: '这个文件已经存在', en: 'This file is there already' },
    { zh: '换一个路径，或加 --force 覆盖它', en: 'Choose another path, or replace it with --force' },
  ],
  ENOENT: [
    { zh: '没有这个文件夹', en: 'There is no such folder' },
    { zh: '先建文件夹，或换一个路径', en: 'Make the folder first, or choose another path' },
  ],
  ENOTDIR: [{ zh: '路径中间的一段不是文件夹', en: 'A part of the path is no folder' }, elsewhere],
  EISDIR: [
    { zh: '这是文件夹，不是文件', en: 'This is a folder, not a file' },
    { zh: '写上文件名，如 trace.csv', en: 'Add the name of a file, such as trace.csv' },
  ],
  EACCES: [{ zh: '没有写入权限', en: 'Writing there is not allowed' }, elsewhere],
  EPERM: [{ zh: '没有写入权限', en: 'Writing there is not allowed' }, elsewhere],
  EROFS: [{ zh: '这个磁盘只读', en: 'This disk is read-only' }, elsewhere],
  ENOSPC: [
    { zh: '磁盘已满', en: 'The disk is full' },
    { zh: '腾出空间，或换一个路径', en: 'Free some space, or choose another path' },
  ],
};

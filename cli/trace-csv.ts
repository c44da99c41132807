import { closeSync, openSync, writeSync } from 'node:fs';
import type { PlanSide } from '../engine/measure/index.ts';
import { titleOfNode } from '../engine/measure/index.ts';
import type { Process } from '../engine/model/index.ts';
import { quickDays } from '../engine/network/index.ts';
import type { MassModel, TraceLine } from '../engine/run/index.ts';
import { tell } from '../engine/run/index.ts';
import { formatDeadline, formatMinute } from '../engine/time/index.ts';
import type { Voice } from './io.ts';
import { writing } from './writing.ts';

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
  'side',
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

/** What is traced of one side: its compiled model, and the document that has the titles. */
interface TracedSide {
  readonly side: PlanSide;
  readonly plan: Process;
  readonly model: MassModel;
}

/**
 * Writes every line of the trace of replication 0 to a file as CSV (RFC 4180, UTF-8 with byte-order mark), as it happens, one
 * side after the other. Gives back the number of lines. Throws WrongUse where the file is there already or cannot be written.
 */
export function writeTrace(sides: readonly TracedSide[], { path, replaces }: TraceFile, voice: Voice): number {
  const handle = writing(path, () => openSync(path, replaces ? 'w' : 'wx'));
  try {
    let waiting = BOM + lineOf(columns);
    let lines = 0;
    const flush = (): void => {
      const bytes = Buffer.from(waiting);
      for (let from = 0; from < bytes.length;) from += writeSync(handle, bytes, from);
      waiting = '';
    };
    for (const traced of sides)
      traced.model.run(0, {
        emit: (line) => {
          const row = rowOf(line, traced, voice);
          waiting += lineOf(columns.map((column) => row[column]));
          lines++;
          if (waiting.length >= CHUNK) writing(path, flush);
        },
      });
    writing(path, flush);
    return lines;
  } finally {
    closeSync(handle);
  }
}

function rowOf(line: TraceLine, { side, plan, model: { scenario } }: TracedSide, { language }: Voice): Row {
  const { at, node, event, cause } = line;
  const isDated = scenario.experiment.start !== undefined;
  return {
    side,
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

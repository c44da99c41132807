import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Row } from './measure.ts';
import { median } from './measure.ts';

/** Kilobytes at most, before the run and after it. */
export interface MemoryUse {
  readonly before: number;
  readonly after: number;
}

const PROGRAM = fileURLToPath(new URL('memory-of.js', import.meta.url));
const ROUNDS = 3;

/** 7: peak memory of a process that runs W2-RC with a million cases against one that runs ten thousand. */
export function memoryRow(): Row {
  const many = peaks(1_000_000);
  const few = peaks(10_000);
  const ratio = many.after / few.after;
  return {
    id: '7',
    what: 'peak memory at 1,000,000 cases of W2-RC against 10,000',
    measured: ratio.toFixed(2),
    must: '≤ 1.3',
    aim: '≤ 1.1',
    met: ratio <= 1.3,
    note: `${megabytes(many.after)} against ${megabytes(few.after)}, of which Node and the program hold ${megabytes(few.before)} before the run`,
  };
}

function peaks(cases: number): MemoryUse {
  const uses = Array.from({ length: ROUNDS }, () => peak(cases));
  return { before: median(uses.map(({ before }) => before)), after: median(uses.map(({ after }) => after)) };
}

function peak(cases: number): MemoryUse {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, String(cases)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${cases} cases: ${stderr}`);
  return JSON.parse(stdout) as MemoryUse;
}

const megabytes = (kilobytes: number): string => `${Math.round(kilobytes / 1024)} MB`;

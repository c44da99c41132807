import type { City, IsoDate, Process, Reform } from '../engine/model/index.ts';
import { parseReform, readAsOf } from '../engine/model/index.ts';
import type { CompareOptions } from '../engine/measure/index.ts';
import { compare } from '../engine/measure/index.ts';
import type { ComparisonReport, RawChoice, Reformable } from '../engine/exchange/index.ts';
import { findingsOfReformFor, readChoice, reportOf, unknownId } from '../engine/exchange/index.ts';
import { cities, processById, processes, reformsOf } from '../processes/index.ts';
import { errorOf, orInvalid } from './errors.ts';
import type { ListedProcess } from './messages.ts';

/** The shipped process with an id. Throws ApiError 404 with the ids that there are. */
export function shippedProcess(id: string): Process {
  const process = processById(id);
  if (process !== undefined) return process;
  const ids = processes.map((one) => one.id);
  throw errorOf(404, 'not-found', [unknownId({ zh: '流程', en: 'process' }, id, ids, 'process')]);
}

/**
 * A shipped process with its usual reform, the law of both read as of a day, or of their own days. Throws ApiError 404 with
 * the ids that there are.
 */
export function shippedAsOf(id: string, day: IsoDate | undefined): Reformable {
  const process = shippedProcess(id);
  const [reform] = reformsOf(process.id);
  return {
    process: readAsOf(process, day),
    reform: reform === undefined ? undefined : readAsOf(reform, day),
  };
}

/**
 * The reform that a request brings along for a process: the usual one where it says nothing, none where it says null. Throws
 * ApiError 422 for a document that is none, or that does not fit.
 */
export function reformBrought(value: unknown, process: Process): Reform | undefined {
  if (value === null) return undefined;
  if (value === undefined) return reformsOf(process.id)[0];
  const reform = orInvalid('reform', parseReform(value));
  const findings = findingsOfReformFor(process, reform);
  return orInvalid('reform', findings.length > 0 ? { ok: false, findings } : { ok: true, value: reform, findings });
}

/**
 * The options that a choice means for a shipped process, with a city out of those that are offered. Throws ApiError 400 for a
 * choice of what does not exist.
 */
export function optionsOf(process: Process, raw: RawChoice, offered: readonly City[]): CompareOptions {
  const [reform] = reformsOf(process.id);
  const choice = readChoice({ process, reform, cities: offered }, raw);
  if (!choice.ok) throw errorOf(400, 'bad-query', choice.findings);
  return choice.value;
}

/** The comparison of a shipped process with a reform. Throws ApiError 400 for a choice of what does not exist. */
export function shippedReport(
  { process, reform }: Reformable,
  raw: RawChoice,
  offered: readonly City[],
): ComparisonReport {
  const options = optionsOf(process, raw, offered);
  return reportOf(compare(process, reform, options), { process, reform, options });
}

/** The library with the five pairs of every process. */
export function listedProcesses(): ListedProcess[] {
  return processes.map((process) => {
    const { model, simulated, reductions } = shippedReport(shippedAsOf(process.id, undefined), {}, cities);
    const { id, title, indicator } = process;
    return { id, title, indicator, model, simulated, reductions: reductions.map(({ fates: _, ...pair }) => pair) };
  });
}

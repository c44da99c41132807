import type { City } from '../../engine/model/index.ts';
import { compare } from '../../engine/measure/index.ts';
import type { ComparisonReport, RawChoice } from '../../engine/exchange/index.ts';
import { readChoice, reportOf } from '../../engine/exchange/index.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, WrongUse, writeJson } from '../io.ts';
import { comparisonText } from '../comparison-text.ts';

/** `binglian compare`: the five reductions of a process under a reform, with the reasons for every headline. */
export function comparison(loaded: Loaded, cities: readonly City[], choice: RawChoice, voice: Voice): Status {
  const report = comparisonReport(loaded, cities, choice);
  if (voice.json) writeJson(voice, report);
  else voice.out(comparisonText(report, loaded, voice));
  return status.well;
}

function comparisonReport({ process, reform }: Loaded, cities: readonly City[], choice: RawChoice): ComparisonReport {
  const read = readChoice({ process, reform, cities }, choice);
  if (!read.ok) throw new WrongUse(read.findings);
  return reportOf(compare(process, reform, read.value), { process, reform, options: read.value });
}

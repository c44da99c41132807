import type { RawChoice, SourcesReport } from '../../engine/exchange/index.ts';
import { csvText, sourcesReport } from '../../engine/exchange/index.ts';
import { cities, scenarioOf } from '../../processes/index.ts';
import { optionsOf } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { sharesText, sourceRows, sourcesText } from '../sources-text.ts';

/** `binglian sources PROCESS`: every number with its basis and what it moves, the shares, and the weakest ones. */
export function sources(loaded: Loaded, choice: RawChoice, csv: boolean, voice: Voice): Status {
  const report = reportFor(loaded, choice);
  if (csv) voice.out(csvText(sourceRows([report], voice)));
  else if (voice.json) writeJson(voice, report);
  else voice.out(sourcesText(report, voice));
  return status.well;
}

/** `binglian sources`: how much of each process is sourced; as CSV and JSON, all numbers of all processes. */
export function sourcesOfAll(list: readonly Loaded[], csv: boolean, voice: Voice): Status {
  const reports = list.map((loaded) => reportFor(loaded, {}));
  if (csv) voice.out(csvText(sourceRows(reports, voice)));
  else if (voice.json) writeJson(voice, reports);
  else voice.out(sharesText(reports, voice));
  return status.well;
}

function reportFor(loaded: Loaded, choice: RawChoice): SourcesReport {
  const { process, reform } = loaded;
  const local = cities.filter(({ rules }) => rules.some((rule) => rule.process === process.id));
  const options = optionsOf(loaded, choice);
  return sourcesReport({ process, reform, cities: local, scenario: scenarioOf(process.id), options });
}

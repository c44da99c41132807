import { compare } from '../../engine/measure/index.ts';
import type { RawChoice } from '../../engine/exchange/index.ts';
import { reportOf } from '../../engine/exchange/index.ts';
import { optionsOf } from '../choice.ts';
import { comparisonText } from '../comparison-text.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';

/** `binglian compare`: the five reductions of a process under a reform, with the reasons for every headline. */
export function comparison(loaded: Loaded, choice: RawChoice, voice: Voice): Status {
  const { process, reform } = loaded;
  const options = optionsOf(loaded, choice);
  const report = reportOf(compare(process, reform, options), { process, reform, options });
  if (voice.json) writeJson(voice, report);
  else voice.out(comparisonText(report, loaded, voice));
  return status.well;
}

import { compare } from '../../engine/measure/index.ts';
import type { RawChoice } from '../../engine/exchange/index.ts';
import { reportOf, weakestOf } from '../../engine/exchange/index.ts';
import { optionsOf } from '../choice.ts';
import { comparisonText } from '../comparison-text.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';

/** `binglian compare`: the five reductions of a process under a reform, with the reasons for every headline. */
export function comparison(loaded: Loaded, choice: RawChoice, voice: Voice): Status {
  const { process, reform } = loaded;
  const options = optionsOf(loaded, choice);
  const compared = compare(process, reform, options);
  const report = reportOf(compared, { process, reform, options });
  const weakest = weakestOf(compared);
  if (voice.json) writeJson(voice, { ...report, weakest });
  else voice.out(comparisonText(report, weakest, loaded, voice));
  return status.well;
}

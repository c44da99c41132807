import type { Finding } from '../../engine/model/index.ts';
import { compare } from '../../engine/measure/index.ts';
import type { RawChoice } from '../../engine/exchange/index.ts';
import { modelHash, readChoice } from '../../engine/exchange/index.ts';
import type { RunResult, Unsupported } from '../../engine/run/index.ts';
import { actorExecutor, noLuck, tell } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import type { Loaded } from '../documents.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { status, WrongUse, writeJson } from '../io.ts';
import { simulated } from '../words.ts';

/** `binglian trace`: one case walked through the process after the chosen measures, line by line. */
export function trace({ process, reform }: Loaded, choice: RawChoice, voice: Voice): Status {
  const read = readChoice({ process, reform, cities: [] }, choice);
  if (!read.ok) throw new WrongUse(read.findings);
  const { after } = compare(process, reform, read.value);
  const result = actorExecutor.run({
    process: after.process,
    attributes: after.attributes,
    lifecycles,
    time: { kind: 'undated' },
    luck: noLuck,
  });
  if (result.kind === 'unsupported') return refusal(process.id, result, voice);
  if (voice.json)
    writeJson(voice, { process: process.id, simulated: true, model: modelHash([after.process]), ...result });
  else
    voice.out(
      traceText(
        result,
        after.process.title[voice.language],
        (line) => tell(line, after.process, voice.language),
        voice,
      ),
    );
  return status.well;
}

function traceText(
  result: RunResult,
  title: string,
  words: (line: RunResult['trace'][number]) => string,
  voice: Voice,
): string {
  const head = `${voice.style('bold', title)} [${voice.say(simulated)}]\n`;
  return head + result.trace.map((line) => `  ${words(line)}\n`).join('');
}

function refusal(process: string, { reason }: Unsupported, voice: Voice): Status {
  const finding: Finding = {
    code: 'run/unsupported',
    level: 'error',
    at: process,
    message: reason,
    rule: { zh: '案件须能走到终点', en: 'a case has to be able to reach its goal' },
    mend: { zh: '先用 binglian check 找出原因', en: 'Find the reason with binglian check first' },
  };
  if (voice.json) writeJson(voice, { process, ok: false, findings: [finding] });
  else voice.err(findingText(finding, voice));
  return status.findings;
}

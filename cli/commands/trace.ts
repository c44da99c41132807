import type { Finding } from '../../engine/model/index.ts';
import type { ChosenCase, RawChoice } from '../../engine/exchange/index.ts';
import { chosenCase, modelHash } from '../../engine/exchange/index.ts';
import type { RunResult, Unsupported } from '../../engine/run/index.ts';
import { actorExecutor, noLuck, tell } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { caseText, notInForceRows, optionsOf, sideText } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { table } from '../table.ts';
import { simulatedBadge } from '../words.ts';

/** `binglian trace`: one case walked through the process before or after the chosen measures, line by line. */
export function trace(loaded: Loaded, choice: RawChoice, side: ChosenCase['side'], voice: Voice): Status {
  const chosen = chosenCase(loaded, optionsOf(loaded, choice), side);
  const { process, attributes, reform, measures, offered, city, conditional, notInForce } = chosen;
  const result = actorExecutor.run({ process, attributes, lifecycles, time: { kind: 'undated' }, luck: noLuck });
  if (result.kind === 'unsupported') return refusal(process.id, result, voice);
  if (voice.json)
    writeJson(voice, {
      process: process.id,
      simulated: true,
      model: modelHash([process]),
      ...{ side, reform, measures, offered, city: city?.id ?? null, attributes, conditional, notInForce },
      ...result,
    });
  else voice.out(traceText(result, chosen, loaded, voice));
  return status.well;
}

function traceText({ trace: lines }: RunResult, chosen: ChosenCase, loaded: Loaded, voice: Voice): string {
  const { process, attributes, city, conditional, notInForce } = chosen;
  const zh = voice.language === 'zh';
  const name = `${voice.say(process.title)} · ${sideText(chosen, voice)}`;
  const rows = [[zh ? '案件' : 'Case', caseText(attributes, loaded.process, voice)]];
  if (city !== null) rows.push([zh ? '城市' : 'City', voice.say(city.title)]);
  rows.push(...notInForceRows(notInForce, voice));
  const head = `${voice.style('bold', name)} [${voice.say(simulatedBadge(conditional))}]\n${table(rows)}\n`;
  return head + lines.map((line) => `  ${tell(line, process, voice.language)}\n`).join('');
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

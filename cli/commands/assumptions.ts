import { assumptionsOf } from '../../engine/exchange/index.ts';
import type { Process } from '../../engine/model/index.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';

/** `binglian assumptions`: every value that no source was found for, with its reason. */
export function assumptions(list: readonly Process[], voice: Voice): Status {
  const found = list.map((process) => ({ process: process.id, assumptions: assumptionsOf(process) }));
  if (voice.json) {
    writeJson(voice, found);
    return status.well;
  }
  for (const { process, assumptions: own } of found) {
    const head =
      voice.language === 'zh' ? `${process}：假设 ${own.length} 条` : `${process}: ${own.length} assumptions`;
    voice.out(`${voice.style('bold', head)}\n`);
    for (const { at, why } of own) voice.out(`  ${at}\n    ${voice.say(why)}\n`);
  }
  return status.well;
}

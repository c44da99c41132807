import { assumptionsOf } from '../../engine/exchange/index.ts';
import type { Assumption } from '../../engine/exchange/index.ts';
import { cities, reformsOf } from '../../processes/index.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { counted } from '../words.ts';

/** `binglian assumptions`: every value that no source was found for, in processes, their reforms and the rules of cities. */
export function assumptions(list: readonly Loaded[], voice: Voice): Status {
  const found = list.map(({ process }) => ({
    process: process.id,
    assumptions: assumptionsOf({ process, reforms: reformsOf(process.id), cities }),
  }));
  if (voice.json) {
    writeJson(voice, found);
    return status.well;
  }
  const zh = voice.language === 'zh';
  for (const { process, assumptions: own } of found) {
    const count = counted(own.length, voice.language, { zh: '条', en: 'assumption' });
    voice.out(`${voice.style('bold', zh ? `${process}：假设 ${count}` : `${process}: ${count}`)}\n`);
    let document = '';
    for (const one of own) {
      if (one.document !== document) voice.out(`  [${one.document}]\n`);
      document = one.document;
      voice.out(assumptionText(one, voice));
    }
  }
  return status.well;
}

function assumptionText({ at, where, why }: Assumption, { say }: Voice): string {
  return `  ${at} · ${say(where)}\n    ${say(why)}\n`;
}

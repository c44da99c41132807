import type { Text } from '../../engine/model/index.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import type { UpkeepFlags } from '../upkeep.ts';
import { withUpkeep } from '../upkeep.ts';

export interface DoctorFlags extends UpkeepFlags {
  host?: string;
  port?: number;
}

/** `binglian doctor`: looks whether everything is there that the server needs; status 1 where something is wrong. */
export function doctor({ host, port, ...flags }: DoctorFlags, voice: Voice): Promise<Status> {
  return withUpkeep(voice, flags, async (upkeep, place) => {
    const examined = await upkeep.examine({
      ...place,
      host: host ?? (voice.env['HOST'] || '127.0.0.1'),
      port: port ?? Number(voice.env['PORT'] || 8080),
    });
    const isWell = examined.every(({ state }) => state !== 'wrong');
    if (voice.json) writeJson(voice, { ok: isWell, examined });
    else {
      for (const { what, state, told } of examined)
        voice.out(
          `${voice.say(marks[state])} ${voice.say(what)}${voice.language === 'zh' ? '：' : ': '}${voice.say(told)}\n`,
        );
      voice.out(`${voice.say(isWell ? allWell : notWell)}\n`);
    }
    return isWell ? status.well : status.findings;
  });
}

const marks: Readonly<Record<'well' | 'warning' | 'wrong', Text>> = {
  well: { zh: '[正常]', en: '[well]   ' },
  warning: { zh: '[注意]', en: '[warning]' },
  wrong: { zh: '[错误]', en: '[wrong]  ' },
};

const allWell: Text = { zh: '可以启动：binglian serve', en: 'Ready to start: binglian serve' };
const notWell: Text = { zh: '请先解决标为“错误”的各项', en: 'First mend what is marked as wrong' };

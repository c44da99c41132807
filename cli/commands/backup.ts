import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import type { UpkeepFlags } from '../upkeep.ts';
import { withUpkeep } from '../upkeep.ts';

/** `binglian backup`: writes all data to a file, also while the server runs. */
export function backup(file: string, flags: UpkeepFlags, voice: Voice): Promise<Status> {
  return withUpkeep(voice, flags, async (upkeep, place) => {
    const made = await upkeep.backup(place, file);
    if (voice.json) writeJson(voice, { ok: true, ...made });
    else
      voice.out(
        voice.say({
          zh: `已备份到 ${made.file}（${made.bytes} 字节）\n内容 SHA-256 ${made.sha256}\n其中有口令的散列值，请妥善保管\n`,
          en: `Backed up to ${made.file} (${made.bytes} bytes)\nSHA-256 of the data ${made.sha256}\nIt has the hashes of passwords: keep it safe\n`,
        }),
      );
    return status.well;
  });
}

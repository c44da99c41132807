import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import type { UpkeepFlags } from '../upkeep.ts';
import { withUpkeep } from '../upkeep.ts';

/** `binglian restore`: puts the data of a backup in place; what is there is overwritten with `--force` only, and kept. */
export function restore(file: string, { force = false, ...flags }: RestoreFlags, voice: Voice): Promise<Status> {
  return withUpkeep(voice, flags, async (upkeep, place) => {
    const { kept, sha256 } = await upkeep.restore(place, file, force);
    if (voice.json) writeJson(voice, { ok: true, kept, sha256 });
    else {
      voice.out(
        voice.say({
          zh: `已恢复，内容与备份逐字节相同（SHA-256 ${sha256}）\n`,
          en: `Restored; the data are those of the backup byte for byte (SHA-256 ${sha256})\n`,
        }),
      );
      if (kept !== null)
        voice.out(voice.say({ zh: `原有数据保留在 ${kept}\n`, en: `What was there before is kept in ${kept}\n` }));
    }
    return status.well;
  });
}

export interface RestoreFlags extends UpkeepFlags {
  force?: boolean;
}

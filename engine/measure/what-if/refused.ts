import type { Finding, Text } from '../../model/index.ts';
import type { Unsupported } from '../../run/index.ts';

/** A question that cannot be answered, with what would mend it. */
export interface Refused {
  readonly kind: 'refused';
  readonly findings: readonly Finding[];
}

/** Refuses a question at a place of it: what is wrong, by which rule, and the mend. */
export function refusedAt(code: string, at: string, message: Text, rule: Text, mend: Text): Refused {
  return { kind: 'refused', findings: [{ code, level: 'error', at, message, rule, mend }] };
}

/** Refuses a question whose scenario cannot be run in bulk. */
export function refusedRun(process: string, { reason }: Unsupported): Refused {
  return refusedAt(
    'what-if/unsupported',
    process,
    reason,
    {
      zh: '批量仿真不支持的，说明理由而不猜测',
      en: 'what mass simulation cannot do it refuses, with the reason',
    },
    { zh: '按上面的理由修改流程或方案', en: 'Change the process or the scenario as the reason says' },
  );
}

/** Refuses a share that is none of (0, 1], such as one written in percent; nothing where it is in order. */
export function refusedShare(share: number): Refused | undefined {
  if (share > 0 && share <= 1) return undefined;
  return refusedAt(
    'what-if/share',
    'share',
    { zh: `比例 ${share} 不在 0 与 1 之间`, en: `The share ${share} does not lie between 0 and 1` },
    { zh: '比例大于 0，至多为 1', en: 'a share is above 0 and at most 1' },
    { zh: '把百分数除以 100：九成写作 0.9', en: 'Divide a percentage by 100: nine in ten is 0.9' },
  );
}

/** Refuses a promise that is no length of time; nothing where it is in order. */
export function refusedPromise(minutes: number): Refused | undefined {
  if (minutes >= 0 && Number.isFinite(minutes)) return undefined;
  return refusedAt(
    'what-if/promise',
    'promise',
    { zh: `承诺时限 ${minutes} 分钟不是有效的时长`, en: `A promise of ${minutes} minutes is no length of time` },
    { zh: '承诺时限为不小于 0 的有限分钟数', en: 'a promise is a finite number of minutes, not below 0' },
    { zh: '以分钟给出承诺：一个工作日为 480 分钟', en: 'Give the promise in minutes: a working day has 480' },
  );
}

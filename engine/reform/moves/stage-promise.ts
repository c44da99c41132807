import type { SpanLimit } from '../../model/index.ts';
import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot } from '../rule.ts';
import { listed, units } from '../words.ts';

/** A limit for whole stages, as cities set them; it bounds and reports, and moves no case by itself. */
export const stagePromise: MoveRule<'stage-promise'> = {
  do: 'stage-promise',
  fates: () => fateOf('removed'),
  sentence: ({ stages, n, unit }, title) => ({
    zh: `${listed(stages, title, 'zh')}合计承诺 ${n} 个${units[unit].zh}`,
    en: `Promise ${listed(stages, title, 'en')} within ${n} ${units[unit].en} in all`,
  }),
  apply: ({ process }, move) => {
    const stages = move.stages.filter((stage) => process.stages.some(({ id }) => id === stage));
    if (stages.length === 0) return moot();
    const why = { zh: '拟承诺的阶段时限', en: 'A stage limit that is to be promised' };
    const limit: SpanLimit = {
      id: move.id,
      title: move.title,
      stages,
      scheme: 'promised',
      n: move.n,
      unit: move.unit,
      startsAt: 'receipt',
      basis: move.basis ?? { kind: 'assumption', why },
    };
    return lawful({ ...process, limits: [...process.limits.filter(({ id }) => id !== move.id), limit] });
  },
};

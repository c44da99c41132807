import { isLocked } from '../../network/arrows.ts';
import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot, refused } from '../rule.ts';
import { quoted } from '../words.ts';
import { arrowsBetween } from './retime.ts';

/** The two no longer wait for one another: nothing but habit made them 并联. */
export const dropHabit: MoveRule<'drop-habit'> = {
  do: 'drop-habit',
  fates: () => fateOf('removed'),
  sentence: ({ earlier, later }, title) => ({
    zh: `${quoted(later, title, 'zh')}不再等${quoted(earlier, title, 'zh')}办完（两者并联）`,
    en: `Let ${quoted(later, title, 'en')} run beside ${quoted(earlier, title, 'en')} instead of after it`,
  }),
  apply: ({ process, resolve }, move) => {
    const earlier = resolve(move.earlier);
    const later = resolve(move.later);
    const isHabit = (habit: { earlier: string; later: string }): boolean =>
      habit.earlier === earlier && habit.later === later;
    if (process.habits.some(isHabit))
      return lawful({ ...process, habits: process.habits.filter((habit) => !isHabit(habit)) });
    const arrows = arrowsBetween(process, earlier, later);
    const [first] = arrows;
    if (first === undefined) return moot();
    const locked = arrows.find(isLocked) ?? first;
    return refused(
      {
        zh:
          locked.because === 'statute' || isLocked(locked)
            ? '这一次序由法律规定，不是习惯'
            : '后者要用前者给出的材料，不是习惯',
        en: isLocked(locked)
          ? 'A statute sets this order; it is no habit'
          : 'The later item takes what the earlier one gives; it is no habit',
      },
      {
        zh: '可考虑容缺受理、告知承诺、数据共享或联合办理',
        en: 'Consider acceptance with a gap, commitment, sharing or joint handling',
      },
      locked.basis,
    );
  },
};

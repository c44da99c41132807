import type { Id, Process } from '../../model/index.ts';
import type { MoveRule } from '../rule.ts';
import { fateOf } from '../rule.ts';
import { quoted } from '../words.ts';
import { dropHabit } from './drop-habit.ts';
import { together } from './together.ts';

/** Nothing in the stage waits for its neighbour by habit any more 阶段内并联: short for drop-habit of each. */
export const parallelise: MoveRule<'parallelise'> = {
  do: 'parallelise',
  fates: () => fateOf('removed'),
  sentence: ({ stage }, title) => ({
    zh: `${quoted(stage, title, 'zh')}阶段内取消习惯前置，各事项并联办理`,
    en: `In the stage ${quoted(stage, title, 'en')}, let nothing wait for its neighbour by habit`,
  }),
  apply: (plan, { stage, basis }) => {
    const { process } = plan;
    const inside = nodesOf(process, stage);
    const habits = process.habits.filter(({ earlier, later }) => inside.has(earlier) && inside.has(later));
    return together(
      process,
      habits.map(
        ({ earlier, later }) =>
          (current) =>
            dropHabit.apply({ ...plan, process: current }, { do: 'drop-habit', earlier, later, basis }),
      ),
    );
  },
};

function nodesOf({ items, procedures, acts }: Process, stage: Id): ReadonlySet<Id> {
  return new Set([...items, ...procedures, ...acts].filter((node) => node.stage === stage).map(({ id }) => id));
}

import type { Process } from '../../model/index.ts';
import { higherOf } from '../competence.ts';
import type { Applied } from '../rule.ts';
import { moot } from '../rule.ts';

/**
 * Applies the moves that a shorthand stands for, one after another. One that is refused refuses all; one that is conditional
 * makes all conditional; the competence is the highest that any of them needs.
 */
export function together(process: Process, steps: readonly ((process: Process) => Applied)[]): Applied {
  let all: Applied = moot();
  let current = process;
  for (const step of steps) {
    const applied = step(current);
    if (applied.result === 'refused') return applied;
    if (applied.result === 'moot') continue;
    current = applied.process;
    all = all.result === 'moot' || all.result === 'refused' ? applied : joined(all, applied);
  }
  return all;
}

type Done = Extract<Applied, { process: Process }>;

function joined(first: Done, second: Done): Done {
  const { process } = second;
  const competence = higherOf(first.competence, second.competence);
  const open = first.result === 'conditional' ? first : second;
  return { ...open, process, competence };
}

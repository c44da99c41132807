import type { Text } from '../../engine/model/index.ts';
import { WorkFailed } from '../../engine/run/index.ts';
import { nodePool } from '../../workers/node.ts';
import { recordIn } from './unit.ts';
import type { Unit } from './unit.ts';

/** What it answers: the result, or why there is none; null where it has no words for that. */
export type PartAnswer = { readonly result: string } | { readonly reason: Text | null };

// The body of such a process. It answers once and ends, and ends with the process that asked.

process.once('disconnect', () => process.exit());
process.once('message', (asked: Unit) => {
  void answerTo(asked).then((answer) => process.send!(answer, () => process.exit()));
});

async function answerTo(unit: Unit): Promise<PartAnswer> {
  try {
    const part = await recordIn(unit, { workers: nodePool(1) });
    return typeof part === 'string' ? { result: part } : { reason: part.reason };
  } catch (error) {
    return { reason: error instanceof WorkFailed ? error.reason : null };
  }
}

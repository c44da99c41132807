import workerAddress from '../../../workers/browser-worker.ts?worker&url';
import type { ItemTimes, Simulate, Sketch } from './answer.ts';
import type { Work } from './useWork.ts';

const load = () => import('./full-answer.ts');

/**
 * The full answer to a question, in workers of the browser. The code for it is fetched apart from the first script, so that
 * the quick answer never waits for it.
 */
export const simulate: Simulate = async (question, listening) => {
  const { fullAnswer } = await load();
  return fullAnswer(question, listening);
};

/** A sketch that goes before the full answer. */
export const sketchFirst: Sketch = async (question) => {
  const { sketch } = await load();
  return sketch(question);
};

/** How long each item takes by itself on both sides; see `itemTimes`. */
export const simulateItems: Work<ItemTimes> = async (question, listening) => {
  const { itemTimes } = await load();
  return itemTimes(question, listening);
};

/** Fetches what a simulation needs beforehand: from then on it can begin without a network. Says nothing where it fails. */
export async function prepare(): Promise<void> {
  try {
    await Promise.all([load(), fetch(workerAddress)]);
  } catch {
    // Whoever simulates tries again, and tells.
  }
}

import { expect, test } from 'vitest';
import { actorExecutor, noLuck } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { desk, processOf } from '../contract/executor-contract.ts';

test('a process of thirty items runs in less than 2 s, also on a busy machine', () => {
  const items = Array.from({ length: 30 }, (_, k) =>
    desk(`i${k}`, 2, k < 3 ? [] : [`i${k - 3}-paper`, `i${k - 2}-paper`]),
  );
  const input = {
    process: processOf(items, ['i29']),
    attributes: {},
    lifecycles,
    time: { kind: 'undated' },
    luck: noLuck,
  } as const;
  actorExecutor.run(input);
  const from = performance.now();
  const result = actorExecutor.run(input);
  expect(performance.now() - from).toBeLessThan(2000);
  // i29 waits for i26 and i27; every second one down to i3 (i29, 27, 25 … 3) and i1 before: 15 items of two days.
  expect(result).toMatchObject({ elapsed: 15 * 2 * 480 });
});

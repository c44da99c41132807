import { expect, test } from 'vitest';
import { shareText } from '../../../ui/pages/five/full/promised.ts';

test('a share that just misses so many of twenty is not printed as if it reached them', () => {
  // 0.89996 is 90.0 % to one decimal, and 17 of 20.
  expect([0.89996, 0.9, 0.9307, 0.99999, 1, 0].map((share) => shareText(share, 'en'))).toEqual([
    '89.9',
    '90',
    '93.1',
    '99.9',
    '100',
    '0',
  ]);
});

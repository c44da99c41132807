import { expect, test } from 'vitest';
import type { Item, ItemKind } from '../../engine/model/index.ts';
import type { TraceLine } from '../../engine/run/index.ts';
import { tell } from '../../engine/run/index.ts';
import { desk, processOf } from '../contract/executor-contract.ts';

const lineOf = (outcome: 'granted' | 'refused', at = 480): TraceLine => ({
  at,
  case: '1',
  node: 'one',
  cause: { because: 'work' },
  event: 'decided',
  outcome,
  round: 1,
  due: [],
});
const processWith = (kind: ItemKind) => processOf([desk('one', 1, [], { kind } satisfies Partial<Item>)], ['one']);

// 行政许可法 38 speaks of 准予 and 不予许可; a filing is taken note of, a confirmation confirms, a service is done.
test.each<[ItemKind, string, string, string]>([
  ['行政许可', '准予', '不予许可', 'granted'],
  ['行政确认', '予以确认', '不予确认', 'confirmed'],
  ['行政备案', '予以备案', '不予备案', 'filed'],
  ['其他行政权力', '同意', '不同意', 'approved'],
  ['公共服务', '办结', '不予办理', 'done'],
  ['市场服务', '办结', '不予办理', 'done'],
])('%s ends with %s or %s', (kind, granted, refused, english) => {
  const process = processWith(kind);
  const end = (text: string): string => text.split(/ · |：|: /).at(-1)!;
  expect(end(tell(lineOf('granted'), process, 'zh'))).toBe(granted);
  expect(end(tell(lineOf('refused'), process, 'zh'))).toBe(refused);
  expect(end(tell(lineOf('granted'), process, 'en'))).toBe(english);
});

test('days have one decimal at most', () => {
  // 32 working days and an hour of eight: 32.125.
  expect(tell(lineOf('granted', 32 * 480 + 60), processWith('行政许可'), 'zh')).toMatch(/^第 32\.1 天 /);
});

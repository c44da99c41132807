import { expect, test } from 'vitest';
import type { Process } from '../../engine/model/index.ts';
import { activeFor, networkOf, standsBefore } from '../../engine/network/index.ts';
import { changed, item, itemOf, take } from '../support/small-process.ts';

// In the small process the planning permit stands before the construction permit, which the start of works waits for.

function stands(earlier: string, later: string, change: (process: Process) => void = () => undefined): boolean {
  return standsBefore(networkOf(activeFor(changed(change), {}), { clock: 'elapsed' }), earlier, later);
}

test('a node stands before those that wait for it, at once and over others, and before no other', () => {
  expect(stands('planning-permit', 'construction-permit')).toBe(true);
  expect(stands('land-deal', 'start-of-works')).toBe(true);
  expect(stands('construction-permit', 'planning-permit')).toBe(false);
  expect(stands('eia', 'construction-permit')).toBe(false);
  expect(stands('eia', 'eia')).toBe(false);
  expect(stands('eia', 'nobody')).toBe(false);
});

test('a paper due by decision stands before the decision, one due by delivery does not', () => {
  const due = (by: 'decision' | 'delivery') => (process: Process) => {
    itemOf(process, 'construction-permit').takes[0]!.by = by;
  };
  expect(stands('planning-permit', 'construction-permit', due('decision'))).toBe(true);
  expect(stands('planning-permit', 'construction-permit', due('delivery'))).toBe(false);
  // What waits for the permit waits for its delivery.
  expect(stands('planning-permit', 'start-of-works', due('delivery'))).toBe(true);
});

test('of two givers of one paper neither stands before its taker, but what stands before both does', () => {
  const twice = (process: Process): void => {
    process.items.push(item('other', '另一许可', { takes: [take('land-contract')], gives: ['planning-permit'] }));
  };
  expect(stands('planning-permit', 'construction-permit', twice)).toBe(false);
  expect(stands('other', 'construction-permit', twice)).toBe(false);
  expect(stands('land-deal', 'construction-permit', twice)).toBe(true);
});

test('in a ring nothing stands before anything', () => {
  const ring = (process: Process): void => {
    itemOf(process, 'planning-permit').takes.push(take('construction-permit'));
  };
  expect(stands('planning-permit', 'construction-permit', ring)).toBe(false);
});

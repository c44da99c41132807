import { expect, test } from 'vitest';
import { compare } from '../../engine/measure/index.ts';
import { cityById, processById, reformsOf } from '../../processes/index.ts';

const lowRisk = { investor: 'private', risk: 'low' };
const government = { investor: 'government' };

test.each([
  ['tongliao', 'construction-permits', {}, 37],
  ['tongliao', 'construction-permits', government, 45],
  ['hohhot', 'construction-permits', {}, 57],
  ['hohhot', 'construction-permits', government, 68],
  ['hohhot', 'construction-permits', lowRisk, 10],
  ['beijing', 'construction-permits', lowRisk, 15],
  ['henan', 'construction-permits', lowRisk, 15],
  ['beijing', 'business-startup', {}, 1],
  ['henan', 'business-startup', {}, 1],
] as const)('%s plans %s for %o in %d working days', (id, processId, attributes, days) => {
  const city = cityById(id)!;
  const { after, outcomes } = compare(processById(processId)!, reformsOf(processId)[0], { city, attributes });
  expect(after.timed.ok && after.timed.times.planned).toBe(days);
  expect(outcomes.filter(({ measure, applied }) => measure === id && applied.result !== 'lawful')).toEqual([]);
});

test('Beijing says nothing special of ordinary projects', () => {
  const { after } = compare(processById('construction-permits')!, reformsOf('construction-permits')[0], {
    city: cityById('beijing')!,
  });
  expect(after.timed.ok && after.timed.times.planned).toBeUndefined();
});

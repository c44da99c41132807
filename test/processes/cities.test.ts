import { expect, test } from 'vitest';
import { compare, referencesOf } from '../../engine/measure/index.ts';
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
  const open = outcomes.filter(({ measure, applied }) => measure === id && applied.result !== 'lawful');
  // A law sets the civil-defence approval (人民防空法22), so that Beijing's document alone leaves a condition open.
  expect(open.map(({ move, applied }) => [move.do === 'classify' && move.items, applied.result])).toEqual(
    id === 'beijing' && processId === 'construction-permits' ? [[['civil-defence'], 'conditional']] : [],
  );
});

test.each([
  ['hohhot', {}, 57],
  ['hohhot', government, 68],
  ['hohhot', lowRisk, 10],
  ['tongliao', {}, 37],
  ['tongliao', government, 45],
] as const)(
  'the total that %s published for %o stands beside its planned time in the default scope',
  (id, attributes, value) => {
    const process = processById('construction-permits')!;
    const shown = (city: string) =>
      referencesOf(compare(process, reformsOf(process.id)[0], { city: cityById(city)!, attributes })).filter(
        ({ reference }) => reference.total === 'planned' && reference.city === id,
      );
    expect(shown(id).map(({ reference, computed }) => [reference.value, computed])).toEqual([[value, value]]);
    expect(shown('beijing')).toEqual([]);
  },
);

test('Beijing says nothing special of ordinary projects', () => {
  const { after } = compare(processById('construction-permits')!, reformsOf('construction-permits')[0], {
    city: cityById('beijing')!,
  });
  expect(after.timed.ok && after.timed.times.planned).toBeUndefined();
});

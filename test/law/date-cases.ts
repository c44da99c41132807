import type { CheckCase } from '../support/check-case.ts';
import { itemOf, law, named } from '../support/small-process.ts';

// Plans whose law does not hold together over time. The small process reads the law as of 1 June 2020.

const newer = (from: string) => ({
  scheme: 'statutory' as const,
  n: 5,
  unit: 'calendar-day' as const,
  startsAt: 'receipt' as const,
  from,
  basis: law('建筑法', '8'),
});

export const dateCases: readonly CheckCase[] = [
  {
    code: 'basis/not-in-force',
    article: '40',
    given: 'an item that rests on an article which ended the year before',
    broken: (p) => Object.assign(itemOf(p, 'planning-permit').basis, { until: '2019-12-31' }),
    level: 'warning',
    at: 'items[planning-permit].basis',
    soundGiven: 'one that ends later, and one whose place another article has taken',
    sound: (p) => {
      Object.assign(itemOf(p, 'planning-permit').basis, { from: '2008-01-01', until: '2020-06-01' });
      Object.assign(itemOf(p, 'eia').basis, {
        until: '2019-12-31',
        succeededBy: { act: named('新法', 'New law'), article: '1', from: '2020-01-01' },
      });
    },
  },
  {
    code: 'basis/not-in-force',
    article: '8',
    given: 'a paper asked for by an article that is not in force yet',
    broken: (p) => Object.assign(itemOf(p, 'construction-permit').takes[1]!.basis!, { from: '2020-06-02' }),
    level: 'warning',
    at: 'items[construction-permit].takes[1].basis',
    soundGiven: 'a take that begins with the article',
    sound: (p) => {
      Object.assign(itemOf(p, 'construction-permit').takes[1]!.basis!, { from: '2020-06-02' });
      itemOf(p, 'construction-permit').takes[1]!.from = '2020-06-02';
    },
  },
  {
    code: 'limit/gap',
    given: 'a limit that ends in 2018 and a newer one that begins a month later',
    broken: (p) => {
      itemOf(p, 'construction-permit').limits[0]!.until = '2018-08-31';
      itemOf(p, 'construction-permit').limits.push(newer('2018-10-01'));
    },
    level: 'warning',
    at: 'items[construction-permit].limits[1]',
    soundGiven: 'a newer one that begins on the next day',
    sound: (p) => {
      itemOf(p, 'construction-permit').limits[0]!.until = '2018-08-31';
      itemOf(p, 'construction-permit').limits.push(newer('2018-09-01'));
    },
  },
  {
    code: 'limit/several-in-force',
    given: 'a newer limit that begins in 2025 beside one that never ends',
    broken: (p) => itemOf(p, 'construction-permit').limits.push(newer('2025-01-01')),
    level: 'warning',
    at: 'items[construction-permit].limits[1]',
    soundGiven: 'an older one that ends the day before',
    sound: (p) => {
      itemOf(p, 'construction-permit').limits[0]!.until = '2024-12-31';
      itemOf(p, 'construction-permit').limits.push(newer('2025-01-01'));
    },
  },
];

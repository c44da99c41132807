import { describe, expect, test } from 'vitest';
import { assumed, every, processOf, scenarioOf, station } from '../../bench/workloads/documents.ts';
import { unfollowedLimits } from '../../cli/simulation/unfollowed.ts';
import type { Limit, Process } from '../../engine/model/index.ts';
import { call, documentFolder, lineOf } from './call.ts';

const file = documentFolder();

const limit = (over: Partial<Limit> = {}): Limit => ({
  ...{ scheme: 'promised', n: 5, unit: 'working-day', startsAt: 'acceptance', basis: assumed },
  ...over,
});
const title = (zh: string) => ({ zh, en: zh });

/** Limits of items that runs follow, and one of each kind that they do not. */
const process: Process = {
  ...processOf(
    [
      station('a', [], { limits: [limit(), limit({ scheme: 'statutory', startsAt: 'receipt' })] }),
      station('b', ['a'], { title: title('乙'), limits: [limit({ startsAt: { event: 'a' } })] }),
      station('d'),
      station('c', ['b'], { title: title('丙'), limits: [limit({ startsAt: { event: 'works' } })] }),
    ],
    ['c'],
    [
      {
        ...{ id: 'joint', title: title('联合'), lead: 'a', members: ['a', 'd'], restart: 'all', basis: assumed },
        together: { form: false, visit: false, opinion: true },
        limits: [
          limit({ scheme: 'promised' }),
          limit({ scheme: 'statutory', startsAt: 'decision' }),
          limit({ scheme: 'observed' }),
        ],
      },
    ],
  ),
  acts: [{ id: 'works', title: title('开工'), takes: [], basis: assumed }],
  limits: [
    { ...limit(), id: 'stage', title: title('阶段'), stages: ['all'] },
    { ...limit({ startsAt: { event: 'works' } }), id: 'whole', title: title('全流程'), stages: ['all'] },
    { ...limit({ until: '2010-01-01' }), id: 'past', title: title('旧规定'), stages: ['all'] },
  ],
};

describe('limits that no share in time tells of', () => {
  test('are those of stages and of joint groups by what starts them, and those that run from what is no result of an item', () => {
    expect(unfollowedLimits(process)).toEqual([
      { id: 'whole', title: title('全流程'), scheme: 'promised' },
      { id: 'joint', title: title('联合'), scheme: 'statutory' },
      { id: 'c', title: title('丙'), scheme: 'promised' },
    ]);
  });

  test('are named in the report', async () => {
    const scenario = scenarioOf({ arrivals: every(10_000) }, { cases: 20 });
    const paths = [file('p.json', JSON.stringify(process)), '--scenario', file('s.json', JSON.stringify(scenario))];
    const { status, out, err } = await call(['simulate', ...paths, '--replications', '2']);
    expect([status, err]).toEqual([0, '']);
    expect(lineOf(out, '以下时限')).toContain('以下时限没有跟踪（起算的事不在跟踪之内）：全流程、联合、丙。');
    const { unfollowed } = JSON.parse((await call(['simulate', ...paths, '--replications', '2', '--json'])).out) as {
      unfollowed: { id: string }[];
    };
    expect(unfollowed.map(({ id }) => id)).toEqual(['whole', 'joint', 'c']);
  });
});

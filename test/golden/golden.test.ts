import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Item, Language, Process } from '../../engine/model/index.ts';
import type { RunTime, Script } from '../../engine/run/index.ts';
import { actorExecutor, scriptedLuck, tellTrace } from '../../engine/run/index.ts';
import { defaultHours, parseMinute, scheduleOf, stateCalendar } from '../../engine/time/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { desk, processOf } from '../contract/executor-contract.ts';
import { assumed, named } from '../support/small-process.ts';

// Traces that can be read aloud. The text files were written by hand from the reckoning in the comments, not copied out
// of a run; a changed file needs a changed reckoning.

const days = (n: number) => ({ n, unit: 'working-day' as const });
const told = (id: string, zh: string, n: number, takes: readonly string[], over: Partial<Item> = {}): Item =>
  desk(id, n, takes, { title: named(zh, zh), ...over });

function tellRun(
  process: Process,
  language: Language,
  script: Script = {},
  time: RunTime = { kind: 'undated' },
): string {
  const run = actorExecutor.run({ process, attributes: {}, lifecycles, time, luck: scriptedLuck(script) });
  return run.kind === 'result' ? tellTrace(run.trace, process, language, time.kind) : run.reason.en;
}

const golden = (name: string): string => readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8');

// The name is settled at once; registration takes its one day, all of it tail; seal and insurance follow side by side,
// the seal half a day; invoices need licence and seal and take half a day: 1 + ½ + ½ = 2 days.
test('start-up', () => {
  const items = [
    told('name', '名称申报', 0, [], { lifecycle: 'on-the-spot', kind: '公共服务' }),
    told('licence', '设立登记', 1, ['name-paper']),
    told('seal', '公章刻制', 0.5, ['licence-paper'], { lifecycle: 'work', kind: '市场服务' }),
    told('invoice', '发票申领', 0.5, ['licence-paper', 'seal-paper'], { lifecycle: 'on-the-spot', kind: '税费义务' }),
    told('insurance', '社保登记', 0, ['licence-paper'], { lifecycle: 'filing', kind: '行政备案' }),
  ];
  const process = processOf(items, ['seal', 'invoice', 'insurance'], { title: named('企业开办', 'Start-up') });
  expect(tellRun(process, 'zh')).toBe(golden('start-up'));
});

// Seven hours a day. Received Monday 1 March 2021; notice after two days; corrected in one, so received again on Thursday
// the 4th at 9:00. No notice on the 5th, 8th, 9th, 10th, 11th: accepted as of the 4th. Twenty working days after the 4th:
// 5 March … 1 April. The late notice comes after seven office days (4, 5, 8 to 12 March). Work starts on the 12th; the clock
// stops after two days (12, 15), when seven days are used (5, 8 to 12, 15). Ten calendar days of expert review, to the
// 25th; thirteen days are left, 3 to 5 April are 清明: 26, 29, 30, 31, 1, 2, 6, 7, 8, 9, 12, 13, 14 April. Of six days of work
// three of review are left (26, 29, 30), then the tail of one (31).
test('silence and stop', () => {
  const start = parseMinute('2021-03-01T09:00');
  if (start === undefined) throw new Error('no minute');
  const limits = [
    {
      scheme: 'statutory' as const,
      n: 20,
      unit: 'working-day' as const,
      startsAt: 'acceptance' as const,
      basis: assumed,
    },
  ];
  const process = processOf([desk('permit', 6, [], { title: named('许可', 'Permit'), limits })], ['permit'], {
    title: named('办件', 'The case'),
  });
  const script: Script = {
    items: {
      permit: {
        answers: [
          { answer: 'notice', after: days(2) },
          { answer: 'notice', after: days(7) },
        ],
        corrections: [days(1)],
        stops: [[{ ground: 'expert-review', afterWork: days(2), lasts: { n: 10, unit: 'calendar-day' } }]],
      },
    },
  };
  const schedule = scheduleOf(stateCalendar(), defaultHours);
  expect(tellRun(process, 'en', script, { kind: 'dated', start, schedule })).toBe(golden('silence-and-stop'));
});

// Drawings 1 day; both members start on day 1: fire 2 days (opinion on day 3: objection), planning 3 (day 4). The round
// closes on day 4, the applicant corrects in 1, fire alone looks again for 2: day 7. Planning's opinion stands.
test('joint round', () => {
  const items = [
    told('drawings', 'Drawings', 1, []),
    told('fire', 'Fire', 2, ['drawings-paper']),
    told('planning', 'Planning', 3, []),
  ];
  const joint: Process['groups'][number] = {
    id: 'joint',
    title: named('联合验收', 'Joint acceptance'),
    lead: 'planning',
    members: ['fire', 'planning'],
    together: { form: true, visit: true, opinion: true },
    restart: 'objectors',
    basis: assumed,
  };
  const process = processOf(items, ['fire', 'planning'], { groups: [joint], title: named('竣工', 'Completion') });
  const script: Script = { items: { fire: { objects: [true] } }, groups: { joint: { corrections: [days(1)] } } };
  expect(tellRun(process, 'en', script)).toBe(golden('joint-round'));
});

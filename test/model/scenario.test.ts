import { describe, expect, test } from 'vitest';
import type { CalendarDocument, Finding, Process, Scenario, Spread } from '../../engine/model/index.ts';
import { parseScenario } from '../../engine/model/index.ts';
import { jsonSchemaOf } from '../../engine/model/json-schema.ts';
import { compileMass } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { assumed } from '../support/small-process.ts';
import { wideProcess, wideScenario } from '../support/small-scenario.ts';

const source = <T>(value: T) => ({ value, basis: assumed });
const downwards: Spread = { kind: 'triangular', low: 3, likely: 2, high: 4 };

function findingsOf(change: (scenario: Scenario, process: Process) => void): readonly Finding[] {
  const [process, scenario] = [wideProcess(), wideScenario()];
  change(scenario, process);
  const parsed = parseScenario(scenario, process);
  expect(parsed.ok).toBe(!parsed.findings.some(({ level }) => level === 'error'));
  for (const { message, rule, mend } of parsed.findings)
    for (const text of [message, rule, mend]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}|undefined/u);
    }
  return parsed.findings;
}

test('a scenario that says most of what one can is in order, and it runs', () => {
  expect(findingsOf(() => undefined)).toEqual([]);
  const model = compileMass(wideProcess(), wideScenario(), lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  const { outcomes, backlog } = model.run(0);
  // Fifty cases arrive and three were there: all of them get to their goal, since nothing is refused.
  expect(outcomes).toEqual({ reached: 50, missed: 0, stalled: 0 });
  expect([backlog.count, backlog.ended]).toEqual([3, 3]);
});

/** From nine to twelve on Saturday and Sunday. */
const weekends = (): [number, number][][] => [[], [], [], [], [], [[540, 720]], [[540, 720]]];

const local: CalendarDocument = { format: 1, id: 'local', title: { zh: '本地日历', en: 'Local calendar' } };
/** The id of a document as servers give them. */
const keptId = '00000000-0000-4000-8000-000000000000';

type Broken = readonly [code: string, at: string, change: (scenario: Scenario, process: Process) => void];

const errors: Readonly<Record<string, Broken>> = {
  'a paper that no process has': ['unknown', 'papers[design]', ({ papers }) => (papers![0]!.material = 'design')],
  'a paper twice': ['duplicate', 'papers', ({ papers }) => papers!.push(papers![0]!)],
  'a paper that is always sent back': [
    'endless',
    'papers[design-scheme].again',
    ({ papers }) => (papers![0]!.again = source(1)),
  ],
  'a paper always wanting, its further share left out': [
    'endless',
    'papers[design-scheme].again',
    ({ papers }) => {
      papers![0]!.defect = source(1);
      delete papers![0]!.again;
    },
  ],
  'a correction whose spread runs downwards': [
    'spread',
    'papers[design-scheme].correction',
    ({ papers }) => (papers![0]!.correction = source(downwards)),
  ],
  'an item that is always sent back': [
    'endless',
    'items[planning-permit].returns.again',
    ({ items }) => (items[0]!.returns!.again = source(1)),
  ],
  'a later check whose spread runs downwards': [
    'spread',
    'items[planning-permit].checks.after',
    ({ items }) => (items[0]!.checks!.after = source(downwards)),
  ],
  'the work of a later check': [
    'spread',
    'items[planning-permit].checks.work',
    ({ items }) => (items[0]!.checks!.work = source(downwards)),
  ],
  'the share of a limit': [
    'spread',
    'items[planning-permit].limitShare',
    (scenario) => {
      scenario.review = 'limit-driven';
      scenario.items[0]!.limitShare = source(downwards);
    },
  ],
  'a survey whose spread runs downwards': [
    'spread',
    'groups[joint].survey.work',
    ({ groups }) => (groups[0]!.survey!.work = source(downwards)),
  ],
  'an officer of a desk that is not there': [
    'unknown',
    'groups[joint].survey.officers[houses]',
    ({ groups }) => (groups[0]!.survey!.officers[0]!.desk = 'houses'),
  ],
  'more officers than the desk has': [
    'survey-staff',
    'groups[joint].survey.officers[housing]',
    ({ groups }) => (groups[0]!.survey!.officers[0]!.staff = 4),
  ],
  'officers of a window': [
    'survey-desk',
    'groups[joint].survey.officers[hall]',
    ({ groups }) => (groups[0]!.survey!.officers[0]!.desk = 'hall'),
  ],
  'officers of one desk in two entries': [
    'duplicate',
    'groups[joint].survey.officers',
    ({ groups }) => (groups[0]!.survey!.officers[1]!.desk = 'housing'),
  ],
  'two desks that do the same': [
    'served-twice',
    'desks[second]',
    ({ desks }) => desks.push({ id: 'second', authority: 'housing', staff: source(1) }),
  ],
  'a room at a desk that reviews': ['room', 'desks[housing].room', ({ desks }) => (desks[2]!.room = source(3))],
  'intake of an opinion': ['no-window', 'desks[hall].items', ({ desks }) => desks[0]!.items!.push('defence')],
  'delivery of an opinion': ['no-window', 'desks[exit].items', ({ desks }) => desks[4]!.items!.push('defence')],
  'silence of an office applied to': [
    'not-consulted',
    'tacitReplies[eia]',
    ({ tacitReplies }) => (tacitReplies![0]!.item = 'eia'),
  ],
  'silence in a joint group': [
    'silent-member',
    'tacitReplies[road]',
    ({ tacitReplies }, { items }) => {
      tacitReplies![0]!.item = 'road';
      items.find(({ id }) => id === 'road')!.lifecycle = 'consulted';
    },
  ],
  'silence of nobody': ['unknown', 'tacitReplies[nobody]', ({ tacitReplies }) => (tacitReplies![0]!.item = 'nobody')],
  'limit-driven review without a share': [
    'no-limit-share',
    'limitShare',
    (scenario) => (scenario.review = 'limit-driven'),
  ],
  'a meeting about an act': [
    'unknown',
    'meetings[experts].nodes',
    ({ meetings }) => (meetings![0]!.nodes = ['start-of-works']),
  ],
  'a node at two meetings': [
    'two-meetings',
    'meetings[second].nodes',
    ({ meetings }) => meetings!.push({ ...meetings![0]!, id: 'second', nodes: ['joint'] }),
  ],
  'a calendar that nobody has': ['unknown', 'desks[hall].calendar', ({ desks }) => (desks[0]!.calendar = 'local')],
  'a calendar of a server': ['calendar-kept', 'calendar', (scenario) => (scenario.calendar = keptId)],
  'a calendar under the name of a usual one': [
    'duplicate',
    'calendars',
    (scenario) => (scenario.calendars = [{ ...local, id: 'state' }]),
  ],
  'hours that a calendar of its own never works': [
    'never-open',
    'hours',
    (scenario) => {
      scenario.calendars = [{ ...local, workingWeekdays: [1, 2] }];
      scenario.calendar = 'local';
      scenario.hours = { week: weekends() };
    },
  ],
  'a meeting on days on which nobody works': [
    'meeting-day',
    'meetings[experts].days',
    ({ meetings }) => (meetings![0]!.days = [6, 7]),
  ],
  'a meeting without dates': [
    'undated',
    'meetings',
    (scenario) => {
      delete scenario.experiment.start;
    },
  ],
  'absence without dates': [
    'undated',
    'desks[planners].absence',
    (scenario) => {
      delete scenario.experiment.start;
    },
  ],
  'seasons without dates': [
    'undated',
    'arrivals',
    (scenario) => {
      delete scenario.experiment.start;
    },
  ],
  'months in which nobody comes': [
    'no-arrival',
    'arrivals',
    ({ arrivals }) => arrivals.kind === 'poisson' && arrivals.months!.fill(0),
  ],
  'a backlog of unknown nodes': ['unknown', 'backlog[0].done', ({ backlog }) => backlog![0]!.done.push('filing')],
  'a backlog of an unknown attribute': [
    'unknown',
    'backlog[0].attributes.owner',
    ({ backlog }) => (backlog![0]!.attributes = { owner: 'private' }),
  ],
  'a backlog of an unknown value': [
    'unknown',
    'backlog[0].attributes.investor',
    ({ backlog }) => (backlog![0]!.attributes = { investor: 'nobody' }),
  ],
  'hours of weekends on the calendar of weekdays': [
    'never-open',
    'desks[planners].hours',
    ({ desks }) => (desks[1]!.hours = { week: weekends() }),
  ],
  'hours of weekends, with a desk that keeps to weekdays': [
    'never-open',
    'desks[planners].calendar',
    (scenario) => {
      scenario.hours = { week: weekends() };
      scenario.calendar = 'none';
      scenario.desks[1]!.calendar = 'weekdays';
    },
  ],
  'no hours at all, on a calendar of every day': [
    'never-open',
    'desks[planners].hours',
    ({ desks }) => {
      desks[1]!.hours = { week: weekends().map(() => []) };
      desks[1]!.calendar = 'none';
    },
  ],
  'an offer twice': ['duplicate', 'uptake', ({ uptake }) => uptake!.push(uptake![0]!)],
};

describe('what cannot be is an error', () => {
  test.each(Object.entries(errors))('%s', (_, [code, at, change]) => {
    const found = findingsOf(change).filter((finding) => finding.code === `scenario/${code}` && finding.at === at);
    expect(found.map(({ level }) => level)).toEqual(['error']);
  });
});

const warnings: Readonly<Record<string, Broken>> = {
  'a window that never has anything to do': ['idle-window', 'desks[exit]', ({ items }) => delete items[0]!.delivery],
  'a meeting at three in the morning': [
    'meeting-hour',
    'meetings[experts].at',
    ({ meetings }) => (meetings![0]!.at = 180),
  ],
  'a share of limits that move nothing': [
    'limit-share-unused',
    'limitShare',
    (scenario) => {
      scenario.limitShare = source({ kind: 'fixed', value: 0.8 });
    },
  ],
  'limit-driven review that leaves an item out': [
    'no-limit-share',
    'items[eia].limitShare',
    (scenario) => {
      scenario.review = 'limit-driven';
      scenario.items[0]!.limitShare = source({ kind: 'fixed', value: 0.8 });
    },
  ],
  'later checks where nothing is promised': [
    'no-commitment',
    'items[planning-permit].checks',
    (_, { items }) => {
      for (const { takes } of items) for (const take of takes) take.origin = 'applicant';
    },
  ],
  'later checks of a part of a merged item that promised nothing itself': [
    'no-commitment',
    'items[planning-permit].checks',
    (_, { items }) => {
      const permit = items.find(({ id }) => id === 'planning-permit')!;
      const whole = { id: 'both', origin: 'eia', parts: ['eia', 'planning-permit'] };
      items.push({ ...permit, ...whole, takes: permit.takes.map((take) => ({ ...take, part: 'eia' })) });
      for (const take of permit.takes) take.origin = 'applicant';
    },
  ],
  'a backlog that has a permit without the land that it needs': [
    'backlog-gap',
    'backlog[0].done',
    ({ backlog }) => (backlog![0]!.done = ['project-filing', 'planning-permit']),
  ],
  'a warm-up as long as the run': [
    'all-warm-up',
    'experiment.warmUp',
    (scenario) => {
      scenario.experiment = { seed: 1, replications: 1, horizon: 100, warmUp: 100, start: scenario.experiment.start! };
    },
  ],
};

describe('what is odd is a warning, and the scenario can be used', () => {
  test.each(Object.entries(warnings))('%s', (_, [code, at, change]) => {
    const found = findingsOf(change);
    expect(found.map((finding) => [finding.code, finding.at, finding.level])).toEqual([
      [`scenario/${code}`, at, 'warning'],
    ]);
  });
});

describe('what is in order although it looks like a fault', () => {
  test.each<[string, (scenario: Scenario, process: Process) => void]>([
    [
      'one authority, one desk for each thing it does',
      ({ desks }) =>
        desks.push({
          id: 'counter',
          authority: 'planning',
          does: 'intake',
          items: ['project-filing'],
          staff: source(1),
        }),
    ],
    [
      'a desk that is open on weekends only',
      ({ desks }) => {
        desks[1]!.hours = { week: weekends() };
        desks[1]!.calendar = 'none';
      },
    ],
    [
      'a Saturday meeting where a desk works on Saturdays',
      ({ meetings, desks }) => {
        meetings![0]!.days = [6];
        desks[1]!.hours = { week: weekends() };
        desks[1]!.calendar = 'none';
      },
    ],
    [
      'limit-driven review where every item with a limit has its share or its work',
      (scenario, { items }) => {
        scenario.review = 'limit-driven';
        scenario.items = items.map(({ id }, index) =>
          index % 2 === 0
            ? { item: id, limitShare: source({ kind: 'fixed', value: 1 }) }
            : { item: id, work: source({ kind: 'fixed', value: 60 }) },
        );
      },
    ],
    [
      'later checks of what a class of cases promises, or a part of a merged item',
      ({ items: chances }, { items, classes }) => {
        const permit = items.find(({ id }) => id === 'planning-permit')!;
        const whole = { id: 'both', origin: 'eia', parts: ['eia', 'planning-permit'] };
        const takes = permit.takes.map((take) => ({ ...take, part: 'planning-permit' }));
        items.push({ ...permit, ...whole, takes });
        for (const take of permit.takes) take.origin = 'applicant';
        const letter = { id: 'road-letter', title: { zh: '承诺书', en: 'letter' }, holder: 'applicant' as const };
        const move = { do: 'commit' as const, item: 'road', materials: ['design-scheme'], letter };
        classes.push({
          id: 'small',
          title: letter.title,
          when: { attribute: 'investor', is: ['private'] },
          moves: [move],
        });
        chances.push({ item: 'road', checks: chances[0]!.checks! });
      },
    ],
    [
      'a gap in the backlog that a conditional giver leaves',
      ({ backlog }, { procedures }) => {
        backlog![0]!.done = ['project-filing', 'planning-permit'];
        procedures[0]!.when = { attribute: 'investor', is: ['private'] };
      },
    ],
  ])('%s', (_, change) => {
    expect(findingsOf(change).filter(({ code }) => code !== 'scenario/idle-window')).toEqual([]);
  });
});

test('an unknown id is answered with the one that was likely meant', () => {
  const found = findingsOf(({ desks }) => (desks[0]!.items = ['planing-permit']));
  expect(found.find(({ code }) => code === 'scenario/unknown')!.mend).toEqual({
    zh: '是否指“planning-permit”？',
    en: 'Did you mean “planning-permit”?',
  });
});

test('the JSON Schema of scenarios names their fields and says which draft it is', () => {
  const schema = jsonSchemaOf('scenario') as { $schema: string; required: string[]; properties: object };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.required).toEqual(expect.arrayContaining(['process', 'desks', 'arrivals', 'experiment']));
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['backlog', 'meetings', 'papers', 'uptake']));
});

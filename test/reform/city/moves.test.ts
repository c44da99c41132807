import { describe, expect, test } from 'vitest';
import type { Basis, CityMove, Process, Scenario, Spread } from '../../../engine/model/index.ts';
import { cityMoveSchema, parseScenario } from '../../../engine/model/index.ts';
import { applyCityMoves } from '../../../engine/reform/index.ts';
import type { ReformedCity } from '../../../engine/reform/index.ts';
import type { MassResult } from '../../../engine/run/index.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { assumed, itemOf, law, listed } from '../../support/small-process.ts';
import { MARCH, wideProcess, wideScenario } from '../../support/small-scenario.ts';

const source = <T>(value: T, basis: Basis = assumed) => ({ value, basis });
const fixed = (value: number): { value: Spread; basis: Basis } => source({ kind: 'fixed', value });

/** Applies moves, and holds that nothing given was changed and that what comes out is a scenario in order. */
function tried(moves: CityMove[], over: Partial<Scenario> = {}, process: Process = wideProcess()): ReformedCity {
  const scenario = { ...wideScenario(), ...over };
  const frozen = JSON.stringify([scenario, process]);
  for (const move of moves) expect(cityMoveSchema.parse(JSON.parse(JSON.stringify(move)))).toEqual(move);
  const reformed = applyCityMoves(scenario, moves, process);
  expect(JSON.stringify([scenario, process])).toBe(frozen);
  const parsed = parseScenario(JSON.parse(JSON.stringify(reformed.scenario)), process);
  expect(parsed.findings.filter(({ level }) => level === 'error')).toEqual([]);
  for (const { sentence, applied } of reformed.outcomes)
    for (const text of [
      sentence,
      ...('why' in applied ? [applied.why] : []),
      ...('notes' in applied ? applied.notes : []),
    ])
      expect([text.zh, text.en].join()).toMatch(/\p{Script=Han}.*[a-z]/u);
  return reformed;
}
const results = ({ outcomes }: ReformedCity): string[] => outcomes.map(({ applied }) => applied.result);

function run(scenario: Scenario, process: Process = wideProcess()): MassResult {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  return model.run(0);
}

/** Nothing but what a test sets: no absence, meetings, backlog or chance. */
const plain = (over: Partial<Scenario> = {}): Partial<Scenario> => ({
  desks: [{ id: 'planners', authority: 'planning', staff: source(1) }],
  arrivals: { kind: 'poisson', rate: source({ perDay: 1 }) },
  ...{ backlog: [], mix: [], uptake: [], papers: [], meetings: [], tacitReplies: [], items: [], groups: [] },
  experiment: { seed: 7, replications: 1, cases: 300, start: MARCH },
  ...over,
});
const meanWait = ({ desks }: MassResult): number => desks[0]!.waits.mean;

describe('staff', () => {
  const more: CityMove = { do: 'staff', desk: 'planners', how: 'add', staff: source(2, listed) };

  test('adds to what there is, or sets it, and says where the number comes from', () => {
    const { scenario, outcomes } = tried([more]);
    expect(scenario.desks.find(({ id }) => id === 'planners')!.staff).toEqual({ value: 6, basis: listed });
    expect(outcomes[0]).toMatchObject({
      sentence: { zh: '“自然资源和规划局”增加 2 人', en: 'Give “Planning bureau” 2 more' },
      payer: 'government',
      applied: { result: 'lawful', competence: 'this-level' },
    });
    const set = tried([{ ...more, how: 'set' }]);
    expect(set.scenario.desks.find(({ id }) => id === 'planners')!.staff.value).toBe(2);
  });

  test('cases of the same luck wait no longer where a desk has more people (seed 7)', () => {
    const waits = [1, 2, 4, 8].map((value) =>
      meanWait(run(tried([{ ...more, how: 'set', staff: source(value) }], plain()).scenario)),
    );
    expect(waits[0]).toBeGreaterThan(waits[1]!);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
  });

  test('is moot where nothing changes, and refused where nobody is left or a survey could never go out', () => {
    expect(results(tried([{ ...more, how: 'set', staff: source(4) }]))).toEqual(['moot']);
    expect(results(tried([{ ...more, staff: source(-4) }]))).toEqual(['refused']);
    const survey = wideScenario().groups[0]!.survey!;
    const groups = [{ group: 'joint', survey: { ...survey, officers: [{ desk: 'housing', staff: 3 }] } }];
    const fewer: CityMove = { do: 'staff', desk: 'housing', how: 'add', staff: source(-1) };
    const { outcomes, scenario } = tried([fewer], { groups });
    expect(outcomes[0]!.applied).toMatchObject({
      result: 'refused',
      why: { zh: expect.stringContaining('等不齐') as string },
    });
    expect(scenario.desks.find(({ id }) => id === 'housing')!.staff.value).toBe(3);
  });

  test('an unknown desk is refused with the nearest one', () => {
    const { outcomes } = tried([{ ...more, desk: 'planers' }]);
    expect(outcomes[0]!.applied).toMatchObject({
      result: 'refused',
      wayOut: { zh: '是否指“planners”？', en: 'Did you mean “planners”?' },
    });
  });
});

describe('hours', () => {
  const day = (open: number, close: number): [number, number][] => [[open, close]];
  const week = (open: number, close: number): [number, number][][] => [
    ...Array.from({ length: 5 }, () => day(open, close)),
    ...[[], []],
  ];
  const longer: CityMove = { do: 'hours', desks: ['planners'], hours: { week: week(480, 1200) }, basis: listed };

  test('work in minutes is done sooner where a desk is open for longer (seed 7), and legal clocks are said to stay', () => {
    // Three hours of work a case for one person: seven hours of a day are enough for two cases, twelve for four.
    const over = plain({ items: [{ item: 'planning-permit', work: fixed(180) }] });
    const { scenario, outcomes } = tried([longer], over);
    const [before, after] = [run({ ...wideScenario(), ...over }), run(scenario)];
    expect(after.elapsed.mean).toBeLessThan(before.elapsed.mean);
    expect(meanWait(after)).toBeLessThan(meanWait(before));
    expect(JSON.stringify(outcomes[0]!.applied)).toContain('不延长也不缩短法定时限');
  });

  test('durations in working days take as many days as before: one case alone is not faster by a day', () => {
    const alone = plain({
      arrivals: { kind: 'list', minutes: [540], basis: assumed },
      experiment: { seed: 7, replications: 1, cases: 1, start: MARCH },
    });
    const days = ({ elapsed }: MassResult): number => Math.floor(elapsed.mean / 1440);
    expect(days(run(tried([longer], alone).scenario))).toBe(days(run({ ...wideScenario(), ...alone })));
  });

  test('the whole hall: desks and everybody without one', () => {
    const { scenario } = tried([{ ...longer, desks: 'all' }]);
    expect([scenario, ...scenario.desks].map(({ hours }) => hours)).toEqual(Array(6).fill(longer.hours));
  });

  test('Saturdays are lawful at windows and at desks that handle, and are said to move no legal clock', () => {
    const saturdays = { ...longer, calendar: 'none' as const };
    for (const desks of [['hall', 'exit'], ['planners'], 'all' as const]) {
      const { outcomes } = tried([{ ...saturdays, desks }]);
      expect(outcomes.map(({ applied }) => applied.result)).toEqual(['lawful']);
      expect(JSON.stringify(outcomes[0]!.applied)).toContain('时限仍按全方案的日历计算');
    }
    expect(tried([{ ...saturdays, desks: 'all' }]).scenario.calendar).toBeUndefined();
  });

  test('is moot without dates and where hours stay, refused for hours that overlap or an unknown desk', () => {
    const { start: _, ...undated } = plain().experiment!;
    expect(results(tried([longer], plain({ experiment: undated })))).toEqual(['moot']);
    expect(results(tried([longer, longer]))).toEqual(['lawful', 'moot']);
    expect(results(tried([{ ...longer, hours: { week: week(600, 500) } }]))).toEqual(['refused']);
    expect(results(tried([{ ...longer, desks: ['halls'] }]))).toEqual(['refused']);
  });
});

/** The share of cases of a run in which the planning permit was sent back. */
function returnedShare(scenario: Scenario): number {
  const model = compileMass(wideProcess(), scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  const returned = new Set<string>();
  const { cases } = model.run(0, {
    emit: (line) => {
      if (line.event === 'noticed' && line.node === 'planning-permit') returned.add(line.case);
    },
  });
  return returned.size / cases;
}

const returns = { rate: source(0.5), again: source(0), correction: fixed(10 * 1440) };
const sentBack = (): Partial<Scenario> =>
  plain({
    desks: [{ id: 'hall', authority: 'planning', does: 'intake', items: ['planning-permit'], staff: source(2) }],
    items: [{ item: 'planning-permit', returns, preparation: fixed(10) }],
    experiment: { seed: 3, replications: 1, cases: 1000, start: MARCH },
  });

describe('agent', () => {
  const agent: CityMove = {
    do: 'agent',
    items: ['planning-permit'],
    returns: { factor: source(0.2, listed) },
    correction: fixed(1440),
    handOver: fixed(60),
    intake: { desk: 'hall', work: fixed(100) },
  };

  test('lowers the share that is sent back to what it says (seed 3), and the window works for it', () => {
    const over = sentBack();
    const { scenario, outcomes } = tried([agent], over);
    expect(results({ scenario, outcomes })).toEqual(['lawful']);
    expect(scenario.items).toEqual([
      {
        item: 'planning-permit',
        returns: { ...returns, rate: source(0.1, listed), correction: fixed(1440) },
        preparation: fixed(100),
        handOver: fixed(60),
      },
    ]);
    // A thousand cases: four standard errors of a share of 0.5 are 0.063, of 0.1 they are 0.038.
    const given = { ...wideScenario(), ...over };
    expect(Math.abs(returnedShare(given) - 0.5)).toBeLessThan(0.063);
    expect(Math.abs(returnedShare(scenario) - 0.1)).toBeLessThan(0.038);
    // Each submission costs 100 minutes instead of 10; a case that was sent back hands in twice.
    const work = (one: Scenario): number => run(one).desks[0]!.work / 1000;
    expect(work(given)).toBeGreaterThan(10 * 1.43);
    expect(work(given)).toBeLessThan(10 * 1.57);
    expect(work(scenario)).toBeGreaterThan(100 * 1.06);
    expect(work(scenario)).toBeLessThan(100 * 1.14);
  });

  test('a share that was found stands in for the old one; without time of the agent this is said', () => {
    const { intake: _, ...free } = agent;
    const { scenario, outcomes } = tried([{ ...free, returns: { rate: source(0.05, listed) } }], sentBack());
    expect(scenario.items[0]!.returns!.rate).toEqual(source(0.05, listed));
    expect(JSON.stringify(outcomes[0]!.applied)).toContain('结果偏乐观');
  });

  test('papers that other items ask for too keep their chance', () => {
    const papers = ['design-scheme', 'planning-permit', 'eia-report'].map((material) => ({
      ...{ material, defect: source(0.4), correction: fixed(60) },
    }));
    const { scenario } = tried([{ ...agent, items: ['planning-permit', 'construction-permit'] }], {
      ...sentBack(),
      papers,
    });
    expect(scenario.papers!.map(({ defect }) => defect.value)).toEqual([0.4 * 0.2, 0.4 * 0.2, 0.4]);
    const shared = wideProcess();
    itemOf(shared, 'eia').takes.push({ material: 'design-scheme', by: 'acceptance', origin: 'applicant' });
    const kept = applyCityMoves({ ...wideScenario(), ...sentBack(), papers }, [agent], shared).scenario;
    expect(kept.papers![0]!.defect.value).toBe(0.4);
  });

  test('what was merged is helped in all its parts, and the time is counted once', () => {
    const process = wideProcess();
    itemOf(process, 'planning-permit').parts = ['planning-permit-part', 'scheme-part'];
    const items = ['planning-permit-part', 'scheme-part'].map((item) => ({ item, returns, preparation: fixed(10) }));
    const { scenario } = applyCityMoves({ ...wideScenario(), ...sentBack(), items }, [agent], process);
    expect(scenario.items.map((one) => [one.returns?.rate.value, one.preparation?.value])).toEqual([
      [0.1, { kind: 'fixed', value: 100 }],
      [0.1, undefined],
    ]);
  });

  test('the window comes to serve the items; a desk that does no intake, or another’s items, are refused', () => {
    const road = { ...agent, items: ['road'] };
    expect(tried([road], sentBack()).scenario.desks[0]!.items).toEqual(['planning-permit', 'road']);
    expect(results(tried([{ ...agent, intake: { desk: 'planners', work: fixed(1) } }]))).toEqual(['refused']);
    const desks = [...sentBack().desks!, { ...sentBack().desks![0]!, id: 'other', items: ['road'] }];
    expect(results(tried([road], { ...sentBack(), desks }))).toEqual(['refused']);
    expect(results(tried([{ ...agent, items: ['defence'] }], sentBack()))).toEqual(['refused']);
  });

  test('is moot where nothing could be lessened, refused for an unknown item', () => {
    const { handOver: _, intake: __, ...less } = agent;
    expect(results(tried([{ ...less, items: ['road'] }], sentBack()))).toEqual(['moot']);
    expect(results(tried([{ ...agent, items: ['roads'] }]))).toEqual(['refused']);
  });
});

describe('pre-review', () => {
  const preReview: CityMove = {
    do: 'pre-review',
    items: ['planning-permit'],
    returns: { rate: source(0.2) },
    preparation: fixed(40),
  };

  test('fewer come back (seed 3) and intake takes longer; clocks are said to run from the receipt', () => {
    const { scenario, outcomes } = tried([preReview], sentBack());
    expect(scenario.items).toEqual([
      { item: 'planning-permit', returns: { ...returns, rate: source(0.2) }, preparation: fixed(40) },
    ]);
    // Four standard errors of a share of 0.2 among a thousand.
    expect(Math.abs(returnedShare(scenario) - 0.2)).toBeLessThan(0.051);
    const [before, after] = [run({ ...wideScenario(), ...sentBack() }), run(scenario)];
    expect(after.desks[0]!.work).toBeGreaterThan(2 * before.desks[0]!.work);
    expect(JSON.stringify(outcomes[0]!.applied)).toContain('从收到之日起算');
  });

  test('is moot where no fewer come back, refused where no papers are handed in', () => {
    expect(results(tried([{ ...preReview, returns: { rate: source(0.5) } }], sentBack()))).toEqual(['moot']);
    expect(results(tried([{ ...preReview, items: ['defence'] }]))).toEqual(['refused']);
    expect(results(tried([{ ...preReview, items: ['defense'] }]))).toEqual(['refused']);
  });
});

describe('tacit-reply', () => {
  const silence: CityMove = { do: 'tacit-reply', item: 'defence', n: 3, unit: 'working-day', basis: listed };
  const asked = (): Process => {
    const process = wideProcess();
    process.goal = { certificates: ['defence-opinion'], acts: [] };
    return process;
  };
  const alone = plain({
    desks: [],
    arrivals: { kind: 'list', minutes: [540], basis: assumed },
    items: [{ item: 'defence', work: fixed(20 * 480) }],
    experiment: { seed: 7, replications: 1, cases: 1, start: MARCH },
  });

  test('a silent office is taken to consent in time: an opinion of twenty days is there after three', () => {
    const process = asked();
    const { scenario, outcomes } = tried([silence], alone, process);
    expect(results({ scenario, outcomes })).toEqual(['lawful']);
    const at: Record<string, number> = {};
    const model = compileMass(process, scenario, lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    model.run(0, {
      emit: (line) => {
        if (line.node !== 'defence') return;
        if (line.event === 'accepted') at['asked'] = line.at;
        if (line.event === 'decided') at[line.outcome] = line.at;
      },
    });
    // The land deal takes thirty days from 2 March, so it is asked on Wednesday, 1 April. Thursday and Friday are two
    // working days; Saturday to Monday, 4 to 6 April, are Qingming; Tuesday, 7 April, is the third, to its end.
    expect([Math.floor(at['asked']! / 1440), at['deemed-consent']]).toEqual([MARCH / 1440 + 30, MARCH + 37 * 1440]);
    // Without it, twenty working days of seven hours have at least three weekends among them.
    const [silent, answered] = [scenario, { ...wideScenario(), ...alone }].map((one) => run(one, process).elapsed.mean);
    expect((answered! - silent!) / 1440).toBeGreaterThan(20 - 3);
  });

  test('is refused for an office that is applied to, and for a member of a joint group', () => {
    for (const item of ['planning-permit', 'road'])
      expect(tried([{ ...silence, item }]).outcomes[0]!.applied).toMatchObject({ result: 'refused' });
    const process = wideProcess();
    itemOf(process, 'road').lifecycle = 'consulted';
    expect(results(tried([{ ...silence, item: 'road' }], {}, process))).toEqual(['refused']);
  });

  test('a licence that a law set needs a law for it, another opinion a document', () => {
    const process = wideProcess();
    const ofLaw = wideProcess();
    itemOf(ofLaw, 'defence').setBy = 'law';
    const result = (basis: Basis, own: Process): string => results(tried([{ ...silence, basis }], {}, own))[0]!;
    expect([assumed, listed, law('某条例', '1')].map((basis) => result(basis, process))).toEqual([
      'conditional',
      'lawful',
      'lawful',
    ]);
    expect([assumed, listed, law('某条例', '1')].map((basis) => result(basis, ofLaw))).toEqual([
      'conditional',
      'conditional',
      'lawful',
    ]);
  });

  test('takes the place of what was said before, and is moot where that was the same', () => {
    expect(tried([silence]).scenario.tacitReplies).toEqual([
      { item: 'defence', n: 3, unit: 'working-day', basis: listed },
    ]);
    expect(results(tried([{ ...silence, n: 5 }]))).toEqual(['moot']);
    expect(results(tried([{ ...silence, item: 'defense' }]))).toEqual(['refused']);
  });
});

test('moves come in their fixed order, each on what the ones before left', () => {
  const moves: CityMove[] = [
    { do: 'tacit-reply', item: 'defence', n: 3, unit: 'working-day', basis: listed },
    { do: 'pre-review', items: ['planning-permit'], returns: { factor: source(0.5) }, preparation: fixed(40) },
    { do: 'agent', items: ['planning-permit'], returns: { factor: source(0.5) } },
    { do: 'staff', desk: 'hall', how: 'add', staff: source(1) },
  ];
  const { scenario, outcomes } = tried(moves);
  expect(outcomes.map(({ move }) => move.do)).toEqual(['staff', 'agent', 'pre-review', 'tacit-reply']);
  expect(results({ scenario, outcomes })).toEqual(['lawful', 'lawful', 'lawful', 'lawful']);
  expect(scenario.items[0]!.returns!.rate.value).toBe(0.4 * 0.5 * 0.5);
});

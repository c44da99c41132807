import type { Condition, Id, Item, Limit, Move, Process, Scenario, Spread } from '../../../engine/model/index.ts';
import { activeFor, networkOf, ringsOf } from '../../../engine/network/index.ts';
import type { HallMember } from '../../../engine/run/mass-plan.ts';
import { assumed, MONDAY, set } from '../../../bench/workloads/documents.ts';
import { randomProcess } from '../../differential/random-process.ts';
import { Draws } from '../../differential/random.ts';
import { named, paper } from '../../support/small-process.ts';
import { promised } from './by-hand.ts';
import { randomScenario } from './random-scenario.ts';

// Halls with everything that a scenario can say, each thing in a fair share of the seeds. Few cases and round minutes, so
// that much happens at once and little is clear from the order of planning.

/** What a scenario may bring besides desks and luck; a hall tells which of it it has. */
export const features = [
  ...['intake window', 'delivery window', 'room', 'share', 'absence', 'hours', 'earliest due', 'class', 'meeting'],
  ...['group meeting', 'survey', 'check', 'backlog', 'paper', 'tacit reply', 'limit-driven', 'uptake', 'factors'],
  ...['horizon', 'two processes', 'undated', 'dated', 'continuous', 'season', 'most rounds', 'listed arrivals'],
  ...['class moves', 'promise', 'nothing promised'],
] as const;
export type Feature = (typeof features)[number];

export interface RandomHall {
  readonly members: readonly [HallMember, ...HallMember[]];
  readonly has: ReadonlySet<Feature>;
}

/**
 * The hall of a seed; the same on every machine. `plain` halls are those that a seed had before classes had moves and before only
 * what was promised was checked: no class moves anything, and whatever is checked was promised.
 */
export function randomHall(seed: number, kind: 'plain' | 'any' = 'any'): RandomHall {
  return new HallBuilder(seed, kind === 'any').build();
}

const AS_OF_START = 17_800 * 1440 + MONDAY;

class HallBuilder {
  readonly #seed: number;
  readonly #draws: Draws;
  /** A row of draws of its own, so that all else of a hall is as in the plain one; absent in plain halls. */
  readonly #later: Draws | undefined;
  readonly #has = new Set<Feature>();
  readonly #isDated: boolean;

  constructor(seed: number, isAny: boolean) {
    this.#seed = seed;
    this.#draws = new Draws(seed + 7_000_003);
    this.#later = isAny ? new Draws(seed + 3_000_017) : undefined;
    this.#isDated = this.#draws.chance(0.75);
    this.#has.add(this.#isDated ? 'dated' : 'undated');
  }

  build(): RandomHall {
    const first = this.#process(this.#seed);
    const experiment = this.#experiment();
    const desks = this.#draws.chance(0.93) ? this.#desks(first) : [];
    const scenario = this.#scenario(first, this.#seed, desks, experiment);
    const members: [HallMember, ...HallMember[]] = [this.#member(first, scenario)];
    if (this.#when('two processes', 0.2)) {
      const other = { ...this.#process(this.#seed + 500_009), id: 'other' };
      const known = new Set(examined(other.items));
      const shared = scenario.desks.filter(({ items = [] }) => items.every((id) => known.has(id)));
      const second = this.#scenario(other, this.#seed + 500_009, shared, experiment);
      members.push(this.#member(other, { ...second, id: 'second' }));
    }
    return { members, has: this.#has };
  }

  #when(feature: Feature, probability: number): boolean {
    const isOn = this.#draws.chance(probability);
    if (isOn) this.#has.add(feature);
    return isOn;
  }

  #spread(most: number): Spread {
    return this.#draws.pick<Spread>([
      { kind: 'fixed', value: 30 * this.#draws.whole(0, Math.ceil(most / 30)) },
      { kind: 'exponential', mean: this.#draws.whole(5, most) },
      { kind: 'empirical', values: [0, 60, most] },
    ]);
  }

  /** A random process with limits, seasons, rounds that end, and classes for desks that take cases by class. */
  #process(seed: number): Process {
    const draws = this.#draws;
    const base = this.#withoutRing(seed);
    const season = this.#when('season', 0.15);
    const resting = (): { season?: Id } => (season && draws.chance(0.4) ? { season: 'warm' } : {});
    const rounds = this.#when('most rounds', 0.3);
    const colours = base.attributes.find(({ id }) => id === 'colour')?.values ?? [];
    return {
      ...base,
      items: base.items.map((item): Item => ({ ...item, limits: this.#limits(base), ...resting() })),
      procedures: base.procedures.map((procedure) => ({ ...procedure, ...resting() })),
      groups: base.groups.map((group) => (rounds ? { ...group, maxRounds: draws.whole(1, 2) } : group)),
      seasons: season
        ? [{ id: 'warm', title: named('施工季', 'season'), from: '04-01', until: '10-15', basis: assumed }]
        : [],
      classes: colours.map(({ id }) => {
        const when: Condition = { attribute: 'colour', is: [id] };
        return { id: `class-${id}`, title: named(id, id), when, moves: this.#classMoves(base) };
      }),
    };
  }

  /** Shorter handling of some items, and habits that the class does not keep, so that its cases run a document of their own. */
  #classMoves({ items, habits }: Process): Move[] {
    const later = this.#later;
    if (later?.chance(0.4) !== true) return [];
    this.#has.add('class moves');
    const shorter = items.filter(() => later.chance(0.4));
    return [
      ...shorter.map(({ id }): Move => {
        const n = later.whole(1, 4);
        return { do: 'promise', target: id, n, unit: 'working-day', startsAt: 'acceptance' };
      }),
      ...habits
        .filter(() => later.chance(0.7))
        .map(({ earlier, later: after }): Move => ({ do: 'drop-habit', earlier, later: after })),
    ];
  }

  /** The process with something promised wherever the scenario has later checks, in all cases, in some, or in none. */
  #promising(process: Process, { items: chances }: Scenario): Process {
    const later = this.#later;
    const isChecked = new Set(chances.filter(({ checks }) => checks !== undefined).map(({ item }) => item));
    const when: Condition = { attribute: 'colour', is: ['one'] };
    return {
      ...process,
      materials: [...process.materials, paper('proof', '证明'), paper('letter', '承诺书')],
      items: process.items.map((item) => {
        if (!isChecked.has(item.id)) return item;
        if (later?.chance(0.2) === true) {
          this.#has.add('nothing promised');
          return item;
        }
        this.#has.add('promise');
        const take = later?.chance(0.3) === true ? { ...promised, when } : promised;
        return { ...item, takes: [...item.takes, take] };
      }),
    };
  }

  /** Rings are refused by both executors alike, which a few seeds are enough for. */
  #withoutRing(seed: number): Process {
    const process = randomProcess(seed);
    const isKept = this.#draws.chance(0.1);
    const cases = ['one', 'two'].flatMap((colour) => ['one', 'two', 'three'].map((size) => ({ colour, size })));
    const hasRing = cases.some(
      (attributes) => ringsOf(networkOf(activeFor(process, attributes), { clock: 'elapsed' })).length > 0,
    );
    return hasRing && !isKept ? this.#withoutRing(seed + 10_000_019) : process;
  }

  #limits({ acts }: Process): Limit[] {
    const draws = this.#draws;
    const [act] = acts;
    const limits = (['statutory', 'promised'] as const).filter(() => draws.chance(0.4));
    return limits.map((scheme) => ({
      scheme,
      n: draws.whole(1, 20),
      unit: draws.pick(['working-day', 'calendar-day', 'hour'] as const),
      startsAt: draws.pick([
        'receipt',
        'acceptance',
        'acceptance',
        'decision',
        ...(act === undefined ? [] : [{ event: act.id }]),
      ] as const),
      basis: assumed,
      ...(draws.chance(0.2) ? { endsAt: 'delivery' as const } : {}),
    }));
  }

  #experiment(): Scenario['experiment'] {
    const draws = this.#draws;
    const horizon = this.#when('horizon', 0.2);
    const grain = this.#when('continuous', 0.1);
    return {
      seed: this.#seed,
      replications: 1,
      ...(horizon ? { horizon: draws.whole(5, 30) * (this.#isDated ? 1440 : 480) } : { cases: draws.whole(6, 18) }),
      ...(this.#isDated ? { start: AS_OF_START + draws.pick([0, 540, draws.whole(0, 400 * 1440)]) } : {}),
      ...(grain ? { grain: 'continuous' as const } : {}),
    };
  }

  #hours(): Pick<Scenario['desks'][number], 'hours' | 'calendar'> {
    const draws = this.#draws;
    const calendar = draws.pick(['none', 'weekdays', 'state'] as const);
    if (!this.#when('hours', 0.4)) return { calendar };
    const day = draws.pick<[number, number][]>([
      [[540, 720]],
      [
        [540, 720],
        [780, 1020],
      ],
      [[480, 1200]],
    ]);
    const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => (weekday < 5 || draws.chance(0.2) ? day : []));
    return { calendar, hours: draws.chance(0.2) ? 'round-the-clock' : { week, makeUp: day } };
  }

  #desks(process: Process): Scenario['desks'] {
    const draws = this.#draws;
    const priority = draws.pick(['first-come', 'earliest-due', 'class'] as const);
    if (priority === 'earliest-due') this.#has.add('earliest due');
    if (priority === 'class') this.#has.add('class');
    const desk = (id: string, staff: number, over: Partial<Scenario['desks'][number]>): Scenario['desks'][number] => ({
      id,
      authority: 'planning',
      staff: set(staff),
      ...this.#hours(),
      ...(this.#when('share', 0.2) ? { share: set(draws.pick([0.25, 0.5, 0.8])) } : {}),
      ...(this.#isDated && this.#when('absence', 0.2) ? { absence: set(0.3) } : {}),
      ...over,
    });
    const [one, two] = process.items.map(({ id }) => id);
    const [looked] = examined(process.items);
    return [
      desk('all', draws.whole(1, 5), { priority }),
      ...(one !== undefined && two !== undefined ? [desk('own', draws.whole(1, 2), { items: [one, two] })] : []),
      ...(this.#when('intake window', 0.5)
        ? [
            desk('window', draws.whole(1, 3), {
              does: 'intake',
              priority: draws.pick(['first-come', priority]),
              ...(this.#when('room', 0.6) ? { room: set(draws.whole(1, 5)) } : {}),
            }),
          ]
        : []),
      ...(this.#when('delivery window', 0.4) ? [desk('counter', draws.whole(1, 2), { does: 'delivery' })] : []),
      ...(looked !== undefined && draws.chance(0.3)
        ? [desk('own-window', 1, { does: 'intake', items: [looked] })]
        : []),
    ];
  }

  #scenario(process: Process, seed: number, desks: Scenario['desks'], experiment: Scenario['experiment']): Scenario {
    const draws = this.#draws;
    const base = randomScenario(process, seed);
    const limitDriven = this.#when('limit-driven', 0.15);
    const colours = ['class-one', 'class-two'];
    return {
      ...base,
      desks,
      ...this.#hours(),
      arrivals: this.#arrivals(experiment),
      items: base.items.map((each) => ({
        ...each,
        ...(each.preparation === undefined && draws.chance(0.5) ? { preparation: set(this.#spread(900)) } : {}),
        ...(each.delivery === undefined && draws.chance(0.3) ? { delivery: set(this.#spread(300)) } : {}),
        ...(this.#when('check', 0.25) ? { checks: this.#check() } : {}),
      })),
      groups: base.groups.map((each) => ({ ...each, ...this.#survey(desks) })),
      ...(limitDriven ? { review: 'limit-driven', limitShare: set({ kind: 'uniform', low: 0.2, high: 1.1 }) } : {}),
      ...(this.#when('paper', 0.4) ? { papers: this.#papers(process) } : {}),
      ...this.#meetings(process),
      ...this.#tacitReplies(process),
      ...(this.#when('backlog', 0.3) ? { backlog: this.#backlog(process) } : {}),
      ...(this.#when('uptake', 0.2) ? { uptake: [{ measure: 'offer', share: set(0.6) }] } : {}),
      classOrder: draws.chance(0.5) ? colours : colours.reverse(),
      experiment,
    };
  }

  #arrivals({ cases }: Scenario['experiment']): Scenario['arrivals'] {
    const draws = this.#draws;
    if (cases !== undefined && this.#when('listed arrivals', 0.2)) {
      const minutes = Array.from({ length: cases }, () => draws.pick([0, 60 * draws.whole(0, 300)]));
      return { kind: 'list', minutes: minutes.sort((a, b) => a - b), basis: assumed };
    }
    const crowd = cases === undefined ? 900 : 20;
    const rate = set({ every: draws.pick([draws.whole(crowd, 2 * crowd), draws.whole(crowd, 3000)]) });
    if (!this.#isDated || !this.#when('factors', 0.3)) return { kind: 'poisson', rate };
    return {
      kind: 'poisson',
      rate,
      weekdays: [2, 1, 1, 1, 1, 0, 0],
      hours: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 3 : 0)),
      months: Array.from({ length: 12 }, (_, month) => 0.5 + (month % 3)),
    };
  }

  #check(): NonNullable<Scenario['items'][number]['checks']> {
    return { share: set(0.6), after: set(this.#spread(9000)), work: set(this.#spread(300)), revoked: set(0.2) };
  }

  #survey(desks: Scenario['desks']): Pick<Scenario['groups'][number], 'survey'> {
    const reviewing = desks.filter(({ does = 'review' }) => does === 'review');
    if (reviewing.length === 0 || !this.#when('survey', 0.5)) return {};
    const officers = reviewing.map(({ id, staff }) => ({ desk: id, staff: this.#draws.whole(1, staff.value) }));
    return { survey: { officers, work: set(this.#spread(400)) } };
  }

  #papers({ materials }: Process): NonNullable<Scenario['papers']> {
    const draws = this.#draws;
    return materials
      .filter(({ id }) => id === 'outside' || draws.chance(0.3))
      .map(({ id }) => ({
        material: id,
        defect: set(0.3),
        ...(draws.chance(0.5) ? { again: set(0.5) } : {}),
        correction: set(this.#spread(5000)),
      }));
  }

  #meetings({ items, groups }: Process): Pick<Scenario, 'meetings'> {
    const draws = this.#draws;
    if (!this.#isDated) return {};
    const meeting = (id: string, nodes: readonly { id: Id }[]): NonNullable<Scenario['meetings']> => {
      const held = nodes.filter(() => draws.chance(0.5)).map((node) => node.id);
      if (held.length === 0) return [];
      const days = [1, 2, 3, 4, 5].filter(() => draws.chance(0.4));
      return [
        {
          id,
          nodes: held,
          days: days.length > 0 ? days : [3],
          at: draws.pick([540, 600, 1020]),
          ...(draws.chance(0.3) ? { everyWeeks: 2 } : {}),
          basis: assumed,
        },
      ];
    };
    const meetings = [
      ...(this.#when('meeting', 0.3) ? meeting('board', items) : []),
      ...(groups.length > 0 && this.#when('group meeting', 0.5) ? meeting('survey-day', groups) : []),
    ];
    return { meetings };
  }

  #tacitReplies({ items, groups }: Process): Pick<Scenario, 'tacitReplies'> {
    const draws = this.#draws;
    const members = new Set(groups.flatMap((group) => group.members));
    const asked = items.filter(({ id, lifecycle }) => lifecycle === 'consulted' && !members.has(id));
    if (asked.length === 0 || !this.#when('tacit reply', 0.6)) return {};
    return {
      tacitReplies: asked.map(({ id }) => ({
        item: id,
        n: draws.whole(1, 5),
        unit: draws.pick(['working-day', 'calendar-day'] as const),
        basis: assumed,
      })),
    };
  }

  #backlog({ items, procedures, acts, groups }: Process): NonNullable<Scenario['backlog']> {
    const draws = this.#draws;
    const nodes = [...items, ...procedures, ...acts, ...groups].map(({ id }) => id);
    return Array.from({ length: draws.whole(1, 2) }, () => ({
      count: draws.whole(1, 5),
      done: nodes.filter(() => draws.chance(0.35)),
      age: draws.whole(1, 20_000),
      ...(draws.chance(0.5) ? { attributes: { colour: draws.pick(['one', 'two']) } } : {}),
      basis: assumed,
    }));
  }

  /** Who declines the offer meets longer durations and no habit, and, but in plain halls, has promised nothing of its own. */
  #member(bare: Process, scenario: Scenario): HallMember {
    const process = this.#promising(bare, scenario);
    if (scenario.uptake === undefined) return { process, scenario };
    const { items } = this.#later === undefined ? process : bare;
    const declined: Process = {
      ...process,
      habits: [],
      items: items.map((item) => ({ ...item, duration: { ...item.duration, n: item.duration.n + 1 } })),
    };
    return { process, scenario, without: ({ length }) => (length === 0 ? process : declined) };
  }
}

/** The items whose papers a window looks at. */
function examined(items: readonly Item[]): Id[] {
  return items.filter(({ lifecycle }) => lifecycle !== 'work' && lifecycle !== 'consulted').map(({ id }) => id);
}

import type { Finding } from './finding.ts';
import type { Process } from './process.ts';
import type { DeskHours, Scenario, Spread } from './scenario.ts';
import type { Text } from './text.ts';

/** Findings for a scenario that names what its process does not have, or numbers that contradict one another. */
export function findingsOfScenario(scenario: Scenario, process: Process): Finding[] {
  const walk = new ScenarioWalk(scenario, process);
  walk.desks();
  walk.chances();
  walk.mix();
  walk.experiment();
  return walk.findings;
}

class ScenarioWalk {
  readonly findings: Finding[] = [];
  readonly #scenario: Scenario;
  readonly #process: Process;

  constructor(scenario: Scenario, process: Process) {
    this.#scenario = scenario;
    this.#process = process;
    if (scenario.process !== process.id)
      this.#error(
        'other-process',
        'process',
        `这个方案写给流程“${scenario.process}”`,
        `It is made for ${scenario.process}`,
      );
  }

  desks(): void {
    const served = new Set<string>();
    this.#hours(this.#scenario.hours, 'hours');
    for (const { id, authority, items, hours } of this.#scenario.desks) {
      const at = `desks[${id}]`;
      this.#known(this.#process.authorities, authority, `${at}.authority`);
      this.#hours(hours, `${at}.hours`);
      for (const item of items ?? [`authority ${authority}`]) {
        if (items !== undefined) this.#known(this.#process.items, item, `${at}.items`);
        if (served.has(item)) this.#error('served-twice', at, `“${item}”由两个窗口办理`, `Two desks serve ${item}`);
        served.add(item);
      }
    }
  }

  chances(): void {
    for (const each of this.#scenario.items) {
      const at = `items[${each.item}]`;
      this.#known(this.#process.items, each.item, at);
      const { work, preparation, handOver, returns, delivery, stops } = each;
      for (const [name, spread] of Object.entries({ work, preparation, handOver, delivery }))
        this.#spread(spread?.value, `${at}.${name}`);
      this.#spread(returns?.correction.value, `${at}.returns.correction`);
      (stops ?? []).forEach(({ after, length }, index) => {
        this.#spread(after?.value, `${at}.stops[${index}].after`);
        this.#spread(length.value, `${at}.stops[${index}].length`);
      });
    }
    for (const { procedure, duration } of this.#scenario.procedures) {
      this.#known(this.#process.procedures, procedure, `procedures[${procedure}]`);
      this.#spread(duration.value, `procedures[${procedure}].duration`);
    }
    for (const { group, correction } of this.#scenario.groups) {
      this.#known(this.#process.groups, group, `groups[${group}]`);
      this.#spread(correction?.value, `groups[${group}].correction`);
    }
    this.#once(
      'items',
      this.#scenario.items.map(({ item }) => item),
    );
    this.#once(
      'procedures',
      this.#scenario.procedures.map(({ procedure }) => procedure),
    );
    this.#once(
      'groups',
      this.#scenario.groups.map(({ group }) => group),
    );
    this.#once(
      'desks',
      this.#scenario.desks.map(({ id }) => id),
    );
    for (const id of this.#scenario.classOrder ?? []) this.#known(this.#process.classes, id, 'classOrder');
  }

  mix(): void {
    for (const { attribute, shares } of this.#scenario.mix) {
      const at = `mix[${attribute}]`;
      this.#known(this.#process.attributes, attribute, at);
      const values = this.#process.attributes.find(({ id }) => id === attribute)?.values ?? [];
      for (const value of Object.keys(shares.value)) this.#known(values, value, `${at}.shares`);
      if (!(Object.values(shares.value).reduce((sum, share) => sum + share, 0) > 0))
        this.#error('no-share', at, '各类占比之和须大于零', 'The shares have to sum to more than nothing');
    }
    this.#once(
      'mix',
      this.#scenario.mix.map(({ attribute }) => attribute),
    );
  }

  experiment(): void {
    const { arrivals, experiment } = this.#scenario;
    if (
      arrivals.kind === 'list' &&
      arrivals.minutes.some((minute, index) => minute < (arrivals.minutes[index - 1] ?? 0))
    )
      this.#error('not-ascending', 'arrivals.minutes', '到达时刻须从早到晚排列', 'The minutes have to be ascending');
    if (arrivals.kind === 'list' && experiment.cases !== undefined && experiment.cases > arrivals.minutes.length)
      this.#error('too-few', 'experiment.cases', '办件数多于所列的到达', 'There are fewer arrivals than cases');
    if (arrivals.kind === 'poisson') this.#factors(arrivals.weekdays, arrivals.hours);
    if ((experiment.cases === undefined) === (experiment.horizon === undefined))
      this.#error(
        'cases-or-horizon',
        'experiment',
        '办件数与时间长度须填且只填一个',
        'Give cases or horizon, not both',
      );
  }

  #factors(weekdays: readonly number[] | undefined, hours: readonly number[] | undefined): void {
    for (const factors of [weekdays, hours])
      if (factors?.every((factor) => factor === 0) === true)
        this.#error('no-arrival', 'arrivals', '到达系数不能全为零', 'Some factor has to be above nothing');
    if ((weekdays ?? hours) !== undefined && this.#scenario.experiment.start === undefined)
      this.#error(
        'undated',
        'arrivals',
        '按星期、小时的到达系数需要起始时刻',
        'Factors by weekday and hour need a start',
      );
  }

  #known(list: readonly { id: string }[], id: string, at: string): void {
    if (!list.some((each) => each.id === id))
      this.#error('unknown', at, `流程里没有“${id}”`, `The process has no “${id}”`);
  }

  #once(at: string, ids: readonly string[]): void {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) this.#error('duplicate', at, `“${twice}”写了两次`, `“${twice}” is written twice`);
  }

  #hours(hours: DeskHours | undefined, at: string): void {
    if (hours === undefined || hours === 'round-the-clock') return;
    const sound = [...hours.week, hours.makeUp ?? []].every((spans) =>
      spans.every(([open, close], index) => open < close && open >= (spans[index - 1]?.[1] ?? 0)),
    );
    if (!sound) this.#error('hours', at, '开放时段须从早到晚、互不重叠', 'Openings have to be ascending and apart');
    if (hours.week.slice(0, 5).every((spans) => spans.length === 0))
      this.#error('never-open', at, '周一至周五须有开放时段', 'There has to be an opening between Monday and Friday');
  }

  #spread(spread: Spread | undefined, at: string): void {
    if (spread === undefined) return;
    const unordered =
      (spread.kind === 'uniform' && spread.low > spread.high) ||
      ((spread.kind === 'triangular' || spread.kind === 'pert') &&
        (spread.low > spread.likely || spread.likely > spread.high));
    if (unordered) this.#error('spread', at, '须满足 最小 ≤ 最可能 ≤ 最大', 'It has to be low ≤ likely ≤ high');
    if (spread.kind === 'gamma' && spread.mean === 0)
      this.#error('spread', at, '伽马分布的均值须大于零', 'The mean of a gamma distribution has to be above 0');
  }

  #error(code: string, at: string, zh: string, en: string): void {
    const message: Text = { zh, en };
    const rule = {
      zh: '方案须与流程对得上，数字须相容',
      en: 'a scenario has to fit its process, and its numbers each other',
    };
    const mend = { zh: `改正 ${at} 处`, en: `Mend it at ${at}` };
    this.findings.push({ code: `scenario/${code}`, level: 'error', at, message, rule, mend });
  }
}

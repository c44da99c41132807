import type { Basis, Item, Material, Process, Take } from '../../engine/model/index.ts';

// A small process that is in order, for tests that break one thing of it: a filing, a land deal, two licences, an
// environmental approval that the start of works waits for, and the start of works as the act that ends the case.

/** A text whose English says the same as its id. */
export const named = (zh: string, en: string) => ({ zh, en });

/** An article that speaks of the item itself. */
export const law = (zh: string, article: string): Basis => ({
  kind: 'law',
  act: { zh, en: zh },
  article,
  application: 'direct',
});

export const assumed: Basis = { kind: 'assumption', why: named('测试所设', 'set for the test') };

export const listed: Basis = { kind: 'document', title: named('容缺受理清单', 'List for acceptance with a gap') };

/** A take by acceptance from the applicant, unless told otherwise. */
export function take(material: string, over: Partial<Take> = {}): Take {
  return { material, by: 'acceptance', origin: 'applicant', ...over };
}

/** A paper that the applicant writes, unless told otherwise. */
export function paper(id: string, zh: string, over: Partial<Material> = {}): Material {
  return { id, title: named(zh, id), holder: 'applicant', ...over };
}

/** A licence of ten working days that takes nothing, gives nothing, and is handled online, unless told otherwise. */
export function item(id: string, zh: string, over: Partial<Item> = {}): Item {
  return {
    id,
    title: named(zh, id),
    kind: '行政许可',
    authority: 'planning',
    stage: 'permit',
    lifecycle: 'promised',
    setBy: 'law',
    basis: law('城乡规划法', '40'),
    channel: { submit: 'online', collect: 'online' },
    takes: [],
    gives: [],
    limits: [
      { scheme: 'statutory', n: 20, unit: 'working-day', startsAt: 'acceptance', basis: law('行政许可法', '42') },
    ],
    duration: { n: 10, unit: 'working-day', basis: assumed },
    ...over,
  };
}

const filing = item('project-filing', '企业投资项目备案', {
  kind: '行政备案',
  lifecycle: 'on-the-spot',
  basis: law('企业投资项目核准和备案管理条例', '13'),
  takes: [take('filing-form')],
  gives: ['project-code'],
  limits: [],
  duration: { n: 0, unit: 'working-day', basis: assumed },
});

const planning = item('planning-permit', '建设工程规划许可证', {
  takes: [take('project-code', { origin: 'sharing' }), take('land-contract'), take('design-scheme')],
  gives: ['planning-permit'],
  limits: [
    { scheme: 'statutory', n: 20, unit: 'working-day', startsAt: 'acceptance', basis: law('行政许可法', '42') },
    { scheme: 'promised', n: 10, unit: 'working-day', startsAt: 'acceptance', basis: assumed },
  ],
});

const environment = item('eia', '环境影响报告表审批', {
  authority: 'environment',
  basis: law('环境影响评价法', '22'),
  takes: [take('eia-report')],
  gives: ['eia-approval'],
  limits: [
    { scheme: 'statutory', n: 30, unit: 'calendar-day', startsAt: 'receipt', basis: law('环境影响评价法', '22') },
  ],
});

const construction = item('construction-permit', '建筑工程施工许可证', {
  authority: 'housing',
  basis: law('建筑法', '7'),
  channel: { submit: 'counter', collect: 'mail' },
  takes: [take('planning-permit', { basis: law('建筑法', '8') }), take('funds-letter', { basis: law('建筑法', '8') })],
  gives: ['construction-permit'],
  limits: [{ scheme: 'statutory', n: 7, unit: 'calendar-day', startsAt: 'receipt', basis: law('建筑法', '8') }],
  duration: { n: 4, unit: 'working-day', basis: assumed },
  statedVisits: { value: 1, basis: assumed },
});

/** The small process. Every call gives a new copy. */
export function smallProcess(): Process {
  return structuredClone<Process>({
    format: 1,
    id: 'small',
    title: named('小流程', 'Small process'),
    indicator: 'construction-permits',
    asOf: '2020-06-01',
    attributes: [
      {
        id: 'investor',
        title: named('投资主体', 'Investor'),
        values: [
          { id: 'private', title: named('社会投资', 'private') },
          { id: 'government', title: named('政府投资', 'government') },
        ],
        usual: 'private',
      },
    ],
    sources: [{ id: 'law-texts', address: 'flk.npc.gov.cn', grade: 'law' }],
    authorities: [
      { id: 'planning', title: named('自然资源和规划局', 'Planning bureau'), level: 'city' },
      { id: 'environment', title: named('生态环境局', 'Environment bureau'), level: 'city' },
      { id: 'housing', title: named('住房和城乡建设局', 'Housing bureau'), level: 'city' },
    ],
    stages: [{ id: 'permit', title: named('许可阶段', 'Permits') }],
    goal: { certificates: ['construction-permit'], acts: ['start-of-works'] },
    items: [filing, planning, environment, construction],
    procedures: [
      {
        id: 'land-deal',
        title: named('土地出让', 'Land deal'),
        takes: [],
        gives: ['land-contract'],
        duration: { n: 30, unit: 'calendar-day', basis: assumed },
        segment: 'land',
        basis: law('城乡规划法', '38'),
      },
    ],
    acts: [
      {
        id: 'start-of-works',
        title: named('开工', 'Start of works'),
        takes: [take('construction-permit'), take('eia-approval', { basis: law('环境影响评价法', '25') })],
        basis: law('建筑法', '7'),
      },
    ],
    materials: [
      paper('filing-form', '项目备案表'),
      paper('project-code', '项目代码', { holder: 'office', shareable: { value: true, basis: assumed } }),
      paper('land-contract', '土地出让合同', { holder: 'contract' }),
      paper('design-scheme', '设计方案', { core: true }),
      paper('planning-permit', '建设工程规划许可证', { holder: 'office' }),
      paper('eia-report', '环境影响报告表', {
        core: true,
        commitment: { value: false, basis: law('环境影响评价法', '22') },
      }),
      paper('eia-approval', '环评批复', { holder: 'office' }),
      paper('funds-letter', '资金安排承诺书'),
      paper('construction-permit', '建筑工程施工许可证', { holder: 'office' }),
    ],
    groups: [],
    orders: [],
    habits: [],
    seasons: [],
    classes: [],
    limits: [],
    scopes: [
      {
        id: 'all',
        title: named('全部', 'All'),
        note: named('全部事项', 'All items'),
        before: { without: [], conditional: 'active' },
        after: { without: [], conditional: 'active' },
      },
    ],
    references: [],
  });
}

/** A small process with something changed. */
export function changed(change: (process: Process) => void): Process {
  const process = smallProcess();
  change(process);
  return process;
}

/** An item of a process by its id; a test that asks for one that is not there is wrong. */
export function itemOf(process: Process, id: string): Item {
  const found = process.items.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`the small process has no item ${id}`);
  return found;
}

/** A material of a process by its id. */
export function materialOf(process: Process, id: string): Material {
  const found = process.materials.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`the small process has no material ${id}`);
  return found;
}

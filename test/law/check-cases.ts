import type { Limit, Process } from '../../engine/model/index.ts';
import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, itemOf, law, listed, materialOf, named, paper, take } from '../support/small-process.ts';

// Plans that break an article, each beside one that looks alike and is lawful. Articles without a name are those of
// 行政许可法 (2019 text).

const promised = (n: number, unit: Limit['unit'], startsAt: Limit['startsAt']): Limit => ({
  scheme: 'promised',
  n,
  unit,
  startsAt,
  basis: assumed,
});

/** Two licences of 30 working days one after the other inside one joint group. */
function jointOf(days: number): (process: Process) => void {
  return (process) => {
    process.materials.push(paper('first', '甲证', { holder: 'office' }), paper('second', '乙证', { holder: 'office' }));
    const duration = { n: days, unit: 'working-day' as const, basis: assumed };
    process.items.push(
      item('one', '甲许可', { gives: ['first'], duration }),
      item('two', '乙许可', { takes: [take('first')], gives: ['second'], duration }),
    );
    process.goal.certificates.push('second');
    process.groups.push({
      id: 'together',
      title: named('联合审批', 'Joint handling'),
      lead: 'planning',
      members: ['one', 'two'],
      together: { form: true, visit: false, opinion: true },
      restart: 'all',
      basis: law('行政许可法', '26'),
    });
  };
}

const fee = (basis?: ReturnType<typeof law>) => ({
  id: 'charge',
  title: named('证照工本费', 'Certificate charge'),
  category: 'administrative' as const,
  amount: { value: null, basis: assumed },
  payer: 'applicant' as const,
  ...(basis === undefined ? {} : { basis }),
});

export const limitCases: readonly CheckCase[] = [
  {
    code: 'limit/promise-too-long',
    article: '42',
    given: 'a planning permit promised in 21 working days of acceptance, where the law allows 20',
    broken: (p) => itemOf(p, 'planning-permit').limits.splice(1, 1, promised(21, 'working-day', 'acceptance')),
    level: 'error',
    at: 'items[planning-permit].limits[1]',
    soundGiven: 'a promise of 20',
    sound: (p) => itemOf(p, 'planning-permit').limits.splice(1, 1, promised(20, 'working-day', 'acceptance')),
  },
  {
    code: 'limit/promise-too-long',
    article: '8',
    given: 'a construction permit promised in 7 working days, where 建筑法 8 allows 7 days (which are calendar days)',
    broken: (p) => itemOf(p, 'construction-permit').limits.push(promised(7, 'working-day', 'receipt')),
    level: 'error',
    at: 'items[construction-permit].limits[1]',
    // From a Monday, 7 calendar days end on the next Monday, and 4 working days on Friday; no holiday week is longer.
    soundGiven: 'a promise of 7 calendar days',
    sound: (p) => itemOf(p, 'construction-permit').limits.push(promised(7, 'calendar-day', 'receipt')),
  },
  {
    code: 'limit/promise-too-long',
    article: '8',
    given: 'a construction permit promised in 5 working days: as long as 7 calendar days, but not over National Day',
    broken: (p) => itemOf(p, 'construction-permit').limits.push(promised(5, 'working-day', 'receipt')),
    level: 'note',
    at: 'items[construction-permit].limits[1]',
    soundGiven: 'a promise of 24 hours, and one of no day at all',
    sound: (p) => {
      itemOf(p, 'construction-permit').limits.push(promised(24, 'hour', 'receipt'));
      itemOf(p, 'eia').limits.push(promised(0, 'working-day', 'receipt'));
    },
  },
  {
    code: 'limit/promise-too-long',
    article: '42',
    given: 'a licence without a limit of its own, promised in 25 working days: the default of 20 holds',
    broken: (p) => itemOf(p, 'planning-permit').limits.splice(0, 2, promised(25, 'working-day', 'acceptance')),
    level: 'error',
    at: 'items[planning-permit].limits[0]',
    soundGiven: 'a filing promised in 25 working days, which the licensing law does not bind',
    sound: (p) => itemOf(p, 'project-filing').limits.push(promised(25, 'working-day', 'acceptance')),
  },
  {
    code: 'limit/starts-differ',
    article: '42',
    given: 'a planning permit promised from receipt, while article 42 counts from acceptance',
    broken: (p) => itemOf(p, 'planning-permit').limits.splice(1, 1, promised(1, 'working-day', 'receipt')),
    level: 'note',
    at: 'items[planning-permit].limits[1].startsAt',
    soundGiven: 'a promise from acceptance',
    sound: (p) => itemOf(p, 'planning-permit').limits.splice(1, 1, promised(1, 'working-day', 'acceptance')),
  },
  {
    code: 'limit/no-statutory-limit',
    article: '42',
    given: 'a licence with no statutory limit in force',
    broken: (p) => itemOf(p, 'planning-permit').limits.splice(0, 1),
    level: 'note',
    at: 'items[planning-permit].limits',
    soundGiven: 'a filing with none',
    sound: (p) => itemOf(p, 'project-filing').limits.splice(0),
  },
  {
    code: 'limit/licensing-law-elsewhere',
    article: '2',
    given: 'a filing whose limit rests on article 42, which binds licences only',
    broken: (p) =>
      itemOf(p, 'project-filing').limits.push({
        scheme: 'statutory',
        n: 20,
        unit: 'working-day',
        startsAt: 'acceptance',
        basis: law('中华人民共和国行政许可法', '第四十二条'),
      }),
    level: 'warning',
    at: 'items[project-filing].limits[0].basis',
    soundGiven: 'a filing whose limit rests on its own regulation',
    sound: (p) =>
      itemOf(p, 'project-filing').limits.push({
        scheme: 'statutory',
        n: 20,
        unit: 'calendar-day',
        startsAt: 'acceptance',
        basis: law('企业投资项目核准和备案管理条例', '42'),
      }),
  },
  {
    code: 'limit/licensing-law-elsewhere',
    article: '2',
    given: 'a filing that stops its clock for an expert review without a rule of its own',
    broken: (p) => {
      itemOf(p, 'project-filing').stops = [
        { id: 'review', title: named('专家评审', 'Expert review'), ground: 'expert-review' },
      ];
    },
    level: 'warning',
    at: 'items[project-filing].stops[0].basis',
    soundGiven: 'a licence that does the same',
    sound: (p) => {
      itemOf(p, 'eia').stops = [{ id: 'review', title: named('专家评审', 'Expert review'), ground: 'expert-review' }];
    },
  },
  {
    code: 'limit/local-reading',
    article: '22',
    given: 'the 30 日 of 环境影响评价法 22 stored as working days',
    broken: (p) => {
      itemOf(p, 'eia').limits[0]!.unit = 'working-day';
    },
    level: 'note',
    at: 'items[eia].limits[0].unit',
    soundGiven: 'a text that says 工作日, and one that says on the spot',
    sound: (p) => {
      itemOf(p, 'eia').limits.push({
        ...itemOf(p, 'eia').limits[0]!,
        n: 0,
        unit: 'working-day',
        startsAt: 'acceptance',
      });
      itemOf(p, 'eia').limits.push({
        scheme: 'statutory',
        n: 3,
        unit: 'working-day',
        startsAt: 'acceptance',
        basis: { ...law('市场主体登记管理条例', '19'), note: named('条文写“3个工作日”', 'the text says working days') },
      });
    },
  },
  {
    code: 'limit/duration-too-long',
    article: '8',
    given: 'an office that works 8 working days under a limit of 7 calendar days',
    broken: (p) => {
      itemOf(p, 'construction-permit').duration.n = 8;
    },
    level: 'warning',
    at: 'items[construction-permit].duration',
    soundGiven: 'one that works 20 working days under a limit of 20',
    sound: (p) => {
      itemOf(p, 'planning-permit').duration.n = 20;
    },
  },
  {
    code: 'group/joint-too-long',
    article: '42',
    given: 'joint handling of two licences that takes 25 + 25 working days, more than 45',
    broken: jointOf(25),
    level: 'warning',
    at: 'groups[together]',
    soundGiven: 'joint handling that takes 22 + 22',
    sound: jointOf(22),
  },
  {
    code: 'group/joint-too-long',
    article: '42',
    given: 'joint handling that takes 31 + 31 working days, more than 45 + 15',
    broken: jointOf(31),
    level: 'error',
    at: 'groups[together]',
    soundGiven: 'the same days where only one of the two is a licence',
    sound: (p) => {
      jointOf(31)(p);
      itemOf(p, 'two').kind = '行政备案';
    },
  },
  {
    code: 'take/late-gate-without-basis',
    article: '32',
    given: 'a licence that lets the land contract come by decision and does not say why',
    broken: (p) => {
      itemOf(p, 'planning-permit').takes[1]!.by = 'decision';
    },
    level: 'error',
    at: 'items[planning-permit].takes[1].by',
    soundGiven: 'a published list for acceptance with a gap',
    sound: (p) => Object.assign(itemOf(p, 'planning-permit').takes[1]!, { by: 'decision', basis: listed }),
  },
  {
    code: 'intake/asked-again',
    article: '32',
    given: 'a licence that stops its clock after acceptance for 补正',
    broken: (p) => {
      itemOf(p, 'planning-permit').stops = [
        { id: 'more', title: named('补正材料', 'Completing papers'), ground: 'own-rule', basis: listed },
      ];
    },
    level: 'error',
    at: 'items[planning-permit].stops[0]',
    soundGiven: 'a stop for an expert review',
    sound: (p) => {
      itemOf(p, 'planning-permit').stops = [
        { id: 'review', title: named('专家评审', 'Expert review'), ground: 'expert-review' },
      ];
    },
  },
  {
    code: 'intake/asked-again',
    article: '32',
    given: 'a licence that has the design scheme at acceptance and asks for it again by decision',
    broken: (p) => itemOf(p, 'planning-permit').takes.push(take('design-scheme', { by: 'decision', basis: listed })),
    level: 'error',
    at: 'items[planning-permit].takes[3]',
    soundGiven: 'another paper by decision',
    sound: (p) => itemOf(p, 'planning-permit').takes.push(take('funds-letter', { by: 'decision', basis: listed })),
  },
  {
    code: 'stop/without-ground',
    article: '45',
    given: 'a licence that stops its clock for publication without a rule that says so',
    broken: (p) => {
      itemOf(p, 'planning-permit').stops = [{ id: 'notice', title: named('公示', 'Publication'), ground: 'own-rule' }];
    },
    level: 'error',
    at: 'items[planning-permit].stops[0].basis',
    soundGiven: 'a cited rule, and a hearing',
    sound: (p) => {
      itemOf(p, 'planning-permit').stops = [
        {
          id: 'opinion',
          title: named('节能征求意见', 'Energy opinion'),
          ground: 'own-rule',
          basis: law('民用建筑节能条例', '12'),
        },
        { id: 'hearing', title: named('听证', 'Hearing'), ground: 'hearing' },
      ];
    },
  },
  {
    code: 'fee/without-basis',
    article: '58–59',
    given: 'a licence with an administrative charge that no law allows',
    broken: (p) => {
      itemOf(p, 'planning-permit').fees = [fee()];
    },
    level: 'error',
    at: 'items[planning-permit].fees[0].basis',
    soundGiven: 'a charge by law of unknown amount, and one that the government pays',
    sound: (p) => {
      itemOf(p, 'planning-permit').fees = [fee(law('行政许可法', '58')), { ...fee(), id: 'paid', payer: 'government' }];
    },
  },
  {
    code: 'commitment/not-allowed',
    article: '22',
    given: 'a promise in place of the environmental report, which is excluded from commitment',
    broken: (p) => {
      itemOf(p, 'eia').takes[0]!.origin = 'commitment';
    },
    level: 'error',
    at: 'items[eia].takes[0].origin',
    soundGiven: 'a special law that names the item',
    sound: (p) => Object.assign(itemOf(p, 'eia').takes[0]!, { origin: 'commitment', basis: law('消防法', '15') }),
  },
  {
    code: 'sharing/asked-of-applicant',
    article: '7',
    given: 'a project code that offices can share, asked of the applicant (国务院令716 第7条)',
    broken: (p) => {
      itemOf(p, 'planning-permit').takes[0]!.origin = 'applicant';
    },
    level: 'lead',
    at: 'materials[project-code]',
    soundGiven: 'a paper of which it is known that offices cannot share it',
    sound: (p) => {
      materialOf(p, 'funds-letter').shareable = { value: false, basis: assumed };
    },
  },
  {
    code: 'act/paper-asked-earlier',
    article: '25',
    given:
      'a construction permit that asks for the environmental approval, which 环境影响评价法 25 wants before the start of works',
    broken: (p) => itemOf(p, 'construction-permit').takes.push(take('eia-approval')),
    level: 'lead',
    at: 'items[construction-permit].takes[2]',
    soundGiven: 'only the start of works taking it',
    sound: () => undefined,
  },
  {
    code: 'act/before-permit',
    article: '16',
    given: 'the start of works drawn before a licence by habit',
    broken: (p) => {
      p.items.push(item('use-permit', '使用许可'));
      p.habits.push({
        earlier: 'start-of-works',
        later: 'use-permit',
        note: named('习惯', 'as ever'),
        basis: assumed,
      });
    },
    level: 'warning',
    at: 'habits[0]',
    soundGiven: 'an article that says so itself',
    sound: (p) => {
      p.items.push(item('use-permit', '使用许可'));
      p.orders.push({ earlier: 'start-of-works', later: 'use-permit', by: 'acceptance', basis: law('建筑法', '61') });
    },
  },
];

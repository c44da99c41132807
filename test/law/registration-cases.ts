import type { Item, Process } from '../../engine/model/index.ts';
import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, itemOf, law, listed, named, paper, take } from '../support/small-process.ts';

// Registrations have their own regulations: 不动产登记暂行条例 17, 20, 24 and 市场主体登记管理条例 16, 19 (since 1 March 2022).

const title: Partial<Item> = {
  kind: '行政确认',
  basis: law('不动产登记暂行条例', '16'),
  takes: [take('land-contract')],
  limits: [],
};

function withTitle(over: Partial<Item> = {}): (process: Process) => void {
  return (process) => {
    process.items.push(item('title', '不动产登记', { ...title, ...over }));
  };
}

/** The small process as of 2022, with the establishment of a company. */
function withCompany(over: Partial<Item> = {}): (process: Process) => void {
  return (process) => {
    process.asOf = '2022-06-01';
    process.items.push(
      item('company', '公司设立登记', { basis: law('市场主体登记管理条例', '21'), limits: [], ...over }),
    );
  };
}

const promised = (n: number): Item['limits'] => [
  { scheme: 'promised', n, unit: 'working-day', startsAt: 'receipt', basis: assumed },
];

const completing: Item['stops'] = [
  { id: 'more', title: named('补正材料', 'Completing papers'), ground: 'own-rule', basis: listed },
];

export const registrationCases: readonly CheckCase[] = [
  {
    code: 'limit/no-statutory-limit',
    article: '20',
    given: 'a registration of real estate without a limit: 30 working days',
    broken: withTitle(),
    level: 'note',
    at: 'items[title].limits',
    soundGiven: 'a confirmation that is no registration',
    sound: withTitle({ basis: law('某条例', '16') }),
  },
  {
    code: 'limit/no-statutory-limit',
    article: '20',
    given: 'a registration that rests on the article on papers, without a limit',
    broken: withTitle(),
    level: 'note',
    at: 'items[title].limits',
    soundGiven: 'a search of the register, a service of 不动产登记暂行条例 27 and no registration',
    sound: withTitle({ kind: '公共服务', basis: law('不动产登记暂行条例', '27') }),
  },
  {
    code: 'limit/promise-too-long',
    article: '20',
    given: 'a registration of real estate promised in 40 working days of acceptance',
    broken: withTitle({ limits: [{ ...promised(40)[0]!, startsAt: 'acceptance' }] }),
    level: 'error',
    at: 'items[title].limits[0]',
    soundGiven: 'a survey of the building in 40, an intermediary’s paper for the registration of article 16',
    sound: withTitle({ kind: '中介服务', limits: [{ ...promised(40)[0]!, startsAt: 'acceptance' }] }),
  },
  {
    code: 'limit/promise-too-long',
    article: '20',
    given: 'a registration of real estate promised in 31 working days of acceptance',
    broken: withTitle({ limits: [{ ...promised(31)[0]!, startsAt: 'acceptance' }] }),
    level: 'error',
    at: 'items[title].limits[0]',
    soundGiven: 'a promise of 30',
    sound: withTitle({ limits: [{ ...promised(30)[0]!, startsAt: 'acceptance' }] }),
  },
  {
    code: 'limit/promise-too-long',
    article: '19',
    given:
      'the registration of a company promised in 5 working days, where the regulation has 3 (not the 20 of 行政许可法 42)',
    broken: withCompany({ limits: promised(5) }),
    level: 'error',
    at: 'items[company].limits[0]',
    soundGiven: 'a promise of 3',
    sound: withCompany({ limits: promised(3) }),
  },
  {
    code: 'intake/asked-again',
    article: '17',
    given:
      'a registration of real estate that stops its clock after acceptance for completing papers, where refusal is on the spot',
    broken: withTitle({ stops: completing }),
    level: 'error',
    at: 'items[title].stops[0]',
    soundGiven: 'a visit to the land',
    sound: withTitle({
      stops: [
        { id: 'visit', title: named('实地查看', 'Visit'), ground: 'own-rule', basis: law('不动产登记暂行条例', '19') },
      ],
    }),
  },
  {
    code: 'intake/asked-again',
    article: '19',
    given: 'the registration of a company that stops its clock for completing papers',
    broken: withCompany({ stops: completing }),
    level: 'error',
    at: 'items[company].stops[0]',
    soundGiven: 'no stop',
    sound: withCompany(),
  },
  {
    code: 'intake/asked-again',
    article: '51',
    given: 'the same before March 2022, by the regulation on companies',
    broken: (p) => {
      withCompany({ basis: law('公司登记管理条例', '20'), stops: completing })(p);
      p.asOf = '2022-02-28';
    },
    level: 'error',
    at: 'items[company].stops[0]',
    soundGiven: 'no stop',
    sound: withCompany(),
  },
  {
    code: 'intake/asked-again',
    article: '36',
    given:
      'a filing that asks for its form again after acceptance: the regulation on the business environment wants all gaps told once',
    broken: (p) => {
      itemOf(p, 'project-filing').takes.push(take('filing-form', { by: 'decision', basis: law('某条例', '1') }));
    },
    level: 'warning',
    at: 'items[project-filing].takes[1]',
    soundGiven:
      'the same as of 2019, before that regulation, is told without an article (see checks.test.ts); here: another paper',
    sound: (p) => {
      itemOf(p, 'project-filing').takes.push(take('funds-letter', { by: 'decision', basis: law('某条例', '1') }));
    },
  },
  {
    code: 'sharing/asked-of-applicant',
    article: '24',
    given: 'a registry that asks for a paper which offices can share',
    broken: (p) => {
      p.materials.push(paper('marriage', '婚姻登记信息', { shareable: { value: true, basis: assumed } }));
      withTitle({ takes: [take('marriage')] })(p);
    },
    level: 'lead',
    at: 'materials[marriage]',
    soundGiven: 'the same paper shared',
    sound: (p) => {
      p.materials.push(paper('marriage', '婚姻登记信息', { shareable: { value: true, basis: assumed } }));
      withTitle({ takes: [take('marriage', { origin: 'sharing' })] })(p);
    },
  },
];

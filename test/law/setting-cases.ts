import type { Fee, Process } from '../../engine/model/index.ts';
import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, itemOf, law, listed, named, paper, take } from '../support/small-process.ts';

// Who may set items, conditions and what applicants pay: 行政许可法 14–17 and 优化营商环境条例 25, 35, 43.

const deposit = (basis?: Fee['basis']): Fee => ({
  id: 'wages-deposit',
  title: named('农民工工资保证金', 'Wages deposit'),
  category: 'deposit',
  amount: { value: 100_000, basis: assumed },
  payer: 'applicant',
  ...(basis === undefined ? {} : { basis }),
});

/** An intermediary's report that the planning permit asks for. */
function withReport(asked: ReturnType<typeof take>): (process: Process) => void {
  return (process) => {
    process.materials.push(paper('report', '评估报告', { holder: 'third-party' }));
    process.items.push(
      item('report-making', '评估服务', {
        kind: '中介服务',
        setBy: 'market',
        basis: assumed,
        limits: [],
        gives: ['report'],
      }),
    );
    itemOf(process, 'planning-permit').takes.push(asked);
  };
}

export const settingCases: readonly CheckCase[] = [
  {
    code: 'item/set-too-low',
    article: '17',
    given: 'a licence that a normative document set',
    broken: (p) => {
      itemOf(p, 'eia').setBy = 'normative-document';
    },
    level: 'error',
    at: 'items[eia].setBy',
    soundGiven: 'a licence that a local regulation set',
    sound: (p) => {
      itemOf(p, 'eia').setBy = 'local-regulation';
    },
  },
  {
    code: 'item/set-too-low',
    article: '15',
    given: 'a licence that a rule set, which a provincial government can do for one year',
    broken: (p) => {
      itemOf(p, 'eia').setBy = 'rule';
    },
    level: 'warning',
    at: 'items[eia].setBy',
    soundGiven: 'a filing that a rule set',
    sound: (p) => {
      itemOf(p, 'project-filing').setBy = 'rule';
    },
  },
  {
    code: 'item/set-without-rule',
    article: '35',
    given: 'a filing that only a normative document asks for',
    broken: (p) => {
      itemOf(p, 'project-filing').setBy = 'normative-document';
    },
    level: 'lead',
    at: 'items[project-filing].setBy',
    soundGiven: 'a filing by rule, and a company’s own service that nobody set',
    sound: (p) => {
      itemOf(p, 'project-filing').setBy = 'rule';
      p.items.push(item('power', '用电报装', { kind: '公用企业', setBy: 'market', limits: [] }));
    },
  },
  {
    code: 'intermediary/without-basis',
    article: '43',
    given: 'a permit that asks for an intermediary’s report without a law',
    broken: withReport(take('report')),
    level: 'warning',
    at: 'items[report-making].basis',
    soundGiven: 'a law that asks for the report',
    sound: withReport(take('report', { basis: law('防震减灾法', '35') })),
  },
  {
    code: 'deposit/without-basis',
    article: '25',
    given: 'a deposit that no law or regulation allows',
    broken: (p) => {
      itemOf(p, 'construction-permit').fees = [deposit()];
    },
    level: 'error',
    at: 'items[construction-permit].fees[0].basis',
    soundGiven: 'a deposit by regulation',
    sound: (p) => {
      itemOf(p, 'construction-permit').fees = [deposit(law('保障农民工工资支付条例', '32'))];
    },
  },
  {
    code: 'deposit/without-basis',
    article: '25',
    given: 'a deposit that a document tells of',
    broken: (p) => {
      itemOf(p, 'construction-permit').fees = [deposit(listed)];
    },
    level: 'lead',
    at: 'items[construction-permit].fees[0].basis',
    soundGiven: 'one that somebody else pays',
    sound: (p) => {
      itemOf(p, 'construction-permit').fees = [{ ...deposit(), payer: 'government' }];
    },
  },
];

import { describe, expect, test } from 'vitest';
import {
  checkProcess,
  checkRules,
  defaultLimitsOf,
  defaultLimitsOfGroup,
  statutoryLimitOf,
} from '../../engine/check/index.ts';
import type { Basis, LawBasis, Process } from '../../engine/model/index.ts';
import { activeFor } from '../../engine/network/index.ts';
import { formatDate, parseDate } from '../../engine/time/index.ts';
import { objects } from '../processes/objects.ts';
import { findingsOf, testCases } from '../support/check-case.ts';
import { changed, item, itemOf, law, named, smallProcess, take } from '../support/small-process.ts';
import { lawCases } from './cases.ts';

test('given a plan that is in order, then nothing is found', () => {
  expect(checkProcess(smallProcess())).toEqual([]);
});

testCases(lawCases);

describe('rules of law hold in the years of their articles', () => {
  const dated = lawCases.flatMap((one) => {
    const rule = checkRules.find(({ code }) => code === one.code);
    const starts = rule?.law?.laws.map(({ from }) => from) ?? [];
    const first = starts.every((from) => from !== undefined) ? [...starts].sort()[0] : undefined;
    return rule?.law === undefined ? [] : [{ ...one, rule, laws: rule.law.laws, first }];
  });

  const byLawOnly = dated.filter(({ laws }) => laws.every(({ kind }) => kind === 'law'));
  const nameOf = (basis: LawBasis): string => `${basis.act.zh} ${basis.article}`;

  test.each(byLawOnly)(
    '$code: given $given, then by an article that the rule or the document names',
    ({ code, broken, attributes, laws }) => {
      const process = changed(broken);
      const named = laws.flatMap((law) => (law.kind === 'law' ? nameOf(law) : []));
      // What the law of a paper or a limit says, the document itself cites.
      const own = [...objects(process)].flatMap(([, one]) => {
        const { kind } = one as Partial<Basis>;
        return kind === 'law' ? nameOf(one as LawBasis) : [];
      });
      for (const { basis } of findingsOf(code, process, attributes))
        if (basis?.kind === 'law') expect([...named, ...own]).toContain(nameOf(basis));
    },
  );

  const onTheDayBefore = ({ broken, first }: (typeof dated)[number]): Process => {
    const process = changed(broken);
    process.asOf = formatDate(parseDate(first!)! - 1);
    return process;
  };
  const withFirst = dated.filter(({ first }) => first !== undefined);

  test.each(withFirst.filter(({ rule }) => rule.law?.always === true))(
    '$code: given $given before the first of its articles was in force, then the same without that article, or what is left of it',
    (one) => {
      const findings = findingsOf(one.code, onTheDayBefore(one), one.attributes);
      const { levelBefore = one.level } = one;
      expect(findings.map(({ level, at }) => [level, at])).toEqual(
        levelBefore === 'none' ? [] : [[levelBefore, one.at]],
      );
      const early = one.laws.map((law) => (law.kind === 'law' ? nameOf(law) : ''));
      const [finding] = findings;
      if (finding?.basis?.kind === 'law') expect(early).not.toContain(nameOf(finding.basis));
    },
  );

  test.each(withFirst.filter(({ rule }) => rule.law?.always !== true))(
    '$code: given $given before the first of its articles was in force, then nothing',
    (one) => {
      expect(findingsOf(one.code, onTheDayBefore(one), one.attributes)).toEqual([]);
    },
  );
});

describe('rules of law bind the kinds of item of their articles', () => {
  const bound = lawCases.flatMap((one) => {
    const law = checkRules.find(({ code }) => code === one.code)?.law;
    return law === undefined || law.binds === 'all' ? [] : [{ ...one, law, isAlways: law.always === true }];
  });
  /** The broken plan with every item of the finding made a service of the market, which no law on offices binds. */
  const elsewhere = ({ code, broken, attributes }: (typeof bound)[number]) => {
    const process = changed(broken);
    const nodes = findingsOf(code, process, attributes).flatMap((finding) => finding.nodes);
    for (const one of process.items) if (nodes.includes(one.id)) one.kind = '市场服务';
    return findingsOf(code, process, attributes);
  };

  test.each(bound.filter(({ isAlways }) => !isAlways))(
    '$code: given $given at a service of the market, then nothing',
    (one) => {
      expect(elsewhere(one)).toEqual([]);
    },
  );

  test.each(bound.filter(({ isAlways }) => isAlways))(
    '$code: given $given at a service of the market, then the same without the article of the rule',
    (one) => {
      const findings = elsewhere(one);
      expect(findings.map(({ level, at }) => [level, at])).toEqual([[one.level, one.at]]);
      expect(one.law.laws).not.toContainEqual(findings[0]?.basis);
    },
  );
});

describe('what commitment leaves out (国办发〔2020〕42号)', () => {
  test.each([
    ['国家安全法', '国家安全、国家秘密'],
    ['安全生产许可证条例', '公共安全'],
    ['中华人民共和国商业银行法', '金融业审慎监管'],
    ['放射性污染防治法', '生态环境保护'],
    ['出境入境管理法', '重要涉外'],
  ])('a licence by %s belongs to %s from the day on which the opinions were issued', (act, of) => {
    const on = (asOf: string) => {
      const process = changed((p) => {
        p.asOf = asOf;
        p.materials.push({ id: 'some', title: named('某材料', 'Some paper'), holder: 'applicant' });
        p.items.push(
          item('other', '某许可', { basis: law(act, '1'), takes: [take('some', { origin: 'commitment' })] }),
        );
      });
      return findingsOf('commitment/not-allowed', process);
    };
    expect(on('2020-10-27')).toMatchObject([{ level: 'error', basis: { kind: 'document', from: '2020-10-27' } }]);
    expect(on('2020-10-27')[0]?.message.zh).toContain(of);
    expect(on('2020-10-26')).toMatchObject([{ level: 'warning' }]);
    expect(on('2020-10-26')[0]).not.toHaveProperty('basis');
    expect(on('2020-10-26')[0]?.message.zh).toContain('未见清单或规定');
  });
});

describe('the findings bind licences only', () => {
  test('a charge of a filing without a law is a warning, since articles 58 and 59 speak of licences', () => {
    const process = changed((p) => {
      itemOf(p, 'project-filing').fees = [
        {
          id: 'charge',
          title: named('工本费', 'Charge'),
          category: 'administrative',
          amount: { value: 20, basis: { kind: 'assumption', why: named('测试', 'test') } },
          payer: 'applicant',
        },
      ];
    });
    expect(findingsOf('fee/without-basis', process)).toMatchObject([{ level: 'warning' }]);
    expect(findingsOf('fee/without-basis', process)[0]).not.toHaveProperty('basis');
  });

  test('asking again at a filing is a warning without an article before the regulation of 2020', () => {
    const process = changed((p) => {
      p.asOf = '2019-12-31';
      itemOf(p, 'project-filing').takes.push(take('filing-form', { by: 'decision', basis: law('条例', '1') }));
    });
    expect(findingsOf('intake/asked-again', process)).toMatchObject([{ level: 'warning' }]);
    expect(findingsOf('intake/asked-again', process)[0]).not.toHaveProperty('basis');
  });

  test('an assumed gap is a lead to be verified', () => {
    const process = changed((p) => {
      Object.assign(itemOf(p, 'planning-permit').takes[1]!, {
        by: 'delivery',
        basis: { kind: 'assumption', why: named('据称', 'said to be so') },
      });
    });
    expect(findingsOf('take/late-gate-without-basis', process)).toMatchObject([{ level: 'lead' }]);
  });
});

describe('the default limits of 行政许可法', () => {
  test('article 42: 20 working days from acceptance, 10 more with leave; article 44: 10 more for delivery', () => {
    const limits = defaultLimitsOf({ kind: '行政许可' }, '2020-06-01');
    expect(limits?.decision).toMatchObject({ n: 20, unit: 'working-day', startsAt: 'acceptance', endsAt: 'decision' });
    expect(limits?.extension).toMatchObject({ n: 10, unit: 'working-day' });
    expect(limits?.delivery).toMatchObject({ n: 10, unit: 'working-day', startsAt: 'decision', endsAt: 'delivery' });
    expect(limits?.decision.basis).toMatchObject({ kind: 'law', article: '42' });
    expect(limits?.delivery?.basis).toMatchObject({ kind: 'law', article: '44' });
  });

  test('none for other kinds, none before the law came into force on 1 July 2004', () => {
    expect(defaultLimitsOf({ kind: '行政确认' }, '2020-06-01')).toBeUndefined();
    expect(defaultLimitsOf({ kind: '行政许可' }, '2004-06-30')).toBeUndefined();
    expect(defaultLimitsOf({ kind: '行政许可' }, '2004-07-01')).toBeDefined();
  });

  test('article 42: joint handling 45 working days, 15 more, for groups with at least two licences', () => {
    const two = (kind: '行政许可' | '行政备案') => {
      const process = changed((p) => {
        p.items.push(item('one', '甲'), item('two', '乙', { kind }));
        p.groups.push({
          id: 'together',
          title: named('联合', 'Joint'),
          lead: 'planning',
          members: ['one', 'two'],
          together: { form: true, visit: true, opinion: true },
          restart: 'all',
          basis: law('行政许可法', '26'),
        });
      });
      return defaultLimitsOfGroup(process.groups[0]!, activeFor(process, {}));
    };
    expect(two('行政许可')?.decision).toMatchObject({ n: 45, unit: 'working-day' });
    expect(two('行政许可')?.extension).toMatchObject({ n: 15 });
    expect(two('行政许可')).not.toHaveProperty('delivery');
    expect(two('行政备案')).toBeUndefined();
  });

  test('another law or regulation goes first', () => {
    const process = smallProcess();
    expect(statutoryLimitOf(itemOf(process, 'construction-permit'), '2020-06-01')).toMatchObject({ n: 7 });
    expect(statutoryLimitOf(item('bare', '某许可', { limits: [] }), '2020-06-01')).toMatchObject({ n: 20 });
    expect(statutoryLimitOf(item('bare', '某备案', { kind: '行政备案', limits: [] }), '2020-06-01')).toBeUndefined();
  });
});

import type { Id, Item, Language, Process, Scheme, Text } from '../model/index.ts';
import { decisionLimit } from '../model/index.ts';
import { quickDays } from '../network/index.ts';
import { endsAfter } from '../time/index.ts';
import type { Comparison } from './compare.ts';
import { titleOfNode } from './explain.ts';
import { notInForceTexts } from './not-in-force.ts';
import type { Side } from './side.ts';
import type { PathScheme, SchemePath } from './times.ts';
import { schemeOfPath, schemePath } from './times.ts';

/** Something that a reader of the numbers has to know. */
export interface Warning {
  readonly code:
    'scope' | 'scheme' | 'planned' | 'over-limit' | 'conditional' | 'refused' | 'ring' | 'unknown-fee' | 'not-in-force';
  readonly text: Text;
}

/** The approval path of both sides under one scheme, so that like is compared with like. */
export interface SchemePair {
  readonly scheme: Scheme;
  readonly before: SchemePath | undefined;
  readonly after: SchemePath | undefined;
}

/** Which schemes the two headline times are made of, and the pairs that compare like with like. */
export function schemesOf({ before, after }: Comparison): {
  before: PathScheme | undefined;
  after: PathScheme | undefined;
  pairs: SchemePair[];
} {
  const own = ({ active, timed }: Side): PathScheme | undefined =>
    timed.ok ? schemeOfPath(active, timed.path) : undefined;
  return {
    before: own(before),
    after: own(after),
    pairs: (['statutory', 'promised'] as const).map((scheme) => ({
      scheme,
      before: schemePath(before.active, before.rule, scheme),
      after: schemePath(after.active, after.rule, scheme),
    })),
  };
}

/** What a reader of the comparison has to know before believing it. */
export function warningsOf(comparison: Comparison): Warning[] {
  const { scope, before, after, outcomes } = comparison;
  const warnings: Warning[] = [];
  if (scope.warning !== undefined) warnings.push({ code: 'scope', text: scope.warning });
  for (const { nodes, process } of ringsOn([before, after])) {
    const walk = nodes.map((node) => titleOfNode(process, node));
    warnings.push({
      code: 'ring',
      text: {
        zh: `互为前置，算不出时限：${walk.map(({ zh }) => zh).join(' → ')}`,
        en: `These wait for one another, so no time can be told: ${walk.map(({ en }) => en).join(' → ')}`,
      },
    });
  }
  for (const text of notInForceTexts(comparison.notInForce)) warnings.push({ code: 'not-in-force', text });
  const schemes = schemesOf(comparison);
  if (schemes.before !== schemes.after) warnings.push({ code: 'scheme', text: schemeWarning });
  const slow = [...new Set([before, after].flatMap(slowerThanLaw))];
  if (slow.length > 0) warnings.push(overLimit(slow));
  const short = plannedTooShort(after);
  if (short !== undefined) warnings.push(short);
  for (const { applied, sentence } of outcomes) {
    if (applied.result === 'conditional')
      warnings.push({
        code: 'conditional',
        text: {
          zh: `条件成立才算数：${sentence.zh}（${applied.why.zh}）`,
          en: `Holds on a condition: ${sentence.en} (${applied.why.en})`,
        },
      });
    if (applied.result === 'refused')
      warnings.push({
        code: 'refused',
        text: {
          zh: `依法不得：${sentence.zh}（${applied.why.zh}）`,
          en: `Refused by law: ${sentence.en} (${applied.why.en})`,
        },
      });
  }
  if (before.counts.fees.chargesUnknown + after.counts.fees.chargesUnknown > 0)
    warnings.push({ code: 'unknown-fee', text: feeWarning });
  return warnings;
}

function ringsOn(sides: readonly Side[]): { nodes: readonly Id[]; process: Process }[] {
  return sides.flatMap(({ timed, process }) => (timed.ok ? [] : timed.rings.map(({ nodes }) => ({ nodes, process }))));
}

/** The items on the critical path whose handling is longer than their statutory limit, by due dates. */
function slowerThanLaw({ active, timed }: Side): Item[] {
  if (!timed.ok) return [];
  const onPath = new Set(timed.path.parts.map(({ node }) => node));
  return active.items.filter(({ id, duration, limits }) => {
    const law = decisionLimit(limits, 'statutory', active.process.asOf);
    return onPath.has(id) && law !== undefined && endsAfter(duration, law) === 'always';
  });
}

function overLimit(items: readonly Item[]): Warning {
  const names = (language: Language): string[] => [...new Set(items.map(({ title }) => title[language]))];
  return {
    code: 'over-limit',
    text: {
      zh: `办理用时长于法定时限（多因各地指南把法律的“日”印作工作日）：${names('zh').join('、')}`,
      en: `Handling longer than the statutory limit (mostly because guides print a law’s days as working days): ${names('en').join(', ')}`,
    },
  };
}

/** Says where stage limits promise less than the approvals take one after another. */
function plannedTooShort({ timed }: Side): Warning | undefined {
  if (!timed.ok || timed.times.planned === undefined) return undefined;
  const path = quickDays(timed.times.approvalPath);
  const { planned } = timed.times;
  if (planned >= path) return undefined;
  const days = Math.round(path * 100) / 100;
  return {
    code: 'planned',
    text: {
      zh: `各阶段承诺合计 ${planned} 个工作日，算出的审批关键路径要 ${days} 个工作日：还差 ${Math.round((path - planned) * 100) / 100} 日`,
      en: `The stage limits promise ${planned} working days in all; the approval path takes ${days}: ${Math.round((path - planned) * 100) / 100} days are missing`,
    },
  };
}

const schemeWarning: Text = {
  zh: '前后用时的口径不同（改革前多为法定时限，改革后多为承诺时限）；请同时看同口径的一对数',
  en: 'The two times are of different kinds (mostly statutory limits before, mostly promises after); see the pairs that compare like with like',
};
const feeWarning: Text = {
  zh: '有的收费标准未查到，金额只能写“不少于”',
  en: 'Some rates were not found, so amounts are a least',
};

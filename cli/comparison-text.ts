import type { CaseAttributes, Process, Text } from '../engine/model/index.ts';
import { holds } from '../engine/model/index.ts';
import type {
  ComparisonReport,
  ReportedPath,
  ReportedReduction,
  ReportedTimes,
  WeakValue,
} from '../engine/exchange/index.ts';
import { caseText } from './choice.ts';
import type { Loaded } from './documents.ts';
import type { Voice } from './io.ts';
import { weakestText } from './sources-text.ts';
import { days, number, signed, table } from './table.ts';
import {
  fateWords,
  reductionWords,
  schemeWords,
  sideWords,
  simulatedBadge,
  standingWords,
  totalWords,
} from './words.ts';

/** A comparison as text that can be read aloud: header, five reductions, times, reasons, what to know before believing it. */
export function comparisonText(
  report: ComparisonReport,
  weakest: readonly WeakValue[],
  loaded: Loaded,
  voice: Voice,
): string {
  const sections = [
    headerText(report, loaded, voice),
    reductionsText(report, voice),
    feesText(report, voice),
    timesText(report, loaded.process, voice),
    whyText(report, voice),
    schemesText(report, voice),
    warningsText(report, voice),
    weakestText(weakest, voice),
    referencesText(report, voice),
    outcomesText(report, voice),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

type Section = (report: ComparisonReport, voice: Voice) => string;

const missing: Text = { zh: '--（流程中有环，算不出）', en: '-- (a ring in the process)' };

function headerText(report: ComparisonReport, { process, reform }: Loaded, voice: Voice): string {
  const { say, language, style } = voice;
  const zh = language === 'zh';
  const name = reform === undefined ? say(process.title) : `${say(process.title)} → ${say(reform.title)}`;
  const on = report.measures.length;
  const all = reform?.measures.length ?? 0;
  const rows: string[][] = [
    [zh ? '案件' : 'Case', caseText(report.attributes, process, voice)],
    [zh ? '口径' : 'Scope', `${say(report.scope.title)} (${report.scope.id})`],
    [zh ? '措施' : 'Measures', zh ? `${all} 项中开 ${on} 项` : `${on} of ${all} on`],
  ];
  if (report.city !== null) rows.push([zh ? '城市' : 'City', say(report.city.title)]);
  if (reform === undefined || reform.asOf === process.asOf)
    rows.push([zh ? '依据法律的日期' : 'Law as of', process.asOf]);
  rows.push([zh ? '模型' : 'Model', report.model]);
  return `${style('bold', name)} [${say(simulatedBadge(report.conditional))}]\n${table(rows)}`;
}

const reductionsText: Section = ({ reductions }, voice) => {
  const { say, language, style } = voice;
  const zh = language === 'zh';
  const row = (one: ReportedReduction): string[] => {
    const { name, unit } = reductionWords[one.name];
    const rounded = one.name === 'time' ? days : number;
    const value = (n: number | null): string => (n === null ? '--' : rounded(n));
    const { change, percent } = withoutMoved(one);
    return [
      say(name),
      value(one.before),
      value(one.after),
      change === null ? '--' : signed(change),
      percent === null ? '--' : `${signed(Math.round(percent * 10) / 10)}%`,
      say(unit),
      remark(one, voice),
    ];
  };
  const head = zh
    ? ['', '改革前', '改革后', '变化', '百分比', '单位', '去向']
    : ['', 'before', 'after', 'change', 'percent', 'unit', 'where it went'];
  const aligns = ['left', 'right', 'right', 'right', 'right', 'left', 'left'] as const;
  const title = zh ? '五个最大限度减少' : 'The five maximum reductions';
  return `${style('bold', title)}\n${table([head, ...reductions.map(row)], aligns)}`;
};

/** The change without what only moved to another payer or office, which is no reduction. */
function withoutMoved({ before, change, percent, fates }: ReportedReduction): {
  change: number | null;
  percent: number | null;
} {
  const { moved = 0 } = fates;
  if (moved === 0 || change === null) return { change, percent };
  const real = change + moved;
  return { change: real, percent: before === null || before === 0 ? null : (real / before) * 100 };
}

function remark({ before, after, change, fates }: ReportedReduction, { say, language, style }: Voice): string {
  if (before === null || after === null) return say(missing);
  const known = Object.keys(fateWords) as (keyof typeof fateWords)[];
  const parts = known.flatMap((fate) => {
    const n = fates[fate];
    return n === undefined ? [] : [`${say(fateWords[fate])} ${number(n)}`];
  });
  if (change !== null && change + (fates.moved ?? 0) > 0)
    parts.unshift(style('yellow', say({ zh: '▲ 增加', en: '▲ more' })));
  return parts.join(language === 'zh' ? '、' : ', ');
}

const feesText: Section = ({ counts: { before, after }, prices }, { language, say }) => {
  const zh = language === 'zh';
  // Where no amount was found at all, “at least 0” would say nothing.
  const money = (known: number, unknown: number): string =>
    known === 0 && unknown > 0
      ? say({ zh: '未查到', en: 'not found' })
      : `${unknown > 0 ? '≥ ' : ''}${number(known)} ${zh ? '元' : 'yuan'}`;
  const pair = (known: 'chargesKnown' | 'besideKnown', unknown: 'chargesUnknown' | 'besideUnknown'): string =>
    `${money(before.fees[known], before.fees[unknown])} → ${money(after.fees[known], after.fees[unknown])}`;
  const { moved = 0 } = prices.fates;
  const kept = `${number(prices.before)} → ${number(prices.after + moved)}`;
  const ofThem = zh ? `，其中转移 ${number(moved)}（不算减少）` : `, ${number(moved)} of them moved (no reduction)`;
  return table([
    [zh ? '收费金额' : 'Charges paid', pair('chargesKnown', 'chargesUnknown')],
    [zh ? '服务价格、押金（项）' : 'Prices and deposits beside', moved === 0 ? kept : kept + ofThem],
    [zh ? '其中申请人付' : 'Paid by the applicant', pair('besideKnown', 'besideUnknown')],
    [zh ? '跑动次数' : 'Visits', `${number(before.visits)} → ${number(after.visits)}`],
  ]);
};

function timesText({ times, attributes }: ComparisonReport, process: Process, voice: Voice): string {
  const { before, after } = times;
  const { say, language, style } = voice;
  const zh = language === 'zh';
  const row = (name: Text, of: (side: ReportedTimes) => number | null | undefined): string[] => {
    const shown = (side: ReportedTimes | null): string => {
      if (side === null) return say(missing);
      const value = of(side);
      return value === null || value === undefined ? say({ zh: '--（未设）', en: '-- (none set)' }) : days(value);
    };
    return [say(name), shown(before), '→', shown(after)];
  };
  const segments = [...new Set([before, after].flatMap((side) => Object.keys(side?.elapsedWithout ?? {})))];
  const rows = [
    row({ zh: '审批关键路径', en: 'Approval path (headline)' }, ({ approvalPath }) => approvalPath),
    row({ zh: '企业历时', en: 'Elapsed' }, ({ elapsed }) => elapsed),
    ...segments.map((segment) => {
      const { zh: zhTitle, en } = segmentTitle(process, attributes, segment);
      const name = { zh: `企业历时，不含${zhTitle}`, en: `Elapsed without ${en}` };
      return row(name, ({ elapsedWithout }) => elapsedWithout[segment]);
    }),
    row(
      { zh: '实际审批用时（计时并集）', en: 'Statutory union (clocks running)' },
      ({ statutoryUnion }) => statutoryUnion,
    ),
    row({ zh: '计划审批用时', en: 'Planned' }, ({ planned }) => planned),
  ];
  const title = zh ? '四个时间（工作日，不相加、不混用）' : 'Four times (working days, never added or mixed)';
  return `${style('bold', title)}\n${table(rows, ['left', 'right', 'left', 'right'])}`;
}

/** A segment is told by the procedures of the case that are in it. */
function segmentTitle({ procedures }: Process, attributes: CaseAttributes, segment: string): Text {
  const own = procedures.filter((procedure) => procedure.segment === segment && holds(procedure.when, attributes));
  const titles = own.map(({ title }) => title);
  return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
}

const whyText: Section = ({ why }, { say, style }) => {
  const rows = (['before', 'after'] as const).map((side) => [say(sideWords[side]), say(why[side] ?? missing)]);
  return `${style('bold', say({ zh: '为什么', en: 'Why' }))}\n${table(rows)}`;
};

const schemesText: Section = ({ schemes }, { say, style, language }) => {
  const zh = language === 'zh';
  const side = (name: string | null): string =>
    name === null ? '--' : say(schemeWords[name] ?? { zh: name, en: name });
  const value = (path: ReportedPath | null): string =>
    path === null || path.days === null
      ? '--'
      : `${days(path.days)}${path.missing > 0 ? (zh ? `（${path.missing} 项无此时限）` : ` (${path.missing} without one)`) : ''}`;
  const rows = [
    [zh ? '上面的数' : 'The headline', side(schemes.before), '→', side(schemes.after)],
    ...schemes.pairs.map((pair) => [side(pair.scheme), value(pair.before), '→', value(pair.after)]),
  ];
  const title = zh ? '同一种时限前后对照（工作日）' : 'Like with like (working days)';
  return `${style('bold', title)}\n${table(rows)}`;
};

const warningsText: Section = ({ warnings }, { say, style }) => {
  if (warnings.length === 0) return '';
  const lines = warnings.map(({ text }) => `  ${style('yellow', '!')} ${say(text)}\n`).join('');
  return `${style('bold', say({ zh: '先要知道', en: 'Know this first' }))}\n${lines}`;
};

const referencesText: Section = ({ references }, { say, style, language }) => {
  const zh = language === 'zh';
  const title = style('bold', zh ? '公布的数与算出的数' : 'Published figures beside the computed ones');
  if (references.length === 0)
    return `${title}\n  ${zh ? '此口径没有可对照的公布数' : 'None is known for this scope'}\n`;
  const rows = references.map((reference) => [
    say(sideWords[reference.side]),
    say(totalWords[reference.total] ?? { zh: reference.total, en: reference.total }),
    say(standingWords[reference.standing] ?? { zh: reference.standing, en: reference.standing }),
    number(reference.value),
    zh ? '算出' : 'computed',
    reference.computed === null ? '--' : number(reference.computed),
    say(reference.place),
    reference.note === null ? '' : say(reference.note),
  ]);
  return `${title}\n${table(rows, ['left', 'left', 'left', 'right', 'left', 'right'])}`;
};

const results: Readonly<Record<'conditional' | 'moot' | 'refused', Text>> = {
  conditional: { zh: '有条件', en: 'conditional' },
  moot: { zh: '已无必要', en: 'moot' },
  refused: { zh: '依法不得', en: 'refused' },
};

/** Lawful moves need no line of their own; the others do. */
const outcomesText: Section = ({ outcomes }, { say, style, language }) => {
  const lines = outcomes.flatMap(({ result, measure, sentence, why }) =>
    result === 'lawful'
      ? []
      : [
          `  ${say(results[result])} · ${measure} · ${say(sentence)}\n` +
            (why === null ? '' : `    ${language === 'zh' ? '原因：' : 'because: '}${say(why)}\n`),
        ],
  );
  if (lines.length === 0) return '';
  return `${style('bold', say({ zh: '未能照做的改动', en: 'Moves that did not simply apply' }))}\n${lines.join('')}`;
};

import type { Language, Text } from '../../engine/model/index.ts';
import type { TimeKind } from '../../engine/run/index.ts';
import { TIME_KINDS } from '../../engine/run/index.ts';
import { percent, shareText, shortShare, shortTime, timeText, unitHead } from '../estimate.ts';
import type { Voice } from '../io.ts';
import { days, table } from '../table.ts';
import { schemeWords } from '../words.ts';
import type { SimulationReport } from './report.ts';
import type { UnfollowedLimit } from './unfollowed.ts';
import { countOf } from './whereabouts.ts';

const kindWords: Readonly<Record<TimeKind, Text>> = {
  work: { zh: '部门办理', en: 'work of offices' },
  queue: { zh: '排队等候', en: 'in line' },
  'off-hours': { zh: '夜间、周末和节假日', en: 'nights, weekends, holidays' },
  applicant: { zh: '申请人补正', en: 'applicant corrects' },
  'hand-over': { zh: '材料齐备到递交', en: 'ready, not handed in' },
  meeting: { zh: '等候例会、踏勘', en: 'waiting for meetings' },
  stopped: { zh: '时限中止', en: 'clock stopped' },
  outside: { zh: '审批之外的程序', en: 'procedures outside' },
};

/** So many of the worst are listed; all of them in JSON. */
const WORST = 5;

/** Where the time of a case goes, what is critical and what is late, and what it costs staff. */
export function whereaboutsText(report: SimulationReport, voice: Voice): string {
  return [timeSection(report, voice), onWaySection(report, voice), staffSection(report, voice)].join('');
}

function timeSection(report: SimulationReport, { say, style, language }: Voice): string {
  const mean = report.elapsed.mean.estimate;
  if (mean === null) return '';
  const title =
    language === 'zh' ? '时间花在哪里（各项之和等于平均）' : 'Where the time goes (the parts sum to the mean)';
  const rows = TIME_KINDS.flatMap((kind) => {
    const { estimate } = report.time[kind];
    if (estimate === null || estimate <= 0) return [];
    return [[say(kindWords[kind]), shortTime(report.time[kind]), percent(mean === 0 ? 0 : estimate / mean)]];
  });
  const head = ['', `${say(unitHead(report))}${language === 'zh' ? '，95% 区间' : ', 95% interval'}`, ''];
  return `${style('bold', title)}\n${table([head, ...rows], ['left', 'left', 'right'])}${officeTimeText(report, language)}`;
}

/** On the calendar a day has 24 hours, also one of work. */
function officeTimeText({ unit, time: { work } }: SimulationReport, language: Language): string {
  if (unit === 'working-day' || work.estimate === null) return '';
  const hours = days(work.estimate * 24);
  return language === 'zh'
    ? `  自然日按 24 小时计：部门办理共 ${hours} 小时。\n`
    : `  A calendar day has 24 hours: offices work ${hours} hours in all.\n`;
}

function onWaySection({ critical, onTime, unfollowed }: SimulationReport, voice: Voice): string {
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const sections: string[] = [];
  const approvals = critical.filter(({ kind }) => kind === 'item' || kind === 'group');
  if (approvals.length > 0) {
    const named = approvals.slice(0, WORST).map(({ title, share }) => `${say(title)} ${percent(share.estimate ?? 0)}`);
    sections.push(
      `${style('bold', zh ? '最常在关键路径上的审批' : 'Approvals most often critical')}\n  ${named.join(zh ? '、' : ', ')}\n`,
    );
  }
  const overlong = [...new Set(onTime.filter((each) => each.overlong).map(({ title: name }) => say(name)))];
  // The sentence about them takes the line of one row.
  const shown = overlong.length > 0 ? WORST - 1 : WORST;
  const late = onTime.filter(({ rate, overlong }) => (rate.estimate ?? 1) < 1 && !overlong);
  const title = zh ? '最难按时的（按时率）' : 'Most often late (share in time)';
  if (late.length > 0) {
    const rows = late
      .slice(0, shown)
      .map(({ title: name, scheme, endsAt, rate }) => [
        say(name),
        say(schemeWords[scheme] ?? { zh: scheme, en: scheme }),
        endsAt === 'delivery' ? (zh ? '送达' : 'delivery') : zh ? '决定' : 'decision',
        shortShare(rate),
      ]);
    const rest = late.length - rows.length;
    const more = zh ? `，另有 ${rest} 项见 --json` : `; ${rest} more in --json`;
    sections.push(`${style('bold', title)}${rest > 0 ? more : ''}\n${table(rows)}`);
  } else if (onTime.length > 0)
    sections.push(`${style('bold', title)}\n  ${zh ? '都按时。' : 'All limits were kept.'}\n`);
  const notes: string[] = [];
  if (overlong.length > 0)
    notes.push(
      zh
        ? `${overlong.join('、')}：假设的用时长于时限本身，按时率不作评价。`
        : `${overlong.join(', ')}: the assumed duration is longer than the limit itself, so that no rate is told.`,
    );
  if (unfollowed.length > 0) notes.push(unfollowedText(unfollowed, voice));
  if (notes.length > 0) sections.push(`  ${notes.join(zh ? '' : ' ')}\n`);
  return sections.join('');
}

/** Of which limits nothing is known. */
function unfollowedText(limits: readonly UnfollowedLimit[], { say, language }: Voice): string {
  const titles = [...new Set(limits.map(({ title }) => say(title)))];
  const some = titles.slice(0, WORST);
  const rest = titles.length - some.length;
  return language === 'zh'
    ? `以下时限没有跟踪（起算的事不在跟踪之内）：${some.join('、')}${rest > 0 ? `等 ${titles.length} 项` : ''}。`
    : `These limits are not followed, since what starts them is not: ${some.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

function staffSection(report: SimulationReport, voice: Voice): string {
  const { staff, backlog } = report;
  const { style, language } = voice;
  const zh = language === 'zh';
  const objections = staff.groups.reduce((sum, group) => sum + group.objections, 0);
  const { hoursPerCase: hours, wasted } = staff;
  const counts = zh
    ? `退回补正 ${countOf(staff, 'returned')}、不予许可 ${countOf(staff, 'refused')}、联合办理提出异议 ${objections}、事后核查 ${countOf(staff, 'checked')}、撤销 ${countOf(staff, 'revoked')}`
    : `${countOf(staff, 'returned')} sent back, ${countOf(staff, 'refused')} refused, ${objections} rounds with objections, ${countOf(staff, 'checked')} checked later, ${countOf(staff, 'revoked')} revoked`;
  const rows = [
    [zh ? '每件耗用' : 'for a case', hours.estimate === null ? '--' : hoursText(hours.estimate, voice)],
    [
      zh ? '其中其他部门用在未办成的件上' : 'of it by other offices on cases that missed the goal',
      shareText(wasted, voice),
    ],
    [zh ? '次数（全部重复）' : 'events (all replications)', counts],
  ];
  if (backlog !== null) {
    const { count, cleared, clearedAfter } = backlog;
    const done =
      cleared === 0 ? (zh ? '到结束时仍未办完' : 'not cleared by the end') : timeText(clearedAfter, report, voice);
    const some = cleared > 0 && cleared < report.replications ? ` (${cleared}/${report.replications})` : '';
    rows.push([zh ? `积压 ${count} 件办完用时` : `backlog of ${count} cleared after`, `${done}${some}`]);
  }
  return `${style('bold', zh ? '人员工时' : 'Staff time')}\n${table(rows)}`;
}

function hoursText(hours: number, { language }: Voice): string {
  return `${days(hours)}${language === 'zh' ? ' 工时' : ' hours'}`;
}

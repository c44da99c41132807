import type { Lever, MovedBottleneck, PlanSide, Sensitivity } from '../../engine/measure/index.ts';
import { sensitivity } from '../../engine/measure/index.ts';
import type { Id, Text } from '../../engine/model/index.ts';
import type { Estimate } from '../estimate.ts';
import { estimateOf, percent, shortShare, shortTime, timeText, unitHead } from '../estimate.ts';
import type { Voice } from '../io.ts';
import { days, signed, table } from '../table.ts';
import type { Inquiry, Told } from './inquiry.ts';

/** What is cut, and by how much at most. */
interface CutOptions {
  readonly node: Id;
  readonly lever: Lever;
  readonly most: number;
  readonly side: PlanSide;
  /** Days of the unit that are promised. */
  readonly promise?: number;
}

/** A new bottleneck of the runs: the share of cases in which it was critical, and by how much that rose. */
interface MovedReport {
  readonly node: Id;
  readonly title: Text;
  readonly share: Estimate;
  readonly gained: Estimate;
}

interface CutReport {
  readonly side: PlanSide;
  readonly node: Id;
  readonly title: Text;
  readonly lever: Lever;
  readonly promise: number | null;
  /** Mean elapsed time without a cut. */
  readonly mean: Estimate;
  readonly inTime: Estimate | null;
  readonly cuts: readonly {
    /** Days cut: working days, or those of the limit's own unit. */
    readonly days: number;
    /** Working days that the quick answer becomes shorter. */
    readonly quickSaved: number;
    /** By which the mean elapsed time becomes shorter; the intervals of all cuts hold together. */
    readonly saved: Estimate;
    readonly inTime: Estimate | null;
    /** What is critical only now in the quick answer. */
    readonly bottlenecks: readonly { readonly node: Id; readonly title: Text }[];
    /** What lies on the critical way of most more cases in the runs; null where none surely does. */
    readonly moved: MovedReport | null;
  }[];
  /** Why the runs cannot feel the cut, where they cannot. */
  readonly note: Text | null;
}

/** `binglian what-if cut`: what each further day cut from one limit or duration saves. */
export function cut({ node, lever, most, side, promise }: CutOptions): Inquiry<Sensitivity, CutReport> {
  return {
    name: 'cut',
    title: { zh: '推演：压缩一处', en: 'what if: cutting in one place' },
    ask: (asked, { minutesOfUnit }) =>
      sensitivity(asked, {
        ...{ node, lever, most, side },
        ...(promise === undefined ? {} : { promise: promise * minutesOfUnit }),
      }),
    report: ({ title, mean, onTime, cuts, note }, { unit: { minutesOfUnit } }) => ({
      ...{ side, node, title, lever, promise: promise ?? null },
      mean: estimateOf(mean, minutesOfUnit),
      inTime: onTime === undefined ? null : estimateOf(onTime),
      cuts: cuts.map(({ days: taken, quickSaved, saved, onTime: kept, bottlenecks, moved }) => ({
        ...{ days: taken, quickSaved },
        saved: estimateOf(saved, minutesOfUnit),
        inTime: kept === undefined ? null : estimateOf(kept),
        bottlenecks,
        moved: moved === undefined ? null : movedReport(moved),
      })),
      note: note ?? null,
    }),
    text: cutText,
  };
}

function movedReport({ node, title, share, gained }: MovedBottleneck): MovedReport {
  return { node, title, share: estimateOf(share), gained: estimateOf(gained) };
}

function cutText(report: CutReport, { unit }: Told, voice: Voice): string {
  const { title, lever, side, mean, inTime, cuts, promise, note } = report;
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const day = say(unitHead(unit));
  const what = zh
    ? `${side === 'before' ? '改革前' : '改革后'}压缩“${say(title)}”的${lever === 'limit' ? '时限' : '办理用时'}`
    : `Cutting the ${lever === 'limit' ? 'limit' : 'duration'} of ${say(title)} ${side === 'before' ? 'before' : 'after'} the reform`;
  const held = promise === null ? [] : [zh ? `${days(promise)} ${day}内办结` : `within ${days(promise)} ${day}`];
  const head = zh
    ? [
        '压缩天数',
        '快速回答省（工作日）',
        `平均省（${day}，95% 区间）`,
        ...held,
        '快速回答的新瓶颈',
        '仿真中的新瓶颈（在关键路径上的办件）',
      ]
    : [
        ...['days cut', 'quick answer saves (working days)', `mean saves (${day}, 95% intervals)`, ...held],
        ...['new bottleneck, quick answer', 'new bottleneck in the runs (critical in)'],
      ];
  const rows = cuts.map(({ days: taken, quickSaved, saved, inTime: kept, bottlenecks, moved }) => [
    String(taken),
    days(quickSaved),
    shortTime(saved),
    ...(promise === null ? [] : [kept === null ? '--' : shortShare(kept)]),
    bottlenecks.map((one) => say(one.title)).join(zh ? '、' : ', '),
    moved === null ? '' : movedText(moved, voice),
  ]);
  const now = zh
    ? `不压缩时平均 ${timeText(mean, unit, voice)}${inTime === null ? '' : `，按时 ${shortShare(inTime)}`}。`
    : `Without a cut ${timeText(mean, unit, voice)} on average${inTime === null ? '' : `, in time ${shortShare(inTime)}`}.`;
  const body =
    rows.length === 0
      ? `  ${zh ? '没有可压缩的整天。' : 'There is no whole day to cut.'}\n`
      : table([head, ...rows], ['right', 'right', 'left', 'left', 'left']);
  return `${style('bold', what)}\n  ${now}\n${body}${note === null ? '' : `  ${style('yellow', `! ${say(note)}`)}\n`}`;
}

/** Such as `Fire review 62% (+40 points)`. */
function movedText({ title, share, gained }: MovedReport, { say, language }: Voice): string {
  const points = signed(Math.round((gained.estimate ?? 0) * 100));
  const more = language === 'zh' ? `（${points} 个百分点）` : ` (${points} points)`;
  return `${say(title)} ${percent(share.estimate ?? 0)}${more}`;
}

import type { EnoughStaff, PlanSide, StaffNotReachable } from '../../engine/measure/index.ts';
import { scenarioOfPlan, staffNeeded, titleOfDesk } from '../../engine/measure/index.ts';
import type { Id, Text } from '../../engine/model/index.ts';
import type { Estimate } from '../estimate.ts';
import { estimateOf, percent, shareText, unitText } from '../estimate.ts';
import type { Voice } from '../io.ts';
import { days, signed, table } from '../table.ts';
import type { Inquiry, Told } from './inquiry.ts';

/** What the staff have to reach. */
interface StaffOptions {
  /** All desks together, where absent. */
  readonly desk?: Id;
  /** Days of the unit that are promised. */
  readonly promise: number;
  readonly share: number;
  readonly side: PlanSide;
}

interface StaffHead {
  readonly side: PlanSide;
  readonly desk: Id | null;
  readonly promise: number;
  readonly share: number;
}

type StaffReport = StaffHead &
  (
    | {
        readonly reachable: true;
        readonly desks: readonly {
          readonly desk: Id;
          readonly title: Text;
          readonly now: number;
          readonly needed: number;
        }[];
        /** The share in time with the staff needed. */
        readonly inTime: Estimate;
        /** Whether even the lower bound reaches the share. */
        readonly sure: boolean;
        /** Whether one more keeps it too. */
        readonly steady: boolean;
        readonly withOneFewer: Estimate | null;
      }
    | {
        readonly reachable: false;
        /** The share in time with staff enough where their number may be changed. */
        readonly atBest: Estimate;
        readonly withoutQueue: Estimate;
        readonly reason: Text;
      }
  );

/** `binglian what-if staff`: how many staff a promise needs. */
export function staff({
  desk,
  promise,
  share,
  side,
}: StaffOptions): Inquiry<EnoughStaff | StaffNotReachable, StaffReport> {
  return {
    name: 'staff',
    title: { zh: '推演：需要多少人手', en: 'what if: how many staff' },
    ask: (asked, { minutesOfUnit }) =>
      staffNeeded(asked, {
        ...{ promise: promise * minutesOfUnit, share, side },
        ...(desk === undefined ? {} : { desk }),
      }),
    report: (answer, { asked, after }) => {
      const head: StaffHead = { side, desk: desk ?? null, promise, share };
      if (answer.kind === 'staff-not-reachable')
        return {
          ...{ ...head, reachable: false },
          atBest: estimateOf(answer.atBest),
          withoutQueue: estimateOf(answer.withoutQueue),
          reason: answer.reason,
        };
      const scenario = scenarioOfPlan(asked.scenario, asked.plan);
      const document = side === 'before' ? asked.process : after;
      return {
        ...{ ...head, reachable: true },
        desks: answer.desks.map(({ desk: id, now, needed }) => ({
          ...{ desk: id, title: titleOfDesk(id, document, scenario), now, needed },
        })),
        inTime: estimateOf(answer.inTime),
        sure: answer.isSure,
        steady: answer.isSteady,
        withOneFewer: answer.withOneFewer === undefined ? null : estimateOf(answer.withOneFewer),
      };
    },
    text: staffText,
  };
}

function staffText(report: StaffReport, { unit }: Told, voice: Voice): string {
  const { say, style, language } = voice;
  const { promise, share, side } = report;
  const zh = language === 'zh';
  const title = zh
    ? `${side === 'before' ? '改革前' : '改革后'}要让 ${percent(share)} 的办件在 ${days(promise)} ${say(unitText(unit))}内办结`
    : `To have ${percent(share)} of cases within ${days(promise)}${say(unitText(unit))} ${side === 'before' ? 'before' : 'after'} the reform`;
  const head = style('bold', title);
  if (!report.reachable)
    return `${head}\n${table([
      [zh ? '此处人手充足时' : 'with staff enough there', shareText(report.atBest, voice)],
      [zh ? '处处无人排队时' : 'if nobody waited anywhere', shareText(report.withoutQueue, voice)],
    ])}  ${say(report.reason)}\n`;
  const rows = report.desks.map(({ title: name, now, needed }) => [
    say(name),
    String(now),
    String(needed),
    needed > now ? signed(needed - now) : '',
  ]);
  const columns = zh ? ['', '现有', '需要', '需增加'] : ['', 'now', 'needed', 'more'];
  const facts = [[zh ? '按时' : 'in time', shareText(report.inTime, voice)]];
  if (report.withOneFewer !== null)
    facts.push([zh ? '少一人时按时' : 'in time with one fewer', shareText(report.withOneFewer, voice)]);
  const doubt = zh
    ? '区间下限还没有达到目标：增加重复次数可知是否够。'
    : 'The lower bound does not reach the target yet: more replications tell whether this is enough.';
  const unsteady = zh
    ? '再增一人反而不达标：可能只是偶然达标，或增人后办件改在别的窗口排队，请勿据此定员。'
    : 'One more does not keep it: this number may do so by luck, or more staff move the line to other desks. Do not staff by it.';
  // A number that follows from assumptions is no ground to take anybody away.
  const fewer = zh
    ? '有的窗口在此假设下人数少于现有即够；工作量按办理用时折算，不能据此减员。'
    : 'At some desks fewer than now are enough on these assumptions. Work is reckoned from the handling of the document: no ground to cut posts.';
  const doubts = [
    ...(report.desks.some(({ now, needed }) => needed < now) ? [fewer] : []),
    ...(report.sure ? [] : [doubt]),
    ...(report.steady ? [] : [unsteady]),
  ];
  return `${head}\n${table([columns, ...rows], ['left', 'right', 'right', 'right'])}\n${table(facts)}${doubts.map((one) => `  ${one}\n`).join('')}`;
}

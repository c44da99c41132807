import type { KeptPromiseAnswer, PlanSide, Question, Refused } from '../../engine/measure/index.ts';
import { promiseToKeep } from '../../engine/measure/index.ts';
import type { Estimate } from '../estimate.ts';
import { estimateOf, percent, shareText, unitText } from '../estimate.ts';
import type { Voice } from '../io.ts';
import { table } from '../table.ts';
import type { Inquiry, Told } from './inquiry.ts';

interface KeptReport {
  /** The smallest promise in whole days of the unit; null where too few cases end at all. */
  readonly days: number | null;
  /** Whole days at which even the lower bound reaches the share; null where the runs leave that open. */
  readonly safeDays: number | null;
  /** The share that keeps `days`. */
  readonly kept: Estimate;
}

interface PromiseReport extends Readonly<Record<PlanSide, KeptReport>> {
  readonly share: number;
}

interface BothPromises extends Readonly<Record<PlanSide, KeptPromiseAnswer>> {
  readonly kind: 'both-promises';
}

/** `binglian what-if promise --share`: the smallest promise that a share of cases keeps, before and after. */
export function promise(share: number): Inquiry<BothPromises, PromiseReport> {
  return {
    name: 'promise',
    title: { zh: '推演：能承诺几天', en: 'what if: what can be promised' },
    *ask(asked): Question<BothPromises | Refused> {
      const before = yield* promiseToKeep(asked, { share, side: 'before' });
      if (before.kind === 'refused') return before;
      const after = yield* promiseToKeep(asked, { share, side: 'after' });
      return after.kind === 'refused' ? after : { kind: 'both-promises', before, after };
    },
    report: ({ before, after }) => ({ share, before: keptOf(before), after: keptOf(after) }),
    text: promiseText,
  };
}

function keptOf({ days, safeDays, kept }: KeptPromiseAnswer): KeptReport {
  return { days: days ?? null, safeDays: safeDays ?? null, kept: estimateOf(kept) };
}

function promiseText({ share, before, after }: PromiseReport, { unit }: Told, voice: Voice): string {
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const title = zh ? `要让${ofTwenty(share, voice)}按时办结` : `To have ${ofTwenty(share, voice)} in time`;
  const days = (n: number | null): string =>
    n === null ? (zh ? '做不到' : 'cannot be kept') : `${n}${zh ? ' ' : ''}${say(unitText(unit))}`;
  const head = zh
    ? ['', '承诺', '有把握的承诺', '承诺之内办结']
    : ['', 'promise', 'to be sure, promise', 'in time with the promise'];
  const rows = (
    [
      [zh ? '改革前' : 'before', before],
      [zh ? '改革后' : 'after', after],
    ] as const
  ).map(([name, { days: n, safeDays, kept }]) => [
    name,
    days(n),
    safeDays === null ? (zh ? '重复不够，尚无把握' : 'more replications needed') : days(safeDays),
    shareText(kept, voice),
  ]);
  return `${style('bold', title)}\n${table([head, ...rows])}`;
}

/** Such as `18 of 20 cases`, where it is a whole number of them. */
function ofTwenty(share: number, { language }: Voice): string {
  const n = share * 20;
  const isWhole = Math.abs(n - Math.round(n)) < 1e-9;
  if (language === 'zh') return isWhole ? `每 20 件中 ${Math.round(n)} 件` : ` ${percent(share)} 的办件`;
  return isWhole ? `${Math.round(n)} of 20 cases` : `${percent(share)} of cases`;
}

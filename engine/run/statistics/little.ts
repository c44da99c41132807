import type { Finding } from '../../model/index.ts';
import type { Moments } from './moments.ts';
import type { TimeAverage } from './time-average.ts';

/** What a station, an item or the whole process has counted of the cases in it. */
export interface Passage {
  /** The place, such as `authorities[housing]`. */
  readonly at: string;
  /** Cases inside, over the span of the run. */
  readonly inside: TimeAverage;
  /** Minutes that each case stayed. */
  readonly stays: Moments;
  /**
   * Minutes inside the span of cases that are not among the stays (still there at the end), less minutes outside of the
   * span of cases that are (there already at the start). 0 where not given: an empty start and an empty end.
   */
  readonly edge?: number;
}

/** Both sides of Little's law. */
export interface LittlesLaw {
  /** L, the mean number inside. */
  readonly inside: number;
  /** λW, arrivals a minute times mean stay, with the edge. */
  readonly flow: number;
  /** |L − λW| ÷ max(L, λW); 0 where both are 0. */
  readonly gap: number;
  readonly finding?: Finding;
}

/**
 * Little's law, L = λW (Little, "A proof for the queuing formula L = λW", Operations Research 9, 1961). On a finite span it
 * is an identity of sums — ∫ inside dt = Σ stays + edge — so that a gap above rounding means that the run has lost,
 * doubled or misdated cases. Without an edge, a run cut off midway needs a tolerance for the cases cut.
 */
export function littlesLaw({ at, inside: level, stays, edge = 0 }: Passage, tolerance = 1e-9): LittlesLaw {
  const inside = level.span === 0 ? 0 : level.mean;
  const flow = level.span === 0 ? 0 : (stays.sum + edge) / level.span;
  const larger = Math.max(Math.abs(inside), Math.abs(flow));
  const gap = larger === 0 ? 0 : Math.abs(inside - flow) / larger;
  return gap <= tolerance ? { inside, flow, gap } : { inside, flow, gap, finding: violated(at, inside, flow, gap) };
}

function violated(at: string, inside: number, flow: number, gap: number): Finding {
  const [l, w, percent] = [inside.toPrecision(6), flow.toPrecision(6), (gap * 100).toPrecision(3)];
  return {
    code: 'littles-law',
    level: 'warning',
    at,
    message: {
      zh: `平均在办件数 ${l} 与到达率×平均停留时间 ${w} 相差 ${percent}%。`,
      en: `The mean number inside, ${l}, and arrivals × mean stay, ${w}, differ by ${percent} %.`,
    },
    rule: {
      zh: '利特尔法则：L = λW（Little 1961）。',
      en: 'Little’s law: L = λW (Little 1961).',
    },
    mend: {
      zh: '延长模拟时段，或把起始积压和未办结的件计入；若仍不符，请勿使用本次结果并报告该问题。',
      en: 'Run longer, or count the backlog at the start and the cases left at the end; if it persists, do not use this result and report the fault.',
    },
  };
}

import type { Evaluation, PlanSide } from '../../../../engine/measure/index.ts';
import type { Text } from '../../../../engine/model/index.ts';
import type { FullAnswer, Reason } from '../../../state/simulation/answer.ts';
import { tenths } from '../../../words/numbers.ts';

/** What one reason adds to a side: tenths of a day that sum, and how uncertain; pending until it is known, or nothing. */
export type Part =
  | { readonly kind: 'pending' }
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly days: number; readonly error: number | undefined };

/** A line of the account that leads from the quick answer to the full one. */
export interface ReasonLine {
  readonly code: Reason['code'];
  readonly text: Text;
  readonly parts: Readonly<Record<PlanSide, Part>>;
}

/** The account of one side: from quick to full, in days with one decimal, which sum as they are printed. */
interface SideAccount {
  readonly quick: number;
  readonly full: number;
  readonly error: number | undefined;
  readonly parts: ReadonlyMap<Reason['code'], Part>;
}

/** The account of a side; nothing before its reasons have been told apart, or where there is no quick answer. */
export function accountOf({ minutesOfUnit, ...sides }: Evaluation, side: PlanSide): SideAccount | undefined {
  const { why } = sides[side];
  if (why === undefined || Number.isNaN(why.full.estimate)) return undefined;
  const half = ({ low, high }: { low: number; high: number }): number | undefined =>
    Number.isFinite(high - low) ? tenths((high - low) / 2 / minutesOfUnit) : undefined;
  const parts = new Map<Reason['code'], Part>();
  let sum = why.quick / minutesOfUnit;
  for (const { code, minutes } of why.reasons) {
    // Each part is the difference of two printed sums, so that what one reads adds up.
    const next = sum + minutes.estimate / minutesOfUnit;
    parts.set(code, { kind: 'known', days: tenths(tenths(next) - tenths(sum)), error: half(minutes) });
    sum = next;
  }
  return { quick: tenths(why.quick / minutesOfUnit), full: tenths(sum), error: half(why.full), parts };
}

/** The reasons of both sides in the order in which they are laid over the quick answer. */
export function reasonLines({ evaluation, reasons }: FullAnswer): ReasonLine[] {
  const accounts = { before: accountOf(evaluation, 'before'), after: accountOf(evaluation, 'after') };
  const part = (side: PlanSide, code: Reason['code']): Part => {
    const account = accounts[side];
    if (account !== undefined) return account.parts.get(code) ?? { kind: 'none' };
    return { kind: reasons[side].some((one) => one.code === code) ? 'pending' : 'none' };
  };
  const lines = new Map<Reason['code'], Text>();
  for (const { code, text } of [...reasons.before, ...reasons.after]) lines.set(code, text);
  return [...lines]
    .map(([code, text]) => ({ code, text, parts: { before: part('before', code), after: part('after', code) } }))
    .filter(({ parts }) => parts.before.kind !== 'none' || parts.after.kind !== 'none');
}

import type { CaseAttributes, City, Id, Process, ReferenceTotal, Reform, Scope, TotalName } from '../model/index.ts';
import { holds, usualCase } from '../model/index.ts';
import type { Outcome } from '../reform/index.ts';
import { applyMoves, applyUnguarded, everyMove, measuresOn, movesOf, rulesOn } from '../reform/index.ts';
import { quickDays } from '../network/index.ts';
import type { FateAccount } from './fates.ts';
import { fatesOf } from './fates.ts';
import type { NotInForce } from './not-in-force.ts';
import { notInForceOf } from './not-in-force.ts';
import type { Side } from './side.ts';
import { measureSide } from './side.ts';
import { calendarDaysOf } from './times.ts';

/** What to compare: a case, a counting scope, the measures that are on, a city whose rules apply after the reform. */
export interface CompareOptions {
  readonly attributes?: CaseAttributes;
  readonly scope?: Id;
  readonly measures?: ReadonlySet<Id>;
  readonly city?: City;
}

/** One of the five maximum reductions. Time is in working days; a side that cannot be computed is undefined. */
export interface Reduction {
  readonly name: 'items' | 'steps' | 'materials' | 'time' | 'fees';
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** `after − before`. */
  readonly change: number | undefined;
  /** Change in percent of before; undefined where before is 0. */
  readonly percent: number | undefined;
}

/** A total that was published or should come out, beside the computed one. */
export interface CheckedReference {
  readonly reference: ReferenceTotal;
  readonly computed: number | undefined;
}

/** A process before and after a reform. */
export interface Comparison {
  readonly scope: Scope;
  /** The city whose rules apply after the reform. */
  readonly city?: Id;
  readonly before: Side;
  readonly after: Side;
  readonly reductions: readonly Reduction[];
  readonly outcomes: readonly Outcome[];
  /** Whether a conditional move is among them, so that every number after is marked. */
  readonly conditional: boolean;
  /** Measures and rules of the city that were chosen and left out, since the day of the law lies outside theirs. */
  readonly notInForce: readonly NotInForce[];
}

/** The scope of a process by its id; the first one is the default. */
export function scopeOf(process: Process, id?: Id): Scope {
  const scope = id === undefined ? process.scopes[0] : process.scopes.find((one) => one.id === id);
  if (scope === undefined) throw new RangeError(`process ${process.id} has no scope ${id ?? ''}`);
  return scope;
}

/**
 * The quick comparison of a process with what a reform makes of it, for one case. A case's classes apply on both sides, a
 * city's rules after the reform only. Throws RangeError where the scope is unknown.
 */
export function compare(process: Process, reform: Reform | undefined, options: CompareOptions = {}): Comparison {
  const attributes = usualCase(process.attributes, options.attributes);
  const scope = scopeOf(process, options.scope);
  const chosen = options.city === undefined ? { scope } : { scope, city: options.city.id };
  const classMoves = movesOf(process.classes.filter(({ when }) => holds(when, attributes)));
  const baseline = classMoves.length === 0 ? process : applyMoves(process, classMoves).process;
  const before = measureSide(baseline, attributes, scope.before);
  const asOf = reform?.asOf ?? process.asOf;
  const local = rulesOn(options.city, process.id, asOf)
    .inForce.filter(({ when }) => holds(when, attributes))
    .map(({ moves }) => ({ id: options.city?.id ?? '', moves }));
  const planned = [...reformMoves(reform, options.measures), ...movesOf(local)];
  const notInForce = notInForceOf(process, reform, options);
  if (reform === undefined && planned.length === 0)
    return {
      ...chosen,
      before,
      after: before,
      reductions: reductionsOf(before, before),
      outcomes: [],
      conditional: false,
      notInForce,
    };
  const plan = [...planned, ...classMoves];
  const quick = applyUnguarded({ ...process, asOf }, plan, everyMove(reform));
  const first = measureSide(quick.process, attributes, scope.after);
  // A ring that the moves closed is found by the measure; then the move that closed it is refused.
  const isRing = !first.timed.ok && before.timed.ok;
  const { process: reformed, outcomes } = isRing ? applyMoves({ ...process, asOf }, plan, everyMove(reform)) : quick;
  const after = isRing ? measureSide(reformed, attributes, scope.after) : first;
  const reductions = reductionsOf(before, after);
  const conditional = outcomes.some(({ applied }) => applied.result === 'conditional');
  return { ...chosen, before, after, reductions, outcomes, conditional, notInForce };
}

function reformMoves(reform: Reform | undefined, chosen: ReadonlySet<Id> | undefined): ReturnType<typeof movesOf> {
  return reform === undefined ? [] : movesOf(measuresOn(reform, chosen));
}

/** The account of where the units of a comparison went. */
export function fatesOfComparison({ before, after, outcomes, scope }: Comparison, process: Process): FateAccount {
  return fatesOf({
    baseline: { ...process, asOf: after.process.asOf },
    attributes: before.attributes,
    outcomes,
    rule: scope,
    before: before.units,
    after: after.units,
  });
}

function reductionsOf(before: Side, after: Side): Reduction[] {
  const days = ({ timed }: Side): number | undefined => (timed.ok ? quickDays(timed.times.approvalPath) : undefined);
  return [
    reduction('items', before.counts.items, after.counts.items),
    reduction('steps', before.counts.steps, after.counts.steps),
    reduction('materials', before.counts.papers.handedIn, after.counts.papers.handedIn),
    reduction('time', days(before), days(after)),
    reduction('fees', before.counts.fees.charges, after.counts.fees.charges),
  ];
}

function reduction(name: Reduction['name'], before: number | undefined, after: number | undefined): Reduction {
  const change = before === undefined || after === undefined ? undefined : after - before;
  const percent = change === undefined || before === undefined || before === 0 ? undefined : (change / before) * 100;
  return { name, before, after, change, percent };
}

/** The value of a total on one side; days for times, yuan for the cost, which is unknown where one of its amounts is. */
export function totalOf(side: Side, name: TotalName): number | undefined {
  const { counts, timed } = side;
  switch (name) {
    case 'items':
      return counts.items;
    case 'steps':
      return counts.steps;
    case 'visits':
      return counts.visits;
    case 'materials':
      return counts.papers.handedIn;
    case 'fees':
      return counts.fees.charges;
    case 'approval-path':
      return timed.ok ? quickDays(timed.times.approvalPath) : undefined;
    case 'planned':
      return timed.ok ? timed.times.planned : undefined;
    case 'calendar-days':
      return calendarDaysOf(side.active, side.rule);
    case 'cost': {
      const { chargesKnown, chargesUnknown, besideKnown, besideUnknown } = counts.fees;
      // Rounded to fen, since sums of cents in binary are not exact.
      return chargesUnknown + besideUnknown > 0 ? undefined : Math.round((chargesKnown + besideKnown) * 100) / 100;
    }
  }
}

/** The published and expected totals of the comparison's scope, case and city, each beside what was computed. */
export function referencesOf({ before, after, scope, city }: Comparison): CheckedReference[] {
  return before.process.references
    .filter((reference) => reference.scope === scope.id)
    .filter((reference) => reference.city === undefined || reference.city === city)
    .filter(({ when }) => holds(when, before.attributes))
    .map((reference) => ({
      reference,
      computed: totalOf(reference.side === 'before' ? before : after, reference.total),
    }));
}

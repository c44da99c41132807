import type { Basis, CaseAttributes, Finding, Gate, Id, Move, Parsed, Process, Text } from '../model/index.ts';
import type { CompareOptions } from '../measure/index.ts';
import { pathOptions, scopeOf, titleOfNode } from '../measure/index.ts';
import { activeFor, quickDays } from '../network/index.ts';
import type { ActiveProcess, NetworkOptions } from '../network/index.ts';
import type { Competence, Legality, Needed, Payer, Reason, Step, UnfoundedWait, WayEffect } from '../reform/index.ts';
import { conditionSentence, legality, legalitySentence, unfoundedWaits, waysOut } from '../reform/index.ts';
import { unknownId } from './choice.ts';
import { comparisonHash } from './hash.ts';
import type { ChosenCase, Reformable } from './plan.ts';
import { chosenCase } from './plan.ts';

/** The version of the reports' shape; it rises when a field changes its meaning or goes. */
const WHY_FORMAT = 1;

interface Named {
  readonly id: Id;
  readonly title: Text;
}

/** A move that would change a wait, with what it needs, who may do it and who pays; days are working days saved. */
export interface ReportedWay {
  readonly move: Move['do'];
  readonly sentence: Text;
  readonly needs: Needed;
  readonly competence: Competence;
  readonly payer: Payer;
  readonly effect: WayEffect;
  readonly days: number | null;
  readonly why: Text | null;
  readonly basis: Basis | null;
}

/** A move that no basis would make lawful. */
export interface ReportedShutWay {
  readonly move: Move['do'];
  readonly sentence: Text;
  readonly why: Text;
  readonly basis: Basis | null;
}

export interface ReportedReason {
  readonly verdict: Reason['verdict'];
  readonly gate: Gate | null;
  readonly material: Named | null;
  /** The joint group as whose member the node waits. */
  readonly group: Named | null;
  readonly basis: Basis | null;
  readonly conditions: readonly Text[];
  readonly ways: readonly ReportedWay[];
  readonly shut: readonly ReportedShutWay[];
}

interface ReportedStep {
  readonly earlier: Named;
  readonly later: Named;
  readonly reasons: readonly ReportedReason[];
}

/** What every answer about waits begins with. */
interface WhyHead {
  readonly format: typeof WHY_FORMAT;
  /** Always true: no figure here was measured in an office. */
  readonly simulated: true;
  readonly model: string;
  readonly process: Named;
  readonly side: ChosenCase['side'];
  readonly reform: Id | null;
  /** The measures that are on, of so many `offered`. */
  readonly measures: readonly Id[];
  readonly offered: number;
  readonly city: Id | null;
  /** Whether a move rests on an open condition. */
  readonly conditional: boolean;
  readonly notInForce: ChosenCase['notInForce'];
  readonly attributes: CaseAttributes;
}

/** Why one node of a case waits for another, as plain JSON. */
export interface WhyReport extends WhyHead {
  readonly asked: readonly [Named, Named];
  readonly relation: Legality['relation'];
  readonly sentence: Text;
  readonly verdict: Reason['verdict'] | null;
  readonly chain: readonly ReportedStep[];
  /** The chain of nothing but law that would still bind; empty where the chain is it, or where there is none. */
  readonly locked: readonly ReportedStep[];
}

export interface ReportedWait {
  readonly earlier: Named;
  readonly later: Named;
  readonly verdict: UnfoundedWait['verdict'];
  readonly material: Named | null;
  readonly gate: Gate;
  readonly basis: Basis | null;
  /** Working days that the case would be shorter without it; null where that cannot be computed. */
  readonly days: number | null;
}

/** The waits of a case for which no basis was found, as plain JSON, the costliest first. Days are working days. */
export interface WaitsReport extends WhyHead {
  readonly waits: readonly ReportedWait[];
  /** How many waits the case has in all. */
  readonly all: number;
  /** What letting go of all of them would save, and the approval path as it is. */
  readonly days: number | null;
  readonly path: number | null;
}

/**
 * The answer to why one of two nodes waits for the other, on one side of the reform, or findings that name what that side does
 * not have. Throws RangeError where the scope of `options` is unknown.
 */
export function whyReport(
  reformable: Reformable,
  options: CompareOptions,
  { side, from, to }: { side: ChosenCase['side']; from: Id; to: Id },
): Parsed<WhyReport> {
  const { head, active, path } = sideOf(reformable, options, side);
  const found = legality(active, from, to);
  if (found === undefined) return { ok: false, findings: unknownNodes(active.process, [from, to]) };
  const named = namesIn(active.process);
  const step = (one: Step): ReportedStep => reportedStep(active, one, path);
  const value: WhyReport = {
    ...head,
    asked: [named(from), named(to)],
    relation: found.relation,
    sentence: legalitySentence(found, [from, to], (id) => named(id).title),
    verdict: 'verdict' in found ? found.verdict : null,
    chain: 'chain' in found ? found.chain.map(step) : [],
    locked: 'chain' in found ? (found.locked ?? []).map(step) : [],
  };
  return { ok: true, value, findings: [] };
}

function unknownNodes({ items, acts, procedures, groups }: Process, asked: readonly Id[]): Finding[] {
  const ids = [items, acts, procedures, groups].flatMap((list) => list.map(({ id }) => id));
  const what = { zh: '事项、行为、程序或联合办理', en: 'item, act, procedure or joint group' };
  return asked.filter((id) => !ids.includes(id)).map((id) => unknownId(what, id, ids, ''));
}

/** The waits without a basis on one side of the reform. Throws RangeError where the scope of `options` is unknown. */
export function waitsReport(reformable: Reformable, options: CompareOptions, side: ChosenCase['side']): WaitsReport {
  const { head, active, path } = sideOf(reformable, options, side);
  const named = namesIn(active.process);
  const { waits, all, minutes, total } = unfoundedWaits(active, path);
  return {
    ...head,
    waits: waits.map(({ earlier, later, verdict, arrow, minutes: cost }): ReportedWait => ({
      earlier: named(earlier),
      later: named(later),
      verdict,
      material: arrow.material === undefined ? null : named(arrow.material),
      gate: arrow.by,
      basis: arrow.basis ?? null,
      days: daysOf(cost),
    })),
    all,
    days: daysOf(minutes),
    path: daysOf(total),
  };
}

function daysOf(minutes: number | undefined): number | null {
  return minutes === undefined ? null : quickDays(minutes);
}

function sideOf(
  { process, reform }: Reformable,
  options: CompareOptions,
  side: ChosenCase['side'],
): { head: WhyHead; active: ActiveProcess; path: NetworkOptions } {
  const chosen = chosenCase({ process, reform }, options, side);
  const { attributes, measures, offered, conditional, notInForce } = chosen;
  const head: WhyHead = {
    format: WHY_FORMAT,
    simulated: true,
    model: comparisonHash({ process, reform, options }),
    process: { id: process.id, title: process.title },
    ...{ side, measures, offered, conditional, notInForce, attributes },
    reform: chosen.reform,
    city: chosen.city?.id ?? null,
  };
  const path = pathOptions(scopeOf(process, options.scope)[side]);
  return { head, active: activeFor(chosen.process, attributes), path };
}

/** Nodes and materials by id; an item that was merged away keeps its id as its name. */
function namesIn(process: Process): (id: Id) => Named {
  return (id) => {
    const material = process.materials.find((one) => one.id === id);
    const isNode = [process.items, process.procedures, process.acts, process.groups].some((list) =>
      list.some((node: { id: Id }) => node.id === id),
    );
    return { id, title: isNode ? titleOfNode(process, id) : (material?.title ?? titleOfNode(process, id)) };
  };
}

function reportedStep(active: ActiveProcess, { earlier, later, reasons }: Step, path: NetworkOptions): ReportedStep {
  const named = namesIn(active.process);
  return {
    earlier: named(earlier),
    later: named(later),
    reasons: reasons.map(({ verdict, arrow, round, conditions }): ReportedReason => {
      const ways = arrow === undefined || round !== undefined ? undefined : waysOut(active, arrow, path);
      return {
        verdict,
        gate: arrow?.by ?? null,
        material: arrow?.material === undefined ? null : named(arrow.material),
        group: round === undefined ? null : named(round),
        basis: arrow?.basis ?? null,
        conditions: conditions.map((condition) => conditionSentence(active.process, condition)),
        ways: (ways?.open ?? []).map(({ move, minutes, why, basis, ...way }) => ({
          move: move.do,
          ...way,
          days: daysOf(minutes),
          why: why ?? null,
          basis: basis ?? null,
        })),
        shut: (ways?.shut ?? []).map(({ move, sentence, why, basis }) => ({
          ...{ move: move.do, sentence, why },
          basis: basis ?? null,
        })),
      };
    }),
  };
}

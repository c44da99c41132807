import type { WeakValue } from '../../../engine/exchange/index.ts';
import type { Comparison, FateAccount } from '../../../engine/measure/index.ts';
import { explain, schemesOf, totalOf, warningsOf } from '../../../engine/measure/index.ts';
import type { Id, Text } from '../../../engine/model/index.ts';
import type { Competence, Outcome } from '../../../engine/reform/index.ts';
import { higherOf } from '../../../engine/reform/index.ts';
import { comparisonOf } from '../../state/comparison.ts';
import type { View } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { dayCount, number, tenths } from '../../words/numbers.ts';
import { conclusionOf } from '../five/conclusion.ts';
import { rowsOf } from '../five/rows.ts';
import { tableCells } from '../five/table.ts';

/** The page for the leader, as plain text in parts: what is on the screen, on paper and in every file made of it. */
export interface Brief {
  readonly title: string;
  /** What every copy says at its head: that it is simulated. */
  readonly badge: string;
  readonly about: string;
  readonly sections: readonly Section[];
  /** What no copy may lose: that it is internal, where it is; that it is simulated; of which model and day; the link. */
  readonly foot: readonly string[];
}

/**
 * What tells a copy of the brief from others: the mark of its model, the day it was made on, the link to its state, and who
 * made it, where that is known.
 */
export interface Mark {
  readonly hash: string;
  readonly day: string;
  readonly link: string;
  readonly person?: string | undefined;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  /** Rows of cells, the first of them the heads. */
  readonly table?: readonly (readonly string[])[];
}

export interface Told {
  readonly view: View;
  readonly comparison: Comparison;
  readonly account: FateAccount;
  readonly weakest: readonly WeakValue[];
}

/** Decisions are asked for by what they save; three are what one page and one meeting bear. */
const MOST_DECISIONS = 3;
const MOST_WARNINGS = 3;

/** The brief of a view. All numbers come out of the comparison on the screen. */
export function briefOf({ view, comparison, account, weakest }: Told, mark: Mark, words: Words): Brief {
  const { t, say } = words;
  const rows = rowsOf(comparison, account);
  const schemes = schemesOf(comparison);
  const caveats = { conditional: comparison.conditional, mixedSchemes: schemes.before !== schemes.after };
  return {
    title: t('brief.title', { process: say(view.process.title) }),
    badge: t('line.simulated'),
    about: aboutOf(view, comparison, words),
    sections: [
      { title: t('brief.conclusion'), lines: [conclusionOf(rows, caveats, words)] },
      {
        title: t('brief.table'),
        lines: [],
        table: tableCells(rows, words),
      },
      { title: t('brief.why'), lines: whyLines(comparison, words) },
      { title: t('brief.decisions'), lines: decisionLines(view, comparison, words) },
      { title: t('brief.price'), lines: riskLines({ view, comparison, account }, words) },
      { title: t('brief.weak'), lines: weakLines(weakest, words) },
    ],
    foot: footOf(view, mark, words),
  };
}

/** What numbers are of: plan, year, scope, case and clock, in one line. */
export function aboutOf({ process, reform, attributes }: View, { scope }: Comparison, { t, say }: Words): string {
  const special = process.attributes.flatMap(({ id, title, usual, values }) => {
    const value = values.find((one) => one.id === attributes[id]);
    return value === undefined || value.id === usual ? [] : [`${say(title)} ${say(value.title)}`];
  });
  return t('brief.draftOf', {
    plan: reform === undefined ? t('chrome.noReform') : say(reform.title),
    year: process.asOf.slice(0, 4),
    scope: say(scope.title),
    case: special.length === 0 ? t('line.caseUsual') : special.join(t('list.and')),
    clock: t('clock.approval-path'),
  });
}

/** The lines that no copy may lose. */
export function footOf({ local }: View, { hash, day, link, person: name }: Mark, { t }: Words): string[] {
  return [
    ...(local ? [t('brief.internal')] : []),
    ...(local && name !== undefined ? [t('brief.takenOut', { name })] : []),
    t('brief.simulated'),
    t('brief.mark', { hash, day }),
    link,
  ];
}

function whyLines({ before, after }: Comparison, { say }: Words): string[] {
  return [after, before].flatMap(({ timed, process }) =>
    timed.ok ? [say(explain(process, timed.path).sentence)] : [],
  );
}

/** A measure that is asked of the leader: the working days that it saves, and the highest level that has to agree. */
export interface Decision {
  readonly id: Id;
  readonly title: Text;
  readonly gain: number;
  readonly who: Competence;
}

/** The measures that are on and without which it takes longest, those that save most first; at most three. */
export function decisionsOf(view: View, comparison: Comparison): Decision[] {
  const now = totalOf(comparison.after, 'approval-path');
  const on = (view.reform?.measures ?? []).filter(({ id }) => view.chosen.has(id));
  if (now === undefined) return [];
  const gains = on.flatMap(({ id, title }): Decision[] => {
    const without = totalOf(
      comparisonOf(view, new Set([...view.chosen].filter((one) => one !== id))).after,
      'approval-path',
    );
    const gain = without === undefined ? 0 : tenths(without - now);
    return gain > 0
      ? [{ id, title, gain, who: highestOf(comparison.outcomes.filter(({ measure }) => measure === id)) }]
      : [];
  });
  return gains.sort((a, b) => b.gain - a.gain).slice(0, MOST_DECISIONS);
}

function decisionLines(view: View, comparison: Comparison, { t, say, language }: Words): string[] {
  if (totalOf(comparison.after, 'approval-path') === undefined) return [];
  const decisions = decisionsOf(view, comparison);
  if (decisions.length === 0) return [t('brief.decisionNone')];
  return decisions.map(({ title, gain, who }) =>
    t('brief.decision', { title: say(title), n: dayCount(gain, language), who: t(`competence.${who}`) }),
  );
}

/** The highest level that any move of a measure needs. */
function highestOf(outcomes: readonly Outcome[]): Competence {
  return outcomes.reduce<Competence>(
    (highest, { applied }) => ('competence' in applied ? higherOf(highest, applied.competence) : highest),
    'this-level',
  );
}

/** What a plan costs, what it hangs on, and what has to be watched, a line each. */
export function riskLines({ view, comparison, account }: Omit<Told, 'weakest'>, { t, say }: Words): string[] {
  const titleOf = (id: string): string =>
    say(view.reform?.measures.find((measure) => measure.id === id)?.title ?? { zh: id, en: id });
  const lines = new Set<string>();
  for (const { applied, measure } of comparison.outcomes) {
    if (applied.result === 'conditional' || applied.result === 'refused')
      lines.add(t(`brief.risk.${applied.result}`, { title: titleOf(measure), why: say(applied.why) }));
    if ('competence' in applied && applied.competence !== 'this-level')
      lines.add(t('brief.risk.competence', { title: titleOf(measure), who: t(`competence.${applied.competence}`) }));
  }
  const moved = account.totals.fees.get('moved') ?? 0;
  if (moved > 0) lines.add(t('brief.risk.moved', { n: moved }));
  for (const { text } of warningsOf(comparison).slice(0, MOST_WARNINGS))
    lines.add(t('brief.risk.warning', { text: say(text) }));
  return lines.size === 0 ? [t('brief.risk.none')] : [...lines];
}

function weakLines(weakest: readonly WeakValue[], { t, say, language }: Words): string[] {
  if (weakest.length === 0) return [t('brief.weakNone')];
  return weakest.map(({ kind, where, amount, effect }) =>
    t(kind === 'habit' ? 'brief.weakOrder' : 'brief.weakLine', {
      where: say(where),
      amount: say(amount),
      n: number(tenths(effect), language),
    }),
  );
}

import { titleOfNode } from '../../../engine/measure/index.ts';
import type { Id, Scenario, Text } from '../../../engine/model/index.ts';
import { titleOfDesk } from '../../../engine/measure/index.ts';
import { attributesWord } from '../../state/address.ts';
import type { View } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { dayCount, signed, tenths } from '../../words/numbers.ts';
import type { Tried } from './history.ts';

/** What the changes have to be told with: titles of limits that are tried, and of desks. */
export interface Named {
  readonly titleOfLimit: (id: Id) => Text;
  readonly scenario: Scenario | undefined;
}

/** A difference in words, and what it is one of: a measure, a limit or a paper by its id. */
export type Told =
  | { readonly text: string; readonly kind: 'measure' | 'limit' | 'paper'; readonly id: Id }
  | { readonly text: string; readonly kind: 'staff' | 'load' | 'setting' };

/** What was changed from one state to the next, in words, with the days that came of it: the minutes of a meeting. */
export function changeLines(states: readonly Tried[], named: Named, words: Words): string[] {
  const { t, language } = words;
  return states.map((state, k) => {
    const days = state.days === undefined ? t('try.noTime') : dayCount(state.days, language);
    const last = states[k - 1];
    if (last === undefined) return t('try.logStart', { days });
    const what = whatChanged(last.view, state.view, named, words)
      .map(({ text }) => text)
      .join(t('list.comma'));
    const change =
      state.days === undefined || last.days === undefined
        ? '--'
        : signed(tenths(state.days) - tenths(last.days), language);
    return t('try.logLine', { what: what === '' ? t('try.logOther') : what, days, change });
  });
}

/** What differs from one state of the levers to another, in words; empty where nothing does. */
export function whatChanged(
  from: View,
  to: View,
  { titleOfLimit, scenario }: Named,
  { t, say, language }: Words,
): Told[] {
  const told: Told[] = [];
  const measures = to.reform?.measures ?? [];
  for (const { id, title } of measures)
    if (from.chosen.has(id) !== to.chosen.has(id))
      told.push({
        text: t(to.chosen.has(id) ? 'try.logOn' : 'try.logOff', { title: say(title) }),
        kind: 'measure',
        id,
      });
  for (const [id, n] of changed(from.tuning.limits, to.tuning.limits)) {
    const title = say(titleOfLimit(id));
    const text =
      n === undefined ? t('try.logLimitBack', { title }) : t('try.logLimit', { title, n: dayCount(n, language) });
    told.push({ text, kind: 'limit', id });
  }
  for (const [id, way] of changed(from.tuning.papers, to.tuning.papers)) {
    const title = say(to.process.materials.find((material) => material.id === id)?.title ?? { zh: id, en: id });
    const text =
      way === undefined ? t('try.logPaperBack', { title }) : t('try.logPaper', { title, way: t(`paper.${way}`) });
    told.push({ text, kind: 'paper', id });
  }
  for (const [id, n] of changed(from.tuning.staff, to.tuning.staff)) {
    const title = say(scenario === undefined ? { zh: id, en: id } : titleOfDesk(id, to.process, scenario));
    const text = n === undefined ? t('try.logStaffBack', { title }) : t('try.logStaff', { title, n });
    told.push({ text, kind: 'staff' });
  }
  if (from.tuning.load !== to.tuning.load) told.push({ text: t('try.logLoad', { n: to.tuning.load }), kind: 'load' });
  const isElsewhere =
    from.scope !== to.scope ||
    from.city?.id !== to.city?.id ||
    attributesWord(from.process, from.attributes) !== attributesWord(to.process, to.attributes);
  if (isElsewhere) told.push({ text: t('try.logOther'), kind: 'setting' });
  return told;
}

function changed<V>(from: ReadonlyMap<Id, V>, to: ReadonlyMap<Id, V>): [Id, V | undefined][] {
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((id) => from.get(id) !== to.get(id))
    .map((id) => [id, to.get(id)]);
}

/** The title of a limit that is tried, before or after the reform. */
export function titleOfLimitIn(processes: readonly View['process'][]): (id: Id) => Text {
  return (id) => processes.map((process) => titleOfNode(process, id)).find(({ zh }) => zh !== id) ?? { zh: id, en: id };
}

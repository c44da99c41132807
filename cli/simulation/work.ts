import { workByDuration } from '../../engine/measure/index.ts';
import type { Id, Text } from '../../engine/model/index.ts';
import type { JobMember } from '../../engine/run/index.ts';
import type { Voice } from '../io.ts';

/** Where the work of desks comes from, so that nobody takes it for a measurement. */
export interface WorkReport {
  /** `limit-driven`: items take a share of their limits, at no desk. */
  readonly review: 'work-driven' | 'limit-driven';
  /** Whether the scenario gives the work of no item, so that all desks work for the durations of the document. */
  readonly workIsDuration: boolean;
  /** Items that a desk works on for the duration of the document: a shorter promise counts as less work there. */
  readonly workByDuration: readonly { readonly item: Id; readonly title: Text }[];
}

/** So many items are named; all of them in JSON. */
const NAMED = 5;

/** Where the work of the desks of a hall comes from. */
export function workOf(members: readonly JobMember[]): WorkReport {
  const byDuration = members.flatMap((member) => workByDuration(member));
  const isGiven = members.some(({ scenario: { items } }) => items.some(({ work }) => work !== undefined));
  return {
    review: members.some(({ scenario }) => scenario.review === 'limit-driven') ? 'limit-driven' : 'work-driven',
    workIsDuration: byDuration.length > 0 && !isGiven,
    workByDuration: byDuration.map(({ id, title }) => ({ item: id, title })),
  };
}

/** What to know of the work of desks before believing their numbers. */
export function workNotes({ review, workIsDuration, workByDuration: items }: WorkReport, voice: Voice): string[] {
  const notes: Text[] = [];
  if (review === 'limit-driven') notes.push(limitDriven);
  if (review === 'work-driven' && workIsDuration) notes.push(allByDuration);
  else if (items.length > 0) notes.push(someByDuration(items.map(({ title }) => title)));
  return notes.map(voice.say);
}

const limitDriven: Text = {
  zh: '方案按时限推算审查用时：有时限的事项用掉时限的一定比例，不占窗口人手；承诺缩短，用时也随之缩短，这只是假设。',
  en: 'The scenario takes reviews to use up a share of their limits, at no desk: a shorter promise is then a shorter review, by assumption.',
};

const allByDuration: Text = {
  zh: '窗口的工作量按文档的办理用时计：承诺缩短，工作量也随之减少，实际未必如此。',
  en: 'The work of a desk is the duration in the document: a shorter promise counts as less work, which it need not be.',
};

function someByDuration(titles: readonly Text[]): Text {
  const some = titles.slice(0, NAMED);
  const rest = titles.length - some.length;
  const zh = `${some.map((title) => title.zh).join('、')}${rest > 0 ? `等 ${titles.length} 项` : ''}`;
  const en = `${some.map((title) => title.en).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return {
    zh: `方案没有给出以下事项的工作量，按文档的办理用时计：${zh}；承诺缩短，工作量也随之减少，实际未必如此。`,
    en: `The scenario does not give the work on these, and the duration in the document counts: ${en}; a shorter promise is less work there, which it need not be.`,
  };
}

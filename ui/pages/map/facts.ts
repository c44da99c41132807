import type { FlowNode, Frame, Lane, SideName } from '../../flow/model.ts';
import { laneOnSide } from '../../flow/model.ts';
import type { Words } from '../../words/index.ts';
import { amountOf } from '../../panels/inspector/amount.ts';
import { dayCount, number } from '../../words/numbers.ts';

const measured = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width in pixels of bold text of 11 px in the font of the page; an estimate on the safe side where nothing is drawn. */
export function textWidth(text: string): number {
  const known = measured.get(text);
  if (known !== undefined) return known;
  if (pen === undefined && typeof document !== 'undefined') {
    pen = document.createElement('canvas').getContext('2d');
    if (pen !== null) pen.font = `600 11px ${window.getComputedStyle(document.body).fontFamily}`;
  }
  const width = pen === undefined || pen === null ? estimated(text) : Math.ceil(pen.measureText(text).width) + 1;
  measured.set(text, width);
  return width;
}

/** Chinese characters are square, letters wide, middling or narrow. */
function estimated(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u2e80' ? 11 : letterWidth(sign);
  return Math.ceil(width);
}

function letterWidth(sign: string): number {
  if (/[mwMW–→]/.test(sign)) return 9.5;
  if (/[A-Z0-9]/.test(sign)) return 7;
  return /[ .,·iljtfr()I]/.test(sign) ? 3.8 : 6.1;
}

/** A number of papers; English has a word for one. */
export function papersOf(n: number, { t }: Words): string {
  return t(n === 1 ? 'map.paper' : 'map.papers', { n });
}

/** Days of a node with their unit; nothing for acts. */
function daysOf(node: FlowNode, { t, language }: Words): string {
  if (node.days === undefined) return '';
  const n = number(node.days, language);
  return t(node.unit === 'calendar-day' ? 'map.calendarDays' : 'map.days', { n });
}

/** How many items a stage holds, and how many other nodes. */
export function countsOf({ folds }: FlowNode, { t }: Words): string[] {
  if (folds === undefined) return [];
  const { items, others } = folds;
  if (items === 0) return [t('map.stageNodes', { n: others })];
  return [t('map.stageItems', { n: items }), ...(others === 0 ? [] : [t('map.stageOthers', { n: others })])];
}

/** The second line of a node: of a stage its count, then days, slack or papers, as far as the lines allow. */
export function factsOf(node: FlowNode, words: Words, lines: 1 | 2): string {
  const { t, language } = words;
  const parts = [...countsOf(node, words), daysOf(node, words)];
  const slack = node.slackDays ?? 0;
  if ((node.kind === 'item' || node.kind === 'stage') && !node.critical && slack > 0)
    parts.push(t('map.slackShort', { n: dayCount(slack, language) }));
  if (lines === 2 && node.papers !== undefined && node.papers > 0) parts.push(papersOf(node.papers, words));
  return parts.filter((part) => part !== '').join('·');
}

/** A frame by its title, with the days of a whole round. */
export function frameTitle({ title, days }: Frame, { t, say, language }: Words): string {
  return days === undefined ? say(title) : `${say(title)} ${t('map.days', { n: number(days, language) })}`;
}

/** How wide a node has to be for its texts. */
export function widthOf(node: FlowNode, side: SideName, words: Words, lines: 1 | 2): number {
  const name =
    textWidth(words.say(node.short)) +
    (node.kind === 'act' ? 14 : 0) +
    (node.kind === 'procedure' ? 8 : 0) +
    (node.kind === 'stage' ? 14 : 0);
  const [badge] = node.badges;
  const more = node.badges.length > 1 ? 18 : 0;
  const mark = badge === undefined ? 0 : 20 + textWidth(words.t(`badge.${badge.kind}`, { n: badge.count ?? 0 })) + more;
  const facts = textWidth(factsOf(node, words, lines));
  const width = lines === 2 ? Math.max(name, facts + mark + (facts > 0 ? 4 : 0)) : name + facts + mark + 8;
  return Math.max(side === 'before' ? 44 : 48, width + 16);
}

/** As wide as the column of lane names gets; longer ones go onto a second line where their lane is high enough. */
const MOST_NAMES = 130;

/** How wide the column of lane names has to be. A lane of one row has room for one line, so that the whole name has to fit. */
export function namesWidth(lanes: readonly Lane[], { say }: Words): number {
  const widest = Math.max(
    0,
    ...lanes.flatMap(({ short, successor }) => [short, successor?.short ?? short]).map((one) => textWidth(say(one))),
  );
  return Math.min(MOST_NAMES, widest + 14);
}

/** All that a node says, in one sentence for those who listen to the page. */
export function spoken(node: FlowNode, side: SideName, lane: Lane | undefined, words: Words): string {
  const { t, say, language } = words;
  const parts = [t(side === 'before' ? 'map.before' : 'map.after'), say(node.title), t(`map.${node.kind}`)];
  if (lane !== undefined) parts.push(say(laneOnSide(lane, side).title));
  parts.push(...countsOf(node, words));
  if (node.days !== undefined) parts.push(amountOf(node.days, node.unit, words));
  if (node.critical) parts.push(t('map.critical'));
  else if (node.slackDays !== undefined && node.slackDays > 0 && (node.kind === 'item' || node.kind === 'stage'))
    parts.push(t('map.slack', { n: number(node.slackDays, language) }));
  else if (node.standing === 'neutral' && node.folds?.isFolded !== false) parts.push(t('map.neutral'));
  if (node.papers !== undefined) parts.push(papersOf(node.papers, words));
  if (node.host !== undefined) parts.push(t('map.consulted'));
  if (node.gone) parts.push(t('map.gone'));
  parts.push(...node.badges.map(({ kind, count }) => t(`badge.${kind}`, { n: count ?? 0 })));
  return parts.join(language === 'zh' ? '，' : ', ');
}

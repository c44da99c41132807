import type { Arrow, CriticalPath, PathPart } from '../network/index.ts';
import { criticalNodes, quickDays } from '../network/index.ts';
import type { Id, Process, Text } from '../model/index.ts';
import type { LimitOver } from '../run/index.ts';

/** One summand of the headline: a node, its days, and why it comes after the one before. */
export interface ExplainedPart {
  readonly node: Id;
  readonly title: Text;
  readonly days: number;
  readonly kind: PathPart['kind'];
  readonly after?: Arrow;
}

/** Why it still takes that long. The parts sum to `days`. */
export interface Explanation {
  readonly days: number;
  readonly parts: readonly ExplainedPart[];
  /** Nodes beside the path, with the days that they could be late. */
  readonly beside: readonly { readonly node: Id; readonly title: Text; readonly slackDays: number }[];
  readonly sentence: Text;
}

/** The title of a node, or its id where the process has none. */
export function titleOfNode(process: Process, id: Id): Text {
  for (const list of [process.items, process.groups, process.procedures, process.acts])
    for (const node of list) if (node.id === id) return node.title;
  return { zh: id, en: id };
}

/** The title of what a limit binds: an item, a joint group, or what a limit over stages is called; its id where there is none. */
export function titleOfBound(process: Process, over: LimitOver, id: Id): Text {
  if (over !== 'stages') return titleOfNode(process, id);
  return process.limits.find((limit) => limit.id === id)?.title ?? { zh: id, en: id };
}

/** The answer to “why is it still n days?” from a critical path. */
export function explain(process: Process, path: CriticalPath): Explanation {
  const parts = path.parts.map(({ node, kind, minutes, after }): ExplainedPart => ({
    node,
    title: titleOfNode(process, node),
    days: quickDays(minutes),
    kind,
    ...(after === undefined ? {} : { after }),
  }));
  const days = quickDays(path.total);
  const critical = criticalNodes(path);
  // A round with handling of its own is one block of time: its members have no slack that anybody could use.
  const blocks = process.groups.filter(({ duration }) => duration !== undefined);
  const inBlocks = new Set(blocks.flatMap(({ members }) => members));
  const working = new Set(process.items.map(({ id }) => id).filter((id) => !inBlocks.has(id)));
  const beside = [...path.slack]
    .filter(([id, minutes]) => working.has(id) && minutes > 0 && !critical.has(id))
    .map(([node, minutes]) => ({ node, title: titleOfNode(process, node), slackDays: quickDays(minutes) }))
    .sort((a, b) => a.slackDays - b.slackDays);
  return { days, parts, beside, sentence: sentenceOf(days, parts) };
}

function sentenceOf(days: number, parts: readonly ExplainedPart[]): Text {
  const chain = (language: 'zh' | 'en'): string =>
    parts.map(({ title, days: own, kind }) => `${title[language]}${tail(kind, language)} [${format(own)}]`).join(' → ');
  if (parts.length === 0)
    return {
      zh: `当场办结，共 ${format(days)} 个工作日`,
      en: `Decided on the spot, ${format(days)} working days in all`,
    };
  return {
    zh: `为什么还要 ${format(days)} 天？${chain('zh')} = ${format(days)} 个工作日`,
    en: `Why still ${format(days)} days? ${chain('en')} = ${format(days)} working days`,
  };
}

function tail(kind: PathPart['kind'], language: 'zh' | 'en'): string {
  if (kind === 'work') return '';
  return language === 'zh' ? '（材料到齐后）' : ' (once the papers are there)';
}

/** Days with at most two decimals, as people write them. */
function format(days: number): string {
  return String(Math.round(days * 100) / 100);
}

import type { Basis, Id, Limit, StartEvent, Text } from '../model/index.ts';
import type { ActiveProcess, Arrow } from '../network/index.ts';

/** The title of a node or material of the document in quotes, its id where it has none. */
export function nameIn({ process }: ActiveProcess): (id: Id) => Text {
  const titles = new Map<Id, Text>();
  for (const list of [process.materials, process.items, process.procedures, process.acts, process.groups])
    for (const { id, title } of list) titles.set(id, title);
  return (id) => {
    const title = titles.get(id) ?? { zh: id, en: id };
    return { zh: `“${title.zh}”`, en: `“${title.en}”` };
  };
}

/** Several names in one text. */
export function listOf(names: readonly Text[]): Text {
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

const units = {
  'working-day': { zh: '个工作日', en: 'working days' },
  'calendar-day': { zh: '日（自然日）', en: 'calendar days' },
  hour: { zh: '小时', en: 'hours' },
  minute: { zh: '分钟', en: 'minutes' },
} as const;

/** An amount of time in words, such as `20 个工作日`. */
export function amountOf({ n, unit }: Pick<Limit, 'n' | 'unit'>): Text {
  return { zh: `${n} ${units[unit].zh}`, en: `${n} ${units[unit].en}` };
}

/** The event from which a limit runs, in words. */
export function startOf(start: StartEvent): Text {
  if (typeof start === 'object') return { zh: `事件“${start.event}”`, en: `the event “${start.event}”` };
  switch (start) {
    case 'receipt':
      return { zh: '收件', en: 'receipt' };
    case 'acceptance':
      return { zh: '受理', en: 'acceptance' };
    case 'decision':
      return { zh: '决定', en: 'the decision' };
  }
}

/** An arrow in words, with the reason for it. */
export function arrowIn(active: ActiveProcess): (arrow: Arrow) => Text {
  const name = nameIn(active);
  return ({ earlier, later, because, material }) => {
    const [from, to] = [name(earlier), name(later)];
    const why = reasonOf(because, material === undefined ? undefined : name(material));
    return { zh: `${from.zh}→${to.zh}（${why.zh}）`, en: `${from.en} → ${to.en} (${why.en})` };
  };
}

function reasonOf(because: Arrow['because'], material: Text | undefined): Text {
  switch (because) {
    case 'material':
      return { zh: `材料${material?.zh ?? ''}`, en: `material ${material?.en ?? ''}` };
    case 'statute':
      return { zh: '法定先后', en: 'order set by statute' };
    case 'habit':
      return { zh: '习惯做法', en: 'habit' };
    case 'consult':
      return { zh: '征求意见', en: 'consultation' };
  }
}

/** A basis in words, such as `行政许可法第42条`. */
export function articleOf(basis: Basis): Text {
  switch (basis.kind) {
    case 'law':
      return { zh: `${basis.act.zh}第${basis.article}条`, en: `${basis.act.en}, article ${basis.article}` };
    case 'document':
      return basis.title;
    case 'measurement':
      return basis.what;
    case 'assumption':
      return { zh: `假定（${basis.why.zh}）`, en: `an assumption (${basis.why.en})` };
  }
}

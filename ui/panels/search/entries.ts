import type { Id, Process, Text } from '../../../engine/model/index.ts';
import type { OpenDocument } from '../../state/documents.ts';
import type { Key, Words } from '../../words/index.ts';
import { wordsIn } from '../../words/index.ts';

export type EntryKind =
  'item' | 'authority' | 'material' | 'measure' | 'screen' | 'process' | 'act' | 'procedure' | 'group';

/** Something that the search finds: what it is called and where it leads. */
export interface Entry {
  readonly key: string;
  readonly kind: EntryKind;
  readonly title: Text;
  /** More words to find it by. */
  readonly also?: Text;
  readonly path: string;
  readonly selected?: Id;
}

const [chinese, english] = [wordsIn('zh'), wordsIn('en')];

function inBoth(key: Key, values: (words: Words) => Record<string, string> = () => ({})): Text {
  return { zh: chinese.t(key, values(chinese)), en: english.t(key, values(english)) };
}

/** All that can be found: of the process on the screen everything, of the others their names. */
export function entriesOf(documents: readonly OpenDocument[], current: OpenDocument | undefined): Entry[] {
  return [
    ...(current === undefined ? [] : entriesOfDocument(current)),
    { key: 'library', kind: 'screen', title: inBoth('tab.library'), path: '/' },
    { key: 'help', kind: 'screen', title: inBoth('tab.help'), path: '/help' },
    ...documents.map(({ pid, process }): Entry => ({
      key: `process ${pid}`,
      kind: 'process',
      title: process.title,
      path: `/p/${pid}/five`,
    })),
  ];
}

function entriesOfDocument({ pid, process, reforms }: OpenDocument): Entry[] {
  const map = `/p/${pid}/map`;
  const node = (kind: EntryKind, list: readonly { id: Id; title: Text }[]): Entry[] =>
    list.map(({ id, title }) => ({ key: `${kind} ${id}`, kind, title, path: map, selected: id }));
  return [
    ...process.items.map(({ id, title, short }): Entry => ({
      key: `item ${id}`,
      kind: 'item',
      title,
      ...(short === undefined ? {} : { also: short }),
      path: map,
      selected: id,
    })),
    ...node('group', process.groups),
    ...node('act', process.acts),
    ...node('procedure', process.procedures),
    { key: 'map', kind: 'screen', title: inBoth('tab.map'), path: map },
    { key: 'five', kind: 'screen', title: inBoth('tab.five'), path: `/p/${pid}/five` },
    ...process.authorities.flatMap(({ id, title, short }): Entry[] => {
      const first = process.items.find(({ authority }) => authority === id);
      return first === undefined
        ? []
        : [
            {
              key: `authority ${id}`,
              kind: 'authority',
              title,
              ...(short === undefined ? {} : { also: short }),
              path: map,
              selected: first.id,
            },
          ];
    }),
    ...process.materials.flatMap(({ id, title }): Entry[] => {
      const taker = takerOf(process, id);
      return taker === undefined
        ? []
        : [{ key: `material ${id}`, kind: 'material', title, path: map, selected: taker }];
    }),
    ...reforms.flatMap(({ measures }) =>
      measures.map(({ id, title }): Entry => ({
        key: `measure ${id}`,
        kind: 'measure',
        title,
        path: `/p/${pid}/five`,
        selected: id,
      })),
    ),
    ...process.items.flatMap(({ id, title }): Entry[] => [
      {
        key: `card ${id}`,
        kind: 'screen',
        title: inBoth('search.card', ({ say }) => ({ title: say(title) })),
        path: `/p/${pid}/card/${id}`,
      },
      {
        key: `notice ${id}`,
        kind: 'screen',
        title: inBoth('search.notice', ({ say }) => ({ title: say(title) })),
        path: `/p/${pid}/notice/${id}`,
      },
    ]),
  ];
}

/** The first node that takes a material, else the one that gives it. */
function takerOf({ items, procedures, acts }: Process, material: Id): Id | undefined {
  return (
    [...items, ...procedures, ...acts].find(({ takes }) => takes.some((take) => take.material === material)) ??
    [...items, ...procedures].find(({ gives }) => gives.includes(material))
  )?.id;
}

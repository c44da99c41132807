import type { Entry, EntryKind } from './entries.ts';

/** An entry with the small letters that a query is held against. */
export interface Searchable {
  readonly entry: Entry;
  readonly zh: string;
  readonly en: string;
  /** Pinyin initials of the Chinese words; empty until they are there. */
  readonly initials: string;
}

/** Prepares entries; `initialsOf` gives the pinyin initials of a Chinese text. */
export function searchable(entries: readonly Entry[], initialsOf: (zh: string) => string): Searchable[] {
  return entries.map((entry) => {
    const { title, also } = entry;
    return {
      entry,
      zh: `${title.zh} ${also?.zh ?? ''}`.toLowerCase(),
      en: `${title.en} ${also?.en ?? ''}`.toLowerCase(),
      initials: `${initialsOf(title.zh)} ${also === undefined ? '' : initialsOf(also.zh)}`.toLowerCase(),
    };
  });
}

const order: readonly EntryKind[] = [
  'item',
  'group',
  'act',
  'procedure',
  'authority',
  'material',
  'measure',
  'screen',
  'process',
];

/** The entries that a query finds, the best first: a start beats a middle, an item beats its papers. */
export function find(list: readonly Searchable[], query: string, most = 30): Entry[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const scored: { entry: Entry; score: number }[] = [];
  for (const one of list) {
    const score = Math.min(
      placeIn(one.zh, wanted),
      wordPlaceIn(one.en, wanted),
      /^[a-z]+$/.test(wanted) ? placeIn(one.initials, wanted) + 1 : Infinity,
    );
    // Half a place for each kind: an item with the words in the middle stands before a measure that starts with them.
    if (score < Infinity) scored.push({ entry: one.entry, score: score + order.indexOf(one.entry.kind) / 2 });
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** 0 for a start, 2 for a middle, Infinity for nowhere. */
function placeIn(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  return at < 0 ? Infinity : at === 0 ? 0 : 2;
}

/** English is found from the start of a word on, so that short queries do not hit the middle of words. */
function wordPlaceIn(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 0;
  return new RegExp(`[^\\p{L}]${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(text) ? 1 : Infinity;
}

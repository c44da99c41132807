import type { PlacedBasis } from '../../../engine/exchange/index.ts';
import { basesOf } from '../../../engine/exchange/index.ts';
import type { Process, Text } from '../../../engine/model/index.ts';
import { basisLabel } from '../../panels/basis/BasisNote.tsx';
import { fieldText } from '../../panels/basis/field.ts';
import type { Words } from '../../words/index.ts';

/** The lists of a process whose entries can be commented on. */
export const placeKinds = ['items', 'groups', 'procedures', 'acts', 'materials'] as const;
type PlaceKind = (typeof placeKinds)[number];

/** Something in a process that can be named, as findings name it. */
export interface Place {
  readonly kind: PlaceKind;
  /** Such as `items[construction-permit]`. */
  readonly at: string;
  readonly title: Text;
}

/** What of a process can be commented on. */
export function placesOf(process: Process): Place[] {
  return placeKinds.flatMap((kind) =>
    process[kind].map(({ id, title }): Place => ({ kind, at: `${kind}[${id}]`, title })),
  );
}

/** The bases of a process that are a law or a document, one for each place. */
export function legalBasesOf(process: Process): PlacedBasis[] {
  return basesOf({ process, reforms: [], cities: [] }).filter(
    ({ basis }) => basis.kind === 'law' || basis.kind === 'document',
  );
}

/** What each basis is called, by its place: what rests on it, and its article or title. No two are called the same. */
export function basisTexts(bases: readonly PlacedBasis[], words: Words): ReadonlyMap<string, string> {
  const named = bases.map(({ at, where, what, basis }) => {
    const parts = [words.say(where), fieldText(what, words.t), basisLabel(basis, words)];
    return { at, text: parts.filter((part) => part !== undefined).join(' · ') };
  });
  const counts = new Map<string, number>();
  for (const { text } of named) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(
    named.map(({ at, text }) => [at, counts.get(text) === 1 ? text : words.t('text.inside', { text, inside: at })]),
  );
}

/** What stands at a place, in words; the place itself where nothing is known there. */
export function placeText(process: Process | undefined, at: string, say: (text: Text) => string): string {
  const place =
    process === undefined
      ? undefined
      : placesOf(process).find((one) => at === one.at || at.startsWith(`${one.at}.`) || at.startsWith(`${one.at}[`));
  if (place === undefined) return at;
  return `${say(place.title)}${at === place.at ? '' : ` · ${at.slice(place.at.length + 1)}`}`;
}

import type { ComponentType } from 'react';
import type { Parsed, Text } from '../../../engine/model/index.ts';
import type { Words } from '../../words/index.ts';

/** Something that a document says, for those who read it and for telling two versions apart; no two have the same label. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** How documents of a kind are read, told and edited. */
export interface DocumentForm<Content> {
  readonly kind: 'city' | 'calendar';
  readonly parse: (json: unknown) => Parsed<Content>;
  readonly facts: (content: Content, words: Words) => readonly Fact[];
  readonly Fields: ComponentType<FieldsProps<Content>>;
  /** Where a document with a content can be used: the addresses of screens, each with its title. */
  readonly uses?: (id: string, content: Content) => readonly { readonly to: string; readonly title: Text }[];
}

/** The fields of a content that is being edited. */
export interface FieldsProps<Content> {
  readonly content: Content;
  readonly onChange: (next: Content) => void;
}

/** What differs between two contents, each in a sentence. */
export function differencesOf(before: readonly Fact[], after: readonly Fact[]): string[] {
  const [old, now] = [before, after].map((facts) => new Map(facts.map(({ label, value }) => [label, value])));
  const labels = new Set([...before, ...after].map(({ label }) => label));
  return [...labels].flatMap((label) => {
    const [was = '--', is = '--'] = [old?.get(label), now?.get(label)];
    return was === is ? [] : [`${label}: ${was} → ${is}`];
  });
}

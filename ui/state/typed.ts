import { createContext, useContext, useState } from 'react';
import { keepInWindow, keptInWindow } from './storage.ts';

/** Whose words the forms below it keep, and about what: nobody else who uses this window is shown them. */
export const TypedScope = createContext('');

type Fields<Name extends string> = Readonly<Record<Name, string>>;

/** What is filled in to a form and has not arrived yet. */
export interface Typed<Name extends string> {
  readonly fields: Fields<Name>;
  /** Whether anything was filled in that is not there from the beginning, also before a reload. */
  readonly isBegun: boolean;
  readonly type: (change: Partial<Fields<Name>>) => void;
  /** It has arrived, or is given up. */
  readonly forget: () => void;
}

/** The fields of a form as they are filled in; kept for this window until they have arrived, so that a reload loses nothing. */
export function useTyped<Name extends string>(form: string, empty: Fields<Name>): Typed<Name> {
  const key = `typed.${useContext(TypedScope)}.${form}`;
  const [typed, setTyped] = useState(() => readTyped(keptInWindow(key), empty));
  return {
    fields: typed ?? empty,
    isBegun: typed !== undefined,
    type: (change) => {
      const next = { ...(typed ?? empty), ...change };
      setTyped(next);
      keepInWindow(key, JSON.stringify(next));
    },
    forget: () => {
      setTyped(undefined);
      keepInWindow(key, undefined);
    },
  };
}

/** What an older page has kept may have other fields. */
function readTyped<Name extends string>(kept: string | undefined, empty: Fields<Name>): Fields<Name> | undefined {
  if (kept === undefined) return undefined;
  try {
    const read = JSON.parse(kept) as Readonly<Record<string, unknown>> | null;
    const known = Object.keys(empty).flatMap((field) => {
      const value = read?.[field];
      return typeof value === 'string' ? [[field, value]] : [];
    });
    return { ...empty, ...(Object.fromEntries(known) as Partial<Fields<Name>>) };
  } catch {
    return undefined;
  }
}

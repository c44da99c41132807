import type { Id, Text } from '../model/index.ts';
import type { Documents } from './provenance/bases.ts';
import { basesOf } from './provenance/bases.ts';

/** A value of a document that no source was found for, with the reason that it gives. */
export interface Assumption {
  /** The document that it stands in. */
  readonly document: Id;
  /** The place in the document, such as `items[construction-permit].duration`. */
  readonly at: string;
  /** The title of the thing that rests on it. */
  readonly where: Text;
  /** The field of the thing, such as `duration`; empty for the document as a whole. */
  readonly what: string;
  readonly why: Text;
}

/** Every assumption of the documents, in document order. */
export function assumptionsOf(documents: Documents): Assumption[] {
  return basesOf(documents).flatMap(({ basis, document, at, where, what }): Assumption[] =>
    basis.kind === 'assumption' ? [{ document, at, where, what, why: basis.why }] : [],
  );
}

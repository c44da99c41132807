/** The characters of the code of a class: none that is taken for another one on a projector or read out, and no vowels. */
export const CODE_CHARACTERS = 'CDFGHJKMNPQRTVWXY34679';
/** How many characters a code has. */
export const CODE_LENGTH = 6;
/** The code of a class. */
export const CODE = new RegExp(`^[${CODE_CHARACTERS}]{${CODE_LENGTH}}$`);

/** The longest address that can be shown to a class. */
const LONGEST_ADDRESS = 2000;
/** The longest title of a class, question and answer. */
export const LONGEST_TITLE = 100;
export const LONGEST_QUESTION = 500;
export const LONGEST_ANSWER = 1000;

/** Library, help, stored documents and the screens of a process; segments of dots alone would lead elsewhere. */
const SCREEN =
  /^\/(?:lib|help|documents(?:\/[\w.~%-]+)?|p(?:\/(?!\.{1,2}(?:[/?]|$))[\w.~%-]+){1,4})?(?:\?[\w.~%!$&'()*+,;=:@/?-]*)?$/;

/** Whether an address, path and query, is a screen of the page that can be shown to a class; never one of elsewhere. */
export function isScreenAddress(at: string): boolean {
  return at.length <= LONGEST_ADDRESS && SCREEN.test(at);
}

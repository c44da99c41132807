import qrcode from 'qrcode-generator';

/** Links longer than this make a code that cheap cameras cannot read. */
const LONGEST = 1000;
/** Squares that have to stay white around a code, by its standard (ISO/IEC 18004). */
export const QUIET = 4;

/** A code as the path of its dark squares, each 1×1, on a square of `size`. */
export interface QrCode {
  readonly d: string;
  readonly size: number;
}

/** A link as a code that a camera reads; nothing where it is too long. */
export function qrOf(link: string): QrCode | undefined {
  if (link.length > LONGEST) return undefined;
  const code = qrcode(0, 'M');
  code.addData(link, 'Byte');
  code.make();
  const size = code.getModuleCount();
  let d = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (code.isDark(row, column)) d += `M${column} ${row}h1v1h-1z`;
  return { d, size };
}

import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** Links longer than this make a code that cheap cameras cannot read. */
const LONGEST = 1000;

/** A link as a code that a camera reads; nothing where it is too long. */
export function Code({ link, label }: { link: string; label: string }) {
  const path = useMemo(() => (link.length > LONGEST ? undefined : pathOf(link)), [link]);
  if (path === undefined) return null;
  return (
    <svg className="brief__code" role="img" aria-label={label} viewBox={`-2 -2 ${path.size + 4} ${path.size + 4}`}>
      <rect x={-2} y={-2} width={path.size + 4} height={path.size + 4} fill="#fff" />
      <path d={path.d} fill="#000" />
    </svg>
  );
}

function pathOf(link: string): { readonly d: string; readonly size: number } {
  const code = qrcode(0, 'M');
  code.addData(link, 'Byte');
  code.make();
  const size = code.getModuleCount();
  let d = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (code.isDark(row, column)) d += `M${column} ${row}h1v1h-1z`;
  return { d, size };
}

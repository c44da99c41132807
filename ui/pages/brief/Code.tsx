import { useMemo } from 'react';
import { qrOf } from './qr.ts';

/** A link as a code that a camera reads; nothing where it is too long. */
export function Code({ link, label }: { link: string; label: string }) {
  const path = useMemo(() => qrOf(link), [link]);
  if (path === undefined) return null;
  return (
    <svg className="brief__code" role="img" aria-label={label} viewBox={`-2 -2 ${path.size + 4} ${path.size + 4}`}>
      <rect x={-2} y={-2} width={path.size + 4} height={path.size + 4} fill="#fff" />
      <path d={path.d} fill="#000" />
    </svg>
  );
}

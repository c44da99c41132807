import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import { QUIET, qrOf } from './qr.ts';

/** A link as a code that a camera reads, as large as it takes; nothing where the link is too long. */
export function Code({ link, label }: { link: string; label: string }) {
  const path = useMemo(() => qrOf(link), [link]);
  if (path === undefined) return null;
  const whole = path.size + 2 * QUIET;
  return (
    <svg
      className="brief__code"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      style={{ '--squares': whole } as CSSProperties}
    >
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path d={path.d} fill="#000" />
    </svg>
  );
}

import type { ReactNode } from 'react';
import type { Badge, BadgeKind } from '../../flow/model.ts';
import { useWords } from '../../words/index.ts';

/** One drawing for each mark, on a grid of 16; drawn, since fonts of office machines lack such signs. */
const drawings: Readonly<Record<BadgeKind, ReactNode>> = {
  added: <path d="M8 2v12M2 8h12" />,
  removed: <path d="M2 8h12" />,
  merged: <path d="M2 3l6 5-6 5M8 8h6" />,
  split: <path d="M14 3L8 8l6 5M8 8H2" />,
  internalised: <path d="M2 2h12v12H2zM5 8h6M8 5l3 3-3 3" />,
  parallel: <path d="M5 2v12M11 2v12" />,
  later: <path d="M2 5h10l-3-3M14 11H4l3 3" />,
  limit: <path d="M8 2a6 6 0 1 0 .01 0zM8 4.5V8l3 2" />,
  papers: <path d="M3 2h10v12H3zM5.5 6h5M5.5 9.5h5" />,
  promised: <path d="M2 14l1-4 8-8 3 3-8 8zM9 4l3 3" />,
  gap: <path d="M3 2h10v12H3z" strokeDasharray="2.5 2" />,
  shared: <path d="M6 3.5a4.5 4.5 0 1 0 .01 0zM10 3.5a4.5 4.5 0 1 0 .01 0z" />,
  group: <path d="M2 2h5v5H2zM9 9h5v5H9zM7 7l2 2" />,
  fee: <path d="M3 2l5 6 5-6M8 8v6M4.5 9h7M4.5 11.5h7" />,
  channel: <path d="M2 3h12v8H2zM6 14h4" />,
  kind: <path d="M3 13V5l5-3 5 3v8z" />,
};

/** A mark of a difference: a drawing, and its word beside it. */
export function BadgeMark({ badge, word = true }: { badge: Badge; word?: boolean }) {
  const { t } = useWords();
  const text = t(`badge.${badge.kind}`, { n: badge.count ?? 0 });
  return (
    <span className="mark" title={text}>
      <svg className="mark__icon" viewBox="0 0 16 16" aria-hidden="true">
        {drawings[badge.kind]}
      </svg>
      {word ? <span className="mark__word">{text}</span> : <span className="hidden-text">{text}</span>}
    </span>
  );
}

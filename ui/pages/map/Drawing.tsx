import type { FlowEdge, FlowSide } from '../../flow/model.ts';
import type { PlacedSide } from '../../flow/place.ts';
import { pathOf } from '../../flow/routes.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly placed: PlacedSide;
  readonly width: number;
  readonly height: number;
  readonly selected: string | undefined;
  /** Steps that are shown as a chain, as `earlier later`. */
  readonly chain: ReadonlySet<string>;
  readonly allArrows: boolean;
  readonly criticalOnly: boolean;
}

/** The arrows and the dashed frames of one side, under its nodes. */
export function Drawing({ placed, width, height, selected, chain, allArrows, criticalOnly }: Props) {
  const words = useWords();
  const { side, frames, routes, marks } = placed;
  const touches = ({ from, to }: FlowEdge): boolean =>
    chain.has(`${from} ${to}`) || (selected !== undefined && (from === selected || to === selected));
  const shown = side.edges.filter((edge) => allArrows || !edge.implied || touches(edge));
  const id = `arrow-${side.name}`;
  return (
    <svg className="drawing" width={width} height={height} aria-hidden="true">
      <defs>
        {(['plain', 'critical', 'selected', 'ring'] as const).map((kind) => (
          <marker
            key={kind}
            id={`${id}-${kind}`}
            markerUnits="userSpaceOnUse"
            viewBox="0 0 8 8"
            refX="7.5"
            refY="4"
            markerWidth={kind === 'critical' ? 10 : 7}
            markerHeight={kind === 'critical' ? 10 : 7}
            orient="auto"
          >
            <path d="M0,0.5 L8,4 L0,7.5 Z" className={`drawing__head drawing__head--${kind}`} />
          </marker>
        ))}
      </defs>
      {frames.map(({ frame, outline }) => (
        <path
          key={frame.id}
          d={`${pathOf(outline)}Z`}
          className={`drawing__frame drawing__frame--${frame.kind}${frame.id === selected ? ' drawing__frame--selected' : ''}`}
        />
      ))}
      {frames.map(
        ({ frame, leader }) =>
          leader !== undefined && <path key={`to ${frame.id}`} d={pathOf(leader)} className="drawing__leader" />,
      )}
      {[...shown]
        .sort((a, b) => Number(a.critical) - Number(b.critical))
        .map((edge) => {
          const route = routes.get(edge.id);
          if (route === undefined) return null;
          const kind = edge.ring ? 'ring' : touches(edge) ? 'selected' : edge.critical ? 'critical' : 'plain';
          const mark = marks.get(edge.id);
          const faint = criticalOnly && !edge.critical && !touches(edge);
          return (
            <g key={edge.id} className={edgeClass(edge, kind, faint)}>
              <path d={pathOf(route)} className="edge__line" markerEnd={`url(#${id}-${kind})`} />
              <path d={pathOf(route)} className="edge__hit">
                <title>{edgeTitle(edge, side, words)}</title>
              </path>
              {mark !== undefined && <Section at={mark} />}
            </g>
          );
        })}
    </svg>
  );
}

function edgeClass(edge: FlowEdge, kind: string, faint: boolean): string {
  const thick = edge.critical ? ' edge--critical' : '';
  return `edge edge--${edge.reason}${thick} edge--${kind}${faint ? ' edge--faint' : ''}`;
}

/** The § of an order that a statute sets. */
function Section({ at: { x, y } }: { at: { x: number; y: number } }) {
  return (
    <g className="edge__section">
      <rect x={x - 5} y={y - 7} width="10" height="14" rx="2" />
      <text x={x} y={y + 4} textAnchor="middle">
        §
      </text>
    </g>
  );
}

function edgeTitle(edge: FlowEdge, side: FlowSide, { t, say }: Words): string {
  const name = (id: string): string => {
    const found = side.nodes.find((node) => node.id === id) ?? side.frames.find((frame) => frame.id === id);
    return found === undefined ? id : say(found.title);
  };
  return `${name(edge.from)} → ${name(edge.to)} (${t(`inspect.reason.${edge.reason}`)})`;
}

import { MiniMap, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import type { Viewport } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import type { Basis, Id } from '../../../engine/model/index.ts';
import type { Side } from '../../../engine/measure/index.ts';
import type { FlowMap, FlowNode, SideName } from '../../flow/model.ts';
import type { PlacedMap } from '../../flow/place.ts';
import { basisLabel } from '../../panels/basis/BasisNote.tsx';
import { useWords } from '../../words/index.ts';
import { spoken } from './facts.ts';
import { laneNotes } from './laneNotes.ts';
import type { ItemNode, LabelNode, LaneNode, Level, MapNode, NoteNode, Played } from './nodes.tsx';
import { nodeTypes } from './nodes.tsx';

interface Props {
  readonly name: SideName;
  readonly placed: PlacedMap;
  readonly measured: Side;
  readonly width: number;
  readonly height: number;
  readonly names: number;
  readonly viewport: Viewport;
  readonly onViewport: (viewport: Viewport) => void;
  /** Whether it was panned or zoomed, so that not all of it is in sight. */
  readonly moved: boolean;
  readonly selected: Id | undefined;
  /** The other one of a pair, and the chain between the two. */
  readonly paired: Id | undefined;
  readonly chain: ReadonlySet<string>;
  readonly tabStop: Id | undefined;
  readonly onSelect: (id: Id, side: SideName, asOther: boolean) => void;
  readonly criticalOnly: boolean;
  readonly allArrows: boolean;
  readonly played: ReadonlyMap<Id, Played> | undefined;
}

/** What one sees at a zoom: lanes and shapes, names and days, or everything that is said of a node. */
function levelOf(zoom: number): Level {
  return zoom < 0.8 ? 'far' : zoom > 1.45 ? 'near' : 'mid';
}

/** What a play shows of a node; a folded stage is under way from the first of its nodes, and done with the last. */
function litBy(played: ReadonlyMap<Id, Played>, { folding }: FlowMap, name: SideName, { id, folds }: FlowNode): Played {
  if (folds?.isFolded !== true || folding === undefined) return played.get(id);
  const lights = folding.whole[name].nodes.flatMap((node) =>
    folding.inside[name].get(node.id) === id ? [played.get(node.id)] : [],
  );
  if (lights.every((light) => light === 'decided')) return 'decided';
  return lights.some((light) => light !== undefined) ? 'accepted' : undefined;
}

/** Scale and height on paper: all of a side on a sheet of A4 on its side, whatever is shown on the screen. */
function printed(width: number, height: number): Readonly<Record<string, string | number>> {
  const scale = Math.min(SHEET.width / width, SHEET.height / height);
  return { '--print-scale': scale, '--print-height': `${Math.ceil(height * scale)}px` };
}

const SHEET = { width: 1030, height: 580 };

/** One side of the map. Positions come from the layout; React Flow pans, zooms and draws. */
export function Pane(props: Props) {
  const { name, placed, measured, width, height, names, viewport, onViewport, selected, tabStop, onSelect } = props;
  const { criticalOnly, allArrows, played, moved, paired, chain } = props;
  const words = useWords();
  const { t } = words;
  const level = levelOf(viewport.zoom);
  // In steps, so that panning and small zooms need no new nodes.
  const zoomStep = Math.floor(viewport.zoom * 5) / 5;
  const nodes = useMemo((): MapNode[] => {
    const { map, layout } = placed;
    const own = placed[name];
    // React Flow calls every node a “node” in English; what stands in it says what it is.
    const domAttributes = { 'aria-roledescription': undefined };
    const fixed = { draggable: false, selectable: false, focusable: false, connectable: false, domAttributes } as const;
    const notes = name === 'after' ? laneNotes(map.folding?.whole ?? map, words) : new Map<Id, string>();
    const lanes = layout.lanes.map((lane, index): LaneNode => ({
      ...fixed,
      id: `lane ${lane.id}`,
      type: 'lane',
      position: { x: 0, y: lane.y },
      width,
      height: lane.height,
      zIndex: 0,
      data: { lane, side: name, odd: index % 2 === 1, names },
    }));
    const ringed = new Set(own.side.rings.flatMap((ring) => ring.nodes));
    const bases = new Map<Id, Basis>(
      [...measured.active.items, ...measured.active.procedures, ...measured.active.acts].map((node) => [
        node.id,
        node.basis,
      ]),
    );
    // The third line needs its height on the screen.
    const roomy = (boxHeight: number): boolean => level === 'near' && boxHeight * zoomStep >= 45;
    const items = own.side.nodes.map((node): ItemNode => {
      const box = own.boxes.get(node.id)!;
      const basis = bases.get(node.id);
      return {
        ...fixed,
        id: node.id,
        type: 'item',
        position: { x: box.x, y: box.y },
        width: box.width,
        height: box.height,
        zIndex: 2,
        ariaRole: 'presentation',
        // React Flow lets presses through nodes that it neither drags nor selects itself.
        style: { pointerEvents: 'all' },
        data: {
          node,
          side: name,
          lines: layout.lines,
          level,
          selected: node.id === selected,
          paired: node.id === paired,
          faint: criticalOnly && !node.critical,
          ring: ringed.has(node.id),
          tabbable: node.id === tabStop,
          label: spoken(
            node,
            name,
            map.lanes.find(({ id }) => id === node.lane),
            words,
          ),
          played: played === undefined ? undefined : litBy(played, map, name, node),
          basis: basis === undefined || !roomy(box.height) ? '' : basisLabel(basis, words),
          onSelect: (id, asOther) => onSelect(id, name, asOther),
        },
      };
    });
    const laneNotesShown = layout.lanes.flatMap((lane): NoteNode[] => {
      const note = notes.get(lane.id);
      if (note === undefined) return [];
      const position = { x: names, y: lane.y };
      const size = { width: width - names, height: lane.height };
      return [{ ...fixed, id: `note ${lane.id}`, type: 'note', position, ...size, zIndex: 2, data: { note } }];
    });
    const labels = own.frames.map(({ frame, label }): LabelNode => ({
      ...fixed,
      id: `label ${frame.id}`,
      type: 'label',
      position: { x: label.x, y: label.y },
      width: label.width,
      height: label.height,
      zIndex: 3,
      data: { frame },
    }));
    return [
      ...lanes,
      {
        ...fixed,
        id: 'drawing',
        type: 'drawing',
        position: { x: 0, y: 0 },
        width,
        height: layout.height,
        zIndex: 1,
        data: { placed: own, width, height: layout.height, selected, chain, allArrows, criticalOnly },
      },
      ...laneNotesShown,
      ...items,
      ...labels,
    ];
  }, [
    placed,
    name,
    measured,
    width,
    names,
    level,
    zoomStep,
    selected,
    paired,
    chain,
    tabStop,
    criticalOnly,
    allArrows,
    played,
    words,
    onSelect,
  ]);
  return (
    <ReactFlowProvider>
      <div
        className={`pane pane--${name} pane--${level}`}
        style={{ '--zoom': viewport.zoom, height, ...printed(width, placed.layout.height) } as CSSProperties}
        role="group"
        aria-label={t(name === 'before' ? 'map.beforePane' : 'map.afterPane', { n: placed[name].side.nodes.length })}
      >
        <ReactFlow
          nodes={nodes}
          edges={[]}
          nodeTypes={nodeTypes}
          viewport={viewport}
          onViewportChange={onViewport}
          minZoom={0.5}
          maxZoom={3}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          preventScrolling
          ariaLabelConfig={{
            'node.a11yDescription.default': t('map.keys'),
            'node.a11yDescription.keyboardDisabled': t('map.keys'),
            'edge.a11yDescription.default': '',
            'controls.ariaLabel': t('map.zoomIn'),
            'minimap.ariaLabel': t('map.miniMap'),
            'handle.ariaLabel': '',
          }}
          proOptions={{ hideAttribution: true }}
        >
          {moved && (
            <MiniMap
              className="pane__mini"
              ariaLabel={t('map.miniMap')}
              pannable
              nodeColor={(node) => (node.type === 'item' ? 'var(--before)' : 'transparent')}
              nodeStrokeColor="transparent"
              maskColor="var(--slack)"
              bgColor="var(--paper)"
              style={{ width: 150, height: 96 }}
            />
          )}
        </ReactFlow>
      </div>
    </ReactFlowProvider>
  );
}

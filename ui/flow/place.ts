import type { Id } from '../../engine/model/index.ts';
import type { Box, Layout } from './layout.ts';
import { layOut } from './layout.ts';
import { markOn } from './marks.ts';
import type { FlowMap, FlowNode, FlowSide, Frame, SideName } from './model.ts';
import type { PlacedFrame, Point } from './outline.ts';
import { outlinesOf } from './outline.ts';
import { routesOf } from './routes.ts';

/** The room of one pane and how wide texts are in it. */
export interface Texts {
  readonly width: number;
  readonly height: number;
  readonly names: number;
  readonly widthOf: (node: FlowNode, side: SideName, lines: 1 | 2) => number;
  readonly labelWidth: (frame: Frame) => number;
}

export interface PlacedSide {
  readonly side: FlowSide;
  readonly boxes: ReadonlyMap<Id, Box>;
  readonly frames: readonly PlacedFrame[];
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  /** Where the sign of a statute stands on the edges that have one. */
  readonly marks: ReadonlyMap<string, Point>;
}

export interface PlacedMap {
  readonly map: FlowMap;
  readonly layout: Layout;
  readonly before: PlacedSide;
  readonly after: PlacedSide;
}

/** Places everything of a map: nodes with two lines of text where they fit, else with one; then frames, then edges. */
export function placeMap(map: FlowMap, texts: Texts): PlacedMap {
  const room = (lines: 1 | 2) => ({
    width: texts.width,
    height: texts.height,
    names: texts.names,
    widthOf: (node: FlowNode, side: SideName) => texts.widthOf(node, side, lines),
  });
  const roomy = layOut(map, room(2));
  const layout: Layout = roomy.lines === 2 ? roomy : { ...layOut(map, room(1)), lines: 1 };
  const place = (side: FlowSide): PlacedSide => {
    const boxes = layout[side.name];
    // Frames and ways are what takes long, and a list, or a pane whose size is not known yet, shows none.
    let outlined: readonly PlacedFrame[] | undefined;
    const frames = (): readonly PlacedFrame[] => (outlined ??= outlinesOf(side, layout, texts));
    let found: Ways | undefined;
    const ways = (): Ways => (found ??= waysOf(side, boxes, frames(), layout));
    return {
      ...{ side, boxes },
      get frames() {
        return frames();
      },
      get routes() {
        return ways().routes;
      },
      get marks() {
        return ways().marks;
      },
    };
  };
  return { map, layout, before: place(map.before), after: place(map.after) };
}

type Ways = Pick<PlacedSide, 'routes' | 'marks'>;

function waysOf(side: FlowSide, boxes: PlacedSide['boxes'], frames: readonly PlacedFrame[], layout: Layout): Ways {
  const all = new Map([...boxes, ...frames.map(({ frame, box }) => [frame.id, box] as const)]);
  const routes = routesOf(side, all, layout);
  const taken = [...boxes.values(), ...frames.map(({ label }) => label)];
  const marks = new Map<string, Point>();
  for (const { id, reason } of side.edges) {
    const route = routes.get(id);
    if (reason !== 'statute' || route === undefined) continue;
    const at = markOn(route, taken);
    marks.set(id, at);
    taken.push({ x: at.x - 5, y: at.y - 7, width: 10, height: 14 });
  }
  return { routes, marks };
}

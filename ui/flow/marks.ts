import type { Box } from './layout.ts';
import type { Point } from './outline.ts';

const HALF = { x: 6, y: 8 };
const STEP = 4;

/**
 * Where the sign of a line stands: on the line near the middle of a long stretch, where it covers none of the boxes; beside
 * the line where there is no such place on it.
 */
export function markOn(route: readonly Point[], taken: readonly Box[]): Point {
  const spots: { at: Point; cost: number }[] = [];
  for (let i = 1; i < route.length; i++) {
    const [a, b] = [route[i - 1]!, route[i]!];
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    for (let done = 0; done <= length; done += STEP) {
      const part = length === 0 ? 0 : done / length;
      const at = { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
      const cost = Math.abs(done - length / 2) - length / 2;
      spots.push({ at, cost });
      for (const [dx, dy] of beside) spots.push({ at: { x: at.x + dx, y: at.y + dy }, cost: cost + 1000 });
    }
  }
  spots.sort((a, b) => a.cost - b.cost);
  return (spots.find(({ at }) => !taken.some((box) => covers(at, box))) ?? spots[0])?.at ?? { x: 0, y: 0 };
}

const beside = [
  [9, 0],
  [-9, 0],
  [0, 11],
  [0, -11],
  [16, 0],
  [-16, 0],
  [16, -8],
  [16, 8],
  [-16, -8],
  [-16, 8],
  [26, 0],
  [-26, 0],
] as const;

function covers({ x, y }: Point, box: Box): boolean {
  return x + HALF.x > box.x && x - HALF.x < box.x + box.width && y + HALF.y > box.y && y - HALF.y < box.y + box.height;
}

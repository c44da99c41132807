import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../engine/measure/index.ts';
import type { Process } from '../../../engine/model/index.ts';
import type { Box } from '../../../ui/flow/layout.ts';
import { mapOf } from '../../../ui/flow/map.ts';
import type { FlowMap, FlowNode } from '../../../ui/flow/model.ts';
import type { PlacedMap } from '../../../ui/flow/place.ts';
import { placeMap } from '../../../ui/flow/place.ts';
import { crosses } from '../../../ui/flow/routes.ts';
import { stepFrom } from '../../../ui/flow/walk.ts';
import { processes, reformsOf } from '../../../processes/index.ts';
import { node, processOf } from '../../support/network-process.ts';

const sides = ['before', 'after'] as const;

/** Placed in a pane as it is on a screen of 1366×768. */
function placed(map: FlowMap, nodeWidth = 118): PlacedMap {
  return placeMap(map, { width: 660, height: 430, names: 62, widthOf: () => nodeWidth, labelWidth: () => 90 });
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function expectSound({ map, layout }: PlacedMap): void {
  for (const name of sides) {
    const boxes = [...layout[name]];
    expect(boxes.map(([id]) => id).sort()).toEqual(map[name].nodes.map(({ id }) => id).sort());
    for (const [i, [id, box]] of boxes.entries())
      for (const [other, next] of boxes.slice(i + 1)) expect(overlaps(box, next), `${id} over ${other}`).toBe(false);
    for (const { id, lane } of map[name].nodes) {
      const band = layout.lanes.find((one) => one.id === lane)!;
      const box = layout[name].get(id)!;
      expect(box.y >= band.y && box.y + box.height <= band.y + band.height, `${id} in its lane`).toBe(true);
    }
  }
  const rowOf = new Map(map.before.nodes.map(({ id, slot }) => [slot, layout.before.get(id)!.y]));
  for (const { id, slot } of map.after.nodes)
    if (rowOf.has(slot)) expect(layout.after.get(id)!.y, `${id} has one y`).toBe(rowOf.get(slot));
}

describe.each(processes.map((process) => process.id))('the layout of %s', (id) => {
  const process = processes.find((one) => one.id === id)!;
  const map = mapOf(compare(process, reformsOf(id)[0]));
  const result = placed(map);

  test('has the same y on both sides, no overlaps, and every node in its lane', () => {
    expectSound(result);
  });

  test('keeps a node that is the same on both sides in the same place of the same lane', () => {
    // An item that another office took over changes its lane; a successor of the same office keeps it.
    const lanes = new Map(map.before.nodes.map((node) => [node.id, node.lane]));
    const shared = map.after.nodes.filter(
      (node) => map.beforeOf.get(node.id)?.includes(node.id) === true && lanes.get(node.id) === node.lane,
    );
    expect(shared.length).toBeGreaterThan(4);
    for (const { id: own } of shared) expect(result.layout.after.get(own)!.y).toBe(result.layout.before.get(own)!.y);
  });

  test('fits into the pane of a small screen', () => {
    expect(result.layout.height).toBeLessThanOrEqual(430);
    for (const name of sides)
      for (const [own, { x, width }] of result.layout[name]) expect(x + width, own).toBeLessThanOrEqual(660);
  });

  test('is the same every time', () => {
    expect(placed(mapOf(compare(process, reformsOf(id)[0])))).toEqual(result);
  });

  test('has no two arrows of opposite directions on one upright line, which would read as a double arrow', () => {
    const widthOf = ({ short, days }: FlowNode): number => short.zh.length * 11 + (days === undefined ? 40 : 60);
    const real = placeMap(map, { width: 660, height: 430, names: 62, widthOf, labelWidth: () => 90 });
    for (const name of sides) {
      const { side, routes } = real[name];
      const uprights = side.edges
        .filter(({ implied }) => !implied)
        .flatMap(({ id: edge }) => {
          const line = routes.get(edge)!;
          return line.flatMap((to, i) => {
            const from = line[i - 1];
            if (from === undefined || from.x !== to.x || from.y === to.y) return [];
            return [
              { edge, x: to.x, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y), down: to.y > from.y },
            ];
          });
        });
      const double = uprights.filter((one) =>
        uprights.some(
          (other) =>
            one.down &&
            !other.down &&
            Math.abs(one.x - other.x) < 4 &&
            one.top < other.bottom &&
            other.top < one.bottom,
        ),
      );
      expect(double.map(({ edge }) => edge)).toEqual([]);
    }
  });

  test('draws few edges through nodes, and none of the critical path', () => {
    for (const name of sides) {
      const { side, boxes, routes } = result[name];
      const shown = side.edges.filter(({ implied }) => !implied);
      const through = shown.filter(({ id: edge, from, to }) => {
        const line = routes.get(edge)!;
        return side.nodes.some(
          (node) =>
            node.id !== from &&
            node.id !== to &&
            line.some((point, i) => i > 0 && crosses(line[i - 1]!, point, boxes.get(node.id)!)),
        );
      });
      expect(through.filter(({ critical }) => critical)).toEqual([]);
      expect(through.length).toBeLessThanOrEqual(shown.length / 8);
    }
  });
});

test('seed 20260104: random networks are laid out soundly', () => {
  const rows = fc.array(fc.tuple(fc.array(fc.nat(11), { maxLength: 3 }), fc.nat(2)), { minLength: 2, maxLength: 12 });
  const lanes = ['planning', 'environment', 'housing'];
  const built = (list: readonly [number[], number][]): Process =>
    processOf({
      items: list.map(([row, lane], i) =>
        node(`n${i}`, i + 1, {
          authority: lanes[lane]!,
          after: [...new Set(row.filter((j) => j < i).map((j) => `n${j}`))],
        }),
      ),
    });
  fc.assert(
    fc.property(rows, (list) => expectSound(placed(mapOf(compare(built(list), undefined))))),
    { seed: 20260104, numRuns: 80 },
  );
});

test('a ring is drawn and named instead of hanging', () => {
  const process = processOf({ items: [node('a', 1, { after: ['b'] }), node('b', 1, { after: ['a'] }), node('c', 1)] });
  const map = mapOf(compare(process, undefined));
  expectSound(placed(map));
  expect(map.before.rings.map(({ nodes }) => [...nodes].sort())).toEqual([['a', 'b']]);
  expect(
    map.before.edges
      .filter(({ ring }) => ring)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a>b', 'b>a']);
});

test('arrow keys walk to what stands before and after', () => {
  const process = processOf({
    items: [
      node('a', 1),
      node('b', 1, { after: ['a'], authority: 'environment' }),
      node('c', 1, { after: ['b'], authority: 'housing' }),
    ],
  });
  const { map, layout } = placed(mapOf(compare(process, undefined)));
  const step = (id: string, way: Parameters<typeof stepFrom>[3]) => stepFrom(map.after, layout, id, way);
  expect([step('a', 'right'), step('b', 'right'), step('c', 'right')]).toEqual(['b', 'c', undefined]);
  expect([step('c', 'left'), step('a', 'left')]).toEqual(['b', undefined]);
  expect([step('b', 'up'), step('b', 'down'), step('b', 'first'), step('b', 'last')]).toEqual(['a', 'c', 'a', 'c']);
});

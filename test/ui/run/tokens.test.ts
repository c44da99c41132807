import { describe, expect, test } from 'vitest';
import { compare } from '../../../engine/measure/index.ts';
import { usualCase } from '../../../engine/model/index.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { processById, scenarioOf } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { mapOf } from '../../../ui/flow/map.ts';
import { placeMap } from '../../../ui/flow/place.ts';
import { limitsOf } from '../../../ui/pages/run/limits.ts';
import { reelOf } from '../../../ui/pages/run/reel.ts';
import { groundOf, pictureOf, pointOn, tokenAt } from '../../../ui/pages/run/tokens.ts';

const process = processById('business-startup')!;
const scenario = scenarioOf('business-startup')!;
const comparison = compare(process, undefined, {
  attributes: usualCase(process.attributes),
  scope: process.scopes[0]!.id,
  measures: new Set(),
});
const placed = placeMap(mapOf(comparison), {
  ...{ width: 900, height: 400, names: 80 },
  widthOf: () => 90,
  labelWidth: () => 60,
});
const ground = groundOf(placed.before);
const model = compileMass(process, scenario, lifecycles);
if (model.kind !== 'mass-model') throw new Error(model.reason.en);
const reel = reelOf(model.run(0, { film: { cases: 100 } }).film!);
const limits = limitsOf(reel, process);
const { node, start, kind } = reel.film.stretches;
const DAY = 480;
const moments = Array.from({ length: 60 }, (_, k) => reel.from + (k + 1.3) * 0.5 * DAY);

describe('marks on the map', () => {
  test('are as many as there are tasks under way, on the map or beside it', () => {
    for (const time of moments) {
      const { tokens, elsewhere, waiting } = pictureOf(reel, limits, time, ground, 100);
      expect(tokens.length + elsewhere).toBe(reel.at(time).length);
      const queued = tokens.filter(({ stretch }) => kind[stretch] === 1).length;
      expect([...waiting.values()].reduce((sum, n) => sum + n, 0)).toBe(queued);
    }
  });

  test('stand at the edges of their own node, in work above and in line below', () => {
    for (const time of moments)
      for (const { stretch, x, y, mark, travels } of pictureOf(reel, limits, time, ground, 0).tokens) {
        expect(travels).toBe(false);
        const box = ground.boxes.get(reel.film.nodes[node[stretch]!]!)!;
        expect(x).toBeGreaterThanOrEqual(box.x);
        expect(x).toBeLessThanOrEqual(box.x + box.width);
        const edge = mark === 'work' || mark === 'outside' ? box.y : box.y + box.height;
        expect(Math.abs(y - edge)).toBeLessThan(4);
      }
  });

  test('run along the arrow for as long as a hand-over is shown, from its beginning on', () => {
    const handed = reel.begun.find(
      (k) => reel.film.stretches.from[k]! >= 0 && reel.film.stretches.end[k]! - start[k]! > DAY,
    )!;
    const at = (time: number) =>
      pictureOf(reel, limits, time, ground, DAY).tokens.find(({ stretch }) => stretch === handed)!;
    const path = ground.path(reel.film.nodes[reel.film.stretches.from[handed]!]!, reel.film.nodes[node[handed]!]!);
    expect(at(start[handed]!)).toMatchObject({ travels: true, ...path[0] });
    expect(at(start[handed]! + DAY / 2)).toMatchObject({ travels: true, ...pointOn(path, 0.5) });
    expect(at(start[handed]! + DAY).travels).toBe(false);
  });

  test('are found by a press near them, and not by one far from all', () => {
    const { tokens } = pictureOf(reel, limits, moments[20]!, ground, 0);
    const [token] = tokens;
    expect(tokenAt(tokens, { x: token!.x + 1, y: token!.y }, 9)).toBeDefined();
    expect(tokenAt(tokens, { x: -100, y: -100 }, 9)).toBeUndefined();
  });
});

test('a point goes over a line at an even pace', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 30 },
  ];
  expect([0, 0.25, 0.5, 1].map((part) => pointOn(line, part))).toEqual([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 10, y: 30 },
  ]);
});

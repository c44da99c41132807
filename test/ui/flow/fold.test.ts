import { describe, expect, test } from 'vitest';
import { compare } from '../../../engine/measure/index.ts';
import { quickDays } from '../../../engine/network/index.ts';
import { constructionPermits } from '../../../processes/construction-permits/process.ts';
import { parallelApproval } from '../../../processes/construction-permits/reforms.ts';
import { canFold, foldStages, shownFor, toggled } from '../../../ui/flow/fold.ts';
import { mapOf } from '../../../ui/flow/map.ts';
import { node, processOf } from '../../support/network-process.ts';

const sides = ['before', 'after'] as const;
const comparison = compare(constructionPermits, parallelApproval);
const whole = mapOf(comparison);
const NONE: ReadonlySet<string> = new Set();

describe('the stages of a map', () => {
  test('fold on maps of more than thirty items and more than one stage only', () => {
    const many = (count: number, stages: number) => {
      const items = Array.from({ length: count }, (_, k) => node(`n${k}`, 5, { stage: `s${k % stages}` }));
      const all = Array.from({ length: stages }, (_, k) => ({
        id: `s${k}`,
        title: { zh: `阶段${k}`, en: `stage ${k}` },
      }));
      return mapOf(compare({ ...processOf({ items }), stages: all }, undefined));
    };
    expect(canFold(many(31, 2))).toBe(true);
    expect(canFold(many(30, 2))).toBe(false);
    expect(canFold(many(45, 1))).toBe(false);
  });

  test('hold every node of the map once, open or folded, with all items counted', () => {
    for (const open of [NONE, new Set(['permit', 'land']), 'all'] as const) {
      const map = foldStages(whole, open);
      for (const name of sides) {
        const { nodes } = map[name];
        const inside = map.folding!.inside[name];
        const shown = nodes.filter(({ kind }) => kind !== 'stage').map(({ id }) => id);
        const held = whole[name].nodes.map(({ id }) => id).filter((id) => inside.has(id));
        expect([...shown, ...held].sort()).toEqual(whole[name].nodes.map(({ id }) => id).sort());
        const heads = nodes.filter(({ kind }) => kind === 'stage');
        expect(heads.reduce((sum, { folds }) => sum + folds!.items, 0)).toBe(comparison[name].active.items.length);
        expect(held.length === 0).toBe(open === 'all');
        for (const one of nodes) expect(map.lanes.map(({ id }) => id)).toContain(one.lane);
      }
    }
  });

  test('say from the first acceptance to the last delivery, and are critical with one of their nodes', () => {
    const map = foldStages(whole, NONE);
    for (const name of sides) {
      const { timed } = comparison[name];
      if (!timed.ok) throw new Error('no times');
      for (const head of map[name].nodes) {
        const held = whole[name].nodes.filter(({ stage }) => stage === head.stage);
        const times = held.map(({ id }) => timed.path.times.get(id)!);
        const from = Math.min(...times.map(({ acceptance }) => acceptance));
        const to = Math.max(...times.map(({ delivery }) => delivery));
        expect(head.days).toBeCloseTo(quickDays(to - from), 0);
        expect(head.critical).toBe(held.some(({ critical }) => critical));
      }
      expect(map[name].nodes.filter(({ critical }) => critical).length).toBeGreaterThan(1);
      expect(map[name].edges.some(({ critical }) => critical)).toBe(true);
    }
  });

  test('take the arrows from and to other stages, and no others', () => {
    const map = foldStages(whole, new Set(['permit']));
    for (const name of sides) {
      const known = new Set([...map[name].nodes, ...map[name].frames].map(({ id }) => id));
      const wanted = new Set(
        whole[name].edges.flatMap(({ from, to }) => {
          const [earlier, later] = [shownFor(map, name, from), shownFor(map, name, to)];
          return earlier === later ? [] : [`${earlier}>${later}`];
        }),
      );
      expect(map[name].edges.map(({ id }) => id).sort()).toEqual([...wanted].sort());
      for (const { from, to } of map[name].edges) expect(known.has(from) && known.has(to)).toBe(true);
    }
  });

  test('open and fold one by one; the last that opens makes all of them open', () => {
    const [first, ...rest] = whole.stages.map(({ id }) => id);
    expect(toggled(whole, NONE, 'land')).toEqual(new Set(['land']));
    expect(toggled(whole, new Set(['land']), 'land')).toEqual(NONE);
    expect(toggled(whole, new Set(rest), first!)).toBe('all');
    expect(toggled(whole, 'all', first!)).toEqual(new Set(rest));
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventGraphBuilder, Passes } from '../../engine/network/index.ts';

const seed = 20_260_405;
const graphs = fc.integer({ min: 2, max: 30 }).chain((n) =>
  fc.record({
    firsts: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
    edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.nat(12)), { maxLength: 3 * n }),
    goal: fc.nat(n - 1),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(20)), { maxLength: 5 }),
  }),
);

test(`a pass that is repeated after changes of weight gives what a new one gives, and both obey the definition (seed ${seed})`, () => {
  fc.assert(
    fc.property(graphs, ({ firsts, edges, goal, changes }) => {
      const links = edges
        .filter(([a, b]) => a !== b)
        .map(([a, b, weight]) => ({ from: Math.min(a, b), to: Math.max(a, b), weight }));
      const builder = new EventGraphBuilder();
      for (const first of firsts) builder.vertex(first);
      for (const { from, to, weight } of links) builder.edge(from, to, weight);
      const passes = new Passes(builder.build());
      for (const [k, minutes] of [[0, -1] as const, ...changes]) {
        const link = links[k % Math.max(1, links.length)];
        if (link !== undefined && minutes >= 0) {
          link.weight = minutes;
          passes.setWeight(k % links.length, minutes);
        }
        // Vertices are numbered forward, so plain loops are the definition.
        const at = firsts.map(() => 0);
        firsts.forEach((first, v) => {
          const reached = links.filter(({ to }) => to === v).map(({ from, weight }) => at[from]! + weight);
          if (reached.length > 0) at[v] = first ? Math.min(...reached) : Math.max(0, ...reached);
        });
        const late = firsts.map(() => Infinity);
        late[goal] = at[goal]!;
        for (let v = firsts.length - 1; v >= 0; v--)
          for (const { from, to, weight } of links)
            if (to === v && !(firsts[v] === true && at[from]! + weight > at[v]!))
              late[from] = Math.min(late[from]!, late[v]! - weight);
        expect(passes.run(goal)).toBe(at[goal]);
        expect(at.map((_, v) => passes.earliest(v))).toEqual(at);
        expect(late.map((_, v) => passes.latest(v))).toEqual(late);
      }
    }),
    { seed },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fee, Move, Process } from '../../engine/model/index.ts';
import { parseProcess, partsOf } from '../../engine/model/index.ts';
import { activeWhole, arrowsOf, isLocked, networkOf } from '../../engine/network/index.ts';
import type { Network } from '../../engine/network/index.ts';
import { applyMoves } from '../../engine/reform/index.ts';
import { item, law, listed, named, paper, smallProcess, take } from '../support/small-process.ts';

const node = fc.constantFrom(
  'project-filing',
  'planning-permit',
  'eia',
  'construction-permit',
  'made',
  'part-a',
  'nobody',
);
const stop = fc.constantFrom('start-of-works', 'construction-permit', 'land-deal', 'nowhere');
const material = fc.constantFrom(
  'filing-form',
  'land-contract',
  'design-scheme',
  'planning-permit',
  'eia-report',
  'funds-letter',
  'bundle',
  'nothing',
);
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.uniqueArray(one, { minLength: 1, maxLength: 3 });
const two = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.uniqueArray(one, { minLength: 2, maxLength: 3 });
const basis = fc.constantFrom(listed, undefined);
const when = { attribute: 'investor', is: ['government'] };
const n = fc.integer({ min: 0, max: 40 });
const into = { id: 'made', title: named('合并', 'made'), authority: 'planning' };
const group = {
  id: 'together',
  title: named('联合', 'together'),
  lead: 'planning',
  together: { form: true, visit: true, opinion: true },
  restart: 'all' as const,
  basis: listed,
};

const place = { id: 'hall', title: named('大厅', 'hall') };
const deposit: Fee = {
  id: 'deposit',
  title: named('保证金', 'deposit'),
  category: 'deposit',
  amount: { value: 100, basis: listed },
  payer: 'applicant',
};

/** Moves that lean on no law: none of them may take away an order that a law sets. */
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ do: fc.constant('classify' as const), items: some(node), when: fc.constant(when), basis }),
  fc.record({ do: fc.constant('cancel' as const), item: node, basis }),
  fc.record({ do: fc.constant('to-filing' as const), item: node, basis }),
  fc.record({ do: fc.constant('internalise' as const), item: node, into: node, replyWorkingDays: n, basis }),
  fc.record({
    do: fc.constant('retime' as const),
    earlier: node,
    later: node,
    to: stop,
    by: fc.constantFrom('acceptance' as const, 'decision' as const),
    basis,
  }),
  fc.record({ do: fc.constant('drop-habit' as const), earlier: node, later: node, basis }),
  fc.record({ do: fc.constant('drop-paper' as const), item: node, materials: some(material), basis }),
  fc.record({
    do: fc.constant('combine-papers' as const),
    item: node,
    materials: some(material),
    into: fc.constant(paper('bundle', '合并材料')),
    basis,
  }),
  fc.record({
    do: fc.constant('replace-paper' as const),
    item: node,
    material,
    with: fc.constant(paper('bundle', '合并材料')),
    basis,
  }),
  fc.record({ do: fc.constant('share' as const), materials: some(material), basis }),
  fc.record({
    do: fc.constant('commit' as const),
    item: node,
    materials: some(material),
    letter: fc.constant(paper('letter', '承诺书')),
    basis,
  }),
  fc.record({
    do: fc.constant('accept-with-gap' as const),
    item: node,
    material,
    by: fc.constantFrom('decision' as const, 'delivery' as const, 'later' as const),
    basis,
  }),
  fc.record({
    do: fc.constant('merge' as const),
    items: two(node),
    into: fc.constant(into),
    duration: fc.constantFrom('maximum' as const, 'sum' as const),
    basis,
  }),
  two(node).map((members): Move => ({ do: 'joint', group: { ...group, members }, basis: listed })),
  fc.record({
    do: fc.constant('one-form' as const),
    items: two(node),
    form: fc.constant(paper('form', '表单')),
    replaces: some(fc.constantFrom('filing-form', 'bundle')),
    basis,
  }),
  fc.record({
    do: fc.constant('promise' as const),
    target: fc.oneof(node, fc.constant('together')),
    n,
    unit: fc.constantFrom('working-day' as const, 'calendar-day' as const),
    startsAt: fc.constantFrom('acceptance' as const, 'receipt' as const),
    basis,
  }),
  fc.record({ do: fc.constant('instant' as const), item: node, basis }),
  fc.record({
    do: fc.constant('online' as const),
    items: some(node),
    channel: fc.constant({ submit: 'online' as const }),
    basis,
  }),
  fc.record({ do: fc.constant('settle-in' as const), items: some(node), place: fc.constant(place), basis }),
  fc.record({ do: fc.constant('authorise-window' as const), items: some(node), basis }),
  fc.record({
    do: fc.constant('anywhere' as const),
    items: some(node),
    range: fc.constantFrom('city' as const, 'country' as const),
    basis,
  }),
  fc.record({
    do: fc.constant('take-over' as const),
    items: some(node),
    by: fc.constant(named('公司', 'the company')),
    basis,
  }),
  fc.record({
    do: fc.constant('season' as const),
    items: some(node),
    season: fc.constant({
      ...{ id: 'summer', title: named('夏季', 'summer'), from: '05-01', until: '07-31' },
      basis: listed,
    }),
    basis,
  }),
  fc.record({
    do: fc.constant('drop-intermediary' as const),
    item: node,
    material,
    how: fc.constantFrom('abolished' as const, 'office-pays' as const),
    basis,
  }),
  fc.record({
    do: fc.constant('guarantee-for-deposit' as const),
    item: node,
    fee: fc.constant('deposit'),
    guarantee: fc.constant(paper('guarantee', '保函')),
    premium: fc.constant({ ...deposit, id: 'premium', category: 'market' as const }),
    basis,
  }),
  fc.record({ do: fc.constant('parallelise' as const), stage: fc.constant('permit'), basis }),
  fc.record({
    do: fc.constant('single-window' as const),
    items: two(node),
    place: fc.constant(place),
    form: fc.constant(paper('form', '表单')),
    replaces: some(fc.constantFrom('filing-form', 'bundle')),
    basis,
  }),
  fc.record({ do: fc.constant('government-pays' as const), items: some(node), basis }),
  fc
    .tuple(node, fc.constantFrom('planning-permit', 'eia-approval', 'construction-permit'))
    .map(([one, gives]): Move => ({
      do: 'split',
      item: one,
      into: [
        item('part-a', '甲', { gives: [gives] }),
        item('part-b', '乙', { gives: [], takes: [take('design-scheme')] }),
      ],
    })),
);

/** Without the fields that are left open, as a plan in JSON has it. */
const plain = (plan: readonly Move[]): Move[] => JSON.parse(JSON.stringify(plan)) as Move[];

function nodeOf({ items, procedures, acts }: Process, origin: string): string | undefined {
  const found = items.find((one) => partsOf(one).includes(origin));
  return found?.id ?? [...procedures, ...acts].find(({ id }) => id === origin)?.id;
}

function standsBefore({ graph, nodes }: Network, earlier: string, later: string): boolean {
  const goal = nodes.get(later)!.decision;
  const met = new Set([nodes.get(earlier)!.decision]);
  for (const vertex of met)
    for (let e = 0; e < graph.from.length; e++) if (graph.from[e] === vertex) met.add(graph.to[e]!);
  return met.has(goal);
}

describe('any plan at all', () => {
  it.each([401, 402, 403, 404, 405, 406])(
    'gives a document that is in order, without a ring, and the old one stays (seed %i)',
    (seed) => {
      fc.assert(
        fc.property(fc.array(move, { maxLength: 12 }), (drawn) => {
          const base = smallProcess();
          base.materials.find(({ id }) => id === 'eia-report')!.holder = 'third-party';
          base.items[1]!.fees = [deposit];
          base.habits = [
            { earlier: 'eia', later: 'construction-permit', note: named('习惯', 'habit'), basis: listed },
            { earlier: 'project-filing', later: 'eia', note: named('习惯', 'habit'), basis: listed },
          ];
          const before = JSON.stringify(base);
          const plan = plain(drawn).map((one) => ({ move: one, measure: 'test' }));
          const { process, outcomes } = applyMoves(base, plan);
          expect(JSON.stringify(base)).toBe(before);
          expect(outcomes).toHaveLength(plan.length);
          expect(JSON.parse(JSON.stringify(process))).toStrictEqual(process);
          expect(parseProcess(process).findings).toEqual([]);
          const network = networkOf(activeWhole(process), { clock: 'path' });
          expect(network.graph.order).toHaveLength(network.graph.vertices);
          // What the law orders stays ordered, whatever a plan without a law does.
          for (const arrow of arrowsOf(activeWhole(base)).filter(isLocked)) {
            const [first, second] = [nodeOf(process, arrow.earlier), nodeOf(process, arrow.later)];
            if (first === undefined || second === undefined || first === second) continue;
            expect(standsBefore(network, first, second), `${arrow.earlier} → ${arrow.later}`).toBe(true);
          }
        }),
        { seed, numRuns: 300 },
      );
    },
  );

  it('with a law may take an order away, and says which competence that needs', () => {
    const { outcomes } = applyMoves(smallProcess(), [
      { measure: 'test', move: { do: 'cancel', item: 'planning-permit', basis: law('某法', '1') } },
    ]);
    expect(outcomes[0]!.applied).toMatchObject({ result: 'lawful', competence: 'law-amendment' });
  });
});

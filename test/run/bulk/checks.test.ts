import { describe, expect, test } from 'vitest';
import { assumed, MONDAY, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Process, Scenario, Take } from '../../../engine/model/index.ts';
import { applyMoves } from '../../../engine/reform/index.ts';
import { at, coloured, firstHalf, fixed, halfRed, promised, run, whenRed } from './by-hand.ts';
import type { Run } from './by-hand.ts';

// Later checks of what was only promised: of those cases that promised it, and of nobody else.

const CASES = 200;
const SEED = 11;
const handedIn: Take = { material: 'proof', by: 'acceptance', origin: 'applicant' };

const withProof = (process: Process): Process => ({
  ...process,
  materials: [
    ...process.materials,
    {
      id: 'proof',
      title: { zh: '证明', en: 'proof' },
      holder: 'third-party',
      commitment: { value: true, basis: assumed },
    },
  ],
});

const before = withProof(processOf([station('office', [], { takes: [handedIn] })], ['office']));
const { process: after } = applyMoves(before, [
  {
    measure: 'offer',
    move: {
      do: 'commit',
      item: 'office',
      materials: ['proof'],
      letter: { id: 'letter', title: { zh: '承诺书', en: 'letter' }, holder: 'applicant' },
    },
  },
]);

const checksOf = (share: number): Scenario['items'][number]['checks'] => ({
  share: set(share),
  after: fixed(1000),
  work: fixed(7),
  revoked: set(0.2),
});

/** A case every hundred minutes, ten minutes of work, and a share of checks seven minutes long after a thousand minutes. */
function scenario(share: number, over: Partial<Scenario> = {}, cases = CASES): Scenario {
  return scenarioOf(
    {
      arrivals: at(...Array.from({ length: cases }, (_, k) => 100 * k)),
      desks: [{ id: 'office', authority: 'office', staff: set(3) }],
      items: [{ item: 'office', work: fixed(10), checks: checksOf(share) }],
      ...over,
    },
    { cases, seed: SEED },
  );
}

const offered = (uptake: number): Partial<Scenario> => ({ uptake: [{ measure: 'offer', share: set(uptake) }] });
const declining = (measures: readonly string[]): Process => (measures.includes('offer') ? before : after);
const checked = ({ lines }: Run): string[] => lines.filter(({ event }) => event === 'checked').map((line) => line.case);
const inOrder = (cases: readonly string[]): string[] => [...cases].sort((a, b) => Number(a) - Number(b));

test('a check takes staff, holds up nobody and may end in a revocation', () => {
  const cases = 500;
  const all = run(after, scenario(0.5, {}, cases));
  const lines = all.lines.filter(({ event }) => event === 'checked');
  expect(all.result.elapsed.mean).toBe(10);
  expect(all.result.desks[0]!.work).toBe(10 * cases + 7 * lines.length);
  for (const line of lines) expect((line.at - MONDAY - 1017) % 100).toBe(0);
  expect(Math.abs(lines.length / cases - 0.5)).toBeLessThan(0.06);
  const revoked = lines.filter((line) => line.event === 'checked' && line.outcome === 'revoked');
  expect(Math.abs(revoked.length / lines.length - 0.2)).toBeLessThan(0.07);
});

describe('only what a case promised is checked', () => {
  test('nobody before the reform, though the scenario is the same', () => {
    expect(checked(run(before, scenario(1)))).toEqual([]);
    expect(checked(run(before, scenario(1, offered(0.5))))).toEqual([]);
    expect(run(before, scenario(1)).result.desks[0]!.work).toBe(10 * CASES);
  });

  test('everybody where all take the offer up, nobody where none does', () => {
    const everybody = Array.from({ length: CASES }, (_, k) => String(k + 1));
    expect(inOrder(checked(run(after, scenario(1, offered(1)), declining)))).toEqual(everybody);
    expect(checked(run(after, scenario(1, offered(0)), declining))).toEqual([]);
  });

  test('at an uptake of a half just the cases that took the offer up, by the key of their draw', () => {
    const takers = firstHalf(CASES, SEED, 'uptake', 'offer');
    expect(takers.length).toBeGreaterThan(70);
    expect(takers.length).toBeLessThan(130);
    const half = run(after, scenario(1, offered(0.5)), declining);
    expect(inOrder(checked(half))).toEqual(takers);
    expect(half.result.desks[0]!.work).toBe(10 * CASES + 7 * takers.length);
  });

  test('a case keeps its luck at any uptake: who is checked at a half would be checked at one', () => {
    const one = checked(run(after, scenario(0.4, offered(1)), declining));
    const half = checked(run(after, scenario(0.4, offered(0.5)), declining));
    const takers = checked(run(after, scenario(1, offered(0.5)), declining));
    expect(half).toEqual(one.filter((name) => takers.includes(name)));
    expect([half.length > 20, half.length < one.length]).toEqual([true, true]);
  });

  test('of what was merged, the part that promised something', () => {
    const parts = [station('one', [], { takes: [promised] }), station('two')];
    const { process: merged } = applyMoves(withProof(processOf(parts, ['one', 'two'])), [
      {
        measure: 'together',
        move: {
          do: 'merge',
          items: ['two', 'one'],
          into: { id: 'both', title: { zh: '合一', en: 'both' } },
          duration: 'maximum',
        },
      },
    ]);
    const count = (item: string): number =>
      checked(run(merged, scenario(1, { desks: [], items: [{ item, checks: checksOf(1) }] }))).length;
    expect([count('one'), count('two'), count('both')]).toEqual([CASES, 0, CASES]);
  });

  test('not cases that need not have the paper', () => {
    const takes = [{ ...promised, when: whenRed }];
    const own = coloured(withProof(processOf([station('office', [], { takes })], ['office'])));
    const all = run(own, scenario(1, { mix: halfRed }));
    expect(inOrder(checked(all))).toEqual(firstHalf(CASES, SEED, 'mix', 'colour'));
  });
});

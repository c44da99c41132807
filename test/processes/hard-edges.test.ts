import { describe, expect, test } from 'vitest';
import type { CaseAttributes, Process, Reform } from '../../engine/model/index.ts';
import { usualCase } from '../../engine/model/index.ts';
import { activeFor, arrowsOf, criticalPath, networkOf } from '../../engine/network/index.ts';
import { applyReform } from '../../engine/reform/index.ts';
import { businessStartup } from '../../processes/business-startup/process.ts';
import { oneWindow } from '../../processes/business-startup/reforms.ts';
import { constructionPermits } from '../../processes/construction-permits/process.ts';
import { parallelApproval } from '../../processes/construction-permits/reforms.ts';
import { realEstate } from '../../processes/real-estate/process.ts';
import { parallelRegistration } from '../../processes/real-estate/reforms.ts';

/** Orders that a law sets and that no reform may lose, as chains from earlier to later. */
const constructionEdges: readonly [law: string, earlier: string, later: string][] = [
  ['环境影响评价法25', 'eia', 'start-of-works'],
  ['水土保持法26', 'soil-plan', 'start-of-works'],
  ['城乡规划法38', 'land', 'land-planning-permit'],
  ['城乡规划法38', 'project-filing', 'land-planning-permit'],
  ['城乡规划法40', 'land', 'planning-permit'],
  ['城乡规划法40', 'scheme-review', 'planning-permit'],
  ['建筑法8', 'land', 'construction-permit'],
  ['建筑法8', 'planning-permit', 'construction-permit'],
  ['建筑法8', 'tender', 'construction-permit'],
  ['建筑法8', 'drawing-review', 'construction-permit'],
  ['建筑法7', 'construction-permit', 'start-of-works'],
  ['质量管理条例11', 'drawing-review', 'start-of-works'],
  ['质量管理条例5', 'start-of-works', 'works'],
  ['消防法12', 'fire-design-review', 'start-of-works'],
  ['城乡规划法45', 'planning-verification', 'completion-acceptance'],
  ['质量管理条例49', 'completion-acceptance', 'completion-filing'],
  ['建筑法61', 'completion-acceptance', 'use'],
  ['消防法13', 'fire-acceptance', 'use'],
  ['不动产登记暂行条例16', 'completion-filing', 'first-registration'],
];
const startUpEdges: readonly [law: string, earlier: string, later: string][] = [
  ['公司登记管理条例25', 'establishment-registration', 'seal-approval'],
  ['公司登记管理条例25', 'establishment-registration', 'seal-making'],
  ['公司登记管理条例25', 'establishment-registration', 'bank-account'],
  ['公司登记管理条例25', 'establishment-registration', 'tax-registration'],
];

const realEstateEdges: readonly [law: string, earlier: string, later: string][] = [
  ['契税暂行条例11、契税法11', 'tax-payment', 'transfer-registration'],
];

function missing(
  process: Process,
  attributes: CaseAttributes,
  edges: readonly (readonly [string, string, string])[],
): string[] {
  const active = activeFor(process, attributes);
  const next = new Map<string, string[]>();
  for (const { earlier, later, by } of arrowsOf(active))
    if (by !== 'later') next.set(earlier, [...(next.get(earlier) ?? []), later]);
  // What a joint group gives, its members give.
  for (const { id, members } of active.groups)
    for (const member of members) next.set(member, [...(next.get(member) ?? []), id]);
  const nodes = new Set([...active.items, ...active.procedures, ...active.acts].map(({ id }) => id));
  const reaches = (from: string, to: string): boolean => {
    const open = [from];
    const seen = new Set(open);
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const one of next.get(node) ?? []) {
        if (one === to) return true;
        if (!seen.has(one)) open.push(one);
        seen.add(one);
      }
    return false;
  };
  return edges
    .filter(([, earlier, later]) => nodes.has(earlier) && nodes.has(later) && !reaches(earlier, later))
    .map(([rule, earlier, later]) => `${earlier} → ${later} (${rule})`);
}

/** Every measure alone, every measure left out, none, all, and as many random subsets as said. */
function subsets(reform: Reform, random: number, seed: number): ReadonlySet<string>[] {
  const ids = reform.measures.map(({ id }) => id);
  const list = [
    new Set(ids),
    ...ids.map((id) => new Set([id])),
    ...ids.map((id) => new Set(ids.filter((x) => x !== id))),
  ];
  let state = seed;
  const coin = (): boolean => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >= 2 ** 31;
  };
  for (let index = 0; index < random; index++) list.push(new Set(ids.filter(coin)));
  return list;
}

const plans: [string, Process, Reform, readonly (readonly [string, string, string])[]][] = [
  ['construction', constructionPermits, parallelApproval, constructionEdges],
  ['start-up', businessStartup, oneWindow, startUpEdges],
  ['real estate', realEstate, parallelRegistration, realEstateEdges],
];

describe.each(plans)('%s', (_, process, reform, edges) => {
  test('the edges name nodes of the baseline, and all stand there', () => {
    const nodes = new Set([...process.items, ...process.procedures, ...process.acts].map(({ id }) => id));
    expect(edges.filter(([, earlier, later]) => !nodes.has(earlier) || !nodes.has(later))).toEqual([]);
    expect(missing(process, usualCase(process.attributes), edges)).toEqual([]);
  });

  test('no subset of the measures loses a hard edge, closes a ring or is refused (300 random, seed 20240607)', () => {
    const attributes = usualCase(process.attributes);
    for (const chosen of subsets(reform, 300, 20240607)) {
      const name = [...chosen].join(', ');
      const { process: after, outcomes } = applyReform(process, reform, chosen);
      expect(outcomes.filter(({ applied }) => applied.result === 'refused').map(({ sentence }) => sentence.zh)).toEqual(
        [],
      );
      expect([name, missing(after, attributes, edges)]).toEqual([name, []]);
      const path = criticalPath(networkOf(activeFor(after, attributes), { clock: 'elapsed' }));
      expect(path, name).toBeDefined();
    }
  });

  test('the usual measures are lawful without a condition, and none is moot', () => {
    const { outcomes } = applyReform(process, reform);
    expect(outcomes.filter(({ applied }) => applied.result !== 'lawful').map(({ sentence }) => sentence.zh)).toEqual(
      [],
    );
  });

  test('every value of every attribute has a path to the goal, before and after', () => {
    for (const { id, values } of process.attributes)
      for (const value of values) {
        const attributes = usualCase(process.attributes, { [id]: value.id });
        for (const one of [process, applyReform(process, reform).process]) {
          const path = criticalPath(networkOf(activeFor(one, attributes), { clock: 'elapsed' }));
          expect(path?.total, `${id} = ${value.id}`).toBeGreaterThan(0);
          expect(missing(one, attributes, edges)).toEqual([]);
        }
      }
  });
});

describe('papers that hard edges need stay with the construction permit', () => {
  test.each(subsets(parallelApproval, 100, 7).map((chosen) => [[...chosen].join(', ').slice(0, 60), chosen] as const))(
    'funds, contractor and safety: %s',
    (_, chosen) => {
      const { process } = applyReform(constructionPermits, parallelApproval, chosen);
      const permit = process.items.find(({ id }) => id === 'construction-permit')!;
      const active = activeFor(process, usualCase(process.attributes));
      const asked = new Set(active.takesOf(permit).map(({ material }) => material));
      const oneOf = (...ids: string[]) => ids.some((id) => asked.has(id));
      expect(oneOf('funds-proof', 'funds-pledge')).toBe(true);
      expect(oneOf('construction-contract', 'contractor-confirmation')).toBe(true);
      expect(oneOf('safety-registration', 'safety-quality-pledge')).toBe(true);
    },
  );
});

describe('takes that a law asks for by name', () => {
  test.each([
    ['城镇排水与污水处理条例', '14', 'land-planning-permit', 'drainage-opinion'],
    ['城乡规划法', '38', 'land-planning-permit', 'land-contract'],
    ['城乡规划法', '38', 'land-planning-permit', 'project-approval'],
    ['城乡规划法', '40', 'planning-permit', 'land-right-proof'],
    ['建设工程质量管理条例', '5', 'drawing-review', 'survey-report'],
    ['建筑法', '8', 'construction-permit', 'planning-permit'],
    ['建筑法', '8', 'construction-permit', 'construction-contract'],
    ['环境影响评价法', '25', 'start-of-works', 'eia-approval'],
    ['水土保持法', '26', 'start-of-works', 'soil-approval'],
    ['城乡规划法', '45', 'completion-acceptance', 'verification-certificate'],
    ['消防法', '13', 'use', 'fire-acceptance-opinion'],
  ])('%s %s: %s takes %s', (act, article, node, material) => {
    const { items, acts } = constructionPermits;
    const take = [...items, ...acts].find(({ id }) => id === node)?.takes.find((one) => one.material === material);
    expect(take?.basis).toMatchObject({ kind: 'law', act: { zh: act }, article });
  });

  test('EIA and soil plan stand before the construction permit by habit only', () => {
    const active = activeFor(constructionPermits, usualCase(constructionPermits.attributes));
    const arrows = arrowsOf(active).filter(
      ({ earlier, later }) => ['eia', 'soil-plan'].includes(earlier) && later === 'construction-permit',
    );
    expect(arrows.map(({ because }) => because)).toEqual(['habit', 'habit']);
  });

  test.each([
    ['2018-01-01', 'construction-permit'],
    ['2019-04-22', 'construction-permit'],
    ['2019-04-23', 'start-of-works'],
    ['2024-12-31', 'start-of-works'],
  ])('on %s the fire design opinion is needed for the %s', (asOf, node) => {
    const active = activeFor({ ...constructionPermits, asOf }, usualCase(constructionPermits.attributes));
    const takers = [...active.items, ...active.acts].filter((one) =>
      active.takesOf(one).some(({ material }) => material === 'fire-design-opinion'),
    );
    expect(takers.map(({ id }) => id)).toEqual([node]);
  });
});

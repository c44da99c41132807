import type { Process, Scenario } from '../../engine/model/index.ts';
import { assumed, changed, item, named, paper, take } from './small-process.ts';

// The small process with an office that is consulted and two licences that are surveyed together, and a scenario that fits it.

const source = <T>(value: T) => ({ value, basis: assumed });

/** Monday, 2026-03-02, 00:00. */
export const MARCH = 20_514 * 1440;

/** The small process with the consulted opinion `defence`, the group `joint`, and a proof that is promised for the permit. */
export function wideProcess(): Process {
  return changed(({ items, groups, materials }) => {
    items.push(
      item('defence', '人防意见', {
        host: 'planning-permit',
        lifecycle: 'consulted',
        channel: { submit: 'pushed', collect: 'none' },
        gives: ['defence-opinion'],
        setBy: 'rule',
        duration: { n: 8, unit: 'working-day', basis: assumed },
      }),
      item('road', '道路开口', { authority: 'housing', gives: ['road-permit'] }),
      item('trees', '树木移植', { authority: 'environment', gives: ['trees-permit'] }),
    );
    for (const [id, zh] of [
      ['defence-opinion', '人防意见'],
      ['road-permit', '道路开口许可'],
      ['trees-permit', '树木移植许可'],
    ] as const)
      materials.push({ id, title: named(zh, id), holder: 'office' });
    materials.push(paper('funds-proof', '资金证明', { holder: 'third-party' }), paper('funds-letter', '资金承诺书'));
    const permit = items.find(({ id }) => id === 'planning-permit')!;
    permit.takes.push(take('funds-proof', { origin: 'commitment', letter: 'funds-letter' }));
    groups.push({
      id: 'joint',
      title: named('联合踏勘', 'Joint survey'),
      lead: 'housing',
      members: ['road', 'trees'],
      together: { form: false, visit: true, opinion: false },
      restart: 'objectors',
      basis: assumed,
    });
  });
}

/** A dated scenario that uses most of what a scenario can say, and is in order. Every call gives a new copy. */
export function wideScenario(): Scenario {
  return structuredClone<Scenario>({
    format: 1,
    id: 'small-city',
    title: named('小城', 'Small city'),
    process: 'small',
    desks: [
      {
        id: 'hall',
        authority: 'planning',
        does: 'intake',
        items: ['planning-permit'],
        staff: source(2),
        room: source(9),
      },
      { id: 'planners', authority: 'planning', staff: source(4), absence: source(0.1) },
      { id: 'housing', authority: 'housing', staff: source(3) },
      { id: 'environment', authority: 'environment', staff: source(3) },
      { id: 'exit', authority: 'planning', does: 'delivery', items: ['planning-permit'], staff: source(1) },
    ],
    arrivals: { kind: 'poisson', rate: source({ perDay: 0.1 }), months: Array<number>(12).fill(1) },
    backlog: [{ count: 3, done: ['project-filing', 'land-deal'], age: 14_400, basis: assumed }],
    mix: [{ attribute: 'investor', shares: source({ private: 1, government: 1 }) }],
    uptake: [{ measure: 'commitments', share: source(0.5) }],
    papers: [
      {
        material: 'design-scheme',
        defect: source(0.2),
        again: source(0.1),
        correction: source({ kind: 'fixed', value: 1440 }),
      },
    ],
    meetings: [{ id: 'experts', nodes: ['eia', 'joint'], days: [3], at: 570, basis: assumed }],
    tacitReplies: [{ item: 'defence', n: 5, unit: 'working-day', basis: assumed }],
    items: [
      {
        item: 'planning-permit',
        preparation: source({ kind: 'fixed', value: 30 }),
        delivery: source({ kind: 'fixed', value: 15 }),
        returns: { rate: source(0.4), again: source(0.2), correction: source({ kind: 'fixed', value: 2880 }) },
        checks: {
          share: source(0.1),
          after: source({ kind: 'fixed', value: 14_400 }),
          work: source({ kind: 'fixed', value: 60 }),
          revoked: source(0.05),
        },
      },
    ],
    procedures: [],
    groups: [
      {
        group: 'joint',
        survey: {
          officers: [
            { desk: 'housing', staff: 1 },
            { desk: 'environment', staff: 1 },
          ],
          work: source({ kind: 'fixed', value: 120 }),
        },
      },
    ],
    experiment: { seed: 1, replications: 2, cases: 50, start: MARCH },
  });
}

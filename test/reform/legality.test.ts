import { describe, expect, it } from 'vitest';
import type { Process } from '../../engine/model/index.ts';
import { usualCase } from '../../engine/model/index.ts';
import type { ActiveProcess, Arrow } from '../../engine/network/index.ts';
import { activeFor, arrowsOf, QUICK_DAY } from '../../engine/network/index.ts';
import type { Legality, WayOut, Ways } from '../../engine/reform/index.ts';
import { competences } from '../../engine/reform/competence.ts';
import { applyMoves, legality, unfoundedWaits, waysOut } from '../../engine/reform/index.ts';
import { assumed, changed, itemOf, law, listed, named, paper, smallProcess, take } from '../support/small-process.ts';

const active = (process: Process, investor = 'private'): ActiveProcess =>
  activeFor(process, usualCase(process.attributes, { investor }));
const asked = (process: Process, a: string, b: string, investor?: string): Legality =>
  legality(active(process, investor), a, b)!;
const told = (steps: readonly { earlier: string; later: string }[] = []): string[] =>
  steps.map(({ earlier, later }) => `${earlier} → ${later}`);
const chain = (found: Legality): string[] => ('chain' in found ? told(found.chain) : []);
const locked = (found: Legality): string[] => ('chain' in found ? told(found.locked) : []);
const habit = (earlier: string, later: string): Process['habits'][number] => ({
  earlier,
  later,
  note: named('一直这样办', 'always done so'),
  basis: assumed,
});
const arrow = (process: Process, earlier: string, later: string): Arrow =>
  arrowsOf(active(process)).find((one) => one.earlier === earlier && one.later === later)!;
const ways = (process: Process, earlier: string, later: string): Ways =>
  waysOut(active(process), arrow(process, earlier, later), { clock: 'path' });
const way = (found: Ways, kind: string): WayOut | undefined => found.open.find(({ move }) => move.do === kind);

describe('why one waits for the other', () => {
  it('names the article of a law that sets the order: use waits for completion by statute', () => {
    const base = changed((process) => {
      process.orders = [{ earlier: 'eia', later: 'planning-permit', by: 'acceptance', basis: law('某法', '3') }];
    });
    const found = asked(base, 'eia', 'planning-permit');
    expect(found).toMatchObject({ relation: 'waits', verdict: 'statute', earlier: 'eia', later: 'planning-permit' });
    expect('chain' in found && found.chain[0]!.reasons[0]!.arrow?.basis).toEqual(law('某法', '3'));
  });

  it('names the paper and the article that asks for it (建筑法 8), whichever of the two is asked about first', () => {
    for (const found of [
      asked(smallProcess(), 'planning-permit', 'construction-permit'),
      asked(smallProcess(), 'construction-permit', 'planning-permit'),
    ])
      expect(found).toMatchObject({
        relation: 'waits',
        verdict: 'material',
        earlier: 'planning-permit',
        later: 'construction-permit',
        chain: [{ reasons: [{ arrow: { material: 'planning-permit', basis: { article: '8' } } }] }],
      });
  });

  it('calls a habit a habit, and a paper that nothing gives a reason for “no basis found”', () => {
    const base = changed((process) => {
      process.habits = [habit('eia', 'planning-permit')];
    });
    expect(asked(base, 'eia', 'planning-permit')).toMatchObject({ verdict: 'habit' });
    // The take of the project code carries no basis in the small process.
    expect(asked(base, 'project-filing', 'planning-permit')).toMatchObject({ verdict: 'none-found' });
    itemOf(base, 'planning-permit').takes[0] = take('project-code', { basis: listed });
    expect(asked(base, 'project-filing', 'planning-permit')).toMatchObject({ verdict: 'material' });
    itemOf(base, 'planning-permit').takes[0] = take('project-code', { basis: assumed });
    expect(asked(base, 'project-filing', 'planning-permit')).toMatchObject({ verdict: 'none-found' });
  });

  it('goes along the shortest chain, which is as strong as its weakest step', () => {
    const found = asked(smallProcess(), 'project-filing', 'start-of-works');
    expect(chain(found)).toEqual([
      'project-filing → planning-permit',
      'planning-permit → construction-permit',
      'construction-permit → start-of-works',
    ]);
    expect(found).toMatchObject({ verdict: 'none-found' });
  });

  it('tells of the law that still binds behind a habit', () => {
    const base = changed((process) => {
      process.habits = [habit('planning-permit', 'start-of-works')];
      process.acts[0]!.takes = [take('construction-permit', { basis: law('建筑法', '7') })];
    });
    const found = asked(base, 'planning-permit', 'start-of-works');
    expect(found).toMatchObject({ verdict: 'habit' });
    expect(chain(found)).toEqual(['planning-permit → start-of-works']);
    expect(locked(found)).toEqual(['planning-permit → construction-permit', 'construction-permit → start-of-works']);
  });

  it('says that two may run in parallel where no arrow leads from one to the other', () => {
    expect(asked(smallProcess(), 'eia', 'planning-permit')).toEqual({ relation: 'parallel' });
  });

  it('is conditional where only other cases wait, and says which', () => {
    const government = { attribute: 'investor', is: ['government'] };
    const base = changed((process) => {
      process.habits = [{ ...habit('eia', 'planning-permit'), when: government }];
    });
    expect(asked(base, 'eia', 'planning-permit')).toMatchObject({
      relation: 'conditional',
      chain: [{ reasons: [{ conditions: [government] }] }],
    });
    expect(asked(base, 'eia', 'planning-permit', 'government')).toMatchObject({ relation: 'waits', verdict: 'habit' });
  });

  it('takes no account of duties afterwards, and knows no node of another process', () => {
    const base = changed((process) => {
      itemOf(process, 'planning-permit').takes.push(take('eia-approval', { by: 'later', basis: listed }));
    });
    expect(asked(base, 'eia', 'planning-permit')).toEqual({ relation: 'parallel' });
    expect(legality(active(base), 'eia', 'nowhere')).toBeUndefined();
  });

  it('sees that a joint group begins and closes as a whole', () => {
    const base = changed((process) => {
      process.groups = [
        {
          id: 'together',
          title: named('联合审查', 'Joint review'),
          lead: 'planning',
          members: ['planning-permit', 'eia'],
          together: { form: true, visit: true, opinion: true },
          restart: 'objectors',
          basis: listed,
        },
      ];
    });
    expect(asked(base, 'planning-permit', 'eia')).toEqual({ relation: 'together', group: 'together' });
    // The environmental approval is needed by no permit, yet the permit waits for the round in which it is given.
    const found = asked(base, 'eia', 'construction-permit');
    expect(found).toMatchObject({ relation: 'waits', verdict: 'joint' });
    expect(chain(found)).toEqual(['eia → together', 'together → construction-permit']);
    // And it begins only when what the other member takes is there.
    expect(asked(base, 'project-filing', 'eia')).toMatchObject({
      relation: 'waits',
      chain: [{ reasons: [{ verdict: 'joint', round: 'together', arrow: { later: 'planning-permit' } }] }],
    });
  });

  it('finds what was merged into one', () => {
    const { process } = applyMoves(smallProcess(), [
      {
        measure: 'test',
        move: {
          do: 'merge',
          items: ['planning-permit', 'construction-permit'],
          into: { id: 'one', title: named('合并许可', 'One permit') },
          duration: 'maximum',
          basis: listed,
        },
      },
    ]);
    expect(asked(process, 'planning-permit', 'construction-permit')).toEqual({ relation: 'one', node: 'one' });
    expect(asked(process, 'planning-permit', 'start-of-works')).toMatchObject({ earlier: 'one' });
  });
});

describe('ways out of a wait, as the moves’ own rules answer', () => {
  it('this level may let go of a habit, and the case is ten days shorter', () => {
    const base = changed((process) => {
      process.habits = [habit('eia', 'planning-permit')];
    });
    expect(way(ways(base, 'eia', 'planning-permit'), 'drop-habit')).toMatchObject({
      needs: 'nothing',
      competence: 'this-level',
      payer: 'nobody',
      effect: 'gone',
      minutes: 10 * QUICK_DAY, // 10 + 10 + 4 become 10 beside 10 + 4
    });
  });

  it('a paper that a law wants first: only a law lets it go; sharing keeps the order, a list lets review begin', () => {
    const found = ways(smallProcess(), 'planning-permit', 'construction-permit');
    for (const kind of ['drop-paper', 'commit', 'replace-paper', 'retime', 'cancel'])
      expect(way(found, kind), kind).toMatchObject({ needs: 'law', competence: 'law-amendment', effect: 'gone' });
    expect(way(found, 'share')).toMatchObject({ needs: 'local-document', payer: 'government', effect: 'paper-only' });
    expect(way(found, 'accept-with-gap')).toMatchObject({
      needs: 'local-document',
      competence: 'this-level',
      effect: 'overlaps',
      minutes: 3 * QUICK_DAY, // 10 + 4 become 10 and a tail of one day
    });
    expect(way(found, 'drop-habit')).toBeUndefined();
  });

  it('this level’s ways come first, those that need a law last', () => {
    const levels = ways(smallProcess(), 'planning-permit', 'construction-permit').open.map(
      ({ competence }) => competence,
    );
    expect(levels[0]).toBe('this-level');
    expect(levels.at(-1)).toBe('law-amendment');
    expect([...levels].sort((a, b) => competences.indexOf(a) - competences.indexOf(b))).toEqual(levels);
    expect(new Set(levels)).toContain('state-council');
  });

  it('an excluded paper takes a national rule, a core paper no gap at all', () => {
    const base = changed((process) => {
      const report = process.materials.find(({ id }) => id === 'eia-approval')!;
      report.core = true;
      report.commitment = { value: false, basis: law('环境影响评价法', '22') };
      itemOf(process, 'planning-permit').takes.push(take('eia-approval', { basis: listed }));
    });
    const found = ways(base, 'eia', 'planning-permit');
    expect(way(found, 'commit')).toMatchObject({ needs: 'higher-document', competence: 'state-council' });
    expect(way(found, 'commit')!.basis).toMatchObject({ act: { zh: '环境影响评价法' } });
    expect(way(found, 'accept-with-gap')).toBeUndefined();
    expect(found.shut.find(({ move }) => move.do === 'accept-with-gap')?.why.zh).toContain('主件');
  });

  it('never offers a move that would close a ring', () => {
    const base = changed((process) => {
      process.materials.push(paper('drawings', '图纸', { holder: 'office' }));
      itemOf(process, 'eia').takes.push(take('planning-permit', { basis: listed }));
      itemOf(process, 'eia').gives.push('drawings');
      itemOf(process, 'construction-permit').takes.push(take('drawings', { basis: listed }));
    });
    const found = ways(base, 'planning-permit', 'construction-permit');
    expect(found.open.map(({ move }) => move.do)).not.toContain('merge');
    expect(found.shut.map(({ move }) => move.do)).toEqual(expect.arrayContaining(['merge', 'internalise']));
  });

  it('changes nothing of the plan that it looks at', () => {
    const base = smallProcess();
    const frozen = JSON.stringify(base);
    ways(base, 'planning-permit', 'construction-permit');
    expect(JSON.stringify(base)).toBe(frozen);
  });
});

describe('waits for which no basis was found', () => {
  it('are the habits and the papers without a reason, each with the days it costs', () => {
    const base = changed((process) => {
      process.habits = [habit('eia', 'planning-permit')];
      process.acts[0]!.takes[0] = take('construction-permit', { basis: law('建筑法', '7') });
      itemOf(process, 'planning-permit').takes[1] = take('land-contract', { basis: listed });
    });
    const { waits, minutes, total, all } = unfoundedWaits(active(base), { clock: 'path' });
    expect(
      waits.map(({ earlier, later, verdict, minutes: cost }) => [earlier, later, verdict, cost! / QUICK_DAY]),
    ).toEqual([
      ['eia', 'planning-permit', 'habit', 10], // 24 become 14
      ['project-filing', 'planning-permit', 'none-found', 0], // a filing on the spot keeps nobody
    ]);
    expect([minutes! / QUICK_DAY, total! / QUICK_DAY, all]).toEqual([10, 24, 6]);
  });

  it('count together what they cost together: two of them beside each other save nothing alone', () => {
    const base = changed((process) => {
      itemOf(process, 'project-filing').duration.n = 10;
      itemOf(process, 'planning-permit').takes = [];
      process.habits = [habit('eia', 'planning-permit'), habit('project-filing', 'planning-permit')];
    });
    const { waits, minutes } = unfoundedWaits(active(base), { clock: 'path' });
    expect(waits.filter(({ verdict }) => verdict === 'habit').map((one) => one.minutes)).toEqual([0, 0]);
    expect(minutes).toBe(10 * QUICK_DAY);
  });
});

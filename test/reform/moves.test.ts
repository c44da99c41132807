import { describe, expect, it } from 'vitest';
import type { Basis, Item, Material, Move, Process } from '../../engine/model/index.ts';
import { activeFor } from '../../engine/network/index.ts';
import { assumed, item, law, listed, named, paper, smallProcess, take } from '../support/small-process.ts';
import { path, results, tried } from './tried.ts';

const itemOf = (process: Process, id: string): Item => process.items.find((one) => one.id === id)!;
const habit = (earlier: string, later: string): Process['habits'][number] => ({
  earlier,
  later,
  note: named('一直这样办', 'always done so'),
  basis: assumed,
});
const letter: Material = paper('letter', '承诺书');

describe('the baseline that the moves are tried on', () => {
  it('takes 10 days for the planning permit and 4 for the construction permit, beside 10 for the environment', () => {
    expect(path(smallProcess())).toBe(14);
  });
});

describe('classify 分级分类', () => {
  const move: Move = {
    do: 'classify',
    items: ['planning-permit'],
    when: { attribute: 'investor', is: ['government'] },
  };
  it('takes an item from the cases that do not need it, on a law', () => {
    const { process, outcomes } = tried(smallProcess(), { ...move, basis: law('某法', '1') });
    expect(results(outcomes)).toEqual(['lawful']);
    expect(path(process)).toBe(10); // what is left is the environmental approval; its follower's take is void
  });
  it('is conditional on a document and refused on nothing where a law set the item (行政许可法 21)', () => {
    expect(results(tried(smallProcess(), { ...move, basis: listed }).outcomes)).toEqual(['conditional']);
    expect(results(tried(smallProcess(), move).outcomes)).toEqual(['refused']);
  });
  it('stays conditional without a document where a normative document set the item', () => {
    const base = smallProcess();
    itemOf(base, 'planning-permit').setBy = 'normative-document';
    expect(results(tried(base, move).outcomes)).toEqual(['conditional']);
    expect(results(tried(base, { ...move, basis: listed }).outcomes)).toEqual(['lawful']);
  });
  it('is refused for an attribute or a value that the process does not know', () => {
    const when = { attribute: 'investor', is: ['nobody'] };
    expect(results(tried(smallProcess(), { ...move, when, basis: law('某法', '1') }).outcomes)).toEqual(['refused']);
  });
});

describe('regional-assessment 区域评估', () => {
  it('switches the assessment off where the area has it', () => {
    const { process } = tried(smallProcess(), {
      do: 'regional-assessment',
      items: ['eia'],
      when: { attribute: 'investor', is: ['private'] },
      basis: listed,
    });
    expect(activeFor(process, { investor: 'private' }).items.map(({ id }) => id)).not.toContain('eia');
    expect(activeFor(process, { investor: 'government' }).items.map(({ id }) => id)).toContain('eia');
  });
});

describe('cancel 取消', () => {
  it('is refused for an item set by law when no law is named (行政许可法 21)', () => {
    const { outcomes } = tried(smallProcess(), { do: 'cancel', item: 'planning-permit' });
    expect(results(outcomes)).toEqual(['refused']);
    expect(outcomes[0]!.applied).toMatchObject({ basis: { article: '21' } });
  });
  it('lets followers inherit what stood before, so that no order is lost', () => {
    const base = smallProcess();
    base.habits = [habit('eia', 'planning-permit')];
    expect(path(base)).toBe(24); // 10 + 10 + 4
    const { process, outcomes } = tried(base, { do: 'cancel', item: 'planning-permit', basis: law('某法', '1') });
    expect(results(outcomes)).toEqual(['lawful']);
    expect(path(process)).toBe(14); // eia 10 → construction permit 4
    expect(itemOf(process, 'construction-permit').takes.map(({ material }) => material)).toEqual(['funds-letter']);
  });
  it('keeps the order only in the cases that had the item', () => {
    const base = smallProcess();
    base.habits = [habit('eia', 'planning-permit')];
    itemOf(base, 'planning-permit').when = { attribute: 'investor', is: ['government'] };
    const { process } = tried(base, { do: 'cancel', item: 'planning-permit', basis: law('某法', '1') });
    expect(path(process)).toBe(10); // a private case never had the item: its permit does not wait for the environment
  });
  it('is moot when the item is gone already', () => {
    const move: Move = { do: 'cancel', item: 'eia', basis: law('某法', '1') };
    expect(results(tried(smallProcess(), move, move).outcomes)).toEqual(['lawful', 'moot']);
  });
});

describe('to-filing 审批改备案', () => {
  it('makes it a filing of the given handling', () => {
    const { process } = tried(smallProcess(), { do: 'to-filing', item: 'planning-permit', basis: law('某法', '1') });
    expect(itemOf(process, 'planning-permit')).toMatchObject({
      kind: '行政备案',
      lifecycle: 'filing',
      duration: { n: 0 },
    });
    expect(path(process)).toBe(10);
  });
  it('may not be done by a document where a law set the licence', () => {
    expect(results(tried(smallProcess(), { do: 'to-filing', item: 'eia', basis: listed }).outcomes)).toEqual([
      'conditional',
    ]);
  });
});

describe('delegate 委托下放', () => {
  it('changes the authority, on a law only for licences (行政许可法 24)', () => {
    const move: Move = { do: 'delegate', item: 'eia', to: 'planning' };
    expect(results(tried(smallProcess(), move).outcomes)).toEqual(['conditional']);
    const { process, outcomes } = tried(smallProcess(), { ...move, basis: law('某法', '1') });
    expect(results(outcomes)).toEqual(['lawful']);
    expect(itemOf(process, 'eia').authority).toBe('planning');
  });
  it('is refused towards an authority that does not exist', () => {
    expect(results(tried(smallProcess(), { do: 'delegate', item: 'eia', to: 'nobody' }).outcomes)).toEqual(['refused']);
  });
});

describe('internalise 审批改内部协作', () => {
  it('asks for the opinion inside the host, whose decision waits for the reply', () => {
    const base = smallProcess();
    base.habits = [habit('eia', 'planning-permit')];
    const { process, outcomes } = tried(base, {
      do: 'internalise',
      item: 'eia',
      into: 'planning-permit',
      replyWorkingDays: 4,
      basis: listed,
    });
    expect(results(outcomes)).toEqual(['lawful']);
    expect(itemOf(process, 'eia')).toMatchObject({
      host: 'planning-permit',
      lifecycle: 'consulted',
      duration: { n: 4 },
    });
    expect(path(process)).toBe(14); // the reply of 4 days fits into the 10 of the host
  });
  it('makes a slow reply hold up the host: 12 days of reply, one of tail, 4 of the permit', () => {
    const base = smallProcess();
    itemOf(base, 'eia').duration.n = 12;
    const { process } = tried(base, {
      do: 'internalise',
      item: 'eia',
      into: 'planning-permit',
      replyWorkingDays: 20,
      basis: listed,
    });
    expect(path(process)).toBe(17);
  });
});

describe('add-item 增加事项', () => {
  it('is refused for a licence without a law (行政许可法 14–17)', () => {
    const one = item('new-licence', '新许可', { basis: assumed });
    expect(results(tried(smallProcess(), { do: 'add-item', item: one, materials: [] }).outcomes)).toEqual(['refused']);
  });
  it('adds the item and its papers', () => {
    const one = item('water', '供水报装', { kind: '公用企业', basis: assumed, takes: [take('water-form')] });
    const { process, outcomes } = tried(smallProcess(), {
      do: 'add-item',
      item: one,
      materials: [paper('water-form', '报装申请单')],
    });
    expect(results(outcomes)).toEqual(['lawful']);
    expect(itemOf(process, 'water').title.zh).toBe('供水报装');
  });
});

describe('split 拆分', () => {
  it('lets the parts run side by side and keeps the origin with the first', () => {
    const half = { n: 5, unit: 'working-day', basis: assumed } as const;
    const { process } = tried(smallProcess(), {
      do: 'split',
      item: 'planning-permit',
      into: [
        item('planning-a', '规划许可（主体）', { gives: ['planning-permit'], duration: half }),
        item('planning-b', '规划许可（配套）', { gives: [], duration: half, takes: [take('design-scheme')] }),
      ],
    });
    expect(itemOf(process, 'planning-a').origin).toBe('planning-permit');
    expect(itemOf(process, 'planning-a').takes.map(({ material }) => material)).toEqual([
      'project-code',
      'land-contract',
    ]);
    expect(path(process)).toBe(10); // planning 5 + construction 4, beside the environmental approval of 10
  });
});

describe('unknown ids', () => {
  it('are refused and not taken for something that an earlier move removed', () => {
    const { outcomes } = tried(smallProcess(), { do: 'cancel', item: 'plannig-permit', basis: law('某法', '1') });
    expect(outcomes[0]!.applied).toMatchObject({
      result: 'refused',
      why: { en: expect.stringContaining('plannig') as string },
    });
  });
});

describe('rings 互为前置', () => {
  it('refuse the move that would close one, and name it', () => {
    const base = smallProcess();
    base.habits = [habit('construction-permit', 'eia')];
    // The environmental approval now follows the permit; as an opinion inside the planning permit it would precede it.
    const { process, outcomes } = tried(base, {
      do: 'internalise',
      item: 'eia',
      into: 'planning-permit',
      replyWorkingDays: 4,
      basis: listed,
    });
    expect(outcomes[0]!.applied).toMatchObject({
      result: 'refused',
      why: { en: expect.stringContaining('→') as string },
    });
    expect(itemOf(process, 'eia').host).toBeUndefined();
  });
});

describe('retime 调整时序', () => {
  it('moves a habit to a later node', () => {
    const base = smallProcess();
    base.habits = [habit('eia', 'construction-permit')];
    base.items.find(({ id }) => id === 'eia')!.duration.n = 30;
    expect(path(base)).toBe(34);
    const { process, outcomes } = tried(base, {
      do: 'retime',
      earlier: 'eia',
      later: 'construction-permit',
      to: 'start-of-works',
      by: 'acceptance',
    });
    expect(results(outcomes)).toEqual(['lawful']);
    expect(path(process)).toBe(30); // it still has to be there before the start of works (环境影响评价法 25)
  });
  it('is refused where a statute asks for the paper', () => {
    const { outcomes } = tried(smallProcess(), {
      do: 'retime',
      earlier: 'planning-permit',
      later: 'construction-permit',
      to: 'start-of-works',
      by: 'acceptance',
    });
    expect(results(outcomes)).toEqual(['refused']);
    expect(outcomes[0]!.applied).toMatchObject({ basis: { act: { zh: '建筑法' } } });
  });
});

describe('drop-habit 并联', () => {
  it('removes a habit', () => {
    const base = smallProcess();
    base.habits = [habit('eia', 'planning-permit')];
    const { process } = tried(base, { do: 'drop-habit', earlier: 'eia', later: 'planning-permit' });
    expect(path(process)).toBe(14);
  });
  it('is refused where the order comes from a paper or a statute', () => {
    const { outcomes } = tried(smallProcess(), {
      do: 'drop-habit',
      earlier: 'planning-permit',
      later: 'construction-permit',
    });
    expect(results(outcomes)).toEqual(['refused']);
  });
  it('is moot where there is no order at all', () => {
    const { outcomes } = tried(smallProcess(), { do: 'drop-habit', earlier: 'eia', later: 'planning-permit' });
    expect(results(outcomes)).toEqual(['moot']);
  });
});

describe('papers 材料', () => {
  it('drop-paper drops what no law asks for, and is refused for the rest', () => {
    const { process, outcomes } = tried(
      smallProcess(),
      { do: 'drop-paper', item: 'project-filing', materials: ['filing-form'] },
      { do: 'drop-paper', item: 'construction-permit', materials: ['funds-letter'] },
    );
    expect(results(outcomes)).toEqual(['lawful', 'refused']);
    expect(itemOf(process, 'project-filing').takes).toEqual([]);
  });
  it('combine-papers puts one paper in the place of several', () => {
    const { process } = tried(smallProcess(), {
      do: 'combine-papers',
      item: 'planning-permit',
      materials: ['land-contract', 'design-scheme'],
      into: paper('bundle', '合并材料'),
    });
    expect(itemOf(process, 'planning-permit').takes.map(({ material }) => material)).toEqual([
      'project-code',
      'bundle',
    ]);
  });
  it('replace-paper is conditional where a law names the old paper and nothing the new', () => {
    const move: Move = { do: 'replace-paper', item: 'construction-permit', material: 'funds-letter', with: letter };
    expect(results(tried(smallProcess(), move).outcomes)).toEqual(['conditional']);
    expect(results(tried(smallProcess(), { ...move, basis: law('住建部令42号', '1') }).outcomes)).toEqual(['lawful']);
  });
  it('share keeps the arrow and removes the handing-in', () => {
    const { process } = tried(smallProcess(), { do: 'share', materials: ['planning-permit'], basis: listed });
    expect(itemOf(process, 'construction-permit').takes[0]).toMatchObject({ origin: 'sharing' });
    expect(path(process)).toBe(14);
  });
  it('share is conditional while nothing says that the paper can be shared', () => {
    expect(results(tried(smallProcess(), { do: 'share', materials: ['planning-permit'] }).outcomes)).toEqual([
      'conditional',
    ]);
  });
  it('commit takes the arrow away and asks for one letter, where no law wants the other result first', () => {
    const base = smallProcess();
    itemOf(base, 'construction-permit').takes[0] = take('planning-permit');
    const move: Move = {
      do: 'commit',
      item: 'construction-permit',
      materials: ['planning-permit'],
      letter,
      basis: listed,
    };
    expect(path(tried(base, move).process)).toBe(10);
    expect(results(tried(smallProcess(), move).outcomes)).toEqual(['refused']); // 建筑法 8
  });
  it.each<Move>([
    { do: 'drop-paper', item: 'construction-permit', materials: ['planning-permit'], basis: listed },
    {
      do: 'combine-papers',
      item: 'construction-permit',
      materials: ['planning-permit', 'funds-letter'],
      into: paper('bundle', '合并材料'),
      basis: listed,
    },
    { do: 'replace-paper', item: 'construction-permit', material: 'planning-permit', with: letter, basis: listed },
    { do: 'accept-with-gap', item: 'construction-permit', material: 'planning-permit', by: 'delivery', basis: listed },
    { do: 'accept-with-gap', item: 'construction-permit', material: 'planning-permit', by: 'later', basis: listed },
    {
      do: 'retime',
      earlier: 'planning-permit',
      later: 'construction-permit',
      to: 'start-of-works',
      by: 'acceptance',
      basis: listed,
    },
  ])('$do does not remove an order that the law sets (建筑法 8)', (move) => {
    expect(results(tried(smallProcess(), move).outcomes)).toEqual(['refused']);
  });
  it('combine-papers is due when the first of them was and asked for where any was', () => {
    const base = smallProcess();
    itemOf(base, 'planning-permit').takes = [
      take('land-contract', { by: 'decision', basis: listed, when: { attribute: 'investor', is: ['private'] } }),
      take('design-scheme'),
    ];
    const { process } = tried(base, {
      do: 'combine-papers',
      item: 'planning-permit',
      materials: ['land-contract', 'design-scheme'],
      into: paper('bundle', '合并材料'),
    });
    expect(itemOf(process, 'planning-permit').takes).toEqual([
      { material: 'bundle', by: 'acceptance', origin: 'applicant', basis: listed },
    ]);
  });
  it('commit is refused for an excluded paper, conditional on a local list, lawful on a higher rule', () => {
    const move: Move = { do: 'commit', item: 'eia', materials: ['eia-report'], letter };
    const local: Basis = {
      kind: 'document',
      title: named('某市清单', 'a city’s list'),
      place: named('某市', 'a city'),
    };
    expect(results(tried(smallProcess(), move).outcomes)).toEqual(['refused']);
    expect(results(tried(smallProcess(), { ...move, basis: local }).outcomes)).toEqual(['conditional']);
    expect(results(tried(smallProcess(), { ...move, basis: law('某法', '1') }).outcomes)).toEqual(['lawful']);
  });
  it('accept-with-gap lets review start, and the tail wait: planning 10, then one day of tail', () => {
    const { process } = tried(smallProcess(), {
      do: 'accept-with-gap',
      item: 'construction-permit',
      material: 'planning-permit',
      by: 'decision',
      basis: listed,
    });
    expect(path(process)).toBe(11);
  });
  it('accept-with-gap is refused for a core paper', () => {
    const { outcomes } = tried(smallProcess(), {
      do: 'accept-with-gap',
      item: 'planning-permit',
      material: 'design-scheme',
      by: 'decision',
      basis: listed,
    });
    expect(results(outcomes)).toEqual(['refused']);
  });
});

describe('merge 合并', () => {
  const into = { id: 'joint-permit', title: named('合并许可', 'Merged permit'), authority: 'housing' };
  it('keeps the parts, drops the paper between them, and takes the longest handling', () => {
    const { process, outcomes } = tried(smallProcess(), {
      do: 'merge',
      items: ['planning-permit', 'construction-permit'],
      into,
      duration: 'maximum',
      basis: listed,
    });
    expect(results(outcomes)).toEqual(['lawful']);
    const merged = itemOf(process, 'joint-permit');
    expect(merged.parts).toEqual(['planning-permit', 'construction-permit']);
    expect(merged.takes.map(({ material }) => material)).not.toContain('planning-permit');
    expect(path(process)).toBe(10);
  });
  it('takes the sum of the handling when it says so', () => {
    const { process } = tried(smallProcess(), {
      do: 'merge',
      items: ['planning-permit', 'construction-permit'],
      into,
      duration: 'sum',
      basis: listed,
    });
    expect(path(process)).toBe(14);
  });
  it('is refused around a third item, which it names', () => {
    const base = smallProcess();
    base.habits = [habit('planning-permit', 'eia'), habit('eia', 'construction-permit')];
    const { outcomes } = tried(base, {
      do: 'merge',
      items: ['planning-permit', 'construction-permit'],
      into,
      duration: 'maximum',
      basis: listed,
    });
    expect(outcomes[0]!.applied).toMatchObject({
      result: 'refused',
      why: { en: expect.stringContaining('eia') as string },
    });
  });
  it('is needed where any part was, and asks each paper where its part was needed', () => {
    const base = smallProcess();
    itemOf(base, 'construction-permit').when = { attribute: 'investor', is: ['private'] };
    const { process } = tried(base, {
      do: 'merge',
      items: ['planning-permit', 'construction-permit'],
      into,
      duration: 'maximum',
      basis: listed,
    });
    const merged = itemOf(process, 'joint-permit');
    expect(merged.when).toBeUndefined();
    expect(merged.takes.find(({ material }) => material === 'funds-letter')?.when).toEqual({
      attribute: 'investor',
      is: ['private'],
    });
    expect(merged.takes.find(({ material }) => material === 'design-scheme')?.when).toBeUndefined();
    // 城乡规划法 gives 20 working days from acceptance, 建筑法 7 calendar days from receipt: both bind.
    expect(merged.limits.filter(({ scheme }) => scheme === 'statutory').map(({ n }) => n)).toEqual([20, 7]);
  });
  it('is refused under the id of another item', () => {
    const { outcomes } = tried(smallProcess(), {
      do: 'merge',
      items: ['planning-permit', 'construction-permit'],
      into: { ...into, id: 'eia' },
      duration: 'maximum',
      basis: listed,
    });
    expect(results(outcomes)).toEqual(['refused']);
  });
  it('comes to an end after a split under the same id, and after mergers of mergers', () => {
    const half = { n: 5, unit: 'working-day', basis: assumed } as const;
    const again: Move[] = [
      {
        do: 'split',
        item: 'planning-permit',
        into: [
          item('pa', '甲', { gives: ['planning-permit'], duration: half }),
          item('pb', '乙', { gives: [], duration: half }),
        ],
      },
      { do: 'merge', items: ['pa', 'pb'], into: { ...into, id: 'planning-permit' }, duration: 'sum', basis: listed },
      { do: 'promise', target: 'pb', n: 6, unit: 'working-day', startsAt: 'acceptance' },
    ];
    const { process, outcomes } = tried(smallProcess(), ...again);
    expect(results(outcomes)).toEqual(['lawful', 'lawful', 'lawful']);
    expect(itemOf(process, 'planning-permit').duration.n).toBe(6);
    const chain = tried(
      smallProcess(),
      {
        do: 'merge',
        items: ['project-filing', 'planning-permit'],
        into: { ...into, id: 'm1' },
        duration: 'sum',
        basis: listed,
      },
      {
        do: 'merge',
        items: ['planning-permit', 'construction-permit'],
        into: { ...into, id: 'm2' },
        duration: 'sum',
        basis: listed,
      },
      { do: 'promise', target: 'project-filing', n: 3, unit: 'working-day', startsAt: 'acceptance' },
      { do: 'promise', target: 'm1', n: 2, unit: 'working-day', startsAt: 'acceptance' },
    );
    expect(results(chain.outcomes)).toEqual(['lawful', 'lawful', 'lawful', 'lawful']);
    expect(itemOf(chain.process, 'm2').duration.n).toBe(2);
  });
  it('lets later moves find the merged item by the name of a part', () => {
    const { process, outcomes } = tried(
      smallProcess(),
      { do: 'promise', target: 'construction-permit', n: 3, unit: 'working-day', startsAt: 'acceptance' },
      { do: 'merge', items: ['planning-permit', 'construction-permit'], into, duration: 'maximum', basis: listed },
    );
    expect(results(outcomes)).toEqual(['lawful', 'lawful']);
    expect(itemOf(process, 'joint-permit').duration.n).toBe(3);
  });
});

describe('joint 联合办理', () => {
  const group = {
    id: 'together',
    title: named('联合审查', 'Joint review'),
    lead: 'planning',
    members: ['planning-permit', 'eia'],
    together: { form: true, visit: true, opinion: true },
    restart: 'objectors' as const,
    basis: listed,
  };
  it('closes when the last opinion is given, and a promise for the group bounds the round', () => {
    const base = smallProcess();
    base.items.find(({ id }) => id === 'eia')!.duration.n = 12;
    expect(path(tried(base, { do: 'joint', group }).process)).toBe(16); // 12, then the permit's 4
    const { process } = tried(
      base,
      { do: 'promise', target: 'together', n: 6, unit: 'working-day', startsAt: 'acceptance' },
      { do: 'joint', group },
    );
    expect(path(process)).toBe(10); // 6 + 4
  });
  it('is moot with fewer than two members left', () => {
    const { outcomes } = tried(
      smallProcess(),
      { do: 'joint', group },
      { do: 'cancel', item: 'eia', basis: law('某法', '1') },
    );
    expect(results(outcomes)).toEqual(['lawful', 'moot']);
  });
});

describe('one-form 一张表单', () => {
  it('makes one submission set of several items', () => {
    const { process } = tried(smallProcess(), {
      do: 'one-form',
      items: ['project-filing', 'planning-permit'],
      form: paper('one-form', '一张表单'),
      replaces: ['filing-form'],
    });
    expect(itemOf(process, 'project-filing')).toMatchObject({ channel: { sets: ['one-form'] } });
    expect(itemOf(process, 'planning-permit')).toMatchObject({ channel: { sets: ['one-form'] } });
    expect(itemOf(process, 'project-filing').takes.map(({ material }) => material)).toEqual(['one-form']);
  });
});

describe('promises 承诺', () => {
  it('pull the handling down, never up', () => {
    const move = (n: number): Move => ({
      do: 'promise',
      target: 'planning-permit',
      n,
      unit: 'working-day',
      startsAt: 'acceptance',
    });
    expect(path(tried(smallProcess(), move(5)).process)).toBe(10); // 5 + 4 < the environment's 10
    expect(path(tried(smallProcess(), move(15)).process)).toBe(14);
  });
  it('are compared with the law by their due dates: 30 working days are longer than 30 calendar days', () => {
    const move: Move = { do: 'promise', target: 'eia', n: 30, unit: 'working-day', startsAt: 'acceptance' };
    expect(results(tried(smallProcess(), move).outcomes)).toEqual(['refused']);
  });
  it('are refused above the statutory limit', () => {
    const { outcomes } = tried(smallProcess(), {
      do: 'promise',
      target: 'planning-permit',
      n: 21,
      unit: 'working-day',
      startsAt: 'acceptance',
    });
    expect(results(outcomes)).toEqual(['refused']);
  });
  it('let the last one in package order win', () => {
    const move = (n: number): Move => ({
      do: 'promise',
      target: 'planning-permit',
      n,
      unit: 'working-day',
      startsAt: 'acceptance',
    });
    const { process } = tried(smallProcess(), move(5), move(8));
    expect(
      itemOf(process, 'planning-permit')
        .limits.filter(({ scheme }) => scheme === 'promised')
        .map(({ n }) => n),
    ).toEqual([8]);
  });
  it('for stages bound and report, and move no case', () => {
    const { process } = tried(smallProcess(), {
      do: 'stage-promise',
      id: 'all',
      title: named('全流程', 'whole'),
      stages: ['permit'],
      n: 9,
      unit: 'working-day',
      basis: listed,
    });
    expect(process.limits).toMatchObject([{ id: 'all', n: 9, scheme: 'promised' }]);
    expect(path(process)).toBe(14);
  });
  it('on the spot take no time', () => {
    expect(path(tried(smallProcess(), { do: 'instant', item: 'planning-permit' }).process)).toBe(10);
  });
});

describe('online 网办 and waive-fee 减免', () => {
  it('online changes the channel and forgets the visits that were stated for the old one', () => {
    const { process } = tried(smallProcess(), {
      do: 'online',
      items: ['construction-permit'],
      channel: { submit: 'online' },
    });
    expect(itemOf(process, 'construction-permit').channel).toEqual({ submit: 'online', collect: 'mail' });
    expect(itemOf(process, 'construction-permit').statedVisits).toBeUndefined();
  });
  it('waive-fee names who pays, and is conditional for charges that nobody decided to drop', () => {
    const base = smallProcess();
    itemOf(base, 'eia').fees = [
      {
        id: 'charge',
        title: named('某费', 'a charge'),
        category: 'administrative',
        amount: { value: null, basis: assumed },
        payer: 'applicant',
        basis: law('某法', '3'),
      },
    ];
    const move: Move = { do: 'waive-fee', item: 'eia', fee: 'charge', payer: 'nobody' };
    expect(results(tried(base, move).outcomes)).toEqual(['conditional']);
    const { process } = tried(base, { ...move, payer: 'government' });
    expect(itemOf(process, 'eia').fees).toMatchObject([{ payer: 'government' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { compare, totalOf } from '../../../engine/measure/index.ts';
import type { Process } from '../../../engine/model/index.ts';
import { parseProcess } from '../../../engine/model/index.ts';
import { activeWhole, arrowsOf } from '../../../engine/network/index.ts';
import type { Edit } from '../../../ui/pages/edit/edits.ts';
import { edited } from '../../../ui/pages/edit/edits.ts';
import { processes } from '../../../processes/index.ts';
import { smallProcess } from '../../support/small-process.ts';

const start = smallProcess();
const after = (...edits: Edit[]): Process => edits.reduce(edited, start);
const item = (process: Process, id: string) => process.items.find((one) => one.id === id)!;

describe('an edit', () => {
  test('of a title, kind, authority, duration and limit changes that and nothing else', () => {
    const process = after(
      { do: 'title', item: 'eia', title: ' 环评 ' },
      { do: 'authority', item: 'eia', name: '行政审批局' },
      { do: 'days', item: 'eia', days: 7.5 },
      { do: 'limit', item: 'eia', scheme: 'promised', days: 10 },
    );
    expect(item(process, 'eia').title.zh).toBe('环评');
    expect(item(process, 'eia').duration).toMatchObject({ n: 7.5, unit: 'working-day', basis: { kind: 'assumption' } });
    expect(item(process, 'eia').limits.filter(({ scheme }) => scheme === 'promised')).toMatchObject([{ n: 10 }]);
    expect(process.authorities.at(-1)?.title.zh).toBe('行政审批局');
    expect(process.items.filter(({ id }) => id !== 'eia')).toEqual(start.items.filter(({ id }) => id !== 'eia'));
    const back = edited(process, { do: 'limit', item: 'eia', scheme: 'promised', days: undefined });
    expect(item(back, 'eia').limits.filter(({ scheme }) => scheme === 'promised')).toEqual([]);
  });

  test('that asks for another item’s result makes the one wait for the other', () => {
    const [first, second] = start.items;
    const result = start.materials.find(({ id }) => id === second!.gives[0])!;
    const names = [...first!.takes.map(({ material }) => material), result.id].map(
      (id) => start.materials.find((one) => one.id === id)!.title.zh,
    );
    const process = after({ do: 'takes', item: first!.id, names });
    expect(arrowsOf(activeWhole(process))).toContainEqual(
      expect.objectContaining({ earlier: second!.id, later: first!.id, because: 'material' }),
    );
  });

  test('adds an item that has to be done, and takes it away again', () => {
    const more = after({ do: 'add-item', after: 'eia', title: '新事项' });
    expect(more.items).toHaveLength(start.items.length + 1);
    expect(more.items[more.items.findIndex(({ id }) => id === 'eia') + 1]?.title.zh).toBe('新事项');
    const added = more.items.find(({ title }) => title.zh === '新事项')!;
    expect(more.goal.certificates).toContain(added.gives[0]);
    expect(edited(more, { do: 'remove-item', item: added.id }).goal).toEqual(start.goal);
  });

  test('of an order says whether a law or a habit is behind it, once for each pair', () => {
    const [first, second] = start.items.map(({ id }) => id) as [string, string];
    const habit = after({ do: 'add-order', earlier: first, later: second, ground: { kind: 'habit' } });
    expect(habit.habits).toHaveLength(start.habits.length + 1);
    const law = edited(habit, {
      do: 'add-order',
      earlier: first,
      later: second,
      ground: { kind: 'law', act: '建筑法', article: '8' },
    });
    expect(law.habits).toHaveLength(start.habits.length);
    expect(law.orders.at(-1)).toMatchObject({ basis: { kind: 'law', article: '8' } });
  });

  test('slows or quickens the quick answer at once', () => {
    const path = (process: Process): number => totalOf(compare(process, undefined).before, 'approval-path') ?? NaN;
    const slower = after({ do: 'days', item: 'eia', days: item(start, 'eia').duration.n + 100 });
    expect(path(slower)).toBeGreaterThan(path(start));
  });

  test.each(processes.map((process) => [process.id, process] as const))(
    'of every item of %s leaves a document that can be read',
    (_id, process) => {
      for (const { id, title } of process.items.slice(0, 12))
        for (const edit of [
          { do: 'title', item: id, title: `${title.zh}改` },
          { do: 'authority', item: id, name: '新部门' },
          { do: 'days', item: id, days: 3 },
          { do: 'limit', item: id, scheme: 'promised', days: 3 },
          { do: 'takes', item: id, names: ['新材料', '新材料'] },
          { do: 'gives', item: id, names: ['新结果'] },
          { do: 'add-item', after: id, title: '新事项' },
          { do: 'remove-item', item: id },
          { do: 'move-item', item: id, by: 1 },
        ] as const satisfies readonly Edit[]) {
          const parsed = parseProcess(edited(process, edit));
          expect(parsed.ok ? [] : parsed.findings.map(({ at, message }) => `${edit.do} ${at} ${message.en}`)).toEqual(
            [],
          );
        }
    },
  );
});

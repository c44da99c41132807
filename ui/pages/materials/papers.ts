import { OWN_MEASURE } from '../../../engine/exchange/index.ts';
import type { Comparison, Side } from '../../../engine/measure/index.ts';
import type { Id, Material, Text } from '../../../engine/model/index.ts';
import type { Applied } from '../../../engine/reform/index.ts';

/** Somebody who asks for a paper: the item, and how it comes by the paper. */
export interface Asker {
  readonly id: Id;
  readonly title: Text;
  readonly how: 'handed-in' | 'sharing' | 'commitment' | 'host';
}

/** A paper as the list shows it. */
export interface PaperRow {
  readonly material: Material;
  readonly before: readonly Asker[];
  readonly after: readonly Asker[];
  /** How often the applicant hands it in; the same submission counts once. */
  readonly timesBefore: number;
  readonly timesAfter: number;
  /** Whether an item, procedure or group of this process gives it. */
  readonly isGiven: boolean;
  /** What came of trying to change it. */
  readonly tried: readonly Applied[];
}

/** The papers of both sides, those handed in most often first. */
export function paperRows({ before, after, outcomes }: Comparison): PaperRow[] {
  const sides = [before, after] as const;
  const asked = sides.map(askersOf);
  const times = sides.map(timesOf);
  const materials = new Map<Id, Material>();
  for (const { process } of sides) for (const material of process.materials) materials.set(material.id, material);
  const rows = [...materials.values()].flatMap((material): PaperRow[] => {
    const [askedBefore, askedAfter] = asked.map((askers) => askers.get(material.id) ?? []) as [Asker[], Asker[]];
    if (askedBefore.length === 0 && askedAfter.length === 0) return [];
    return [
      {
        material,
        before: askedBefore,
        after: askedAfter,
        timesBefore: times[0]?.get(material.id) ?? 0,
        timesAfter: times[1]?.get(material.id) ?? 0,
        isGiven: before.active.givers.has(material.id) || after.active.givers.has(material.id),
        tried: outcomes
          .filter(({ measure, move }) => measure === OWN_MEASURE && speaksOf(move, material.id))
          .map(({ applied }) => applied),
      },
    ];
  });
  return rows.sort((a, b) => b.timesBefore - a.timesBefore || b.before.length - a.before.length);
}

function speaksOf(move: object, material: Id): boolean {
  if ('materials' in move && Array.isArray(move.materials)) return move.materials.includes(material);
  return 'material' in move && move.material === material;
}

function askersOf({ active }: Side): Map<Id, Asker[]> {
  const askers = new Map<Id, Asker[]>();
  for (const item of active.items)
    for (const { material, origin } of active.takesOf(item)) {
      const how = item.host !== undefined ? 'host' : origin === 'applicant' ? 'handed-in' : origin;
      const list = askers.get(material) ?? [];
      if (!list.some(({ id }) => id === item.id)) list.push({ id: item.id, title: item.short ?? item.title, how });
      askers.set(material, list);
    }
  return askers;
}

function timesOf({ units }: Side): Map<Id, number> {
  const times = new Map<Id, number>();
  for (const { what } of units.materials) if (what !== undefined) times.set(what, (times.get(what) ?? 0) + 1);
  return times;
}

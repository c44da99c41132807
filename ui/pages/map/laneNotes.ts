import type { Id } from '../../../engine/model/index.ts';
import type { FlowMap } from '../../flow/model.ts';
import type { Words } from '../../words/index.ts';

/** For lanes that are empty after the reform: what was there, and what became of it. */
export function laneNotes(map: FlowMap, { t, say }: Words): ReadonlyMap<Id, string> {
  const notes = new Map<Id, string>();
  for (const lane of map.lanes) {
    if (map.after.nodes.some((node) => node.lane === lane.id)) continue;
    const words = map.before.nodes
      .filter((node) => node.lane === lane.id)
      .map((node) => {
        const [now] = map.afterOf.get(node.id) ?? [];
        const into = map.after.nodes.find(({ id }) => id === now);
        if (into === undefined) return t('map.laneRemoved', { name: say(node.short) });
        if (into.short.zh === node.short.zh) return t('map.laneMoved', { name: say(node.short) });
        return t('map.laneMerged', { name: say(node.short), into: say(into.short) });
      });
    notes.set(lane.id, words.join(' · '));
  }
  return notes;
}

import { useCallback, useMemo } from 'react';
import type { Id, Text } from '../../engine/model/index.ts';
import { useDocuments } from './documents.ts';

/** The authorities of all processes that this browser knows, by their ids; where two have one id, the first names it. */
export function useOffices(): ReadonlyMap<Id, Text> {
  const documents = useDocuments();
  return useMemo(() => {
    const offices = new Map<Id, Text>();
    for (const { process } of documents)
      for (const { id, title } of process.authorities) if (!offices.has(id)) offices.set(id, title);
    return offices;
  }, [documents]);
}

/** Names an office in words that `say` chooses; by its id, where no process that this browser knows has it. */
export function useOfficeName(say: (name: Text) => string): (id: Id) => string {
  const offices = useOffices();
  return useCallback((id) => say(offices.get(id) ?? { zh: id, en: id }), [say, offices]);
}

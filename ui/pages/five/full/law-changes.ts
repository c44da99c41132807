import type { Basis, Process, Text } from '../../../../engine/model/index.ts';

/**
 * The laws of a process whose rules came into force, or ended, after one day and up to another: what changes
 * between two days without any measure. Each is told once, in document order.
 */
export function lawChanges(process: Process, after: string, upTo: string): Text[] {
  const found = new Map<string, Text>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { from, until, basis } = value as Dated;
    const begins = from !== undefined && after < from && from <= upTo;
    const ends = until !== undefined && after <= until && until < upTo;
    if ((begins || ends) && basis?.kind === 'law') found.set(basis.act.zh, basis.act);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(process);
  return [...found.values()];
}

interface Dated {
  readonly from?: string;
  readonly until?: string;
  readonly basis?: Basis;
}

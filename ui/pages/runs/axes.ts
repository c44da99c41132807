import type { Id } from '../../../engine/model/index.ts';
import type { RunPart } from '../../state/runs.ts';

/** Something that a sweep varies. */
export interface Axis {
  readonly kind: 'limit' | 'staff' | 'demand';
  /** The item or group, or the desk; empty for demand. */
  readonly id: Id;
  readonly of: (part: RunPart) => number | undefined;
}

/** What scenarios differ by, in the order of the sweep. Demand is left out where it is that of the scenario everywhere. */
export function axesOf(parts: readonly RunPart[]): Axis[] {
  const idsOf = (of: (part: RunPart) => Readonly<Record<Id, number>>): Id[] => [
    ...new Set(parts.flatMap((part) => Object.keys(of(part)))),
  ];
  return [
    ...idsOf(({ point }) => point.limits).map((id): Axis => ({
      ...{ kind: 'limit', id },
      of: ({ point }) => point.limits[id],
    })),
    ...idsOf(({ point }) => point.staff).map((id): Axis => ({
      ...{ kind: 'staff', id },
      of: ({ point }) => point.staff[id],
    })),
    ...(parts.some(({ point }) => point.demand !== 100)
      ? [{ kind: 'demand', id: '', of: ({ point }: RunPart) => point.demand } as const]
      : []),
  ];
}

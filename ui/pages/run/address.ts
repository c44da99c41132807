import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PlanSide } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { queryOf } from '../../state/address.ts';

/** Days a second, by the keys 1 to 5. */
export const SPEEDS = [0.5, 1, 4, 16, 64] as const;
/** Moments that can be marked at a time; the oldest goes. */
const MOST_MARKS = 5;

/** What the address says of a playback. Moments are days since the beginning of the film, with at most two decimals. */
export interface RunAddress {
  readonly side: PlanSide;
  readonly day: number;
  readonly speed: (typeof SPEEDS)[number];
  readonly case: number | undefined;
  readonly marks: readonly number[];
  /** The node at which the playback stops when somebody comes to it. */
  readonly stop: Id | undefined;
  /** Whether only what is off the clock of the offices is lit. */
  readonly light: boolean;
}

/** A part of the address that means nothing. */
export interface UnknownPart {
  readonly what: 'side' | 't' | 'speed' | 'case' | 'mark' | 'stop';
  readonly value: string;
}

/** What an address says of a playback, and what of it could not be read; the usual stands in for that. */
export function runAddressOf(params: URLSearchParams): { address: RunAddress; unknown: readonly UnknownPart[] } {
  const unknown: UnknownPart[] = [];
  const read = <T>(what: UnknownPart['what'], parse: (value: string) => T | undefined): T | undefined => {
    const value = params.get(what);
    if (value === null || value === '') return undefined;
    const parsed = parse(value);
    if (parsed === undefined) unknown.push({ what, value });
    return parsed;
  };
  const day = (value: string): number | undefined => (/^\d{1,6}(\.\d+)?$/.test(value) ? Number(value) : undefined);
  const marks = (params.get('mark') ?? '').split(',').filter((value) => value !== '');
  const known = marks.flatMap((value) => day(value) ?? []);
  for (const value of marks) if (day(value) === undefined) unknown.push({ what: 'mark', value });
  return {
    address: {
      side: read('side', (value) => (value === 'before' || value === 'after' ? value : undefined)) ?? 'after',
      day: read('t', day) ?? 0,
      speed: read('speed', (value) => SPEEDS.find((one) => String(one) === value)) ?? 1,
      case: read('case', (value) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined)),
      marks: known.slice(-MOST_MARKS),
      stop: read('stop', (value) => (/^[a-z0-9][a-z0-9-]*$/.test(value) ? value : undefined)),
      light: params.get('light') === '1',
    },
    unknown,
  };
}

/** The parameters after a change; what says the usual is left out. */
export function changedRun(params: URLSearchParams, change: Partial<RunAddress>): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: string, value: string | undefined): void => {
    if (value === undefined || value === '') next.delete(key);
    else next.set(key, value);
  };
  const text = (day: number): string => String(Math.round(day * 100) / 100);
  if (change.side !== undefined) put('side', change.side === 'after' ? undefined : change.side);
  if (change.day !== undefined) put('t', change.day === 0 ? undefined : text(change.day));
  if (change.speed !== undefined) put('speed', change.speed === 1 ? undefined : String(change.speed));
  if ('case' in change) put('case', change.case === undefined ? undefined : String(change.case));
  if (change.marks !== undefined) put('mark', change.marks.slice(-MOST_MARKS).map(text).join(','));
  if ('stop' in change) put('stop', change.stop);
  if (change.light !== undefined) put('light', change.light ? '1' : undefined);
  return next;
}

/** What the address says of the playback, and how to change it. */
export function useRunAddress(): {
  readonly address: RunAddress;
  readonly unknown: readonly UnknownPart[];
  readonly change: (change: Partial<RunAddress>) => void;
} {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const told = params.toString();
  const read = useMemo(() => runAddressOf(new URLSearchParams(told)), [told]);
  const change = useCallback(
    (by: Partial<RunAddress>) => {
      // The address of this very moment: two changes in one go must not undo each other.
      const { pathname, search } = window.location;
      const next = changedRun(new URLSearchParams(search), by);
      void navigate({ pathname, search: queryOf(next) }, { replace: true, preventScrollReset: true });
    },
    [navigate],
  );
  return { ...read, change };
}

import type { Item, Process } from '../../../engine/model/index.ts';
import { activeFor } from '../../../engine/network/index.ts';
import { featuresOf } from '../../../engine/run/bulk/life.ts';
import { Ledger } from '../../../engine/run/bulk/ledger/ledger.ts';
import { tableOf } from '../../../engine/run/bulk/tables.ts';
import type { WorkClock } from '../../../engine/run/city/work-clock.ts';
import { AlwaysClock, ScheduleClock } from '../../../engine/run/city/work-clock.ts';
import { timingOf } from '../../../engine/run/timing.ts';
import { defaultHours, parseMinute, scheduleOf, stateCalendar } from '../../../engine/time/index.ts';
import { processOf, station } from '../../../bench/workloads/documents.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';

/** Offices open 9–12 and 13–17 on the working days of the State Council; or working time only. */
export const schedule = scheduleOf(stateCalendar(), defaultHours);
const dated = timingOf({ kind: 'dated', start: 0, schedule });
const undated = timingOf({ kind: 'undated' });

/** The minute of a date and time; throws on one that is none. */
export function minute(text: string): number {
  const at = parseMinute(text);
  if (at === undefined) throw new Error(`no minute: ${text}`);
  return at;
}

/** A ledger of the classes given, told by hand; tasks are `slot · 64 + node`. */
export function ledgerOf(
  processes: readonly Process[],
  { isDated = true, start = 0, warmUp = 0 }: { isDated?: boolean; start?: number; warmUp?: number } = {},
): { ledger: Ledger; clock: WorkClock; task: (slot: number, id: string, classIndex?: number) => number } {
  const clock = isDated ? new ScheduleClock(schedule) : new AlwaysClock(480);
  const classes = processes.map((process) => {
    const table = tableOf(activeFor(process, {}), ({ lifecycle }) => featuresOf(lifecycles[lifecycle])!);
    return { table, places: { timings: table.ids.map(() => (isDated ? dated : undated)) } };
  });
  const ledger = new Ledger({ classes, shift: 6, start, warmUp });
  return { ledger, clock, task: (slot, id, k = 0) => slot * 64 + classes[k]!.table.ids.indexOf(id) };
}

/** Stations in a row, each with the changes given; the last one's paper is the goal, which is the node `workload`. */
export function row(items: Readonly<Record<string, Partial<Item>>>): Process {
  const ids = Object.keys(items);
  return processOf(
    ids.map((id, k) => station(id, k === 0 ? [] : [ids[k - 1]!], items[id])),
    ids.slice(-1),
  );
}

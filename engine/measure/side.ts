import type { CaseAttributes, Process, ScopeRule } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { activeFor } from '../network/index.ts';
import type { Counts } from './counts.ts';
import { countsOf } from './counts.ts';
import type { Timed } from './times.ts';
import { timesOf } from './times.ts';
import type { Units } from './units.ts';
import { unitsOf } from './units.ts';

/** Everything that is measured of one side of a comparison. */
export interface Side {
  readonly process: Process;
  readonly attributes: CaseAttributes;
  readonly active: ActiveProcess;
  readonly rule: ScopeRule;
  readonly units: Units;
  readonly counts: Counts;
  readonly timed: Timed;
}

/** The quick measures of a process for a case; classes have to be applied before. */
export function measureSide(process: Process, attributes: CaseAttributes, rule: ScopeRule): Side {
  const active = activeFor(process, attributes);
  const units = unitsOf(active, rule);
  return {
    process,
    attributes,
    active,
    rule,
    units,
    counts: countsOf(active, rule, units),
    timed: timesOf(active, rule),
  };
}

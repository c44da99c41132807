import type { CityMove, Process, Reform, Scenario } from '../model/index.ts';
import { usualCase } from '../model/index.ts';
import type { CompareOptions } from '../measure/index.ts';
import { scopeOf } from '../measure/index.ts';
import { measuresOn } from '../reform/index.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The mark of a model: the first twelve hexadecimal digits of the SHA-256 of its documents as JSON with sorted keys, so
 * that equal documents have equal marks wherever they were written. Documents have to be plain data.
 */
export function modelHash(documents: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(documents)))).slice(0, 12);
}

/** What is compared: the documents and the settings that decide its numbers. */
export interface Compared {
  readonly process: Process;
  readonly reform?: Reform | undefined;
  readonly options: CompareOptions;
}

/**
 * The mark of a comparison: over its documents and over all settings as they take effect (conditions, scope, measures that
 * are on, city), so that equal marks mean equal numbers. What is left out counts as the usual. Throws RangeError where the
 * scope is unknown.
 */
export function comparisonHash({ process, reform, options }: Compared): string {
  const { attributes, scope, measures, city } = options;
  const settings = {
    attributes: usualCase(process.attributes, attributes),
    scope: scopeOf(process, scope).id,
    measures: reform === undefined ? [] : measuresOn(reform, measures).map(({ id }) => id),
  };
  return modelHash([process, reform ?? null, city ?? null, settings]);
}

/** What is simulated: a plan and the scenario that it is run with. */
export interface Simulated {
  readonly process: Process;
  readonly plan: CompareOptions & { readonly reform?: Reform; readonly cityMoves?: readonly CityMove[] };
  readonly scenario: Scenario;
}

/**
 * The mark of a simulation: over its documents, the measures that are on, the city with the moves on it, the attributes that
 * are fixed, and the scenario. The scope does not count, since a run holds all items; nor do seed and replications, which
 * results tell beside it. Equal plans have equal marks whichever side of them is run.
 */
export function simulationHash({ process, plan, scenario }: Simulated): string {
  const { reform, cityMoves = [], scope: _scope, ...options } = plan;
  const { seed: _seed, replications: _replications, ...experiment } = scenario.experiment;
  // An attribute that is fixed at its usual value is no longer mixed.
  const fixed = Object.keys(options.attributes ?? {}).sort();
  return modelHash([comparisonHash({ process, reform, options }), fixed, { ...scenario, experiment }, cityMoves]);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

import type { RawChoice } from '../engine/exchange/index.ts';
import { findingsOfBase, isPlanFile, OWN_MEASURE, parsePlanFile, withTried } from '../engine/exchange/index.ts';
import type { Basis, Finding, IsoDate, Reform } from '../engine/model/index.ts';
import { hasErrors, readAsOf } from '../engine/model/index.ts';
import { reformsOf, scenarioOf } from '../processes/index.ts';
import type { Loaded } from './documents.ts';
import { loadMoves, loadProcess, orBad } from './documents.ts';
import { readJsonFile } from './files.ts';
import { findingText } from './findings.ts';
import { BadDocument } from './io.ts';
import type { Voice } from './io.ts';

/** A process with the plan that a call is about, and what was chosen of it. */
export interface Planned {
  readonly loaded: Loaded;
  readonly choice: RawChoice;
  /** People at desks that the file of a plan tries, by the id of the desk. */
  readonly staffAt: Readonly<Record<string, number>>;
  /** Cases that come, in percent of those of the scenario. */
  readonly demand: number;
}

interface PlanFlags {
  readonly scenario?: string;
  readonly moves?: string;
  readonly asOf?: IsoDate;
}

const fromFile: Basis = {
  kind: 'assumption',
  why: { zh: '方案文件里试的值', en: 'a value that is tried in the file of a plan' },
};

/**
 * The process that a call names under what `--moves` gives: a reform, moves to be added, or the plan that was saved on the
 * page. What the call says itself comes before what the plan says. What differs in the base of a plan is told on the error
 * stream. Throws BadDocument where the file cannot be read or is for another process.
 */
export function planned(named: string, { moves, asOf, scenario }: PlanFlags, asked: RawChoice, voice: Voice): Planned {
  if (moves === undefined) return usual(loadProcess(named, asOf), asked);
  const json = orBad(moves, readJsonFile(moves));
  if (!isPlanFile(json)) {
    const loaded = loadProcess(named, asOf);
    return usual({ ...loaded, reform: readAsOf(loadMoves(moves, json, loaded), asOf) }, asked);
  }
  const { base, plan, ...rest } = orBad(moves, parsePlanFile(json));
  const loaded = loadProcess(named);
  const { process } = loaded;
  const reform = base.reform === null ? undefined : reformsOf(process.id).find(({ id }) => id === base.reform);
  // A scenario of the caller's own has desks of its own, and what does not fit it is refused with it.
  const run = scenario === undefined ? scenarioOf(process.id) : undefined;
  const findings = findingsOfBase({ base, plan, ...rest }, { process, reform }, run);
  if (hasErrors(findings))
    throw new BadDocument(findings.map((one): Finding => ({ ...one, at: `${moves}: ${one.at}` })));
  for (const finding of findings) voice.err(findingText({ ...finding, at: `${moves}: ${finding.at}` }, voice));
  const day = asOf ?? plan.asOf;
  const tried = withTried(
    process,
    reform,
    { limits: new Map(Object.entries(plan.limits)), papers: new Map(Object.entries(plan.papers)) },
    fromFile,
  );
  return {
    loaded: {
      ...loaded,
      process: readAsOf(process, day),
      reform: tried === undefined ? undefined : readAsOf(tried, day),
    },
    choice: {
      scope: asked.scope ?? known(plan.scope, process.scopes),
      on: onOf(asked.on ?? plan.measures, tried),
      at: asked.at ?? plan.attributes,
      city: asked.city ?? plan.city,
    },
    staffAt: Object.fromEntries(
      Object.entries(plan.staff).filter(([id]) => run === undefined || run.desks.some((desk) => desk.id === id)),
    ),
    demand: plan.load,
  };
}

const usual = (loaded: Loaded, choice: RawChoice): Planned => ({ loaded, choice, staffAt: {}, demand: 100 });

/** What is not there was told already, and the usual stands in for it. */
function known(id: string, list: readonly { readonly id: string }[]): string | undefined {
  return list.some((one) => one.id === id) ? id : undefined;
}

/** What is tried by hand is on whatever else is. */
function onOf(measures: readonly string[], reform: Reform | undefined): string[] | undefined {
  if (reform === undefined) return undefined;
  const there = new Set(reform.measures.map(({ id }) => id));
  return [...measures.filter((id) => there.has(id)), ...(there.has(OWN_MEASURE) ? [OWN_MEASURE] : [])];
}

import type { Finding } from './finding.ts';
import { hasErrors } from './finding.ts';
import { findingsOfForm } from './issues.ts';
import type { Parsed } from './parse.ts';
import { excessOf } from './parse.ts';
import type { Process } from './process.ts';
import { findingsOfScenario } from './scenario-references.ts';
import { scenarioSchema } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** Given arrivals may be a million minutes. */
const MOST_VALUES = 1_500_000;

/** The scenario in unknown JSON, held against the process that it speaks of. Never throws; findings name place and mend. */
export function parseScenario(json: unknown, process: Process): Parsed<Scenario> {
  const excess = excessOf(json, MOST_VALUES);
  if (excess !== undefined) return excess;
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) return { ok: false, findings: findingsOfForm(parsed.error.issues, json) };
  const findings: Finding[] = findingsOfScenario(parsed.data, process);
  return hasErrors(findings) ? { ok: false, findings } : { ok: true, value: parsed.data, findings };
}

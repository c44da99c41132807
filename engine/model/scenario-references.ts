import type { Finding } from './finding.ts';
import type { Process } from './process.ts';
import { noteCalendar } from './scenario-calendar.ts';
import { noteCases } from './scenario-cases.ts';
import { noteChances } from './scenario-chances.ts';
import { noteDesks } from './scenario-desks.ts';
import { notesOf } from './scenario-notes.ts';
import type { Scenario } from './scenario.ts';

/**
 * Findings for a scenario that names what its process does not have, or whose numbers contradict one another. Where the
 * process holds the nodes of both sides of a reform, what either side has is there. Whether the measures of `uptake` exist
 * is for those to say who have the reform.
 */
export function findingsOfScenario(scenario: Scenario, process: Process): Finding[] {
  const notes = notesOf();
  if (scenario.process !== process.id)
    notes.tell({
      code: 'other-process',
      at: 'process',
      message: { zh: `这个方案写给流程“${scenario.process}”`, en: `It is made for ${scenario.process}` },
      mend: {
        zh: `用于流程“${scenario.process}”；确实适用时，把 process 写为“${process.id}”`,
        en: `Use it with “${scenario.process}”; where it does fit, write “${process.id}” as its process`,
      },
    });
  noteDesks(scenario, process, notes);
  noteCalendar(scenario, process, notes);
  noteChances(scenario, process, notes);
  noteCases(scenario, process, notes);
  return [...notes.findings];
}

import type { Minute } from '../../time/index.ts';
import type { Line } from './line.ts';

/** Officers of one desk who have to come along. */
interface Called {
  readonly line: Line;
  readonly staff: number;
}

/** A joint survey that is asked for. */
export interface Survey {
  readonly askedAt: Minute;
  readonly caseNumber: number;
  readonly node: number;
  readonly officers: readonly Called[];
  /** What follows when all of them are free at once; they are busy from now on. */
  readonly begin: () => void;
}

/**
 * Surveys that wait for their officers, in the order in which they were asked for, then of cases and nodes. Those officers
 * who are free already are kept for the first that needs them: else a survey that needs many would never come about.
 */
export class Surveys {
  #waiting: readonly Survey[] = [];

  ask(survey: Survey): void {
    this.#waiting = [...this.#waiting, survey].sort(
      (a, b) => a.askedAt - b.askedAt || a.caseNumber - b.caseNumber || a.node - b.node,
    );
  }

  move(): void {
    for (const { officers } of this.#waiting) for (const { line } of officers) line.kept = 0;
    this.#waiting = this.#waiting.filter((survey) => {
      const left = (line: Line): number => line.free - line.kept;
      if (survey.officers.every(({ line, staff }) => left(line) >= staff)) {
        for (const { line, staff } of survey.officers) line.occupy(staff);
        survey.begin();
        return false;
      }
      for (const { line, staff } of survey.officers) line.kept += Math.max(0, Math.min(staff, left(line)));
      return true;
    });
  }
}

import type { Finding } from '../../model/index.ts';
import type { LittlesLaw } from '../../run/statistics/index.ts';
import type { Question } from './question.ts';

/** An answer, and whether the runs behind it can be believed. */
export interface LawChecked<Answer> {
  readonly answer: Answer;
  /** Of each scenario of which a run broke Little's law, the gravest breach; none where the law held on every run. */
  readonly findings: readonly Finding[];
}

/** The same question, with Little's law looked at on every replication that it asks for (see `littlesLaw`). */
export function* lawChecked<Answer>(question: Question<Answer>): Question<LawChecked<Answer>> {
  const gravest = new Map<string, LittlesLaw & { readonly finding: Finding }>();
  let step = question.next();
  while (step.done !== true) {
    const answers = yield step.value;
    for (const answer of answers) {
      if (answer.kind === 'unsupported') continue;
      for (const { little } of answer.results) {
        const { finding, gap } = little;
        if (finding !== undefined && gap > (gravest.get(finding.at)?.gap ?? 0))
          gravest.set(finding.at, { ...little, finding });
      }
    }
    step = question.next(answers);
  }
  return { answer: step.value, findings: [...gravest.values()].map(({ finding }) => finding) };
}

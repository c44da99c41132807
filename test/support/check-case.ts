import { describe, expect, test } from 'vitest';
import { checkProcess, checkRules } from '../../engine/check/index.ts';
import type { CaseAttributes, Finding, FindingLevel, Process } from '../../engine/model/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { changed } from './small-process.ts';

/**
 * One way to break a rule. `given` and the plan that is in order (`sound`) differ from the small process only in what they
 * say, so that the finding can only come from it.
 */
export interface CheckCase {
  code: string;
  /** The article behind the rule, as the finding cites it; absent for rules of sanity. */
  article?: string;
  given: string;
  broken: (process: Process) => void;
  level: FindingLevel;
  /** What is found on the day before the first of the rule's articles, where a rule that is told on any day then finds something else. */
  levelBefore?: FindingLevel | 'none';
  at: string;
  /** What must not be reported, though it looks alike. */
  soundGiven: string;
  sound: (process: Process) => void;
  attributes?: CaseAttributes;
}

/** The findings of one rule. */
export function findingsOf(code: string, process: Process, attributes: CaseAttributes = {}): Finding[] {
  return checkProcess(process, attributes).filter((finding) => finding.code === code);
}

/** Tests of every case: given the broken plan, then the finding; given the sound one, then none. */
export function testCases(cases: readonly CheckCase[]): void {
  for (const { code, given, broken, level, at, article, soundGiven, sound, attributes } of cases)
    describe(`${code}: given ${given}`, () => {
      const process = changed(broken);

      test('the document itself can be read', () => {
        expect(parseProcess(process).findings).toEqual([]);
        expect(parseProcess(changed(sound)).findings).toEqual([]);
      });

      test(`then a finding of level “${level}” at ${at || 'the whole document'}${article ? `, by article ${article}` : ''}`, () => {
        const findings = findingsOf(code, process, attributes);
        expect(findings.map((finding) => [finding.level, finding.at])).toEqual([[level, at]]);
        const [finding] = findings;
        expect(finding?.rule).toEqual(checkRules.find((candidate) => candidate.code === code)?.title);
        expect(finding?.basis?.kind === 'law' ? finding.basis.article : undefined).toBe(article);
        for (const text of [finding?.message, finding?.mend, finding?.rule]) {
          expect(text?.zh).toMatch(/[\u4e00-\u9fff]/);
          expect(text?.en).toMatch(/[a-z]/);
          expect(`${text?.zh ?? ''}${text?.en ?? ''}`).not.toMatch(/undefined|\[object/);
        }
      });

      test(`but none given ${soundGiven}`, () => {
        expect(findingsOf(code, changed(sound), attributes)).toEqual([]);
      });
    });
}

import { describe, expect, test } from 'vitest';
import type { TriedPlan } from '../../engine/exchange/index.ts';
import { findingsOfBase, isPlanFile, parsePlanFile, planFileOf } from '../../engine/exchange/index.ts';
import { processById, reformsOf, scenarioOf } from '../../processes/index.ts';

const process = processById('construction-permits')!;
const [reform] = reformsOf('construction-permits');
const base = { process, reform };
const scenario = scenarioOf('construction-permits');
const [firstItem] = process.items;
const [firstPaper] = process.materials;

const plan: TriedPlan = {
  measures: reform!.measures.slice(0, 3).map(({ id }) => id),
  limits: { [firstItem!.id]: 4 },
  papers: { [firstPaper!.id]: 'share' },
  staff: { [scenario!.desks[0]!.id]: 6 },
  load: 120,
  attributes: { investor: 'government' },
  scope: process.scopes[0]!.id,
};

const file = planFileOf(base, plan, '2026-12-03');
const codes = (now: typeof base): string[] => findingsOfBase(file, now, scenario).map(({ code }) => code);

describe('a plan as a file of changes on a base', () => {
  test('comes back from JSON as it was, and finds its base the same', () => {
    const json: unknown = JSON.parse(JSON.stringify(file));
    expect(isPlanFile(json)).toBe(true);
    expect(parsePlanFile(json)).toEqual({ ok: true, value: file, findings: [] });
    expect(codes(base)).toEqual([]);
  });

  test('holds no content of the base but titles and marks', () => {
    const text = JSON.stringify(file);
    expect(text).toContain(process.title.zh);
    for (const { title } of process.items) expect(text).not.toContain(title.zh);
  });

  test('an item that was changed, one that is new and one that is gone are told by name', () => {
    const [changed, gone, ...rest] = process.items;
    const items = [
      { ...changed!, tail: { workingDays: 3, basis: changed!.basis } },
      ...rest,
      { ...gone!, id: 'brand-new', title: { zh: '新事项', en: 'Brand-new item' } },
    ];
    const findings = findingsOfBase(file, { process: { ...process, items }, reform }, scenario);
    expect(findings.map(({ code, level }) => [code, level])).toEqual([
      ['plan/base-changed', 'warning'],
      ['plan/base-added', 'warning'],
      ['plan/base-gone', 'warning'],
    ]);
    expect(findings[0]!.message.zh).toContain(changed!.title.zh);
    expect(findings[1]!.message.en).toContain('Brand-new item');
    expect(findings[2]!.message.zh).toContain(gone!.id);
    expect(findings[0]!.message.zh).not.toContain(rest[0]!.title.zh);
  });

  test('what is in no list is told as the rest', () => {
    const [finding] = findingsOfBase(file, { process: { ...process, habits: [] }, reform }, scenario);
    expect(finding?.code).toBe('plan/base-changed');
    expect(finding?.message.zh).toContain('其余部分');
  });

  test('a measure, a paper and a desk that are there no more are told one by one', () => {
    const without = {
      process: { ...process, materials: process.materials.slice(1) },
      reform: { ...reform!, measures: reform!.measures.slice(1) },
    };
    const lost = findingsOfBase(file, without, { ...scenario!, desks: [] }).filter(({ code }) => code === 'plan/lost');
    expect(lost.map(({ at }) => at)).toEqual(['plan.measures', 'plan.papers', 'plan.staff']);
  });

  test('another process or reform is an error', () => {
    expect(findingsOfBase(file, { process: processById('utilities')!, reform: undefined })).toMatchObject([
      { level: 'error', code: 'plan/other-base', at: 'base.process' },
    ]);
    expect(findingsOfBase(file, { process, reform: undefined })).toMatchObject([{ level: 'error', at: 'base.reform' }]);
  });

  test.each([
    ['a number that is none', { ...file, plan: { ...plan, load: 'much' } }, 'plan.load'],
    ['a word that nobody knows', { ...file, plan: { ...plan, papers: { [firstPaper!.id]: 'burn' } } }, 'plan.papers'],
    ['a mark that is none', { ...file, base: { ...file.base, model: 'x' } }, 'base.model'],
    ['a field too many', { ...file, plan: { ...plan, more: 1 } }, 'plan'],
  ])('%s is told with its place', (_what, json, at) => {
    const parsed = parsePlanFile(json);
    expect(parsed.ok).toBe(false);
    expect(parsed.findings[0]!.at).toContain(at);
  });
});

import { expect, test } from 'vitest';
import { cityMeasureSchema, cityMoveKinds, moveKinds } from '../../engine/model/index.ts';
import type { Outcome } from '../../engine/reform/index.ts';
import { applyCityMoves, applyMoves, applyReform, movesOf, ruleOf } from '../../engine/reform/index.ts';
import { cities, hallMeasures, processById, processes, reforms, scenarios } from '../../processes/index.ts';

/** The moves of the field, in the order in which they are applied; the last three are shorthands. */
const ofTheField = [
  ...['classify', 'regional-assessment', 'cancel', 'to-filing', 'delegate', 'internalise'],
  ...['add-item', 'split', 'retime', 'drop-habit'],
  ...['drop-paper', 'combine-papers', 'replace-paper', 'share', 'commit', 'accept-with-gap'],
  ...['merge', 'joint', 'one-form', 'promise', 'stage-promise', 'instant'],
  ...['online', 'settle-in', 'authorise-window', 'anywhere'],
  ...['waive-fee', 'drop-intermediary', 'guarantee-for-deposit'],
  ...['parallelise', 'single-window', 'government-pays'],
];

test('every move of the field is known, those of halls among them', () => {
  expect(ofTheField.filter((kind) => !(moveKinds as readonly string[]).includes(kind))).toEqual([]);
  expect([...cityMoveKinds].sort()).toEqual(['agent', 'hours', 'pre-review', 'staff', 'tacit-reply']);
});

/** What came of the shipped moves: of each measure alone and of all usual ones, of the classes and of the rules of cities. */
const outcomes: readonly Outcome[] = [
  ...reforms.flatMap((reform) => {
    const process = processById(reform.process)!;
    const alone = reform.measures.map(({ id }) => applyReform(process, reform, new Set([id])));
    return [applyReform(process, reform), ...alone].flatMap((one) => one.outcomes);
  }),
  ...processes.flatMap((process) => applyMoves(process, movesOf(process.classes)).outcomes),
  ...cities.flatMap(({ rules }) =>
    rules.flatMap(
      (rule, k) => applyMoves(processById(rule.process)!, movesOf([{ id: `rule-${k}`, moves: rule.moves }])).outcomes,
    ),
  ),
];

test.each(moveKinds)(
  'a shipped example of %s takes effect, and tells its sentence, who decides, who pays and what becomes of units',
  (kind) => {
    const tried = outcomes.filter(({ move }) => move.do === kind);
    const applied = tried.filter(({ applied: { result } }) => result === 'lawful' || result === 'conditional');
    expect(applied.length).toBeGreaterThan(0);
    const competences = ['this-level', 'province', 'state-council', 'law-amendment', 'pilot-leave'];
    const payers = ['applicant', 'government', 'office', 'area', 'nobody'];
    for (const { move, sentence, applied: one } of applied) {
      expect(sentence.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(sentence.en).toMatch(/[a-z]/);
      expect(competences).toContain('competence' in one ? one.competence : undefined);
      expect(payers).toContain(ruleOf(move).payer?.(move) ?? 'nobody');
      expect(Object.keys(ruleOf(move).fates(move)).sort()).toEqual(['fees', 'items', 'materials', 'prices', 'steps']);
    }
  },
);

test('every kind of move on the city has an example for a shipped scenario', () => {
  const used = new Set<string>(hallMeasures.flatMap(({ moves }) => moves.map((move) => move.do)));
  expect(cityMoveKinds.filter((kind) => !used.has(kind))).toEqual([]);
  expect(new Set(hallMeasures.map(({ id }) => id)).size).toBe(hallMeasures.length);
});

test.each(hallMeasures.map((measure) => [measure.id, measure] as const))(
  'the measure of the hall %s is in order, and changes its scenario',
  (_, measure) => {
    expect(cityMeasureSchema.safeParse(JSON.parse(JSON.stringify(measure))).success).toBe(true);
    const scenario = scenarios.find(({ id }) => id === measure.scenario)!;
    const reform = reforms.find(({ process }) => process === scenario.process)!;
    const { process } = applyReform(processById(scenario.process)!, reform);
    const { outcomes } = applyCityMoves(scenario, measure.moves, process);
    expect(outcomes.filter(({ applied }) => applied.result === 'refused' || applied.result === 'moot')).toEqual([]);
  },
);

test.each(reforms.flatMap((reform) => reform.measures.map((measure) => [reform, measure] as const)))(
  '$0.id: $1.id alone is not refused, and changes the process or says that there is nothing to change',
  (reform, { id }) => {
    const { outcomes } = applyReform(processById(reform.process)!, reform, new Set([id]));
    const refused = outcomes.filter(({ applied }) => applied.result === 'refused');
    expect(refused.map(({ applied }) => applied)).toEqual([]);
    expect(outcomes.some(({ applied }) => applied.result !== 'moot')).toBe(true);
  },
);

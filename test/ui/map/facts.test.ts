import { expect, test } from 'vitest';
import { compare } from '../../../engine/measure/index.ts';
import { constructionPermits } from '../../../processes/construction-permits/process.ts';
import { parallelApproval } from '../../../processes/construction-permits/reforms.ts';
import { mapOf } from '../../../ui/flow/map.ts';
import { laneNotes } from '../../../ui/pages/map/laneNotes.ts';
import { factsOf, papersOf, spoken, textWidth } from '../../../ui/pages/map/facts.ts';
import { wordsIn } from '../../../ui/words/index.ts';
import { node, processOf } from '../../support/network-process.ts';

const map = mapOf(compare(constructionPermits, parallelApproval));
const zh = wordsIn('zh');
const en = wordsIn('en');
const eia = map.after.nodes.find(({ id }) => id === 'eia')!;

test('Chinese characters are square, others narrower', () => {
  expect(textWidth('环评')).toBe(22);
  expect(textWidth('EIA')).toBeLessThan(33);
});

test('a node says its days, and its slack where it has some', () => {
  expect(factsOf(eia, zh, 1)).toMatch(/^10日·富余\d+$/);
  expect(factsOf(eia, en, 1)).toMatch(/^10 d·slack \d+$/);
});

test('one paper is no papers', () => {
  expect([papersOf(1, en), papersOf(2, en), papersOf(1, zh)]).toEqual(['1 paper', '2 papers', '1份']);
});

test('what is heard of a node has its side, its full name, its office and its changes', () => {
  const lane = map.lanes.find(({ id }) => id === eia.lane);
  const heard = spoken(eia, 'after', lane, zh);
  for (const part of ['改革后', '环境影响报告表审批', '生态环境局', '10 个工作日', '并联'])
    expect(heard).toContain(part);
});

test('an empty lane says what became of what was in it', () => {
  const before = processOf({
    items: [node('a', 1), node('b', 1, { authority: 'housing', setBy: 'normative-document' })],
  });
  const measure = {
    id: 'm',
    title: { zh: '取消', en: 'cancel' },
    introduced: '2018',
    usual: true,
    moves: [{ do: 'cancel' as const, item: 'b' }],
    basis: { kind: 'assumption' as const, why: { zh: '测试所设', en: 'set for the test' } },
  };
  const title = { zh: '改', en: 'reform' };
  const reform = { format: 1 as const, id: 'r', process: before.id, title, asOf: before.asOf, measures: [measure] };
  const notes = laneNotes(mapOf(compare(before, reform)), zh);
  expect([...notes]).toEqual([['housing', 'b 已取消']]);
});

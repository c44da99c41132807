import { expect, test } from 'vitest';
import { matterOf } from '../../engine/check/matters/matter-of.ts';
import { law } from '../support/small-process.ts';

const beijing = '北京市优化营商环境条例';
const of = (act: string, article: string) => matterOf({ id: 'dig', basis: law(act, article) }, 'procedure');

test('earthworks of Beijing are known by the number that their article has in that version of the regulation', () => {
  expect(of(`《${beijing}》`, '41')).toBe('earthworks');
  expect(of(`${beijing}（2024年修订）`, '45')).toBe('earthworks');
  expect(of(`${beijing}（2024年修订）`, '41')).toBeUndefined();
  expect(of(beijing, '45')).toBeUndefined();
});

test('other acts are known whatever bracket of a revision stands behind their titles', () => {
  expect(of('中华人民共和国招标投标法（2017年修正）', '9')).toBe('tender');
});

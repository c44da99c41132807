import { expect, test } from 'vitest';
import { assumptionsOfDocuments } from '../../ui/panels/basis/assumptions.ts';
import { smallProcess } from '../support/small-process.ts';

test('assumptions are told with the thing that rests on them, each once', () => {
  const list = assumptionsOfDocuments({ process: smallProcess(), reform: undefined, city: undefined });
  const places = list.map(({ where }) => where.zh);
  // Durations of the four items and of the land deal, and the material that may be shared.
  expect(new Set(places)).toEqual(
    new Set([
      '企业投资项目备案',
      '建设工程规划许可证',
      '环境影响报告表审批',
      '建筑工程施工许可证',
      '土地出让',
      '项目代码',
    ]),
  );
  expect(new Set(places).size).toBe(places.length);
});

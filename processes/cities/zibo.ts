import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { lineCases, supplied } from './connections.ts';

const guide = document(
  text(
    '淄博星辰供水2022年办事指南：受理申请、挂表通水两个环节，1份材料；无外线1个、低风险小型外线3个、其他外线5个工作日',
    'Guide of Xingchen Water, Zibo, 2022: two steps, one paper; 1 working day without a line, 3 with a small low-risk one, 5 with others',
  ),
  '淄博供水',
  { place: text('淄博', 'Zibo') },
);
const water = (zh: string, en: string, line: string, n: number) => ({
  process: 'utilities',
  from: '2022-01-01',
  title: text(zh, en),
  when: { all: [{ attribute: 'water', is: ['wanted'] }, lineCases(line)] },
  moves: [
    ...supplied('water', { n, basis: guide }),
    { do: 'drop-paper' as const, item: 'water-application', materials: ['drainage-drawings'], basis: guide },
    { do: 'online' as const, items: ['water-application'], channel: { attend: 0 }, basis: guide },
  ],
});

/** 淄博: water in 1, 3 or 5 working days by the line; a short line is read as a small low-risk one. */
export const zibo: City = {
  format: 1,
  id: 'zibo',
  title: text('淄博市', 'Zibo'),
  sources,
  rules: [
    water('用水报装（无外线）1个工作日', 'Water without a line in 1 working day', 'none', 1),
    water('用水报装（小型外线）3个工作日', 'Water with a small line in 3 working days', 'short', 3),
    water('用水报装（其他外线）5个工作日', 'Water with other lines in 5 working days', 'long', 5),
  ],
};

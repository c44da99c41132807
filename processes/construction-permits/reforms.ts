import type { Reform } from '../../engine/model/index.ts';
import { text } from '../bases.ts';
import { acceptanceMeasures } from './measures-acceptance.ts';
import { measures2018 } from './measures-2018.ts';
import { measures2019 } from './measures-2019.ts';
import { measures2020 } from './measures-2020.ts';

/** 工程建设项目并联审批: the measures of 2018–2024, each of which can be left out. */
export const parallelApproval: Reform = {
  format: 1,
  id: 'parallel-approval',
  process: 'construction-permits',
  title: text('工程建设项目并联审批', 'Parallel approval of construction projects'),
  asOf: '2024-12-31',
  measures: [...measures2018, ...measures2019, ...acceptanceMeasures, ...measures2020],
};

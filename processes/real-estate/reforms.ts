import type { Reform } from '../../engine/model/index.ts';
import { text } from '../bases.ts';
import { measures2017 } from './measures-2017.ts';
import { measures2021 } from './measures-2021.ts';

/** 不动产登记一窗受理、并行办理: the measures of 2017–2023. */
export const parallelRegistration: Reform = {
  format: 1,
  id: 'parallel-registration',
  process: 'real-estate',
  title: text('不动产登记一窗受理、并行办理', 'One window for real estate, side by side'),
  asOf: '2024-12-31',
  measures: [...measures2017, ...measures2021],
};

import type { Reform } from '../../engine/model/index.ts';
import { text } from '../bases.ts';
import { measures2015 } from './measures-2015.ts';
import { measures2019 } from './measures-2019.ts';

/** 企业开办一窗通: the measures of 2015–2024 that turn nine counters into one submission. */
export const oneWindow: Reform = {
  format: 1,
  id: 'one-window',
  process: 'business-startup',
  title: text('企业开办一窗通', 'One window for starting a business'),
  asOf: '2024-12-31',
  measures: [...measures2015, ...measures2019],
};

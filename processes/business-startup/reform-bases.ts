import { document, text } from '../bases.ts';

/** The documents that measures of several years rest on. */
export const yantai = document(text('烟台市2021年企业开办做法', 'Practice of Yantai, 2021'), '烟台', {
  place: text('烟台', 'Yantai'),
});

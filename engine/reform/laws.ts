import type { LawBasis } from '../model/index.ts';

const act = (zh: string, en: string, article: string): LawBasis => ({ kind: 'law', act: { zh, en }, article });

/** The articles that the conditions of moves rest on. */
export const laws = {
  whoMayCancel: act('行政许可法', 'Administrative Licensing Law', '21'),
  whoMaySet: act('行政许可法', 'Administrative Licensing Law', '14–17'),
  onlyLawfulPapers: act('行政许可法', 'Administrative Licensing Law', '31'),
  acceptance: act('行政许可法', 'Administrative Licensing Law', '32'),
  delegation: act('行政许可法', 'Administrative Licensing Law', '24'),
  jointHandling: act('行政许可法', 'Administrative Licensing Law', '26'),
  decisionLimit: act('行政许可法', 'Administrative Licensing Law', '42'),
  fees: act('行政许可法', 'Administrative Licensing Law', '58–59'),
  sharing: act('优化营商环境条例', 'Regulation on Optimising the Business Environment', '37'),
  regionalAssessment: act('优化营商环境条例', 'Regulation on Optimising the Business Environment', '42'),
  oneBody: act('行政许可法', 'Administrative Licensing Law', '26'),
  places: act('优化营商环境条例', 'Regulation on Optimising the Business Environment', '36'),
  intermediaries: act('优化营商环境条例', 'Regulation on Optimising the Business Environment', '43'),
  deposits: act('优化营商环境条例', 'Regulation on Optimising the Business Environment', '25'),
  utilities: act('优化营商环境条例', 'Regulation on Optimising the Business Environment', '28'),
  taxCollectors: act('税收征收管理法', 'Tax Collection Law', '29'),
  severalOffices: act('行政许可法', 'Administrative Licensing Law', '25'),
  promises: act('优化营商环境条例', 'Regulation on Optimising the Business Environment', '36'),
} as const;

import type { CheckCase } from '../support/check-case.ts';
import { limitCases } from './check-cases.ts';
import { dateCases } from './date-cases.ts';
import { hardEdgeCases } from './hard-edge-cases.ts';
import { levelCases } from './level-cases.ts';
import { offSystemCases } from './off-system-cases.ts';
import { paperCases } from './paper-cases.ts';
import { registrationCases } from './registration-cases.ts';
import { settingCases } from './setting-cases.ts';

/** All plans that break an article, by what the article is about. */
export const lawCases: readonly CheckCase[] = [
  ...limitCases,
  ...levelCases,
  ...dateCases,
  ...settingCases,
  ...paperCases,
  ...registrationCases,
  ...hardEdgeCases,
  ...offSystemCases,
];

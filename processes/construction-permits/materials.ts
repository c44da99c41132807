import type { Material } from '../../engine/model/index.ts';
import { acceptancePapers } from './materials-acceptance.ts';
import { drawingPapers, assessmentPapers, supervisionPapers, permitPapers } from './materials-permit.ts';
import { landPapers, planningPapers, governmentPapers } from './materials-planning.ts';

/** Every paper and certificate of the construction process before the reform. */
export const materials: Material[] = [
  ...landPapers,
  ...planningPapers,
  ...drawingPapers,
  ...assessmentPapers,
  ...supervisionPapers,
  ...permitPapers,
  ...acceptancePapers,
  ...governmentPapers,
];

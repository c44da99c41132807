import { z } from 'zod';

/**
 * What an item, act or procedure is in law, whatever a document calls it: the name under which laws set orders between
 * matters. Most are read from the basis of the node (engine/check/matters); a document names one where its basis says more
 * than one thing or nothing.
 */
export const matterSchema = z.enum([
  'project-approval',
  'project-filing',
  'site-opinion',
  'land-grant',
  'land-allocation',
  'land-planning-permit',
  'design-scheme',
  'planning-permit',
  'drainage-opinion',
  'survey',
  'design',
  'drawing-review',
  'fire-design-review',
  'tender',
  'funds',
  'quality-supervision',
  'safety-measures',
  'construction-permit',
  'environmental-assessment',
  'soil-plan',
  'energy-review',
  'heat-opinion',
  'heat-application',
  'earthworks',
  'start-of-works',
  'works',
  'planning-verification',
  'completion-acceptance',
  'completion-filing',
  'fire-acceptance',
  'use',
  'establishment-registration',
  'seal-making',
  'bank-account',
  'tax-registration',
  'deed-tax',
  'land-value-tax',
  'transfer-registration',
  'mortgage-registration',
  'first-registration',
  'road-occupation',
  'road-excavation',
  'import-licence',
  'import-release',
]);
export type Matter = z.infer<typeof matterSchema>;

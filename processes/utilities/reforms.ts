import type { Reform } from '../../engine/model/index.ts';
import { text } from '../bases.ts';
import {
  areaMeasured,
  companyBuildsLines,
  dataSharing,
  jointConnection,
  onlineConnections,
  parallelPermits,
  shortLinesFiled,
  waterGasHeatLimits,
  windowDecides,
} from './measures-joint.ts';
import {
  lowVoltageFree,
  lowVoltageLimits,
  lowVoltageWithoutLine,
  oneProof,
  powerFewerPapers,
  powerFewerSteps,
  powerLimits,
} from './measures-power.ts';

/** 水电气暖联合报装: the measures of 2020–2025. */
export const jointUtilities: Reform = {
  format: 1,
  id: 'joint-utilities',
  process: 'utilities',
  title: text('水电气暖联合报装', 'One joint connection'),
  asOf: '2025-12-31',
  measures: [
    powerFewerSteps,
    powerFewerPapers,
    powerLimits,
    oneProof,
    waterGasHeatLimits,
    areaMeasured,
    dataSharing,
    companyBuildsLines,
    lowVoltageLimits,
    lowVoltageFree,
    jointConnection,
    parallelPermits,
    onlineConnections,
    shortLinesFiled,
    windowDecides,
    lowVoltageWithoutLine,
  ],
};

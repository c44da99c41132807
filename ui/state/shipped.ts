import type { City, Process, Reform } from '../../engine/model/index.ts';
import { businessStartup } from '../../processes/business-startup/process.ts';
import { oneWindow } from '../../processes/business-startup/reforms.ts';

/** The documents that come with Binglian. */
export const shippedProcesses: readonly Process[] = [businessStartup];
export const shippedReforms: readonly Reform[] = [oneWindow];
export const shippedCities: readonly City[] = [];

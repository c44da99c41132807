import type { Condition } from '../../engine/model/index.ts';

/** The cases that cities tell apart in construction. */
export const privateCases: Condition = { attribute: 'investor', is: ['private'] };
export const governmentCases: Condition = { attribute: 'investor', is: ['government'] };
export const ordinaryRisk: Condition = { attribute: 'risk', is: ['ordinary'] };
export const privateOrdinary: Condition = { all: [privateCases, ordinaryRisk] };
export const privateLowRisk: Condition = { all: [privateCases, { attribute: 'risk', is: ['low'] }] };

/** Every stage of construction in which an approval is given. */
export const approvalStages = (): string[] => ['land', 'planning', 'permit', 'parallel', 'acceptance', 'title'];

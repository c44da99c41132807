import type { Scope } from '../../engine/model/index.ts';
import { text } from '../bases.ts';

/** Items that the published comparison does not know: those of other cases than the one it describes. */
const otherCases = [
  'project-proposal',
  'land-pre-review',
  'site-opinion',
  'feasibility-approval',
  'eia-book',
  'eia-register',
  'soil-plan-book',
  'fire-acceptance-filing',
];
const added = ['first-registration', 'utilities-connection'];

export const scopes: Scope[] = [
  {
    id: 'same-items',
    title: text('同口径（默认）：至竣工验收备案', 'Same items, to completion filing (default)'),
    note: text(
      '两侧都不计不动产首次登记和市政公用报装，只计本案需要的事项',
      'Without first registration and utility connections on both sides; only items that the case needs',
    ),
    before: { without: added, conditional: 'active' },
    after: { without: added, conditional: 'active' },
  },
  {
    id: 'with-registration',
    title: text('同口径，含不动产首次登记', 'Same items, with first registration'),
    note: text(
      '首次登记两侧都计：改革前30个工作日，改革后5个工作日',
      'First registration counts on both sides: 30 working days before, 5 after',
    ),
    before: { without: ['utilities-connection'], conditional: 'active' },
    after: { without: ['utilities-connection'], conditional: 'active' },
  },
  {
    id: 'facts-table',
    title: text('对照表口径', 'Comparison table'),
    note: text(
      '改革前：首次登记计材料不计用时，另计本案不需要的初步设计、节能、地震三项的11份材料；改革后：首次登记全计，土地出让合同、联合验收意见虽共享仍计入材料',
      'Before: first registration counts with its papers and not its time, and 11 papers of three items that the case does not need are counted. After: first registration counts in full, and land contract and joint opinion count as papers though shared',
    ),
    before: {
      without: otherCases,
      withoutTime: ['first-registration'],
      conditional: 'all',
    },
    after: {
      without: otherCases,
      conditional: 'active',
      countedThoughShared: ['land-contract', 'joint-acceptance-opinion'],
    },
    warning: text(
      '两侧口径不同：首次登记的用时只计在改革后，不需要的事项的材料只计在改革前。同口径为210→52，含首次登记为240→57',
      'The two sides count differently: the time of first registration only after, papers of unneeded items only before. Counted alike it is 210→52, or 240→57 with first registration',
    ),
  },
];

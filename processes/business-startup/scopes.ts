import type { Scope } from '../../engine/model/index.ts';
import { text } from '../bases.ts';

export const scopes: Scope[] = [
  {
    id: 'same-items',
    title: text('同口径（默认）', 'Same items on both sides (default)'),
    note: text(
      '改革前的材料含三证合一（2015年10月）之前的证件；两侧都计全部事项和服务，含银行开户；公积金登记改革前的用时未见记载，两侧都不计其用时',
      'The papers before include those of the time before one licence replaced three (October 2015). Both sides count everything, the bank account included; of the housing fund no time before the reform was found, so its time is left out on both sides',
    ),
    before: { without: [], withoutTime: ['housing-fund'], conditional: 'active' },
    after: { without: [], withoutTime: ['housing-fund'], conditional: 'active' },
  },
  {
    id: 'facts-table',
    title: text('对照表口径，含银行开户', 'Comparison table, with the bank account'),
    note: text(
      '与公开对照表相同：改革前公积金按0计，改革后按半天计',
      'As in the comparison table: the housing fund counts nothing before and half a day after',
    ),
    before: { without: [], conditional: 'active' },
    after: { without: [], conditional: 'active' },
  },
  {
    id: 'without-bank',
    title: text('同口径，两侧都不计银行开户', 'Same items, no bank account on either side'),
    note: text(
      '银行开户不是行政审批，多数城市2018年后公布的开办时间不含它；此口径两侧都不计，公积金登记的用时同样两侧不计',
      'The account is no approval, and most cities publish times after 2018 without it; here neither side counts it, nor the time of the housing fund',
    ),
    before: { without: ['bank-account'], withoutTime: ['housing-fund'], conditional: 'active' },
    after: { without: ['bank-account'], withoutTime: ['housing-fund'], conditional: 'active' },
  },
  {
    id: 'facts-table-without-bank',
    title: text('对照表口径，改革后不计银行开户', 'Comparison table, no bank account after'),
    note: text(
      '多数城市2018年后公布的开办时间不含银行开户',
      'Most cities publish times after 2018 without the bank account',
    ),
    before: { without: [], conditional: 'active' },
    after: { without: ['bank-account'], conditional: 'active' },
    warning: text(
      '两侧口径不同：改革前含银行开户5个工作日，改革后不含。同口径对照见“两侧都不计银行开户”',
      'The two sides count differently: the bank account’s 5 working days are in the before and not in the after. See “no bank account on either side”',
    ),
  },
];

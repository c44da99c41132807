import type { Attribute, CaseClass, Condition } from '../../engine/model/index.ts';
import { text } from '../bases.ts';

const is = (attribute: string, value: string): Condition => ({ attribute, is: [value] });

/** What is registered. */
export const when = {
  transfer: is('transaction', 'transfer'),
  mortgage: is('transaction', 'mortgage'),
  first: is('transaction', 'first-registration'),
  mortgagedSale: { all: [is('transaction', 'transfer'), is('seller-mortgage', 'mortgaged')] },
} satisfies Record<string, Condition>;

const value = (id: string, zh: string, en: string) => ({ id, title: text(zh, en) });

/** What is fixed at the start of a case; the usual one is the sale of an existing building between two firms. */
export const attributes: Attribute[] = [
  {
    id: 'transaction',
    title: text('登记类型', 'Kind of registration'),
    values: [
      value('transfer', '转移登记（企业间买卖）', 'Transfer (sale between firms)'),
      value('mortgage', '抵押权登记', 'Mortgage'),
      value('first-registration', '首次登记（新建房屋）', 'First registration (new building)'),
    ],
    usual: 'transfer',
  },
  {
    id: 'seller-mortgage',
    title: text('卖方的抵押', 'Mortgage of the seller'),
    values: [value('none', '无抵押', 'None'), value('mortgaged', '尚在抵押', 'Still mortgaged')],
    usual: 'none',
  },
];

const caseClass = (id: string, zh: string, en: string, condition: Condition): CaseClass => ({
  id,
  title: text(zh, en),
  when: condition,
  moves: [],
});

/** The cases that cities publish figures for. They change nothing by themselves. */
export const classes: CaseClass[] = [
  caseClass('firm-transfer', '企业间转移登记', 'Transfer between firms', when.transfer),
  caseClass('mortgage', '抵押权登记', 'Mortgage', when.mortgage),
  caseClass('first-registration', '首次登记', 'First registration', when.first),
];

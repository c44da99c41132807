import type { Item, Text } from '../../engine/model/index.ts';
import { assumption, takes, text, workingDays } from '../bases.ts';
import { oneVisit, ownPractice } from './shared.ts';
import { when } from './when.ts';

const atOnce = assumption(
  '用时未见记载，每家取1个工作日',
  'no time was found; one working day is taken for each company',
);

function account(id: string, title: Text, short: Text): Item {
  return {
    id: `${id}-transfer`,
    title,
    short,
    kind: '公用企业',
    authority: `${id}-company`,
    stage: 'utilities',
    lifecycle: 'promised',
    setBy: 'market',
    basis: ownPractice,
    when: when.transfer,
    channel: oneVisit,
    takes: takes(`${id}-form`, 'title-certificate', 'business-licence'),
    gives: [`${id}-account`],
    limits: [],
    duration: workingDays(1, atOnce),
    fees: [],
  };
}

/** The accounts that go over to the buyer, one visit to each company. */
export const utilityItems: Item[] = [
  account('power', text('用电过户', 'Transfer of the power account'), text('用电过户', 'Power')),
  account('water', text('用水过户', 'Transfer of the water account'), text('用水过户', 'Water')),
  account('gas', text('用气过户', 'Transfer of the gas account'), text('用气过户', 'Gas')),
  account('heat', text('用热过户', 'Transfer of the heating account'), text('用热过户', 'Heat')),
];

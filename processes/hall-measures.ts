import type { CityMeasure, DeskHours } from '../engine/model/index.ts';
import { assumption, law, text } from './bases.ts';
import { laws } from './laws.ts';

const idea = assumption('示例：数字均为设想，供推演用', 'an example: all its numbers are ideas, made to be tried');
const toTry = assumption('取值为设想，供推演用', 'a value to be tried');
const minutes = (low: number, likely: number, high: number) => ({
  value: { kind: 'triangular' as const, low, likely, high },
  basis: toTry,
});
/** 9 to 12 and 13 to 18, in minutes of the day. */
const longDay: [number, number][] = [
  [540, 720],
  [780, 1080],
];
const longDays: DeskHours = { week: [longDay, longDay, longDay, longDay, longDay, [], []], makeUp: longDay };
const oneStation = law(laws.business, '36', {
  application: 'reading',
  note: text('集中办理、一次办结', 'handling in one place, done at once'),
});
const written = ['establishment-registration', 'invoices'];

/** What a hall may change at its desks 大厅措施: examples for the shipped scenarios, to be tried with `binglian what-if --hall`. */
export const hallMeasures: readonly CityMeasure[] = [
  {
    id: 'more-tax-staff',
    title: text('办税窗口增加两人', 'Two more people at the tax desk'),
    scenario: 'business-startup-hall',
    basis: idea,
    moves: [{ do: 'staff', desk: 'tax', how: 'add', staff: { value: 2, basis: toTry } }],
  },
  {
    id: 'longer-hours',
    title: text('延时服务', 'Longer hours'),
    scenario: 'business-startup-hall',
    basis: idea,
    moves: [{ do: 'hours', desks: ['intake-window', 'exit-window'], hours: longDays, basis: idea }],
  },
  {
    id: 'agents',
    title: text('企业开办帮办代办', 'Agents for new firms'),
    scenario: 'business-startup-hall',
    basis: oneStation,
    moves: [
      {
        do: 'agent',
        items: written,
        returns: { factor: { value: 0.5, basis: toTry } },
        intake: { desk: 'intake-window', work: minutes(20, 40, 80) },
        basis: oneStation,
      },
    ],
  },
  {
    id: 'pre-review',
    title: text('窗口预审', 'Papers are looked over first'),
    scenario: 'business-startup-hall',
    basis: idea,
    moves: [
      {
        do: 'pre-review',
        items: written,
        returns: { factor: { value: 0.6, basis: toTry } },
        preparation: minutes(20, 35, 70),
      },
    ],
  },
  {
    id: 'silence-is-consent',
    title: text('征求意见逾期视为同意', 'Silence of a consulted office is consent'),
    scenario: 'construction-permits-hall',
    basis: idea,
    moves: [{ do: 'tacit-reply', item: 'civil-defence', n: 5, unit: 'working-day', basis: idea }],
  },
];

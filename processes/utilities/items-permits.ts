import type { Fee, Item, Text } from '../../engine/model/index.ts';
import { fee, law, take, takes, text, workingDays } from '../bases.ts';
import { generalLimit, usedUp } from '../construction-permits/shared.ts';
import { laws } from '../laws.ts';
import { oneVisit, ownPractice } from './shared.ts';
import { when } from './when.ts';

type Own = Pick<Item, 'id' | 'authority' | 'basis' | 'when' | 'takes' | 'gives'> &
  Partial<Pick<Item, 'fees' | 'setBy' | 'note'>>;

/** A licence for the works outside the boundary; no act gives it a limit of its own. */
function permit(title: Text, short: Text, own: Own): Item {
  return {
    title,
    short,
    kind: '行政许可',
    stage: 'permits',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    channel: oneVisit,
    limits: [generalLimit],
    duration: workingDays(20, usedUp),
    fees: [],
    ...own,
  };
}

const roads33 = law(laws.roads, '33');
/** 城市道路管理条例 33: what the planning office signed, and the design, go to both approvers of an excavation. */
const planned = take('line-planning-permit', { basis: roads33 });
const designed = take('line-design', { basis: roads33 });

const charge = (id: string, zh: string, en: string): Fee =>
  fee(
    id,
    zh,
    en,
    'administrative',
    null,
    law(laws.roads, '37', {
      note: text('标准由省、自治区核定，未查金额', 'rates are set by the province; none was looked up'),
    }),
    law(laws.roads, '37'),
  );

/** The permits that the line outside the boundary needs; the applicant takes them from office to office. */
export const permitItems: Item[] = [
  permit(text('管线建设工程规划许可', 'Planning permit for the line'), text('管线规划', 'Planning'), {
    id: 'line-planning-permit',
    authority: 'natural-resources',
    setBy: 'law',
    basis: law(laws.planning, '40'),
    when: when.line,
    takes: [
      take('line-planning-form'),
      take('line-design', { basis: law(laws.planning, '40') }),
      ...takes('red-line-map', 'title-certificate'),
    ],
    gives: ['line-planning-permit'],
  }),
  permit(text('临时占用城市道路许可', 'Occupation of the road'), text('占道许可', 'Occupation'), {
    id: 'road-occupation',
    authority: 'municipal-works',
    basis: law(laws.roads, '31'),
    when: when.road,
    takes: takes('occupation-form', 'occupation-layout'),
    gives: ['road-occupation-permit'],
    fees: [charge('road-occupation-fee', '城市道路占用费', 'Charge for occupying the road')],
    note: text(
      '条例31条还须公安交管部门批准，与挖掘一并列在交管同意',
      'Article 31 also wants the traffic police, whose consent is listed once for occupation and excavation',
    ),
  }),
  permit(text('挖掘城市道路许可', 'Excavation of the road'), text('掘路许可', 'Excavation'), {
    id: 'road-excavation',
    authority: 'municipal-works',
    basis: roads33,
    when: when.road,
    takes: [take('excavation-form'), planned, designed, take('works-plan')],
    gives: ['road-excavation-permit'],
    fees: [charge('road-repair-fee', '城市道路挖掘修复费', 'Charge for the repair of the road')],
    note: text(
      '新建道路5年内、大修后3年内不得挖掘，特殊情况须政府批准；本流程不含此情形',
      'Roads are not dug up for 5 years after they are built or 3 after repair unless the government allows it; not in this process',
    ),
  }),
  permit(text('占用、挖掘道路交管审批', 'Consent of the traffic police'), text('交管审批', 'Traffic'), {
    id: 'traffic-consent',
    authority: 'traffic-police',
    basis: roads33,
    when: when.road,
    takes: [take('traffic-form'), planned, designed, take('traffic-plan', { basis: ownPractice })],
    gives: ['traffic-consent'],
    note: text('另见道路交通安全法32条', 'See also article 32 of the Road Traffic Safety Law'),
  }),
  permit(text('临时占用城市绿地许可', 'Occupation of green space'), text('占绿许可', 'Green space'), {
    id: 'green-space',
    authority: 'landscaping',
    basis: law(laws.greening, '19'),
    when: when.green,
    takes: [...takes('green-form', 'green-plan'), take('line-design')],
    gives: ['green-space-permit'],
  }),
  permit(text('砍伐城市树木许可', 'Felling of trees'), text('伐树许可', 'Trees'), {
    id: 'tree-removal',
    authority: 'landscaping',
    basis: law(laws.greening, '20'),
    when: when.trees,
    takes: [...takes('tree-form', 'tree-plan'), take('line-design')],
    gives: ['tree-permit'],
  }),
];

import type { Process } from '../../engine/model/index.ts';
import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, itemOf, law, named, take } from '../support/small-process.ts';

// What in a document hints at handling outside the system 体外循环、两头办. All of it is a lead to be verified.

const hall = { id: 'hall', title: named('政务服务大厅', 'Service hall') };

/** Two approvers of the digging of a street by one article, each at its own counter. */
function twoApprovers(process: Process): void {
  const basis = law('城市道路管理条例', '33');
  process.items.push(
    item('digging-city', '挖掘道路许可（市政）', { authority: 'housing', basis }),
    item('digging-police', '挖掘道路许可（交管）', { authority: 'environment', basis }),
  );
  for (const later of ['digging-city', 'digging-police'])
    process.orders.push({ earlier: 'planning-permit', later, by: 'acceptance', basis });
}

/** A second item of the planning office, which takes something from the applicant. */
function secondOf(
  material: string,
  over: Parameters<typeof take>[1] = {},
  sets?: string[],
): (process: Process) => void {
  return (process) => {
    const channel = { submit: 'online' as const, collect: 'online' as const, ...(sets === undefined ? {} : { sets }) };
    if (sets !== undefined) itemOf(process, 'planning-permit').channel.sets = sets;
    process.items.push(
      item('check', '规划条件核验', { channel, basis: law('某条例', '4'), takes: [take(material, over)] }),
    );
  };
}

/** A look at the design scheme by the planning office, before it accepts the planning permit. */
function schemeFirst(setBy: 'normative-document' | 'law'): (process: Process) => void {
  return (process) => {
    const basis = law('城乡规划法', '40');
    process.items.push(item('scheme-review', '设计方案审查', { kind: '其他行政权力', setBy, basis, limits: [] }));
    process.orders.push({ earlier: 'scheme-review', later: 'planning-permit', by: 'acceptance', basis });
  };
}

export const offSystemCases: readonly CheckCase[] = [
  {
    code: 'off-system/two-intakes',
    article: '26',
    given: 'the digging of a street taken in by two offices by one article',
    broken: twoApprovers,
    level: 'lead',
    at: 'items[digging-police].authority',
    soundGiven: 'one form for both',
    sound: (p) => {
      twoApprovers(p);
      p.groups.push({
        id: 'digging',
        title: named('挖掘道路联合审批', 'Joint handling'),
        lead: 'housing',
        members: ['digging-city', 'digging-police'],
        together: { form: true, visit: false, opinion: false },
        restart: 'all',
        basis: law('行政许可法', '26'),
      });
    },
  },
  {
    code: 'off-system/several-submissions',
    article: '36',
    given: 'a permit that is handed in at the counter in two lots',
    broken: (p) => {
      itemOf(p, 'construction-permit').channel.sets = ['contracts', 'safety'];
      delete itemOf(p, 'construction-permit').statedVisits;
    },
    level: 'lead',
    at: 'items[construction-permit].channel.sets',
    soundGiven: 'one lot',
    sound: (p) => {
      itemOf(p, 'construction-permit').channel.sets = ['contracts'];
    },
  },
  {
    code: 'off-system/own-result-asked',
    article: '7',
    given: 'the planning office asking for the planning permit that it issued',
    broken: secondOf('planning-permit'),
    level: 'lead',
    at: 'items[check].takes[0].origin',
    soundGiven: 'the office looking it up',
    sound: secondOf('planning-permit', { origin: 'sharing' }),
  },
  {
    code: 'off-system/asked-twice',
    article: '7',
    given: 'the planning office asking for the design scheme twice',
    broken: secondOf('design-scheme'),
    level: 'lead',
    at: 'materials[design-scheme]',
    soundGiven: 'both handed in together',
    sound: secondOf('design-scheme', {}, ['planning-window']),
  },
  {
    code: 'off-system/clock-starts-late',
    article: '8',
    given: 'a construction permit promised from acceptance, while 建筑法 8 counts from receipt',
    broken: (p) =>
      itemOf(p, 'construction-permit').limits.push({
        scheme: 'promised',
        n: 1,
        unit: 'working-day',
        startsAt: 'acceptance',
        basis: assumed,
      }),
    level: 'lead',
    at: 'items[construction-permit].limits[1].startsAt',
    soundGiven: 'a promise from receipt',
    sound: (p) =>
      itemOf(p, 'construction-permit').limits.push({
        scheme: 'promised',
        n: 1,
        unit: 'working-day',
        startsAt: 'receipt',
        basis: assumed,
      }),
  },
  {
    code: 'off-system/window-only-receives',
    article: '36',
    given: 'a permit taken in at the hall and decided in the office',
    broken: (p) => {
      itemOf(p, 'construction-permit').channel.place = hall;
    },
    level: 'lead',
    at: 'items[construction-permit].channel.authorised',
    soundGiven: 'a window that decides, and a filing on the spot',
    sound: (p) => {
      Object.assign(itemOf(p, 'construction-permit').channel, { place: hall, authorised: true });
      itemOf(p, 'project-filing').channel.place = hall;
    },
  },
  {
    code: 'off-system/two-counters',
    article: '36',
    given: 'an office with one item in the hall and one at its own counter',
    broken: (p) => {
      p.items.push(item('check', '规划条件核验', { channel: { submit: 'counter', collect: 'mail' } }));
      itemOf(p, 'planning-permit').channel = { submit: 'counter', collect: 'mail', place: hall, authorised: true };
    },
    level: 'lead',
    at: 'items[check].channel.place',
    soundGiven: 'one in the hall and one online, and another office at its counter',
    sound: (p) => {
      p.items.push(item('check', '规划条件核验'));
      itemOf(p, 'planning-permit').channel = { submit: 'counter', collect: 'mail', place: hall, authorised: true };
    },
  },
  {
    code: 'off-system/reviewed-before-acceptance',
    article: '32',
    given: 'a look at the design scheme, by a document, before the planning permit is accepted',
    broken: schemeFirst('normative-document'),
    level: 'lead',
    at: 'items[scheme-review]',
    soundGiven: 'a review that a law set',
    sound: schemeFirst('law'),
  },
  {
    code: 'off-system/result-outside',
    article: '37',
    given: 'a permit that is applied for online and fetched at the office',
    broken: (p) => {
      itemOf(p, 'planning-permit').channel = { submit: 'online', collect: 'counter' };
    },
    level: 'lead',
    at: 'items[planning-permit].channel.collect',
    soundGiven: 'one that is sent, and one that is fetched where it was handed in',
    sound: (p) => {
      itemOf(p, 'planning-permit').channel = { submit: 'online', collect: 'mail' };
      itemOf(p, 'construction-permit').channel = { submit: 'counter', collect: 'counter' };
      delete itemOf(p, 'construction-permit').statedVisits;
    },
  },
];

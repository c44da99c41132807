import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, itemOf, listed, materialOf, paper, take } from '../support/small-process.ts';

// Plans that contradict themselves or leave something out, each beside one that looks alike and is in order.

export const sanityCases: readonly CheckCase[] = [
  {
    code: 'limit/several-in-force',
    given: 'an old and a new statutory limit, both in force',
    broken: (p) => {
      const { limits } = itemOf(p, 'eia');
      limits.push({ ...limits[0]!, n: 60 });
    },
    level: 'error',
    at: 'items[eia].limits[1]',
    soundGiven: 'the old one ended the day before',
    sound: (p) => {
      const { limits } = itemOf(p, 'eia');
      limits.push({ ...limits[0]!, n: 60, until: '2020-05-31' });
      limits[0]!.from = '2020-06-01';
    },
  },
  {
    code: 'take/own-certificate',
    given: 'a planning permit that asks for itself',
    broken: (p) => itemOf(p, 'planning-permit').takes.push(take('planning-permit')),
    level: 'error',
    at: 'items[planning-permit].takes[3].material',
    soundGiven: 'the permit of another item',
    sound: (p) => itemOf(p, 'planning-permit').takes.push(take('eia-approval')),
  },
  {
    code: 'order/ring',
    given: 'two items that take each other’s certificates',
    broken: (p) => itemOf(p, 'planning-permit').takes.push(take('construction-permit')),
    level: 'error',
    at: '',
    soundGiven: 'the same paper as a duty after the decision',
    sound: (p) =>
      itemOf(p, 'planning-permit').takes.push(
        take('construction-permit', { by: 'later', basis: listed, within: { n: 15, unit: 'calendar-day' } }),
      ),
  },
  {
    code: 'goal/not-given',
    given: 'a goal that nobody gives',
    broken: (p) => p.goal.certificates.push('funds-letter'),
    level: 'error',
    at: 'goal.certificates',
    soundGiven: 'a goal that an item gives',
    sound: (p) => p.goal.certificates.push('eia-approval'),
  },
  {
    code: 'goal/not-given',
    given: 'a case for which nothing of the goal is left',
    broken: (p) => {
      p.goal = { certificates: ['planning-permit'], acts: [] };
      itemOf(p, 'planning-permit').when = { attribute: 'investor', is: ['government'] };
    },
    level: 'warning',
    at: 'goal',
    soundGiven: 'a case for which an act is left',
    sound: (p) => {
      p.goal.certificates = ['planning-permit'];
      itemOf(p, 'planning-permit').when = { attribute: 'investor', is: ['government'] };
    },
  },
  {
    code: 'take/duty-without-basis',
    given: 'a report after the decision without a basis and a time',
    broken: (p) => itemOf(p, 'eia').takes.push(take('funds-letter', { by: 'later' })),
    level: 'warning',
    at: 'items[eia].takes[1]',
    soundGiven: 'a report by rule within 15 days',
    sound: (p) =>
      itemOf(p, 'eia').takes.push(
        take('funds-letter', { by: 'later', basis: listed, within: { n: 15, unit: 'calendar-day' } }),
      ),
  },
  {
    code: 'gap/core-paper',
    given: 'a core paper that may come after acceptance',
    broken: (p) => Object.assign(itemOf(p, 'planning-permit').takes[2]!, { by: 'decision', basis: listed }),
    level: 'error',
    at: 'items[planning-permit].takes[2].by',
    soundGiven: 'a secondary paper that may',
    sound: (p) => Object.assign(itemOf(p, 'planning-permit').takes[1]!, { by: 'decision', basis: listed }),
  },
  {
    code: 'commitment/not-allowed',
    given: 'a promise for a paper of which no list says that it may',
    broken: (p) => {
      itemOf(p, 'construction-permit').takes[1]!.origin = 'commitment';
      delete itemOf(p, 'construction-permit').takes[1]!.basis;
    },
    level: 'warning',
    at: 'items[construction-permit].takes[1].origin',
    soundGiven: 'a promise for a listed paper',
    sound: (p) => {
      itemOf(p, 'construction-permit').takes[1]!.origin = 'commitment';
      delete itemOf(p, 'construction-permit').takes[1]!.basis;
      materialOf(p, 'funds-letter').commitment = { value: true, basis: listed };
    },
  },
  {
    code: 'sharing/not-possible',
    given: 'a paper that is shared though it cannot be',
    broken: (p) => {
      itemOf(p, 'construction-permit').takes[1]!.origin = 'sharing';
      materialOf(p, 'funds-letter').shareable = { value: false, basis: assumed };
    },
    level: 'error',
    at: 'items[construction-permit].takes[1].origin',
    soundGiven: 'one that can be',
    sound: (p) => {
      itemOf(p, 'construction-permit').takes[1]!.origin = 'sharing';
      materialOf(p, 'funds-letter').shareable = { value: true, basis: assumed };
    },
  },
  {
    code: 'sharing/not-possible',
    given: 'a paper that is shared though nobody says whether it can be',
    broken: (p) => {
      itemOf(p, 'construction-permit').takes[1]!.origin = 'sharing';
    },
    level: 'lead',
    at: 'items[construction-permit].takes[1].origin',
    soundGiven: 'the same paper handed in',
    sound: () => undefined,
  },
  {
    code: 'host/inactive',
    given: 'an opinion for an item that is switched off',
    broken: (p) => {
      p.items.push(item('opinion', '征求意见', { host: 'planning-permit', lifecycle: 'consulted' }));
      itemOf(p, 'planning-permit').when = { attribute: 'investor', is: ['government'] };
    },
    level: 'lead',
    at: 'items[opinion].host',
    soundGiven: 'an opinion for an item that is on',
    sound: (p) => {
      p.items.push(item('opinion', '征求意见', { host: 'planning-permit', lifecycle: 'consulted' }));
    },
  },
  {
    code: 'host/missing',
    given: 'a consultation that nobody asked for',
    broken: (p) => {
      itemOf(p, 'eia').lifecycle = 'consulted';
    },
    level: 'warning',
    at: 'items[eia].lifecycle',
    soundGiven: 'one with a host',
    sound: (p) => Object.assign(itemOf(p, 'eia'), { lifecycle: 'consulted', host: 'planning-permit' }),
  },
  {
    code: 'material/two-givers',
    given: 'two items that give one certificate',
    broken: (p) => itemOf(p, 'eia').gives.push('planning-permit'),
    level: 'warning',
    at: 'materials[planning-permit]',
    soundGiven: 'two for different cases',
    sound: (p) => {
      itemOf(p, 'planning-permit').when = { attribute: 'investor', is: ['private'] };
      p.items.push(
        item('state-permit', '政府项目规划许可', {
          gives: ['planning-permit'],
          when: { attribute: 'investor', is: ['government'] },
        }),
      );
    },
  },
  {
    code: 'material/office-paper-without-giver',
    given: 'a paper of an office that no item gives',
    broken: (p) => {
      p.materials.push(paper('opinion', '选址意见书', { holder: 'office' }));
      itemOf(p, 'planning-permit').takes.push(take('opinion'));
    },
    level: 'lead',
    at: 'materials[opinion]',
    soundGiven: 'a paper of a third party',
    sound: (p) => {
      p.materials.push(paper('opinion', '检测报告', { holder: 'third-party' }));
      itemOf(p, 'planning-permit').takes.push(take('opinion'));
    },
  },
  {
    code: 'channel/visits-differ',
    given: 'two visits stated for a permit that is handed in at the counter and sent home',
    broken: (p) => {
      itemOf(p, 'construction-permit').statedVisits!.value = 2;
    },
    level: 'warning',
    at: 'items[construction-permit].statedVisits',
    soundGiven: 'two for one that is collected there as well',
    sound: (p) => {
      itemOf(p, 'construction-permit').statedVisits!.value = 2;
      itemOf(p, 'construction-permit').channel.collect = 'counter';
    },
  },
  {
    code: 'item/tail-too-long',
    given: 'a tail of five days in a handling of four',
    broken: (p) => {
      itemOf(p, 'construction-permit').tail = { workingDays: 5, basis: assumed };
    },
    level: 'warning',
    at: 'items[construction-permit].tail',
    soundGiven: 'a tail of four',
    sound: (p) => {
      itemOf(p, 'construction-permit').tail = { workingDays: 4, basis: assumed };
    },
  },
  {
    code: 'item/leads-nowhere',
    given: 'an environmental approval that nobody takes',
    broken: (p) => p.acts[0]!.takes.splice(1, 1),
    level: 'note',
    at: 'items[eia].gives',
    soundGiven: 'one that belongs to the goal',
    sound: (p) => {
      p.acts[0]!.takes.splice(1, 1);
      p.goal.certificates.push('eia-approval');
    },
  },
  {
    code: 'take/void',
    given: 'a start of works that takes the approval of an item that is switched off',
    broken: (p) => {
      itemOf(p, 'eia').when = { attribute: 'investor', is: ['government'] };
    },
    level: 'note',
    at: 'acts[start-of-works].takes[1]',
    soundGiven: 'a take with the same condition',
    sound: (p) => {
      itemOf(p, 'eia').when = { attribute: 'investor', is: ['government'] };
      p.acts[0]!.takes[1]!.when = { attribute: 'investor', is: ['government'] };
    },
  },
];

import type { Process } from '../../engine/model/index.ts';
import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, itemOf, law, listed, named, paper, take } from '../support/small-process.ts';

// Clocks of 行政许可法 beside the decision: delivery, the lower office's examination, renewal, stops. Articles are of that law.

/** A county office that examines the planning permit first, for so many working days. */
function examinedFirst(days: number): (process: Process) => void {
  return (process) => {
    process.authorities.push({ id: 'county', title: named('县自然资源局', 'County bureau'), level: 'county' });
    process.materials.push(paper('first-opinion', '初审意见', { holder: 'office' }));
    process.items.push(
      item('first-look', '县局初审', {
        authority: 'county',
        takes: [take('land-contract')],
        gives: ['first-opinion'],
        limits: [],
        duration: { n: days, unit: 'working-day', basis: assumed },
      }),
    );
    itemOf(process, 'planning-permit').takes[1]!.origin = 'sharing';
    itemOf(process, 'planning-permit').takes.push(take('first-opinion', { origin: 'sharing' }));
  };
}

/** The planning permit as the renewal of an older one, asked for so many calendar days before that one ends. */
function renewed(days: number, basis = assumed): (process: Process) => void {
  return (process) => {
    process.materials.push(paper('old-permit', '原许可证', { holder: 'office' }));
    itemOf(process, 'planning-permit').renews = {
      certificate: 'old-permit',
      applyBefore: { n: days, unit: 'calendar-day' },
      basis,
    };
  };
}

const handedOut = (days: number) => ({
  scheme: 'statutory' as const,
  n: days,
  unit: 'working-day' as const,
  startsAt: 'decision' as const,
  endsAt: 'delivery' as const,
  basis: law('某省许可证管理办法', '9'),
});

export const levelCases: readonly CheckCase[] = [
  {
    code: 'limit/delivery-too-long',
    article: '44',
    given: 'a licence whose certificate is handed out 15 working days after the decision',
    broken: (p) => itemOf(p, 'planning-permit').limits.push(handedOut(15)),
    level: 'error',
    at: 'items[planning-permit].limits[2]',
    soundGiven: 'one handed out after 10, and a filing after 15',
    sound: (p) => {
      itemOf(p, 'planning-permit').limits.push(handedOut(10));
      itemOf(p, 'project-filing').limits.push(handedOut(15));
    },
  },
  {
    code: 'limit/longer-without-law',
    article: '42',
    given: 'a licence with 30 working days that a list allows, where only a law or regulation can',
    broken: (p) => Object.assign(itemOf(p, 'planning-permit').limits[0]!, { n: 30, basis: listed }),
    level: 'warning',
    at: 'items[planning-permit].limits[0].basis',
    soundGiven: '30 working days by a regulation, and a list that repeats the 20',
    sound: (p) => {
      Object.assign(itemOf(p, 'planning-permit').limits[0]!, { n: 30, basis: law('某条例', '3') });
      Object.assign(itemOf(p, 'eia').limits[0]!, { n: 20, unit: 'working-day', startsAt: 'acceptance', basis: listed });
    },
  },
  {
    code: 'limit/longer-without-law',
    article: '42',
    given: 'a licence with 30 working days that are only assumed',
    broken: (p) => Object.assign(itemOf(p, 'planning-permit').limits[0]!, { n: 30, basis: assumed }),
    level: 'lead',
    at: 'items[planning-permit].limits[0].basis',
    soundGiven: 'a filing with 30 assumed',
    sound: (p) =>
      itemOf(p, 'project-filing').limits.push({
        ...itemOf(p, 'planning-permit').limits[0]!,
        n: 30,
        basis: assumed,
      }),
  },
  {
    code: 'limit/licensing-days',
    article: '82',
    given: 'the 20 days of article 42 stored as calendar days',
    broken: (p) => {
      itemOf(p, 'planning-permit').limits[0]!.unit = 'calendar-day';
      itemOf(p, 'planning-permit').limits.splice(1, 1);
    },
    level: 'error',
    at: 'items[planning-permit].limits[0].unit',
    soundGiven: 'calendar days of another law',
    sound: (p) => Object.assign(itemOf(p, 'eia').limits[0]!, { n: 60 }),
  },
  {
    code: 'limit/pre-examination-too-long',
    article: '43',
    given: 'a county office that examines for 25 working days what the city decides by the same article',
    broken: examinedFirst(25),
    level: 'warning',
    at: 'items[first-look].duration',
    soundGiven: 'one that examines for 20, and one whose 25 a regulation allows',
    sound: (p) => {
      examinedFirst(25)(p);
      itemOf(p, 'first-look').limits.push({
        scheme: 'statutory',
        n: 25,
        unit: 'working-day',
        startsAt: 'acceptance',
        basis: law('某条例', '7'),
      });
    },
  },
  {
    code: 'intake/asked-by-both-levels',
    article: '35',
    given: 'a city office that asks the applicant for the land contract which the county office has taken',
    broken: (p) => {
      examinedFirst(10)(p);
      itemOf(p, 'planning-permit').takes[1]!.origin = 'applicant';
    },
    level: 'error',
    at: 'items[planning-permit].takes[1].origin',
    soundGiven: 'the county office sending it up',
    sound: examinedFirst(10),
  },
  {
    code: 'renewal/asked-early',
    article: '50',
    given: 'a renewal that has to be applied for 60 days before the end, by nobody’s rule',
    broken: renewed(60),
    level: 'error',
    at: 'items[planning-permit].renews.applyBefore',
    soundGiven: '60 days by a rule, and 30 without one',
    sound: (p) => renewed(60, law('某管理办法', '12'))(p),
  },
  {
    code: 'renewal/decided-late',
    article: '50',
    given: 'a renewal applied for 15 days before the end, where the office has 20 working days',
    broken: renewed(15),
    level: 'warning',
    at: 'items[planning-permit].renews',
    soundGiven: 'one applied for 30 days before (20 working days end within 28)',
    sound: renewed(30),
  },
  {
    code: 'stop/time-not-told',
    article: '45',
    given: 'an expert review outside the clock of which nobody says how long it takes',
    broken: (p) => {
      itemOf(p, 'eia').stops = [{ id: 'experts', title: named('专家评审', 'Expert review'), ground: 'expert-review' }];
    },
    level: 'note',
    at: 'items[eia].stops[0].duration',
    soundGiven: 'one of 15 working days',
    sound: (p) => {
      itemOf(p, 'eia').stops = [
        {
          id: 'experts',
          title: named('专家评审', 'Expert review'),
          ground: 'expert-review',
          duration: { n: 15, unit: 'working-day', basis: assumed },
        },
      ];
    },
  },
];

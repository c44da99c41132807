import { isLicence, licences, licensingLaw } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A stop for a hearing, a test or an expert review is outside the clock, and its time is told in writing. */
export const stopTimeNotTold = rule(
  'stop/time-not-told',
  {
    zh: '听证、检测、专家评审等所需时间不计入期限，但应当书面告知申请人',
    en: 'the time of a hearing, test or expert review is outside the clock and is told to the applicant in writing',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.filter(isLicence).flatMap(({ id, stops = [] }) =>
      stops.flatMap(({ ground, title, duration }, index) => {
        if (ground === 'own-rule' || duration !== undefined) return [];
        return [
          {
            level: 'note',
            at: `items[${id}].stops[${index}].duration`,
            message: {
              zh: `${name(id).zh}为“${title.zh}”停止计时，没有写明所需时间`,
              en: `${name(id).en} stops its clock for “${title.en}” and does not say for how long`,
            },
            mend: {
              zh: '写明所需时间（duration），办事时书面告知申请人',
              en: 'Say how long it takes (duration), and tell the applicant in writing',
            },
            nodes: [id],
            basis: licensingLaw('45'),
          },
        ];
      }),
    );
  },
  { laws: [licensingLaw('45')], binds: licences },
);

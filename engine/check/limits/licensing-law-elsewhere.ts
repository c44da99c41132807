import type { Item } from '../../model/index.ts';
import { isLicence, isLicensingLaw, licensingLaw } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

const intakeAndClocks = [32, 42, 43, 44, 45];

/** Intake, limits and clock stops of the licensing law bind licences; other kinds need a rule of their own. */
export const licensingLawElsewhere = rule(
  'limit/licensing-law-elsewhere',
  {
    zh: '行政许可法关于受理、期限和扣除时间的规定（第32、42至45条）只约束行政许可',
    en: 'the rules of the licensing law on intake, limits and clock stops (32, 42–45) bind licences only',
  },
  (active) => {
    const name = nameIn(active);
    return active.items
      .filter((item) => !isLicence(item))
      .flatMap((item) =>
        placesOf(item).map((at) => ({
          level: 'warning',
          at,
          message: {
            zh: `${name(item.id).zh}是${item.kind}，这里却以行政许可法为依据`,
            en: `${name(item.id).en} is ${item.kind} and no licence, yet this rests on the licensing law`,
          },
          mend: {
            zh: '改用该事项自己的依据，或核对事项类型',
            en: 'Cite the rule of the item itself, or check its kind',
          },
          nodes: [item.id],
          basis: licensingLaw('2'),
        })),
      );
  },
  { laws: [licensingLaw('2')], binds: 'all' },
);

/** Where an item leans on the licensing law; a stop on a ground of article 45 without a rule of its own does so too. */
function placesOf({ id, limits, stops = [], takes }: Item): string[] {
  const at = `items[${id}]`;
  const limitPlaces = limits.flatMap(({ basis }, index) =>
    isLicensingLaw(basis, intakeAndClocks) ? [`${at}.limits[${index}].basis`] : [],
  );
  const takePlaces = takes.flatMap(({ basis }, index) =>
    isLicensingLaw(basis, intakeAndClocks) ? [`${at}.takes[${index}].basis`] : [],
  );
  const stopPlaces = stops.flatMap(({ ground, basis }, index) => {
    const leans = isLicensingLaw(basis, intakeAndClocks) || (ground !== 'own-rule' && basis === undefined);
    return leans ? [`${at}.stops[${index}].basis`] : [];
  });
  return [...limitPlaces, ...takePlaces, ...stopPlaces];
}

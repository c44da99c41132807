import type { Item, LawBasis } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import {
  businessRegulation,
  companyRegulation,
  firstInForce,
  governmentServices,
  isLicence,
  licensingLaw,
  marketEntityRegulation,
  realEstateRegulation,
} from '../laws.ts';
import { nameIn } from '../names.ts';
import { registrationLaws, registrationOf } from '../registrations.ts';
import type { Trouble } from '../rule.ts';
import { rule } from '../rule.ts';

/** All gaps are told once before acceptance; a paper asked for after it, or a clock stopped for it, is asking again. */
export const askedAgain = rule(
  'intake/asked-again',
  {
    zh: '补正应在受理前一次性告知；受理后不得再要求补交，也不得为此停止计时',
    en: 'all gaps are told once before acceptance; afterwards no paper is asked for again and no clock stops for it',
  },
  (active) => active.items.flatMap((item) => [...repeatedTakes(active, item), ...correctionStops(active, item)]),
  {
    laws: [
      licensingLaw('32'),
      realEstateRegulation('17'),
      companyRegulation('51'),
      marketEntityRegulation('19'),
      businessRegulation('36'),
    ],
    binds: governmentServices,
  },
);

/**
 * The article that wants all gaps told once, by the kind of item: registrations have their own, licences article 32, all
 * other services the regulation on the business environment.
 */
function intakeLaw(item: Item, { process }: ActiveProcess): LawBasis | undefined {
  const registration = registrationOf(item);
  const own = registration === undefined ? undefined : registrationLaws(registration, process.asOf).intake;
  if (own !== undefined) return own;
  if (isLicence(item)) return licensingLaw('32');
  return firstInForce(process.asOf, [businessRegulation('36')]);
}

const correction = /补正|补齐|补充材料|补交/;

function correctionStops(active: ActiveProcess, item: Item): Trouble[] {
  const name = nameIn(active)(item.id);
  return (item.stops ?? []).flatMap(({ title, basis }, index) => {
    if (!correction.test(title.zh) || basis?.kind === 'law') return [];
    const message = {
      zh: `${name.zh}在受理后为“${title.zh}”停止计时`,
      en: `${name.en} stops its clock after acceptance for “${title.en}”`,
    };
    const mend = { zh: '把补正移到受理之前', en: 'Move the correction before acceptance' };
    return [troubleOf(active, item, `stops[${index}]`, { message, mend })];
  });
}

function repeatedTakes(active: ActiveProcess, item: Item): Trouble[] {
  const name = nameIn(active);
  const binding = active.takesOf(item);
  const atAcceptance = new Set(binding.filter(({ by }) => by === 'acceptance').map(({ material }) => material));
  return binding
    .filter(({ by, material }) => by !== 'acceptance' && atAcceptance.has(material))
    .map((take) => {
      const paper = name(take.material);
      const message = {
        zh: `${name(item.id).zh}受理时已收${paper.zh}，受理后又要一次`,
        en: `${name(item.id).en} has ${paper.en} at acceptance and asks for it again afterwards`,
      };
      const mend = { zh: '删去其中一次', en: 'Remove one of the two' };
      return troubleOf(active, item, `takes[${item.takes.indexOf(take)}]`, { message, mend });
    });
}

function troubleOf(
  active: ActiveProcess,
  item: Item,
  place: string,
  { message, mend }: Pick<Trouble, 'message' | 'mend'>,
): Trouble {
  const basis = intakeLaw(item, active);
  // The regulation on the business environment speaks of all services at once; what binds an item itself weighs more.
  const isItsOwn = basis !== undefined && basis.act.zh !== businessRegulation('36').act.zh;
  return {
    level: isItsOwn ? 'error' : 'warning',
    at: `items[${item.id}].${place}`,
    message,
    mend,
    nodes: [item.id],
    basis,
  };
}

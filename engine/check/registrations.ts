import type { IsoDate, Item, LawBasis } from '../model/index.ts';
import { inForceOn } from '../model/index.ts';
import {
  cites,
  companyRegulation,
  firstInForce,
  isLicence,
  licensingLaw,
  marketEntityRegulation,
  realEstateRegulation,
} from './laws.ts';
import { matterOf } from './matters/matter-of.ts';

/** A registration that has a regulation of its own: real estate 不动产登记, market entities 市场主体登记. */
export type Registration = 'real-estate' | 'market-entity';

/** What an item has to tell to be known as a registration. */
export type Registered = Pick<Item, 'kind'> & Partial<Pick<Item, 'id' | 'basis' | 'matter'>>;

const realEstate: ReadonlySet<Item['matter']> = new Set([
  'transfer-registration',
  'mortgage-registration',
  'first-registration',
]);

/** What a registration can be; searches, surveys and other services rest on the same regulations and are none. */
const deciding: ReadonlySet<Item['kind']> = new Set(['行政许可', '行政确认', '行政备案', '其他行政权力']);

/**
 * Which registration an item is, by its matter or by the regulation that it rests on; undefined for all others, services
 * among them.
 */
export function registrationOf({ id = '', kind, basis, matter }: Registered): Registration | undefined {
  if (matter === undefined && !deciding.has(kind)) return undefined;
  const known = matter ?? (basis === undefined ? undefined : matterOf({ id, kind, basis }, 'item'));
  if (realEstate.has(known) || cites(basis, realEstateRegulation('').act.zh)) return 'real-estate';
  const isOfMarket = known === 'establishment-registration' || cites(basis, marketEntityRegulation('').act.zh);
  return isOfMarket ? 'market-entity' : undefined;
}

/** The article on intake, and that on papers which the office can share, of a registration on a day. */
export function registrationLaws(
  registration: Registration,
  asOf: IsoDate,
): { readonly intake: LawBasis | undefined; readonly sharing: LawBasis | undefined } {
  const inForce = (...laws: LawBasis[]): LawBasis | undefined => firstInForce(asOf, laws);
  switch (registration) {
    case 'real-estate':
      return { intake: inForce(realEstateRegulation('17')), sharing: inForce(realEstateRegulation('24')) };
    case 'market-entity':
      return {
        intake: inForce(marketEntityRegulation('19'), companyRegulation('51')),
        sharing: inForce(marketEntityRegulation('16')),
      };
  }
}

/**
 * The working days after the receipt within which an office has to tell what is missing, or the item counts as accepted: five
 * for licences (行政许可法 32), none for registrations of real estate, which are refused on the spot or accepted
 * (不动产登记暂行条例 17). Undefined for all others, which silence never accepts, and on days before the article.
 */
export function silentAcceptance(item: Registered, asOf: IsoDate): number | undefined {
  if (isLicence(item)) return inForceOn(licensingLaw('32'), asOf) ? 5 : undefined;
  return registrationOf(item) === 'real-estate' && inForceOn(realEstateRegulation('17'), asOf) ? 0 : undefined;
}

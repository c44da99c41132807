import { limitsInForce } from '../../model/index.ts';
import { endsAfter } from '../../time/index.ts';
import { defaultLimitsOf } from '../default-limits.ts';
import { isLicence, licences, licensingLaw } from '../laws.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** The certificate of a licence is handed out within ten working days of the decision; the article knows no exception. */
export const deliveryTooLong = rule(
  'limit/delivery-too-long',
  {
    zh: '行政许可证件应当自作出决定之日起十个工作日内颁发、送达',
    en: 'the certificate of a licence is delivered within ten working days of the decision',
  },
  (active) => {
    const { asOf } = active.process;
    return active.items.filter(isLicence).flatMap((item) => {
      const usual = defaultLimitsOf({ kind: item.kind }, asOf)?.delivery;
      if (usual === undefined) return [];
      const name = nameIn(active)(item.id);
      return limitsInForce(item.limits, 'statutory', asOf)
        .filter((limit) => limit.endsAt === 'delivery' && limit.startsAt === 'decision')
        .filter((limit) => endsAfter(limit, usual) === 'always')
        .map((limit) => ({
          level: 'error',
          at: `items[${item.id}].limits[${item.limits.indexOf(limit)}]`,
          message: {
            zh: `${name.zh}决定后 ${amountOf(limit).zh}才送达证件，长于 ${amountOf(usual).zh}`,
            en: `${name.en} delivers its certificate ${amountOf(limit).en} after the decision, later than ${amountOf(usual).en}`,
          },
          mend: { zh: '改为不超过 10 个工作日', en: 'Deliver within 10 working days' },
          nodes: [item.id],
          basis: licensingLaw('44'),
        }));
    });
  },
  { laws: [licensingLaw('44')], binds: licences },
);

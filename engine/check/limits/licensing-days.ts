import { isLicensingLaw, licences, licensingLaw } from '../laws.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** The days of the licensing law are working days, public holidays left out. */
export const licensingDays = rule(
  'limit/licensing-days',
  {
    zh: '行政许可法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日',
    en: 'the limits that the licensing law sets for offices are counted in working days',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.flatMap(({ id, limits }) =>
      limits.flatMap((limit, index) => {
        if (limit.unit === 'working-day' || limit.n === 0 || !isLicensingLaw(limit.basis)) return [];
        return [
          {
            level: 'error',
            at: `items[${id}].limits[${index}].unit`,
            message: {
              zh: `${name(id).zh}依行政许可法的时限记作 ${amountOf(limit).zh}`,
              en: `${name(id).en} has a limit of the licensing law stored as ${amountOf(limit).en}`,
            },
            mend: { zh: '改为工作日', en: 'Count it in working days' },
            nodes: [id],
            basis: licensingLaw('82'),
          },
        ];
      }),
    );
  },
  { laws: [licensingLaw('82')], binds: licences },
);

import type { Limit } from '../../model/index.ts';
import { isLicensingLaw } from '../laws.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A law's bare 日 is a calendar day; stored as working days it is a local reading unless the text says 工作日. */
export const localReading = rule(
  'limit/local-reading',
  {
    zh: '除行政许可法外，法律所称“日”为自然日；法条没有写“工作日”的，按工作日计是地方口径',
    en: 'outside the licensing law a bare 日 is a calendar day; counting it in working days is a local reading',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.flatMap(({ id, limits }) =>
      limits.flatMap((limit, index) => {
        if (!isDoubtful(limit)) return [];
        return [
          {
            level: 'note',
            at: `items[${id}].limits[${index}].unit`,
            message: {
              zh: `${name(id).zh}的法定时限记作 ${amountOf(limit).zh}，法条原文未必写的是工作日`,
              en: `The statutory limit of ${name(id).en} is stored as ${amountOf(limit).en}; the article may not say working days`,
            },
            mend: {
              zh: '核对原文：写“工作日”的，在依据说明里注明；只写“日”的，改为自然日',
              en: 'Read the article: if it says 工作日, say so in the note of the basis; if it says 日 alone, use calendar days',
            },
            nodes: [id],
            basis: limit.basis,
          },
        ];
      }),
    );
  },
);

function isDoubtful({ scheme, n, unit, basis, note }: Limit): boolean {
  // “On the spot” is the same in either unit.
  if (n === 0) return false;
  if (scheme !== 'statutory' || unit !== 'working-day' || basis.kind !== 'law' || isLicensingLaw(basis)) return false;
  return ![note, basis.note].some((text) => text?.zh.includes('工作日'));
}

import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { visitsByItem } from './visits.ts';

/** A stated number of visits is a check on the channels. */
export const visitsDiffer = rule(
  'channel/visits-differ',
  {
    zh: '来源所述跑动次数应与由渠道推算的一致',
    en: 'the visits that a source states should match those that follow from the channels',
  },
  (active) => {
    const name = nameIn(active);
    const derived = visitsByItem(active);
    return active.items.flatMap(({ id, statedVisits }) => {
      const visits = derived.get(id) ?? 0;
      if (statedVisits === undefined || statedVisits.value === visits) return [];
      return [
        {
          level: 'warning',
          at: `items[${id}].statedVisits`,
          message: {
            zh: `${name(id).zh}的来源说跑 ${statedVisits.value} 次，按渠道推算是 ${visits} 次`,
            en: `A source states ${statedVisits.value} visits for ${name(id).en}; its channels make ${visits}`,
          },
          mend: { zh: '核对提交、取件和到场方式', en: 'Check how it is submitted, collected and attended' },
          nodes: [id],
          basis: statedVisits.basis,
        },
      ];
    });
  },
);

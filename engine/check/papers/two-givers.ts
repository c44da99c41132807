import { listOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** One certificate has one issuer; with two, the network waits for the faster one. */
export const twoGivers = rule(
  'material/two-givers',
  { zh: '同一证照在一个办件中应只有一个出具方', en: 'in one case a certificate should have one giver' },
  (active) => {
    const name = nameIn(active);
    return [...active.givers]
      .filter(([, givers]) => givers.length > 1)
      .map(([material, givers]) => {
        const names = listOf(givers.map(name));
        return {
          level: 'warning',
          at: `materials[${material}]`,
          message: {
            zh: `${name(material).zh}有不止一个出具方：${names.zh}；推演时以先出者为准`,
            en: `${name(material).en} has more than one giver: ${names.en}; the first one counts`,
          },
          mend: { zh: '用适用条件（when）分开，或删去一个', en: 'Tell them apart by conditions (when), or remove one' },
          nodes: givers,
        };
      });
  },
);

import { holds, inForceOn } from '../../model/index.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A paper that nobody can issue in this case is not asked for; the document says so in silence, the check aloud. */
export const voidTake = rule(
  'take/void',
  {
    zh: '所有出具方都不适用时，该材料不再要求',
    en: 'a paper is not asked for where everybody who could give it is switched off',
  },
  (active) => {
    const name = nameIn(active);
    const { asOf } = active.process;
    const lists = [
      ['items', active.items],
      ['procedures', active.procedures],
      ['acts', active.acts],
    ] as const;
    return lists.flatMap(([list, nodes]) =>
      nodes.flatMap(({ id, takes }) =>
        takes.flatMap((take, index) => {
          const isOn = holds(take.when, active.attributes) && inForceOn(take, asOf);
          if (!isOn || active.givers.get(take.material)?.length !== 0) return [];
          return [
            {
              level: 'note',
              at: `${list}[${id}].takes[${index}]`,
              message: {
                zh: `此类办件无人出具${name(take.material).zh}，${name(id).zh}不再要求它`,
                en: `Nobody gives ${name(take.material).en} in this case, so ${name(id).en} does not ask for it`,
              },
              mend: {
                zh: '如确不需要，给该材料写上同样的条件；如仍需要，恢复出具它的事项',
                en: 'Give the take the same condition, or bring back the item that gives it',
              },
              nodes: [id],
            },
          ];
        }),
      ),
    );
  },
);

import type { Material, Text } from '../../model/index.ts';
import type { ActiveProcess, Arrow } from '../../network/index.ts';
import { isLocked, networkOf, ringsOf } from '../../network/index.ts';
import { arrowIn, articleOf, listOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { isOnlyGiver } from '../takes.ts';

/** Items that wait for one another can never be finished. What waits for its own paper is told by own-certificate. */
export const ring = rule(
  'order/ring',
  { zh: '事项之间不得互为前置', en: 'items must not wait for one another' },
  (active) =>
    ringsOf(networkOf(active, { clock: 'elapsed' }))
      .filter(({ arrows }) => !arrows.every((arrow) => isOwnCertificate(active, arrow)))
      .map(({ nodes, arrows, breakable }) => {
        const names = listOf(nodes.map(nameIn(active)));
        const tell = arrowIn(active);
        const walk = listOf(arrows.map((arrow) => marked(tell(arrow), arrow)));
        return {
          level: 'error',
          at: '',
          message: {
            zh: `互为前置：${names.zh}。${walk.zh}`,
            en: `These wait for one another: ${names.en}. ${walk.en}`,
          },
          mend: mendOf(active, breakable),
          nodes,
        };
      }),
);

/** What a law sets is marked as locked, with its article. */
function marked(told: Text, arrow: Arrow): Text {
  if (!isLocked(arrow) || arrow.basis === undefined) return told;
  const law = articleOf(arrow.basis);
  return { zh: `${told.zh}【法定，不可动：${law.zh}】`, en: `${told.en} [set by law, locked: ${law.en}]` };
}

function isOwnCertificate(active: ActiveProcess, { earlier, later, material }: Arrow): boolean {
  return earlier === later && material !== undefined && isOnlyGiver(active, material, later);
}

function mendOf(active: ActiveProcess, breakable: readonly Arrow[]): Text {
  if (breakable.length === 0)
    return {
      zh: '环上各箭头都由法律规定，须先核对法条，再调整提交环节（gate）',
      en: 'Law sets every arrow of the ring: read the articles again, then change the gate of one of them',
    };
  const tell = arrowIn(active);
  const ways = breakable.map((arrow) => {
    const [what, moves] = [tell(arrow), listOf(movesFor(arrow, materialOf(active, arrow)))];
    return { zh: `${what.zh}：${moves.zh}`, en: `${what.en}: ${moves.en}` };
  });
  return {
    zh: `未锁定的箭头和可以打开环的动作——${ways.map(({ zh }) => zh).join('；')}`,
    en: `Moves that could open the ring, at the arrows that no law locks: ${ways.map(({ en }) => en).join('; ')}`,
  };
}

function materialOf({ process }: ActiveProcess, { material }: Arrow): Material | undefined {
  return process.materials.find(({ id }) => id === material);
}

const replace: Text = { zh: '改用其他材料证明（replace-paper）', en: 'replace-paper' };
const retime: Text = { zh: '调整时序（retime）', en: 'retime' };

function movesFor({ because, by }: Arrow, material: Material | undefined): Text[] {
  switch (because) {
    case 'habit':
      return [{ zh: '取消习惯前置（drop-habit）', en: 'drop-habit' }];
    case 'consult':
      return [{ zh: '改由主办事项另行征求意见（internalise）', en: 'ask for the opinion elsewhere (internalise)' }];
    case 'statute':
      return [retime];
    case 'material': {
      const gap: Text[] =
        by === 'acceptance' && material?.core !== true
          ? [{ zh: '容缺受理（accept-with-gap）', en: 'accept-with-gap' }]
          : [];
      const letter: Text[] = material?.commitment?.value === true ? [{ zh: '告知承诺（commit）', en: 'commit' }] : [];
      return [...gap, ...letter, replace, retime];
    }
  }
}

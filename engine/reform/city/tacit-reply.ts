import type { CityMoveOf, Item, Text } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import { laws } from '../laws.ts';
import { units } from '../words.ts';
import type { CityApplied, CityPlan, CityRule } from './rule.ts';
import { lawful, moot, refused } from './rule.ts';
import { unknownItem } from './unknown.ts';

const STILL_ANSWERS: Text = {
  zh: '默认同意不免除被征求意见部门的责任：逾期视为同意，后果由其承担',
  en: 'Consent by silence does not free the consulted office: it answers for what its silence let through',
};

/** The silence of a consulted office counts as consent after so long 默认同意; never that of an office applied to. */
export const tacitReply: CityRule<'tacit-reply'> = {
  do: 'tacit-reply',
  payer: 'nobody',
  sentence: ({ item, n, unit }, title) => ({
    zh: `“${title(item).zh}”逾 ${n} 个${units[unit].zh}不答复视为同意`,
    en: `Take the silence of “${title(item).en}” for consent after ${n} ${units[unit].en}`,
  }),
  apply: ({ scenario, process }, move) => {
    const stranger = unknownItem(process, [move.item]);
    if (stranger !== undefined) return stranger;
    const item = process.items.find((each) => each.id === move.item || originOf(each) === move.item);
    if (item === undefined) return moot('该事项已并入其他事项', 'The item has become part of another one');
    if (item.lifecycle !== 'consulted')
      return refused(
        {
          zh: `“${item.title.zh}”由申请人申请，不能以不答复为同意；法律只在受理（32）和延续（50）等处这样规定`,
          en: `Applicants apply for “${item.title.en}”, and silence is no consent there: the law knows it for acceptance (32) and renewal (50), not for first licences`,
        },
        { zh: '先改为审批中的内部征求意见', en: 'Turn it into an opinion inside a review first' },
        laws.acceptance,
      );
    const group = process.groups.find(({ members }) => members.includes(item.id));
    if (group !== undefined)
      return refused(
        {
          zh: `“${item.title.zh}”是“${group.title.zh}”的成员，按联合办理的轮次出具意见`,
          en: `“${item.title.en}” is a member of “${group.title.en}” and gives its opinion in the joint round`,
        },
        {
          zh: '给联合办理定时限，或让它退出联合办理',
          en: 'Promise the round a limit, or take the item out of the group',
        },
      );
    return replaced({ scenario, process }, move, item);
  },
};

function replaced({ scenario }: CityPlan, move: CityMoveOf<'tacit-reply'>, item: Item): CityApplied {
  const { item: named, n, unit, basis } = move;
  const replies = scenario.tacitReplies ?? [];
  const isOf = ({ item: id }: { item: string }): boolean => id === named || id === item.id;
  if (replies.some((reply) => isOf(reply) && reply.n === n && reply.unit === unit))
    return moot('已是这样规定的', 'That is the rule already');
  const others = replies.filter((reply) => !isOf(reply));
  const after = { ...scenario, tacitReplies: [...others, { item: item.id, n, unit, basis }] };
  if (basis.kind === 'law') return lawful(after, STILL_ANSWERS);
  if (item.kind === '行政许可' && (item.setBy === 'law' || item.setBy === 'administrative-regulation'))
    return {
      ...{ result: 'conditional', scenario: after, competence: 'pilot-leave', notes: [STILL_ANSWERS] },
      why: {
        zh: '法律、行政法规设定的许可仍由该部门决定，以不答复为同意须有法律法规依据或试点授权',
        en: 'The office still decides a licence that a law or regulation set; consent by silence needs a law, or leave for a pilot',
      },
      basis: laws.whoMaySet,
    };
  if (basis.kind === 'document') return lawful(after, STILL_ANSWERS);
  return {
    ...{ result: 'conditional', scenario: after, competence: 'this-level', notes: [STILL_ANSWERS] },
    why: { zh: '尚无文件规定逾期视为同意', en: 'No document makes silence consent yet' },
  };
}

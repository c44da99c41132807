import type { Text } from '../../model/index.ts';
import type { CityRule } from './rule.ts';
import { lawful, moot, refused } from './rule.ts';
import { deskOf } from './unknown.ts';

const POSTS: Text = {
  zh: '人员只能在核定的编制总额内调剂或以聘用方式补充；增加总额须按管理权限报批',
  en: 'People can be moved within the number of posts that was approved, or hired; a larger number needs approval from above',
};

/** More or fewer people at a desk 增减人员. */
export const staff: CityRule<'staff'> = {
  do: 'staff',
  payer: 'government',
  sentence: ({ desk, how, staff: { value } }, title) => {
    const { zh, en } = title(desk);
    if (how === 'set') return { zh: `“${zh}”配备 ${value} 人`, en: `Staff “${en}” with ${value}` };
    return value < 0
      ? { zh: `“${zh}”减少 ${-value} 人`, en: `Take ${-value} from “${en}”` }
      : { zh: `“${zh}”增加 ${value} 人`, en: `Give “${en}” ${value} more` };
  },
  apply: ({ scenario }, { desk: id, how, staff: { value, basis } }) => {
    const desk = deskOf(scenario, id);
    if ('result' in desk) return desk;
    const now = desk.staff.value;
    const then = how === 'set' ? value : now + value;
    if (then === now) return moot(`该窗口已是 ${now} 人`, `The desk has ${now} already`);
    if (then < 1)
      return refused(
        { zh: `这样只剩 ${then} 人，窗口无人办理`, en: `That leaves ${then}: nobody would work there` },
        { zh: '至少留一人', en: 'Leave at least one' },
      );
    const desks = scenario.desks.map((each) => (each === desk ? { ...each, staff: { value: then, basis } } : each));
    return then > now ? lawful({ ...scenario, desks }, POSTS) : lawful({ ...scenario, desks });
  },
};

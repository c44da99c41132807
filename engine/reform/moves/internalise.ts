import { isLocked } from '../../network/arrows.ts';
import { QUICK_DAY, quickMinutes } from '../../network/minutes.ts';
import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, hasHigherGround, lawful, moot, refused } from '../rule.ts';
import { dutyToPay, lockedAmong, orderWouldGo } from './bound-order.ts';
import { arrowsBetween } from './retime.ts';
import { itemOf, withItem } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted } from '../words.ts';

/**
 * The applicant no longer applies: the host asks the office for its opinion 审批改内部协作. The office still decides, so the
 * item counts as merged and not as removed.
 */
export const internalise: MoveRule<'internalise'> = {
  do: 'internalise',
  payer: () => 'office',
  fates: () => ({ ...fateOf('merged'), materials: 'shared', steps: 'automated' }),
  sentence: ({ item, into, replyWorkingDays }, title) => ({
    zh: `${quoted(item, title, 'zh')}改为${quoted(into, title, 'zh')}办理中的内部征求意见，${replyWorkingDays} 个工作日内答复`,
    en: `Turn ${quoted(item, title, 'en')} into an opinion inside ${quoted(into, title, 'en')}, due in ${replyWorkingDays} working days`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    const host = itemOf(process, resolve(move.into));
    if (item === undefined || item.host !== undefined) return moot();
    if (host === undefined || host.id === item.id) return moot();
    const bound = arrowsBetween(process, host.id, item.id).find(isLocked);
    if (bound !== undefined && move.basis?.kind !== 'law')
      return refused(
        {
          zh: `法律规定先有“${host.title.zh}”的结果，“${item.title.zh}”不能并入其办理过程`,
          en: `A law wants the result of “${host.title.en}” first; “${item.title.en}” cannot be an opinion inside it`,
        },
        { zh: '改为联合办理或合并', en: 'Handle them jointly, or merge them' },
        bound.basis,
      );
    const duty = dutyToPay(item, move.basis);
    if (duty !== undefined) return duty;
    const locked = lockedAmong(process, [item.id, host.id]);
    if (locked !== undefined && !hasHigherGround(move)) return orderWouldGo(process, locked);
    const reply = {
      n: move.replyWorkingDays,
      unit: 'working-day' as const,
      basis: move.basis ?? laws.jointHandling,
    };
    const shorter = quickMinutes(item.duration) > move.replyWorkingDays * QUICK_DAY;
    // A figure that a source gave for the visits spoke of the applicant's own application.
    const inside = withItem(process, item.id, ({ statedVisits: _, ...old }) => ({
      ...old,
      host: host.id,
      lifecycle: 'consulted',
      channel: { submit: 'pushed', collect: 'none' },
      takes: old.takes.map((take) => (take.origin === 'applicant' ? { ...take, origin: 'sharing' } : take)),
      duration: shorter ? reply : old.duration,
    }));
    // Host and opinion now run together: the old order between the two, whatever it was, would close a ring. What a law
    // wanted before the host's decision still is, since the opinion is due by it.
    const between = ({ earlier, later }: { earlier: string; later: string }): boolean =>
      (earlier === host.id && later === item.id) || (earlier === item.id && later === host.id);
    const after = {
      ...inside,
      habits: inside.habits.filter((habit) => !between(habit)),
      orders: inside.orders.filter((order) => !between(order)),
      items: inside.items.map((other) => {
        const partner = other.id === item.id ? host : other.id === host.id ? item : undefined;
        const takesPartner =
          partner !== undefined && other.takes.some(({ material }) => partner.gives.includes(material));
        if (!takesPartner) return other;
        return { ...other, takes: other.takes.filter(({ material }) => !partner.gives.includes(material)) };
      }),
    };
    if (hasGround(move)) return lawful(after, locked === undefined ? 'this-level' : 'state-council');
    return conditional(
      after,
      { zh: '尚无文件明确改为内部征求意见', en: 'No document turns it into an internal opinion yet' },
      { basis: laws.jointHandling },
    );
  },
};

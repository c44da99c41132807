import type { JointGroup } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { criticalPath, networkOf, quickDays, quickMinutes } from '../../network/index.ts';
import { defaultLimitsOfGroup } from '../default-limits.ts';
import { licences, licensingLaw } from '../laws.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** Joint handling of licences has 45 working days for the group, 15 more with leave of the government. */
export const jointTooLong = rule(
  'group/joint-too-long',
  {
    zh: '行政许可统一、联合或集中办理不得超过四十五个工作日（经本级政府负责人批准可延长十五日）',
    en: 'joint handling of licences takes at most 45 working days (15 more with leave of the government)',
  },
  (active) =>
    active.groups.flatMap((group) => {
      const usual = defaultLimitsOfGroup(group, active);
      if (usual === undefined) return [];
      const days = longestOf(group, active);
      if (days <= usual.decision.n) return [];
      const name = nameIn(active)(group.id);
      const stays = days <= usual.decision.n + usual.extension.n;
      return [
        {
          level: stays ? 'warning' : 'error',
          at: `groups[${group.id}]`,
          message: {
            zh: `${name.zh}要办 ${days} 个工作日，超过 ${amountOf(usual.decision).zh}${stays ? '，须经批准延长' : '，延长后也不够'}`,
            en: `${name.en} takes ${days} working days, more than ${amountOf(usual.decision).en}${stays ? ' without leave' : ', and more than leave can give'}`,
          },
          mend: {
            zh: '缩短成员的用时，或打通成员之间的先后',
            en: 'Shorten the members’ handling, or free the order among them',
          },
          nodes: [group.id, ...group.members],
          basis: usual.decision.basis,
        },
      ];
    }),
  { laws: [licensingLaw('42')], binds: licences },
);

/** Working days of a round: what the network gives, or a limit of the group's own if that allows more. */
function longestOf({ id, limits = [] }: JointGroup, active: ActiveProcess): number {
  const times = criticalPath(networkOf(active, { clock: 'path' }))?.times.get(id);
  const handled = times === undefined ? 0 : times.delivery - times.acceptance;
  const allowed = limits
    .filter(({ scheme, endsAt }) => scheme !== 'observed' && endsAt !== 'delivery')
    .map((limit) => quickMinutes(limit));
  return Math.round(quickDays(Math.max(handled, ...allowed)) * 10) / 10;
}

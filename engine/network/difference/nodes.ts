import type { Id, Item, JointGroup } from '../../model/index.ts';
import { decisionLimit } from '../../model/index.ts';
import { quickMinutes } from '../minutes.ts';
import type { Change } from './change.ts';
import type { Matching, Sight } from './sight.ts';
import { amount, inBoth } from './words.ts';

/** Nodes that came, went, became one, became several, or moved inside another office's review. */
export function nodeChanges(before: Sight, after: Sight, { afterOf, beforeOf }: Matching): Change[] {
  const changes: Change[] = [];
  for (const [id, nows] of afterOf) if (nows.length === 0) changes.push(removed(id, before));
  for (const [id, nows] of afterOf)
    if (nows.length > 1 && nows.some((now) => beforeOf.get(now)?.length === 1))
      changes.push({
        kind: 'split',
        before: [id],
        after: nows,
        sentence: inBoth((language) => {
          const parts = nows.map((now) => after.title(now)[language]).join(language === 'zh' ? '、' : ', ');
          const old = before.title(id)[language];
          return language === 'zh' ? `${old}：拆分为${parts}` : `${old}: split into ${parts}`;
        }),
      });
  for (const [id, olds] of beforeOf) {
    if (olds.length === 0) changes.push(added(id, after));
    if (olds.length > 1) changes.push(merged(id, olds, before, after));
    const now = after.items.get(id);
    const was = olds.some((old) => before.items.get(old)?.host !== undefined);
    if (now?.host !== undefined && olds.length > 0 && !was) changes.push(internalised(now, olds, after));
  }
  return changes;
}

function removed(id: Id, before: Sight): Change {
  const title = before.title(id);
  return {
    kind: 'removed',
    before: [id],
    after: [],
    sentence: { zh: `${title.zh}：取消`, en: `${title.en}: no longer needed` },
  };
}

function added(id: Id, after: Sight): Change {
  const title = after.title(id);
  return { kind: 'added', before: [], after: [id], sentence: { zh: `${title.zh}：新增`, en: `${title.en}: new` } };
}

function merged(id: Id, olds: readonly Id[], before: Sight, after: Sight): Change {
  const item = after.items.get(id);
  const sum = olds.reduce((total, old) => total + minutesOf(before.items.get(old)), 0);
  return {
    kind: 'merged',
    before: olds,
    after: [id],
    sentence: inBoth((language) => {
      const parts = olds.map((old) => before.title(old)[language]).join(language === 'zh' ? '、' : ', ');
      const now = item === undefined ? '' : amount({ n: minutesOf(item), unit: 'minute' }, language);
      const then = amount({ n: sum, unit: 'minute' }, language);
      return language === 'zh'
        ? `${parts}：${olds.length} 项合并为“${after.title(id).zh}”，办理用时合计 ${then} → ${now}`
        : `${parts}: ${olds.length} merged into “${after.title(id).en}”, handling ${then} in all → ${now}`;
    }),
  };
}

function minutesOf(item: Item | undefined): number {
  return item === undefined ? 0 : quickMinutes(item.duration);
}

function internalised(item: Item, olds: readonly Id[], after: Sight): Change {
  const title = after.title(item.id);
  const host = after.title(item.host ?? item.id);
  return {
    kind: 'internalised',
    before: olds,
    after: [item.id],
    sentence: {
      zh: `${title.zh}：企业不再申请，改为${host.zh}办理中的内部征求意见`,
      en: `${title.en}: no longer applied for; now an opinion that the office asks for within ${host.en}`,
    },
  };
}

/** Joint groups that came, went or changed, with their own limits and handling. */
export function groupChanges(before: Sight, after: Sight, { beforeOf, afterOf }: Matching): Change[] {
  const changes: Change[] = [];
  for (const [id, group] of before.groups)
    if (!after.groups.has(id))
      changes.push(ofGroup('group', [id, ...group.members], [], group, '不再联合办理', 'no longer handled together'));
  for (const [id, group] of after.groups) {
    const old = before.groups.get(id);
    if (old === undefined) {
      const names = inBoth((language) =>
        group.members.map((member) => after.title(member)[language]).join(language === 'zh' ? '、' : ', '),
      );
      const olds = group.members.flatMap((member) => beforeOf.get(member) ?? []);
      changes.push(
        ofGroup('group', olds, [id, ...group.members], group, `${names.zh}联合办理`, `${names.en} together`),
      );
      continue;
    }
    const both = [[id, ...old.members], [id, ...group.members], group] as const;
    const members = new Set(old.members.flatMap((member) => afterOf.get(member) ?? []));
    const same = members.size === group.members.length && group.members.every((member) => members.has(member));
    if (!same) changes.push(ofGroup('group', ...both, '参加的事项有变', 'other members'));
    if (togetherWord(old) !== togetherWord(group) || old.restart !== group.restart || old.maxRounds !== group.maxRounds)
      changes.push(ofGroup('group', ...both, '联合的办法有变', 'handled together in another way'));
    changes.push(...groupTimes(old, group, before, after));
  }
  return changes;
}

function togetherWord({ together: { form, visit, opinion } }: JointGroup): string {
  return [form, visit, opinion].join();
}

function groupTimes(old: JointGroup, group: JointGroup, before: Sight, after: Sight): Change[] {
  const changes: Change[] = [];
  const ids = [[group.id], [group.id], group] as const;
  const minutes = ({ duration }: JointGroup): number | undefined =>
    duration === undefined ? undefined : quickMinutes(duration);
  if (minutes(old) !== minutes(group)) {
    const word = (one: JointGroup, language: 'zh' | 'en'): string =>
      one.duration === undefined ? '--' : amount(one.duration, language);
    changes.push(
      ofGroup(
        'duration',
        ...ids,
        `办理用时 ${word(old, 'zh')} → ${word(group, 'zh')}`,
        `handling ${word(old, 'en')} → ${word(group, 'en')}`,
      ),
    );
  }
  for (const scheme of ['statutory', 'promised'] as const) {
    const was = decisionLimit(old.limits ?? [], scheme, before.active.process.asOf);
    const is = decisionLimit(group.limits ?? [], scheme, after.active.process.asOf);
    if (was?.n === is?.n && was?.unit === is?.unit) continue;
    const word = (limit: typeof was, language: 'zh' | 'en'): string =>
      limit === undefined ? '--' : amount(limit, language);
    changes.push(
      ofGroup(
        'limit',
        ...ids,
        `时限 ${word(was, 'zh')} → ${word(is, 'zh')}`,
        `limit ${word(was, 'en')} → ${word(is, 'en')}`,
      ),
    );
  }
  return changes;
}

function ofGroup(
  kind: 'group' | 'duration' | 'limit',
  before: readonly Id[],
  after: readonly Id[],
  { title }: JointGroup,
  zh: string,
  en: string,
): Change {
  return { kind, before, after, sentence: { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` } };
}

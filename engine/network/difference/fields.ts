import type { Condition, Fee, Id, Item, ItemKind, Text } from '../../model/index.ts';
import { decisionLimit } from '../../model/index.ts';
import { quickMinutes } from '../minutes.ts';
import type { Change } from './change.ts';
import type { Matching, Sight } from './sight.ts';
import { leadOf } from './sight.ts';
import { amount, collects, inBoth, schemes, start, submits } from './words.ts';

type Kind = Exclude<Change['kind'], 'material'>;

const kinds: Readonly<Record<ItemKind, string>> = {
  行政许可: 'licence',
  行政确认: 'confirmation',
  行政备案: 'filing',
  其他行政权力: 'other administrative power',
  公共服务: 'public service',
  公用企业: 'utility',
  中介服务: 'intermediary service',
  金融机构: 'bank',
  市场服务: 'market service',
  税费义务: 'tax duty',
};

/** What changed of items that are still there: kind, office, limits, handling, fees, channel, condition. */
export function fieldChanges(before: Sight, after: Sight, { beforeOf }: Matching): Change[] {
  const changes: Change[] = [];
  for (const [id, now] of after.items) {
    const olds = (beforeOf.get(id) ?? []).map((old) => before.items.get(old)).filter((old) => old !== undefined);
    const lead = leadOf(now, olds);
    if (lead === undefined) continue;
    const tell = (kind: Kind, what: Text): void => {
      const title = after.title(id);
      const sentence = { zh: `${title.zh}：${what.zh}`, en: `${title.en}: ${what.en}` };
      changes.push({ kind, before: olds.map((old) => old.id), after: [id], sentence });
    };
    kindAndOffice(lead, now, before, after, tell);
    limits(lead, now, before, after, tell);
    if (olds.length === 1) handling(lead, now, tell);
    fees(olds, now, tell);
    channel(lead, now, tell);
  }
  for (const [id, now] of after.nodes) {
    const old = before.nodes.get(id);
    if (after.items.has(id) || old === undefined || !('segment' in old) || !('segment' in now)) continue;
    if (quickMinutes(old.duration) === quickMinutes(now.duration)) continue;
    const sentence = inBoth(
      (language) =>
        `${after.title(id)[language]}${language === 'zh' ? '：用时 ' : ': takes '}${amount(old.duration, language)} → ${amount(now.duration, language)}`,
    );
    changes.push({ kind: 'duration', before: [id], after: [id], sentence });
  }
  return changes;
}

type Tell = (kind: Kind, what: Text) => void;

function kindAndOffice(old: Item, now: Item, before: Sight, after: Sight, tell: Tell): void {
  if (old.kind !== now.kind)
    tell('kind', { zh: `${old.kind}改为${now.kind}`, en: `${kinds[old.kind]} becomes ${kinds[now.kind]}` });
  else if (old.lifecycle !== now.lifecycle && now.lifecycle === 'on-the-spot')
    tell('kind', { zh: '改为当场办结', en: 'decided on the spot' });
  else if (old.lifecycle !== now.lifecycle && now.host === undefined)
    tell('kind', { zh: '办理方式有变', en: 'handled in another way' });
  if (old.authority !== now.authority) {
    const [from, to] = [before.title(old.authority), after.title(now.authority)];
    tell('authority', { zh: `${from.zh}改为${to.zh}办理`, en: `from ${from.en} to ${to.en}` });
  }
  const conditionOf = ({ conditions }: Sight, id: Id): string => conditionWord(conditions.get(id));
  if (conditionOf(before, old.id) !== conditionOf(after, now.id))
    tell('condition', { zh: '需要办理的情形有变（分级分类）', en: 'needed in other cases than before' });
}

/** Conditions compare by what they say, lists in any order. */
function conditionWord(condition: Condition | undefined): string {
  if (condition === undefined) return '';
  if ('attribute' in condition) return `${condition.attribute}=${[...condition.is].sort().join('|')}`;
  if ('all' in condition) return `all(${condition.all.map(conditionWord).sort().join()})`;
  if ('any' in condition) return `any(${condition.any.map(conditionWord).sort().join()})`;
  return `not(${conditionWord(condition.not)})`;
}

function limits(old: Item, now: Item, before: Sight, after: Sight, tell: Tell): void {
  for (const scheme of ['statutory', 'promised'] as const) {
    const was = decisionLimit(old.limits, scheme, before.active.process.asOf);
    const is = decisionLimit(now.limits, scheme, after.active.process.asOf);
    const key = (limit: typeof was): string => JSON.stringify([limit?.n, limit?.unit, limit?.startsAt]);
    if (key(was) === key(is)) continue;
    const other = JSON.stringify(was?.startsAt) !== JSON.stringify(is?.startsAt);
    tell(
      'limit',
      inBoth((language) => {
        const word = (limit: typeof was, { title }: Sight): string => {
          if (limit === undefined) return language === 'zh' ? '无' : 'none';
          const from = other ? (language === 'zh' ? '，' : ', ') + start(limit.startsAt, title, language) : '';
          return amount(limit, language) + from;
        };
        return `${schemes[scheme][language]} ${word(was, before)} → ${word(is, after)}`;
      }),
    );
  }
}

function handling(old: Item, now: Item, tell: Tell): void {
  if (quickMinutes(old.duration) !== quickMinutes(now.duration))
    tell('duration', {
      zh: `办理用时 ${amount(old.duration, 'zh')} → ${amount(now.duration, 'zh')}`,
      en: `handling ${amount(old.duration, 'en')} → ${amount(now.duration, 'en')}`,
    });
  if (old.tail?.workingDays !== now.tail?.workingDays)
    tell('duration', {
      zh: `材料到齐后至少还需 ${String(old.tail?.workingDays ?? '--')} → ${String(now.tail?.workingDays ?? '--')} 个工作日`,
      en: `working days still needed once all papers are there: ${String(old.tail?.workingDays ?? '--')} → ${String(now.tail?.workingDays ?? '--')}`,
    });
}

const payers: Readonly<Record<Fee['payer'], Text>> = {
  applicant: { zh: '企业', en: 'the applicant' },
  government: { zh: '政府', en: 'the government' },
  office: { zh: '审批部门', en: 'the office' },
  area: { zh: '所在区域', en: 'the area' },
};

function fees(olds: readonly Item[], now: Item, tell: Tell): void {
  const was = new Map<Id, Fee>(olds.flatMap((old) => (old.fees ?? []).map((fee) => [fee.id, fee] as const)));
  const is = new Map<Id, Fee>((now.fees ?? []).map((fee) => [fee.id, fee]));
  for (const [id, fee] of was) {
    const { zh, en } = fee.title;
    const next = is.get(id);
    if (next === undefined) tell('fee', { zh: `${zh}不再收取`, en: `${en} is no longer charged` });
    else if (next.payer !== fee.payer)
      tell('fee', {
        zh: `${zh}改由${payers[next.payer].zh}承担（只是转移，不算减少）`,
        en: `${en} is now paid by ${payers[next.payer].en} (moved, not reduced)`,
      });
    else if (next.amount.value !== fee.amount.value)
      tell('fee', {
        zh: `${zh} ${String(fee.amount.value ?? '--')} → ${String(next.amount.value ?? '--')} 元`,
        en: `${en} ${String(fee.amount.value ?? '--')} → ${String(next.amount.value ?? '--')} yuan`,
      });
  }
  for (const [id, { title }] of is)
    if (!was.has(id)) tell('fee', { zh: `新增收费 ${title.zh}`, en: `new charge: ${title.en}` });
}

const ranges: Readonly<Record<NonNullable<Item['channel']['range']>, Text>> = {
  city: { zh: '全市', en: 'the city' },
  province: { zh: '全省', en: 'the province' },
  country: { zh: '全国', en: 'the country' },
};

function channel({ channel: old }: Item, { channel: now, host }: Item, tell: Tell): void {
  if (host !== undefined) return;
  if (old.submit !== now.submit || old.collect !== now.collect)
    tell('channel', {
      zh: `${submits[old.submit].zh}、${collects[old.collect].zh} → ${submits[now.submit].zh}、${collects[now.collect].zh}`,
      en: `${submits[old.submit].en}, ${collects[old.collect].en} → ${submits[now.submit].en}, ${collects[now.collect].en}`,
    });
  const sets = (list: readonly Id[] | undefined): string => [...(list ?? [])].sort().join();
  if (sets(old.sets) !== sets(now.sets))
    tell('channel', { zh: '与其他事项一并递交', en: 'handed in with other items' });
  if (old.place?.id !== now.place?.id && now.place !== undefined)
    tell('channel', { zh: `在“${now.place.title.zh}”办理`, en: `taken in at “${now.place.title.en}”` });
  if (old.authorised !== now.authorised && now.authorised === true)
    tell('channel', { zh: '窗口直接审批', en: 'decided by the staff at the window' });
  if (old.range !== now.range && now.range !== undefined)
    tell('channel', { zh: `${ranges[now.range].zh}通办`, en: `taken in anywhere in ${ranges[now.range].en}` });
  if ((old.attend ?? 0) !== (now.attend ?? 0))
    tell('channel', {
      zh: `另需到场 ${old.attend ?? 0} → ${now.attend ?? 0} 次`,
      en: `further visits ${old.attend ?? 0} → ${now.attend ?? 0}`,
    });
}

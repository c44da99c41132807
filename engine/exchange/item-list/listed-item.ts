import type { Basis, Duration, Id, Item, ItemKind, Limit, SetBy } from '../../model/index.ts';
import { modelHash } from '../hash.ts';
import type { Amount } from './cells.ts';
import { amountIn, countIn, isOfMarket, kindIn, yesIn } from './cells.ts';
import type { ListedPapers } from './papers.ts';
import type { ListedItem } from './read-list.ts';
import { cellOf } from './read-list.ts';

/** What a list leaves unsaid about where an item stands. */
interface Setting {
  readonly id: Id;
  readonly authority: Id;
  readonly stage: Id;
  /** The list itself, as the basis of what it says. */
  readonly basis: Basis;
}

/** An item out of its row of a list, checked before by readItemList. What a list cannot say is an assumption. */
export function itemOfList(listed: ListedItem, papers: ListedPapers, { id, authority, stage, basis }: Setting): Item {
  const title = cellOf(listed, 'title').slice(0, 2000);
  const kind = kindOf(listed);
  const statutory = limitOf(amountIn(cellOf(listed, 'statutory'), cellOf(listed, 'statutoryUnit')), 'statutory', basis);
  const promised = limitOf(amountIn(cellOf(listed, 'promised'), cellOf(listed, 'promisedUnit')), 'promised', basis);
  const visits = countIn(cellOf(listed, 'visits'));
  return {
    id,
    title: { zh: title, en: title },
    kind,
    authority,
    stage,
    lifecycle: lifecycleOf(listed, kind, promised[0] ?? statutory[0]),
    setBy: setByOf(listed, kind),
    basis: groundOf(cellOf(listed, 'basis'), basis),
    channel: channelOf(visits ?? 1, cellOf(listed, 'depth')),
    takes: listed.materials.map((material) => papers.takenBy(listed, material)),
    gives: papers.givenBy(listed),
    limits: [...statutory, ...promised],
    duration: durationOf(promised[0] ?? statutory[0]),
    fees: yesIn(cellOf(listed, 'isCharged')) === true ? [feeOf(id, basis)] : [],
    ...(visits === undefined ? {} : { statedVisits: { value: visits, basis } }),
    listed: { ...listed.cells },
  };
}

/** The id of a listed item: its code where it can be one, so that the next import of the list finds it again. */
export function listedId(listed: ListedItem): Id {
  const code = cellOf(listed, 'code').toLowerCase();
  return /^[a-z0-9][a-z0-9-]{3,79}$/.test(code)
    ? code
    : `item-${modelHash([cellOf(listed, 'authority'), cellOf(listed, 'title')])}`;
}

function kindOf(listed: ListedItem): ItemKind {
  return kindIn(cellOf(listed, 'kind')) ?? '公共服务';
}

function lifecycleOf(listed: ListedItem, kind: ItemKind, limit: Amount | undefined): Item['lifecycle'] {
  if (isOfMarket(kind)) return 'work';
  if (/即办/.test(cellOf(listed, 'handling')) || limit?.n === 0) return 'on-the-spot';
  return kind === '行政备案' ? 'filing' : 'promised';
}

function setByOf(listed: ListedItem, kind: ItemKind): SetBy {
  if (isOfMarket(kind)) return 'market';
  const act = actIn(cellOf(listed, 'basis'))?.act ?? '';
  if (act.endsWith('法')) return 'law';
  if (act.endsWith('条例')) return /[省市区州县]/.test(act) ? 'local-regulation' : 'administrative-regulation';
  return /(办法|规定|规则|细则)$/.test(act) ? 'rule' : 'normative-document';
}

/** The act and article that a cell names first. */
function actIn(cell: string): { act: string; article: string } | undefined {
  const [, act, article] = /《([^《》]+)》[^第《]{0,60}(第[零〇一二三四五六七八九十百\d]+条)/.exec(cell) ?? [];
  return act === undefined || article === undefined ? undefined : { act: act.slice(0, 200), article };
}

/** The ground of an item as its list gives it, which nobody has compared with the text of the law. */
function groundOf(cell: string, basis: Basis): Basis {
  const named = actIn(cell);
  if (named === undefined) return basis;
  const note = { zh: '清单所列，未与法律文本核对', en: 'as the list has it; not held against the text of the law' };
  return { kind: 'law', act: { zh: named.act, en: named.act }, article: named.article, application: 'reading', note };
}

function limitOf(amount: Amount | undefined | 'unread', scheme: Limit['scheme'], basis: Basis): Limit[] {
  return amount === undefined || amount === 'unread' ? [] : [{ scheme, ...amount, startsAt: 'acceptance', basis }];
}

/** Lists tell limits and not what the work takes: the limit is taken as used up, as quick answers have it. */
function durationOf(limit: Amount | undefined): Duration {
  const assume = (zh: string, en: string): Basis => ({ kind: 'assumption', why: { zh, en } });
  if (limit === undefined)
    return {
      n: 1,
      unit: 'working-day',
      basis: assume('清单没有写时限，暂按一个工作日', 'the list sets no limit; one working day is taken'),
    };
  if (limit.n === 0)
    return {
      n: 0.5,
      unit: 'hour',
      basis: assume('即办件，暂按半小时', 'handled on the spot; half an hour is taken'),
    };
  const { n, unit } = limit;
  const used = assume('清单只写时限；暂按用满时限', 'the list tells the limit only; it is taken as used up');
  return unit === 'calendar-day'
    ? { n: Math.max(0.5, Math.round((n * 10) / 7) / 2), unit: 'working-day', basis: used }
    : { n, unit, basis: used };
}

/** Visits decide whether one comes to hand in and to collect; with a deep service on the network one hands in there. */
function channelOf(visits: number, depth: string): Item['channel'] {
  const isOnline = /全程|[3-5三四五ⅢⅣⅤ]级?|受理|办理|反馈/.test(depth);
  if (visits === 0) return { submit: 'online', collect: 'mail' };
  if (visits === 1)
    return isOnline ? { submit: 'online', collect: 'counter' } : { submit: 'counter', collect: 'same-visit' };
  const attend = Math.min(20, visits - 2);
  return { submit: 'counter', collect: 'counter', ...(attend === 0 ? {} : { attend }) };
}

function feeOf(item: Id, basis: Basis): NonNullable<Item['fees']>[number] {
  return {
    id: `fee-${item}`.slice(0, 80),
    title: { zh: '收费', en: 'Fee' },
    category: 'administrative',
    amount: { value: null, basis },
    payer: 'applicant',
    basis,
  };
}

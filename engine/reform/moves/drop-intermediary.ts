import type { Id, Item, Move, MoveOf, Process } from '../../model/index.ts';
import { giversOf, itemOf, materialOf, takeOf, withItem } from '../edit.ts';
import { laws } from '../laws.ts';
import type { Applied, MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot, refused } from '../rule.ts';
import { quoted } from '../words.ts';

/**
 * The applicant no longer buys an intermediary's paper 中介服务清理. Abolished, it is gone; where the office has it made
 * instead, paper and price have only moved.
 */
export const dropIntermediary: MoveRule<'drop-intermediary'> = {
  do: 'drop-intermediary',
  payer: ({ how }) => (how === 'office-pays' ? 'office' : 'nobody'),
  fates: ({ how }) => fateOf(how === 'office-pays' ? 'moved' : 'removed'),
  sentence: ({ item, material, how }, title) => ({
    zh:
      how === 'office-pays'
        ? `${quoted(item, title, 'zh')}所需的${quoted(material, title, 'zh')}改由审批部门委托并付费`
        : `${quoted(item, title, 'zh')}不再要求中介出具的${quoted(material, title, 'zh')}`,
    en:
      how === 'office-pays'
        ? `Have the office commission and pay ${quoted(material, title, 'en')} for ${quoted(item, title, 'en')}`
        : `No longer ask for the intermediary’s ${quoted(material, title, 'en')} at ${quoted(item, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    const take = item === undefined ? undefined : takeOf(item.takes, move.material);
    if (item === undefined || take === undefined) return moot();
    if (!isIntermediarys(process, move.material)) return noIntermediary(process, move.material);
    if (move.how === 'office-pays') return commissioned(process, item, move);
    if (take.basis?.kind === 'law' && move.basis?.kind !== 'law')
      return refused(
        {
          zh: '这项中介服务由法律法规规定为审批条件，不能直接取消',
          en: 'A law makes this intermediary service a condition; it cannot simply be dropped',
        },
        {
          zh: '改由审批部门委托付费，或写明取消它的法律',
          en: 'Let the office pay for it, or name the law that drops it',
        },
        take.basis,
      );
    return lawful(abolished(process, item, move), take.basis?.kind === 'law' ? 'law-amendment' : 'this-level');
  },
};

/** Whether an intermediary makes the paper: a third party holds it, or an intermediary service gives it. */
function isIntermediarys(process: Process, material: Id): boolean {
  const givers = new Set(giversOf(process, material));
  return (
    materialOf(process, material)?.holder === 'third-party' ||
    process.items.some(({ id, kind }) => kind === '中介服务' && givers.has(id))
  );
}

function noIntermediary(process: Process, material: Id): Applied {
  const { zh, en } = materialOf(process, material)?.title ?? { zh: material, en: material };
  return refused(
    { zh: `“${zh}”不是中介机构出具的`, en: `No intermediary makes “${en}”` },
    { zh: '减材料用“不再收取”', en: 'To ask for fewer papers, use drop-paper' },
  );
}

type Dropping = MoveOf<'drop-intermediary'>;

/** Without the paper, its price, and the service that gave it, where nobody else wants anything of it. */
function abolished(process: Process, item: Item, { material, fee }: Dropping): Process {
  const after = withItem(process, item.id, (old) => ({
    ...old,
    takes: old.takes.filter((take) => take.material !== material),
    ...(old.fees === undefined ? {} : { fees: old.fees.filter(({ id }) => id !== fee) }),
  }));
  const wanted = new Set([
    ...after.goal.certificates,
    ...[...after.items, ...after.procedures, ...after.acts].flatMap(({ takes }) => takes.map((one) => one.material)),
  ]);
  const idle = new Set(
    after.items
      .filter(({ kind, gives }) => kind === '中介服务' && gives.includes(material))
      .filter(({ gives }) => gives.every((id) => !wanted.has(id)))
      .map(({ id }) => id),
  );
  if (idle.size === 0) return after;
  const stays = ({ earlier, later }: { earlier: Id; later: Id }): boolean => !idle.has(earlier) && !idle.has(later);
  return {
    ...after,
    items: after.items.filter(({ id }) => !idle.has(id)),
    orders: after.orders.filter(stays),
    habits: after.habits.filter(stays),
  };
}

/** The office gets the paper itself; the applicant neither hands it in nor pays. */
function commissioned(process: Process, item: Item, move: Dropping): Applied {
  const givers = new Set(giversOf(process, move.material));
  const paid = <F extends { id: Id }>(fees: readonly F[], all: boolean): F[] =>
    fees.map((fee) => (all || fee.id === move.fee ? { ...fee, payer: 'office' as const } : fee));
  const change = (one: Item): Item => {
    if (one.id === item.id)
      return {
        ...one,
        takes: one.takes.map((take) => (take.material === move.material ? { ...take, origin: 'sharing' } : take)),
        ...(one.fees === undefined ? {} : { fees: paid(one.fees, false) }),
      };
    if (one.kind !== '中介服务' || !givers.has(one.id)) return one;
    const { statedVisits: _, ...service } = one;
    return {
      ...service,
      channel: { submit: 'pushed', collect: 'none' },
      takes: one.takes.map((take) => (take.origin === 'applicant' ? { ...take, origin: 'sharing' } : take)),
      ...(one.fees === undefined ? {} : { fees: paid(one.fees, true) }),
    };
  };
  const after = { ...process, items: process.items.map(change) };
  if (hasGround(move satisfies Move)) return lawful(after);
  return conditional(
    after,
    {
      zh: '须是部门审查自己需要的技术性服务，由部门竞争择优并承担费用',
      en: 'It has to be a technical service that the office itself needs, chosen by competition and paid by it',
    },
    { competence: 'this-level', basis: laws.intermediaries },
  );
}

import type { Basis, Id, Item, Process } from '../../model/index.ts';
import type { Arrow } from '../../network/arrows.ts';
import { isLocked } from '../../network/arrows.ts';
import type { Applied } from '../rule.ts';
import { refused } from '../rule.ts';
import { laws } from '../laws.ts';
import { nameOf } from '../edit.ts';
import { arrowsBetween } from './retime.ts';

/** The first order that a law sets among some nodes, and that would be gone if they became one. */
export function lockedAmong(process: Process, nodes: readonly Id[]): Arrow | undefined {
  for (const earlier of nodes)
    for (const later of nodes) {
      if (earlier === later) continue;
      const locked = arrowsBetween(process, earlier, later).find(isLocked);
      if (locked !== undefined) return locked;
    }
  return undefined;
}

/** The refusal of a move that makes one of two nodes whose order a law sets, on less than a national rule. */
export function orderWouldGo(process: Process, { earlier, later, basis }: Arrow): Applied {
  const [first, second] = [nameOf(process, earlier), nameOf(process, later)];
  return refused(
    {
      zh: `法律规定“${first.zh}”在“${second.zh}”之前，并为一项就去掉了法定次序`,
      en: `A law wants “${first.en}” before “${second.en}”; made one, they would lose the order that the law sets`,
    },
    {
      zh: '改为联合办理或数据共享（次序不变），或写明作此规定的法律、国家文件',
      en: 'Handle them jointly or share the result (the order stays), or name the law or national document that says so',
    },
    basis,
  );
}

/** The refusal of a move that would make an office's matter of a duty to pay; undefined for every other item. */
export function dutyToPay({ kind, title }: Item, basis: Basis | undefined): Applied | undefined {
  if (kind !== '税费义务' || basis?.kind === 'law') return undefined;
  return refused(
    {
      zh: `“${title.zh}”是依法纳税缴费的义务，只能由法定征收机关征收，不能并入或交给其他部门办理`,
      en: `“${title.en}” is a duty to pay that only the collecting authority named by law may see to; it cannot become part of another office’s matter`,
    },
    {
      zh: '改为一窗受理、信息共享（征收机关不变），或写明法律依据',
      en: 'Take it in at one window or share the data (the collector stays), or name the law',
    },
    laws.taxCollectors,
  );
}

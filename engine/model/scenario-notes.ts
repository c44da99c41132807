import type { Finding, FindingLevel } from './finding.ts';
import { nearestWord } from './nearest.ts';
import type { Spread } from './scenario.ts';
import type { Id, Text } from './text.ts';

/** What is wrong at one place of a scenario, and what would mend it. */
interface Note {
  /** After `scenario/`. */
  readonly code: string;
  readonly at: string;
  readonly message: Text;
  readonly mend: Text;
  /** An error, where absent. */
  readonly level?: FindingLevel;
}

/** Findings about a scenario as they are collected, with the checks that every part of it needs. */
export interface Notes {
  readonly findings: readonly Finding[];
  tell(note: Note): void;
  /** Whether a list has the id; tells where it does not, with the id that was likely meant. */
  known(list: readonly { readonly id: Id }[], id: Id, at: string): boolean;
  /** Tells the first id that stands in a list twice. */
  once(ids: readonly Id[], at: string): void;
  /** Tells where the numbers of a spread contradict one another. */
  spread(spread: Spread | undefined, at: string): void;
}

const rule: Text = {
  zh: '方案须与流程对得上，数字须相容',
  en: 'a scenario has to fit its process, and its numbers each other',
};

/** So many ids are listed where none is near. */
const LISTED = 8;

/** An empty collection of findings. */
export function notesOf(): Notes {
  const findings: Finding[] = [];
  const tell = ({ code, level = 'error', at, message, mend }: Note): void =>
    void findings.push({ code: `scenario/${code}`, level, at, message, rule, mend });
  return {
    findings,
    tell,
    known(list, id, at) {
      const ids = list.map((each) => each.id);
      if (ids.includes(id)) return true;
      const message = { zh: `找不到“${id}”`, en: `There is no “${id}” here` };
      tell({ code: 'unknown', at, message, mend: instead(id, ids) });
      return false;
    },
    once(ids, at) {
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice === undefined) return;
      tell({
        code: 'duplicate',
        at,
        message: { zh: `“${twice}”写了两次`, en: `“${twice}” is written twice` },
        mend: { zh: '保留一处，删去另一处', en: 'Keep one of the two and take the other out' },
      });
    },
    spread(spread, at) {
      if (spread === undefined) return;
      if (isUnordered(spread))
        tell({
          code: 'spread',
          at,
          message: { zh: '须满足 最小 ≤ 最可能 ≤ 最大', en: 'It has to be low ≤ likely ≤ high' },
          mend: { zh: '按从小到大改写这几个数', en: 'Write these numbers in ascending order' },
        });
      if (spread.kind === 'gamma' && spread.mean === 0)
        tell({
          code: 'spread',
          at,
          message: { zh: '伽马分布的均值须大于零', en: 'The mean of a gamma distribution has to be above 0' },
          mend: { zh: '写大于零的均值，或改用 fixed', en: 'Give a mean above 0, or use fixed' },
        });
    },
  };
}

function isUnordered(spread: Spread): boolean {
  switch (spread.kind) {
    case 'uniform':
      return spread.low > spread.high;
    case 'triangular':
    case 'pert':
      return spread.low > spread.likely || spread.likely > spread.high;
    case 'fixed':
    case 'exponential':
    case 'lognormal':
    case 'gamma':
    case 'weibull':
    case 'empirical':
      return false;
  }
}

/** What to write instead of an id that is not there. */
export function instead(id: Id, ids: readonly Id[]): Text {
  const distinct = [...new Set(ids)];
  const near = nearestWord(id, distinct);
  if (near !== undefined) return { zh: `是否指“${near}”？`, en: `Did you mean “${near}”?` };
  if (distinct.length === 0)
    return { zh: '这里没有可用的编号，删去此项', en: 'There is none to name here; take it out' };
  const some = distinct.slice(0, LISTED);
  const isAll = some.length === distinct.length;
  return {
    zh: `改用已有的编号：${some.join('、')}${isAll ? '' : ' 等'}`,
    en: `Use one that is there: ${some.join(', ')}${isAll ? '' : ' …'}`,
  };
}

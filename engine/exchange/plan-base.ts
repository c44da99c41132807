import type { Finding, Id, Process, Scenario, Text } from '../model/index.ts';
import type { PlanFile, TriedPlan } from './plan-file.ts';
import { marksOf, REST } from './plan-file.ts';
import type { Reformable } from './plan.ts';
import { modelHash } from './hash.ts';

/** How many parts are named in one finding. */
const NAMED = 12;

/**
 * What a plan does not find in a base as it was when the plan was saved: nothing, where the base is the same. Errors for
 * another process or reform; warnings for each kind of part that is new, gone or written otherwise, and for what the plan
 * speaks of and the base does not have. `scenario` is the one that it is run with; without one desks are not looked at.
 */
export function findingsOfBase({ base, plan, savedOn }: PlanFile, now: Reformable, scenario?: Scenario): Finding[] {
  const { process, reform } = now;
  if (process.id !== base.process) return [other('base.process', words.process, base.process, process.id)];
  if (base.reform !== (reform?.id ?? null))
    return [other('base.reform', words.reform, base.reform ?? '--', reform?.id ?? '--')];
  const lost = lostOf(plan, now, scenario);
  if (modelHash([process, reform ?? null]) === base.model) return lost;
  const [old, own] = [new Map(Object.entries(base.parts)), marksOf(now)];
  const changed = [...own].filter(([key, mark]) => old.has(key) && old.get(key) !== mark).map(([key]) => key);
  const added = [...own.keys()].filter((key) => !old.has(key));
  const gone = [...old.keys()].filter((key) => !own.has(key));
  return [
    ...told('changed', changed, now, savedOn),
    ...told('added', added, now, savedOn),
    ...told('gone', gone, now, savedOn),
    ...lost,
  ];
}

function other(at: string, what: Text, was: string, is: string): Finding {
  return {
    code: 'plan/other-base',
    level: 'error',
    at,
    message: {
      zh: `这份方案是在${what.zh}“${was}”上做的，现在的是“${is}”`,
      en: `The plan was made on the ${what.en} “${was}”, and the one here is “${is}”`,
    },
    rule: words.rule,
    mend: { zh: `先打开${what.zh}“${was}”`, en: `Open the ${what.en} “${was}” first` },
  };
}

const kinds = {
  changed: { zh: '与存方案时不同', en: 'differ from when the plan was saved' },
  added: { zh: '是后来新加的', en: 'were added since' },
  gone: { zh: '已经没有了', en: 'are there no more' },
} as const;

function told(kind: keyof typeof kinds, keys: readonly string[], base: Reformable, savedOn: string): Finding[] {
  if (keys.length === 0) return [];
  const titles = keys.slice(0, NAMED).map((key) => titleOf(key, base));
  const more = keys.length > NAMED;
  const { zh, en } = kinds[kind];
  return [
    {
      code: `plan/base-${kind}`,
      level: 'warning',
      at: 'base.parts',
      message: {
        zh: `${titles.map((title) => `“${title.zh}”`).join('、')}${more ? `等 ${keys.length} 处` : ''}${zh}（${savedOn}）`,
        en: `${titles.map((title) => `“${title.en}”`).join(', ')}${more ? ` and others, ${keys.length} in all,` : ''} ${en} (${savedOn})`,
      },
      rule: words.rule,
      mend: {
        zh: '逐项核对后再用；数字按现在的流程重算',
        en: 'Go through them before you use it; the numbers are those of the process as it is now',
      },
    },
  ];
}

function titleOf(key: string, { process, reform }: Reformable): Text {
  if (key === REST) return words.rest;
  const [list = '', id = ''] = key.split(':');
  const lists: Readonly<Record<string, readonly { readonly id: Id; readonly title: Text }[]>> = {
    items: process.items,
    procedures: process.procedures,
    acts: process.acts,
    groups: process.groups,
    materials: process.materials,
    authorities: process.authorities,
    measures: reform?.measures ?? [],
  };
  return lists[list]?.find((one) => one.id === id)?.title ?? { zh: id, en: id };
}

/** What the plan speaks of and the base does not have. */
function lostOf(plan: TriedPlan, { process, reform }: Reformable, scenario: Scenario | undefined): Finding[] {
  const nodes = JSON.stringify([process, reform ?? null]);
  const isThere = (id: Id): boolean => nodes.includes(`"${id}"`);
  const has = (list: readonly { readonly id: Id }[], id: Id): boolean => list.some((one) => one.id === id);
  return [
    ...lost('plan.measures', words.measure, plan.measures, (id) => has(reform?.measures ?? [], id)),
    ...lost('plan.limits', words.node, Object.keys(plan.limits), isThere),
    ...lost('plan.papers', words.paper, Object.keys(plan.papers), (id) => has(process.materials, id)),
    ...lost(
      'plan.staff',
      words.desk,
      Object.keys(plan.staff),
      (id) => scenario === undefined || has(scenario.desks, id),
    ),
    ...lost('plan.attributes', words.attribute, Object.keys(plan.attributes), (id) => knowsValue(process, plan, id)),
    ...lost('plan.scope', words.scope, [plan.scope], (id) => has(process.scopes, id)),
  ];
}

function knowsValue({ attributes }: Process, plan: TriedPlan, id: Id): boolean {
  return attributes.find((one) => one.id === id)?.values.some((value) => value.id === plan.attributes[id]) === true;
}

function lost(at: string, what: Text, ids: readonly Id[], isThere: (id: Id) => boolean): Finding[] {
  return ids
    .filter((id) => !isThere(id))
    .map((id) => ({
      code: 'plan/lost',
      level: 'warning',
      at,
      message: {
        zh: `方案里的${what.zh}“${id}”现在没有，这一处不起作用`,
        en: `The plan speaks of the ${what.en} “${id}”, which is not there; that part has no effect`,
      },
      rule: words.rule,
      mend: { zh: '打开后照现在的流程重新设定这一处', en: 'Set it anew on the process as it is now' },
    }));
}

const words = {
  rule: { zh: '方案是在一个流程上的改动', en: 'a plan is a set of changes on one process' },
  process: { zh: '流程', en: 'process' },
  reform: { zh: '改革方案', en: 'reform' },
  rest: { zh: '其余部分（先后次序、口径、条件等）', en: 'the rest (orders, scopes, conditions and the like)' },
  measure: { zh: '措施', en: 'measure' },
  node: { zh: '事项', en: 'item' },
  paper: { zh: '材料', en: 'paper' },
  desk: { zh: '窗口', en: 'desk' },
  attribute: { zh: '项目条件', en: 'attribute' },
  scope: { zh: '口径', en: 'scope' },
} as const satisfies Record<string, Text>;

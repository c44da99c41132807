import { attributesOf } from './condition.ts';
import type { Condition } from './condition.ts';
import type { Finding } from './finding.ts';
import type { Basis } from './basis.ts';
import type { Take } from './material.ts';
import type { Process } from './process.ts';
import type { Id, Text } from './text.ts';

/** Findings for ids that are used twice or that lead nowhere. A document without errors here can be compiled. */
export function findingsOfReferences(process: Process): Finding[] {
  return new ReferenceWalk(process).findings;
}

const words: Record<string, Text> = {
  authority: { zh: '部门', en: 'authority' },
  stage: { zh: '阶段', en: 'stage' },
  material: { zh: '材料', en: 'material' },
  node: { zh: '事项、程序、行为或联合组', en: 'item, procedure, act or group' },
  item: { zh: '事项', en: 'item' },
  act: { zh: '行为', en: 'act' },
  season: { zh: '季节', en: 'season' },
  attribute: { zh: '案件属性', en: 'attribute' },
  scope: { zh: '口径', en: 'scope' },
  source: { zh: '来源', en: 'source' },
};

class ReferenceWalk {
  readonly findings: Finding[] = [];
  readonly #ids: Record<string, Set<string>>;
  readonly #process: Process;

  constructor(process: Process) {
    this.#process = process;
    const set = (list: readonly { id: Id }[]): Set<string> => new Set(list.map(({ id }) => id));
    const { items, procedures, acts, groups } = process;
    this.#ids = {
      authority: set(process.authorities),
      stage: set(process.stages),
      material: set(process.materials),
      node: set([...items, ...procedures, ...acts, ...groups]),
      item: set(items),
      act: set(acts),
      season: set(process.seasons),
      attribute: set(process.attributes),
      scope: set(process.scopes),
      source: set(process.sources),
    };
    this.#duplicates();
    this.#nodes();
    this.#rest();
  }

  #known(what: keyof typeof words, id: string, at: string): void {
    if (this.#ids[what]?.has(id) === true) return;
    const word = words[what] ?? { zh: what, en: what };
    this.findings.push({
      code: 'reference/unknown',
      level: 'error',
      at,
      message: {
        zh: `没有编号为“${id}”的${word.zh}`,
        en: `There is no ${word.en} with the id “${id}”`,
      },
      rule: { zh: '引用须有对应', en: 'every reference has to lead somewhere' },
      mend: {
        zh: `补上该${word.zh}，或改正编号`,
        en: `Add the ${word.en}, or correct the id`,
      },
    });
  }

  #twice(id: string, at: string): void {
    this.findings.push({
      code: 'reference/duplicate',
      level: 'error',
      at,
      message: {
        zh: `编号“${id}”用了两次`,
        en: `The id “${id}” is used twice`,
      },
      rule: { zh: '编号须唯一', en: 'ids have to be unique' },
      mend: { zh: '给其中一个换一个编号', en: 'Give one of them another id' },
    });
  }

  #unique(ids: readonly string[], at: string): void {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) this.#twice(id, at);
      seen.add(id);
    }
  }

  #duplicates(): void {
    const { items, procedures, acts, groups } = this.#process;
    this.#unique(
      [...items, ...procedures, ...acts, ...groups].map(({ id }) => id),
      'items',
    );
    for (const name of [
      'authorities',
      'stages',
      'materials',
      'attributes',
      'seasons',
      'classes',
      'scopes',
      'sources',
      'limits',
      'references',
    ] as const)
      this.#unique(
        this.#process[name].map(({ id }: { id: string }) => id),
        name,
      );
    for (const item of items) this.#unique(item.gives, `items[${item.id}].gives`);
    const givers = groups.flatMap(({ id, members }) => members.map((member) => ({ id, member })));
    this.#unique(
      givers.map(({ member }) => member),
      'groups',
    );
  }

  #takes(takes: readonly Take[], at: string): void {
    takes.forEach((take, index) => {
      const place = `${at}.takes[${index}]`;
      this.#known('material', take.material, `${place}.material`);
      if (take.letter !== undefined) this.#known('material', take.letter, `${place}.letter`);
      this.#condition(take.when, `${place}.when`);
      this.#basis(take.basis, `${place}.basis`);
    });
  }

  #basis(basis: Basis | undefined, at: string): void {
    if (basis?.source !== undefined) this.#known('source', basis.source, `${at}.source`);
  }

  #condition(condition: Condition | undefined, at: string): void {
    if (condition === undefined) return;
    for (const { attribute, is } of attributesOf(condition)) {
      this.#known('attribute', attribute, at);
      const values = this.#process.attributes.find(({ id }) => id === attribute)?.values;
      for (const value of is)
        if (values !== undefined && !values.some(({ id }) => id === value)) this.#unknownValue(attribute, value, at);
    }
  }

  #unknownValue(attribute: string, value: string, at: string): void {
    this.findings.push({
      code: 'reference/unknown-value',
      level: 'error',
      at,
      message: {
        zh: `属性“${attribute}”没有取值“${value}”`,
        en: `The attribute “${attribute}” has no value “${value}”`,
      },
      rule: { zh: '引用须有对应', en: 'every reference has to lead somewhere' },
      mend: {
        zh: '改用该属性的取值，或补上这个取值',
        en: 'Use a value of the attribute, or add this one',
      },
    });
  }

  #nodes(): void {
    for (const item of this.#process.items) {
      const at = `items[${item.id}]`;
      this.#known('authority', item.authority, `${at}.authority`);
      this.#known('stage', item.stage, `${at}.stage`);
      this.#takes(item.takes, at);
      for (const material of item.gives) this.#known('material', material, `${at}.gives`);
      this.#condition(item.when, `${at}.when`);
      this.#basis(item.basis, `${at}.basis`);
      this.#basis(item.duration.basis, `${at}.duration.basis`);
      item.limits.forEach((limit, index) => {
        this.#basis(limit.basis, `${at}.limits[${index}].basis`);
        if (typeof limit.startsAt === 'object')
          this.#known('node', limit.startsAt.event, `${at}.limits[${index}].startsAt`);
      });
      (item.stops ?? []).forEach((stop, index) => {
        this.#condition(stop.when, `${at}.stops[${index}].when`);
        this.#basis(stop.basis, `${at}.stops[${index}].basis`);
      });
      if (item.host !== undefined) this.#known('item', item.host, `${at}.host`);
      if (item.renews !== undefined) {
        this.#known('material', item.renews.certificate, `${at}.renews.certificate`);
        this.#basis(item.renews.basis, `${at}.renews.basis`);
      }
      if (item.season !== undefined) this.#known('season', item.season, `${at}.season`);
    }
    for (const procedure of this.#process.procedures) {
      const at = `procedures[${procedure.id}]`;
      this.#takes(procedure.takes, at);
      for (const material of procedure.gives) this.#known('material', material, `${at}.gives`);
      if (procedure.authority !== undefined) this.#known('authority', procedure.authority, `${at}.authority`);
      if (procedure.stage !== undefined) this.#known('stage', procedure.stage, `${at}.stage`);
      if (procedure.season !== undefined) this.#known('season', procedure.season, `${at}.season`);
      this.#condition(procedure.when, `${at}.when`);
      this.#basis(procedure.basis, `${at}.basis`);
    }
    for (const act of this.#process.acts) {
      this.#takes(act.takes, `acts[${act.id}]`);
      if (act.stage !== undefined) this.#known('stage', act.stage, `acts[${act.id}].stage`);
      this.#basis(act.basis, `acts[${act.id}].basis`);
      this.#condition(act.when, `acts[${act.id}].when`);
    }
    for (const group of this.#process.groups) {
      const at = `groups[${group.id}]`;
      this.#known('authority', group.lead, `${at}.lead`);
      for (const member of group.members) this.#known('item', member, `${at}.members`);
      for (const material of group.gives ?? []) this.#known('material', material, `${at}.gives`);
    }
  }

  #rest(): void {
    const { goal, orders, habits, limits, references, classes, attributes } = this.#process;
    for (const { id, succeeds } of this.#process.authorities)
      if (succeeds !== undefined) this.#known('authority', succeeds, `authorities[${id}].succeeds`);
    for (const material of goal.certificates) this.#known('material', material, 'goal.certificates');
    for (const act of goal.acts) this.#known('act', act, 'goal.acts');
    for (const [name, list] of [
      ['orders', orders],
      ['habits', habits],
    ] as const)
      list.forEach((arrow, index) => {
        this.#known('node', arrow.earlier, `${name}[${index}].earlier`);
        this.#known('node', arrow.later, `${name}[${index}].later`);
        this.#condition(arrow.when, `${name}[${index}].when`);
        this.#basis(arrow.basis, `${name}[${index}].basis`);
      });
    for (const limit of limits)
      for (const stage of limit.stages) this.#known('stage', stage, `limits[${limit.id}].stages`);
    for (const reference of references) {
      this.#known('scope', reference.scope, `references[${reference.id}].scope`);
      this.#condition(reference.when, `references[${reference.id}].when`);
    }
    for (const entry of classes) this.#condition(entry.when, `classes[${entry.id}].when`);
    for (const { id, values, usual } of attributes)
      if (!values.some((value) => value.id === usual)) this.#unknownValue(id, usual, `attributes[${id}].usual`);
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { Finding, Process } from '../../engine/model/index.ts';

interface Row {
  readonly id: string;
  readonly authority?: string | undefined;
}

/**
 * Findings for what a liaison 部门联络员 changed beyond the rows of the own office: items and procedures of other offices,
 * materials that were there before, and every other part of the process. New materials are free, since own items may need them.
 */
export function foreignChanges(before: Process, after: Process, office: string): Finding[] {
  const { items, procedures, materials, ...rest } = before;
  const others = Object.keys({ ...rest, ...after }).filter((key) => !partly.has(key)) as (keyof Process)[];
  return [
    ...others.filter((key) => !isDeepStrictEqual(before[key], after[key])).map((key) => foreign(key)),
    ...foreignRows('items', items, after.items, office),
    ...foreignRows('procedures', procedures, after.procedures, office),
    ...materials
      .filter((one) => !isDeepStrictEqual(one, byId(after.materials, one.id)))
      .map(({ id }) => foreign(`materials[${id}]`)),
  ];
}

const partly: ReadonlySet<string> = new Set(['items', 'procedures', 'materials']);

function foreignRows(key: string, before: readonly Row[], after: readonly Row[], office: string): Finding[] {
  const isOwn = (row: Row | undefined): boolean => row === undefined || row.authority === office;
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [old, now] = [byId(before, id), byId(after, id)];
    return isDeepStrictEqual(old, now) || (isOwn(old) && isOwn(now)) ? [] : [foreign(`${key}[${id}]`)];
  });
}

function byId<T extends { readonly id: string }>(rows: readonly T[], id: string): T | undefined {
  return rows.find((row) => row.id === id);
}

function foreign(at: string): Finding {
  return {
    code: 'access/other-office',
    level: 'error',
    at: `content.${at}`,
    message: { zh: '这一处不属于本部门的事项', en: 'This does not belong to the items of your office' },
    rule: { zh: '部门联络员只改本部门的行', en: 'a liaison changes the rows of the own office only' },
    mend: { zh: '改回原样，或在意见中提出', en: 'Put it back, or propose it in a comment' },
  };
}

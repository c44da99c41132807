import type { Finding, Id, Parsed, Text } from '../../engine/model/index.ts';
import type { Caller } from '../access/caller.ts';
import { ApiError, errorOf } from '../errors.ts';
import type { Store, StoredKind } from '../store/index.ts';
import { Refusal } from '../store/index.ts';
import { seenBy } from './sight.ts';

/** Documents of a kind that requests name by their id. */
export interface Wanted<T> {
  readonly kind: StoredKind;
  readonly name: Text;
  /** Where people look up its id, as the end of a sentence. */
  readonly listed: Text;
  /** What to do where there is none, after “or”. */
  readonly instead: Text;
  readonly parse: (json: unknown) => Parsed<T>;
}

/** The id of a document, and the place of a request that names it. */
interface Named {
  readonly id: Id;
  readonly at: string;
}

/**
 * A city or calendar of this server that a request names. It goes by the id of its document, since several may begin with the
 * same shipped one. Rejects with ApiError as `keptContent` does.
 */
export async function keptDocument<T extends { readonly id: Id }>(
  caller: Caller,
  store: Store,
  named: Named,
  wanted: Wanted<T>,
): Promise<T> {
  return { ...(await keptContent(caller, store, named, wanted)), id: named.id };
}

/**
 * The content of a document of this server that a request names, as its caller may see it. Rejects with ApiError at the place
 * that names it: 404 where there is none that they may see, 422 for a document of another kind.
 */
export async function keptContent<T>(caller: Caller, store: Store, named: Named, wanted: Wanted<T>): Promise<T> {
  const { document } = await seenBy(caller, store, named.id).catch((error: unknown): never => {
    if (isMissing(error)) throw errorOf(404, 'not-found', [notThere(named, wanted)]);
    throw error;
  });
  const parsed = document.kind === wanted.kind ? wanted.parse(JSON.parse(document.content)) : undefined;
  if (parsed?.ok !== true) throw errorOf(422, 'invalid-document', [otherKind(named, wanted, document.kind)]);
  return parsed.value;
}

function isMissing(error: unknown): boolean {
  return (error instanceof ApiError && error.status === 404) || (error instanceof Refusal && error.code === 'missing');
}

function notThere({ id, at }: Named, { kind, name, instead }: Wanted<unknown>): Finding {
  return {
    code: `${kind}/not-there`,
    level: 'error',
    at,
    message: { zh: `没有编号为“${id}”的${name.zh}`, en: `There is no ${name.en} “${id}”` },
    rule: {
      zh: `服务器上的${name.zh}按登录人的权限使用`,
      en: `a ${name.en} that is kept is used by those who may see it`,
    },
    mend: {
      zh: `服务器上没有它，或尚未公开而您无权查看；请所有者公开，或${instead.zh}`,
      en: `It is not on this server, or not public yet and not for you to see; ask its owner to publish it, or ${instead.en}`,
    },
  };
}

function otherKind({ at }: Named, { kind, name, listed }: Wanted<unknown>, other: StoredKind): Finding {
  return {
    code: `${kind}/kind`,
    level: 'error',
    at,
    message: {
      zh: `这份文档不是${name.zh}（类型 ${other}）`,
      en: `This document is no ${name.en} but of the kind ${other}`,
    },
    rule: {
      zh: `这里写${name.zh}文档的编号`,
      en: `what is named here is a document of the kind ${kind}`,
    },
    mend: {
      zh: `核对编号：${name.zh}的编号见${listed.zh}`,
      en: `Look up the id of the ${name.en} ${listed.en}`,
    },
  };
}

/** Cities and calendars have a page of their own. */
export const onCitiesPage: Text = { zh: '“城市与日历”页', en: 'on the page of cities and calendars' };

import type { CompareOptions } from '../../engine/measure/index.ts';
import type { City, Finding, Process } from '../../engine/model/index.ts';
import { parseCity } from '../../engine/model/index.ts';
import { cities } from '../../processes/index.ts';
import type { Caller } from '../access/caller.ts';
import { ApiError, errorOf } from '../errors.ts';
import { optionsOf } from '../library.ts';
import { choiceIn } from '../query.ts';
import type { Call } from '../routes/route.ts';
import type { Store } from '../store/index.ts';
import { Refusal } from '../store/index.ts';
import { seenBy } from './sight.ts';

/**
 * The cities among which a request may choose: the shipped ones and, where it names one that is kept on this server, that one
 * as its caller may see it. A kept city goes by the id of its document, since several may begin with the same shipped one.
 * Rejects with ApiError at `city`: 404 where there is none that they may see, 422 for a document of another kind.
 */
export async function citiesFor(caller: Caller, store: Store, id: string | undefined): Promise<readonly City[]> {
  if (id === undefined || cities.some((city) => city.id === id)) return cities;
  // What cannot be the id of a document is a mistyped id of a shipped city, and is told with those that there are.
  if (!DOCUMENT_ID.test(id)) return cities;
  return [...cities, await keptCity(caller, store, id)];
}

/**
 * The options that the query of a request means for a process, with the cities that it may choose among. Rejects with ApiError
 * for a choice of what does not exist.
 */
export async function optionsIn(
  { request, caller, store }: Pick<Call<unknown, unknown>, 'request' | 'caller' | 'store'>,
  process: Process,
): Promise<CompareOptions> {
  const choice = choiceIn(request);
  return optionsOf(process, choice, await citiesFor(caller, store, choice.city));
}

const DOCUMENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function keptCity(caller: Caller, store: Store, id: string): Promise<City> {
  const { document } = await seenBy(caller, store, id).catch((error: unknown): never => {
    if (isMissing(error)) throw errorOf(404, 'not-found', [notThere(id)]);
    throw error;
  });
  const parsed = document.kind === 'city' ? parseCity(JSON.parse(document.content)) : undefined;
  if (parsed?.ok !== true) throw errorOf(422, 'invalid-document', [noCity(document.kind)]);
  return { ...parsed.value, id: document.id };
}

function isMissing(error: unknown): boolean {
  return (error instanceof ApiError && error.status === 404) || (error instanceof Refusal && error.code === 'missing');
}

function notThere(id: string): Finding {
  return {
    code: 'city/not-there',
    level: 'error',
    at: 'city',
    message: { zh: `没有编号为“${id}”的城市`, en: `There is no city “${id}”` },
    rule: { zh: '服务器上的城市按登录人的权限使用', en: 'kept cities are used by those who may see them' },
    mend: {
      zh: '服务器上没有它，或尚未公开而您无权查看；请所有者公开，或改用内置城市',
      en: 'It is not on this server, or not public yet and not for you to see; ask its owner to publish it, or choose a city that is shipped',
    },
  };
}

function noCity(kind: string): Finding {
  return {
    code: 'city/kind',
    level: 'error',
    at: 'city',
    message: { zh: `这份文档不是城市（类型 ${kind}）`, en: `This document is no city but of the kind ${kind}` },
    rule: {
      zh: 'city 是内置城市或城市文档的编号',
      en: 'city is the id of a shipped city or of a document of that kind',
    },
    mend: {
      zh: '在“城市与日历”页查看城市的编号',
      en: 'Look up the id of the city on the page of cities and calendars',
    },
  };
}

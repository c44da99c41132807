import type { Request } from 'express';
import { z } from 'zod';
import type { RawChoice } from '../engine/exchange/index.ts';
import type { IsoDate } from '../engine/model/index.ts';
import { parseDate } from '../engine/time/index.ts';
import { ApiError } from './errors.ts';

/** What a choice looks like in a query; whether ids exist is told by readChoice. */
export const choiceQuery = z.object({
  scope: z.string().meta({ description: '口径 counting scope' }).optional(),
  city: z
    .string()
    .meta({
      description: '城市 city whose rules apply: the id of a shipped one, or of the document of one that is kept here',
    })
    .optional(),
  on: z.string().meta({ description: '打开的措施 measures that are on, with commas between, or none' }).optional(),
  at: z.string().meta({ description: '案件属性 attribute.value, with commas between' }).optional(),
  side: z.string().meta({ description: 'before | after' }).optional(),
  law: z
    .string()
    .meta({ description: '法律日期 YYYY-MM-DD the day as of which the law of both sides is read', format: 'date' })
    .optional(),
});

/** The part of a query that says as of which day the law is read. */
export const lawQuery = choiceQuery.pick({ law: true });

/** The single value of a query parameter; absent where it is not given. Throws ApiError where it is given twice. */
export function queryValue(request: Request, name: string): string | undefined {
  const value = request.query[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new ApiError(400, 'bad-query', {
    zh: `参数 ${name} 只能给一次`,
    en: `The parameter ${name} can be given once only`,
  });
}

/**
 * The choice in a query: `scope`, `city`, `on=m1,m2` or `on=none`, `at=investor.government,risk.low`. Throws ApiError
 * where `at` cannot be read; whether ids exist is told by readChoice.
 */
export function choiceIn(request: Request): RawChoice {
  const on = queryValue(request, 'on');
  const at = queryValue(request, 'at');
  return {
    scope: queryValue(request, 'scope'),
    city: queryValue(request, 'city'),
    on: on === undefined ? undefined : on === 'none' ? [] : parts(on),
    at: at === undefined ? undefined : Object.fromEntries(parts(at).map(pairOf)),
  };
}

/** Before or after the reform; `usual`, where the query does not say. Throws ApiError for any other word. */
export function sideIn(request: Request, usual: 'before' | 'after'): 'before' | 'after' {
  const side = queryValue(request, 'side') ?? usual;
  if (side === 'before' || side === 'after') return side;
  throw new ApiError(400, 'bad-query', {
    zh: '参数 side 可为 before（改革前）或 after（改革后）',
    en: 'The parameter side is before or after',
  });
}

/** The day of `law` as of which the law is read; each document its own, where absent. Throws ApiError where it is no day. */
export function lawDayIn(request: Request): IsoDate | undefined {
  return lawDay(queryValue(request, 'law'));
}

/** A day such as `2021-01-01`, one that the calendar has. Throws ApiError 400 where it is none. */
export function lawDay(day: string | undefined): IsoDate | undefined {
  if (day === undefined || parseDate(day) !== undefined) return day;
  throw new ApiError(400, 'bad-query', {
    zh: '参数 law 写成日历上有的一天，如 2021-01-01',
    en: 'The parameter law is a day of the calendar such as 2021-01-01',
  });
}

const parts = (text: string): string[] => text.split(',').filter((part) => part !== '');

function pairOf(text: string): [string, string] {
  const [, attribute, value] = /^([^.=]+)[.=](.+)$/.exec(text) ?? [];
  if (attribute !== undefined && value !== undefined) return [attribute, value];
  throw new ApiError(400, 'bad-query', {
    zh: '参数 at 写成 属性.取值，以逗号分隔，如 at=investor.government,risk.low',
    en: 'Write at as attribute.value with commas between, such as at=investor.government,risk.low',
  });
}

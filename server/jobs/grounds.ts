import type { Parsed, Process, Reform } from '../../engine/model/index.ts';
import { isKeptId, parseProcess, parseReform } from '../../engine/model/index.ts';
import type { Caller } from '../access/caller.ts';
import { keptCalendar, withKeptCalendars } from '../documents/calendars.ts';
import { citiesFor } from '../documents/cities.ts';
import type { Wanted } from '../documents/kept.ts';
import { keptContent } from '../documents/kept.ts';
import type { Store } from '../store/index.ts';
import type { Grounds, RunRequest } from './request.ts';

/**
 * A request for a run with the documents that it names by their ids on this server in place of these, each as the caller may
 * see it now, and what else it stands on. Rejects with ApiError at the place that names one: 404 where there is none that they
 * may see, 422 for a document of another kind.
 */
export async function groundsOf(
  caller: Caller,
  store: Store,
  request: RunRequest,
): Promise<{ readonly request: RunRequest; readonly grounds: Grounds }> {
  const contentOf = async (value: unknown, at: 'reform' | 'scenario'): Promise<unknown> =>
    typeof value === 'string' && isKeptId(value)
      ? await keptContent(caller, store, { id: value, at }, at === 'reform' ? reforms : scenarios)
      : value;
  const { process, reform, scenario, city, calendar } = request;
  const grounds: Grounds = {
    ...(isKeptId(process)
      ? { process: await keptContent(caller, store, { id: process, at: 'process' }, processes) }
      : {}),
    cities: await citiesFor(caller, store, city),
    ...(calendar === undefined
      ? {}
      : { calendar: await keptCalendar(caller, store, { id: calendar, at: 'calendar' }) }),
  };
  const named = await contentOf(scenario, 'scenario');
  return {
    request: {
      ...request,
      reform: await contentOf(reform, 'reform'),
      scenario: await withKeptCalendars(caller, store, named, 'scenario'),
    },
    grounds,
  };
}

const listed = { zh: '文档列表', en: 'in the list of documents' };

const processes: Wanted<Process> = {
  kind: 'process',
  name: { zh: '流程', en: 'process' },
  listed,
  instead: { zh: '改用内置流程', en: 'choose a process that is shipped' },
  parse: parseProcess,
};

const reforms: Wanted<Reform> = {
  kind: 'reform',
  name: { zh: '改革方案', en: 'reform' },
  listed,
  instead: { zh: '改用内置的改革方案', en: 'use the one that is shipped' },
  parse: parseReform,
};

/** Scenarios are held against the process that is run, once it is known. */
const scenarios: Wanted<unknown> = {
  kind: 'scenario',
  name: { zh: '仿真方案', en: 'scenario' },
  listed,
  instead: { zh: '改用内置的仿真方案', en: 'use one that is shipped' },
  parse: (json): Parsed<unknown> => ({ ok: true, value: json, findings: [] }),
};

import { z } from 'zod';
import type { CalendarDocument, City, Finding, Process, Scenario } from '../../engine/model/index.ts';
import { documentOfPlan } from '../../engine/measure/index.ts';
import {
  readChoice,
  readScenario,
  unknownId,
  withCalendar,
  withExperiment,
  withoutPersonalData,
} from '../../engine/exchange/index.ts';
import { measuresOn } from '../../engine/reform/index.ts';
import { reformsOf, scenarioOf, scenarios } from '../../processes/index.ts';
import { ApiError, errorOf, orInvalid } from '../errors.ts';
import { reformBrought, shippedProcess } from '../library.ts';
import { version } from '../version.ts';
import { gridSchema } from './grid.ts';
import { askedOfSearch, questionOf, runsOfSearch, searchSchema } from './search.ts';
import { checkedSize } from './size.ts';
import type { Search } from './search.ts';
import type { Work } from './work.ts';

/**
 * `process` is the id of a shipped one or of a document that is kept here; `reform` and `scenario` are documents or the ids of
 * such, or left out for the usual ones.
 */
export const runRequestSchema = z.strictObject({
  process: z
    .string()
    .min(1)
    .max(80)
    .meta({ description: '流程 the id of a shipped one, or of the document of one that is kept here' }),
  reform: z.unknown().optional().meta({
    description: '改革文档或其编号；null 为不改革 a document or the id of one that is kept here, or null for none',
  }),
  scenario: z
    .unknown()
    .optional()
    .meta({ description: '方案文档或编号 a document, or the id of a shipped one or of one that is kept here' }),
  city: z
    .string()
    .max(80)
    .optional()
    .meta({ description: '城市 the id of a shipped city, or of the document of one that is kept here' }),
  calendar: z.string().max(80).optional().meta({
    description:
      '日历，代替方案中国务院的放假安排 the id of the document of a calendar that is kept here, in place of that of the State Council',
  }),
  on: z.array(z.string().max(80)).max(200).optional(),
  at: z.record(z.string().max(80), z.string().max(80)).optional(),
  replications: z.number().int().min(1).max(1000).optional(),
  cases: z.number().int().min(1).max(1_000_000).optional(),
  seed: z.number().int().min(0).max(4_294_967_295).optional(),
  grid: gridSchema.optional(),
  search: searchSchema.optional(),
});
export type RunRequest = z.output<typeof runRequestSchema>;

/** What a run is asked on besides its request. */
export interface Grounds {
  /** The process that is kept on this server; the shipped one of the request, where absent. */
  readonly process?: Process;
  /** Those that are offered. */
  readonly cities: readonly City[];
  /** In place of that of the State Council. */
  readonly calendar?: CalendarDocument;
}

/**
 * What is to be run, and in how many parts. Throws ApiError where it does not exist, does not fit, or is too much.
 */
export function workAsked(request: RunRequest, grounds: Grounds): { work: Work; scenarios: number } {
  const { on, at, city: cityId, grid = {}, search } = request;
  if (search !== undefined && request.grid !== undefined) throw errorOf(400, 'bad-request', [both]);
  const { cities, calendar } = grounds;
  const process = grounds.process ?? shippedProcess(request.process);
  // The usual reform is of the shipped process; whether it fits what somebody made of that is looked at.
  const brought = request.reform === undefined && grounds.process !== undefined ? usualReform(process) : request.reform;
  const reform = reformBrought(withoutPersonalData(brought).json, process);
  const choice = readChoice({ process, reform, cities }, { on, at, city: cityId });
  if (!choice.ok) throw errorOf(400, 'bad-request', choice.findings);
  const { city, attributes, measures } = choice.value;
  const plan = { ...choice.value, ...(reform === undefined ? {} : { reform }) };
  const after = documentOfPlan(process, plan, 'after');
  const known = ofBoth(process, after);
  const asked = withExperiment(scenarioIn(request.scenario, known), request);
  if (calendar !== undefined && asked.experiment.start === undefined) throw errorOf(422, 'invalid-document', [undated]);
  // What fits the days of the State Council, such as a meeting or the hours of a desk, may not fit those of this calendar.
  const scenario = calendar === undefined ? asked : readAs(withCalendar(asked, calendar), known);
  const targets = [...after.items, ...after.groups].map(({ id }) => id);
  const desks = scenario.desks.map(({ id }) => id);
  const findings = [
    ...(grid.limits ?? []).flatMap(({ target }, k) =>
      targets.includes(target) ? [] : [unknownId(words.target, target, targets, `grid.limits[${k}].target`)],
    ),
    ...(grid.staff ?? []).flatMap(({ desk }, k) =>
      desks.includes(desk) ? [] : [unknownId(words.desk, desk, desks, `grid.staff[${k}].desk`)],
    ),
    ...repeated(grid.limits?.map(({ target }) => target) ?? [], 'grid.limits'),
    ...repeated(grid.staff?.map(({ desk }) => desk) ?? [], 'grid.staff'),
  ];
  if (findings.length > 0) throw errorOf(422, 'invalid-document', findings);
  const work: Work = {
    version,
    process,
    reform: reform ?? null,
    city: city ?? null,
    attributes: attributes ?? null,
    measures: measures === undefined ? null : [...measures],
    scenario,
    grid,
    ...(search === undefined ? {} : { search }),
  };
  return { work, scenarios: search === undefined ? checkedSize(grid, scenario) : firstRuns(work, search) };
}

/** How many runs a search asks for first. Throws ApiError where it cannot be answered, or would be too much. */
function firstRuns(work: Work, search: Search): number {
  const { reform, scenario, measures } = work;
  if (search.question === 'goal' && reform === null) throw errorOf(422, 'invalid-document', [noReform]);
  const { plan } = askedOfSearch(work);
  const on = reform === null ? 0 : (measures ?? measuresOn(reform, plan.measures)).length;
  checkedSize({}, scenario, runsOfSearch(search, on));
  const first = questionOf(work)?.next();
  if (first === undefined) return 1;
  if (first.done !== true) return first.value.length;
  const findings = 'findings' in first.value ? first.value.findings : [];
  throw errorOf(
    422,
    'invalid-document',
    findings.map((finding) => ({ ...finding, at: `search.${finding.at}` })),
  );
}

function usualReform({ id }: Process): unknown {
  return reformsOf(id)[0] ?? null;
}

/** A scenario may speak of what there is before the reform and after it. */
function ofBoth(process: Process, after: Process): Process {
  const parts = (['authorities', 'items', 'procedures', 'materials', 'groups'] as const).map(
    (part) => [part, [...process[part], ...after[part]]] as const,
  );
  return { ...process, ...Object.fromEntries(parts) };
}

function scenarioIn(value: unknown, known: Process): Scenario {
  const json = typeof value === 'string' || value === undefined ? shippedScenario(value, known) : value;
  return readAs(withoutPersonalData(json).json, known);
}

function readAs(json: unknown, known: Process): Scenario {
  return orInvalid('scenario', readScenario(json, known));
}

/** The shipped scenario of a process under an id, or its usual one. Throws ApiError 422 with those that there are. */
function shippedScenario(id: string | undefined, process: Process): Scenario {
  const own = scenarios.filter((each) => each.process === process.id);
  const shipped = id === undefined ? scenarioOf(process.id) : own.find((each) => each.id === id);
  if (shipped !== undefined) return shipped;
  const ids = own.map((each) => each.id);
  throw id === undefined
    ? new ApiError(422, 'invalid-document', words.noScenario)
    : errorOf(422, 'invalid-document', [unknownId(words.scenario, id, ids, 'scenario')]);
}

function repeated(ids: readonly string[], at: string): Finding[] {
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice === undefined) return [];
  return [
    {
      code: 'run/twice',
      level: 'error',
      at,
      message: { zh: `“${twice}”写了两次`, en: `“${twice}” stands there twice` },
      rule: { zh: '扫描的每个维度只写一次', en: 'each axis of a sweep is given once' },
      mend: { zh: '把取值合并为一个列表', en: 'Put its values into one list' },
    },
  ];
}

const both: Finding = {
  code: 'run/grid-and-search',
  level: 'error',
  at: 'search',
  message: { zh: '扫描（grid）和搜索（search）不能同时给出', en: 'A run is a sweep (grid) or a search, not both' },
  rule: { zh: '一个运行只做一件事', en: 'a run does one thing' },
  mend: { zh: '分成两个运行提交', en: 'Hand in two runs' },
};

const undated: Finding = {
  code: 'run/undated',
  level: 'error',
  at: 'calendar',
  message: {
    zh: '这个方案没有起始时刻，只计上班时间，日历没有影响',
    en: 'This scenario has no start and counts office time only, so that a calendar moves nothing',
  },
  rule: { zh: '日历用于有起始时刻的方案', en: 'calendars are for scenarios with a start' },
  mend: {
    zh: '不写 calendar，或改用有起始时刻（experiment.start）的方案',
    en: 'Leave calendar out, or choose a scenario with a start (experiment.start)',
  },
};

const noReform: Finding = {
  code: 'what-if/no-reform',
  level: 'error',
  at: 'search.question',
  message: { zh: '没有改革方案，无措施可选', en: 'There is no reform, and so no measure to choose' },
  rule: { zh: '措施取自改革方案', en: 'measures are those of a reform' },
  mend: { zh: '在 reform 中给出方案', en: 'Give one in reform' },
};

const words = {
  target: { zh: '事项或联合办理', en: 'item or joint group' },
  desk: { zh: '窗口', en: 'desk' },
  scenario: { zh: '方案', en: 'scenario' },
  noScenario: {
    zh: '这个流程没有内置的仿真方案，请在 scenario 中给出方案文档',
    en: 'No scenario is shipped for this process; give one as a document in scenario',
  },
};

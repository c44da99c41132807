import { z } from 'zod';
import { may } from '../access/caller.ts';
import type { Caller } from '../access/caller.ts';
import { ApiError, words } from '../errors.ts';
import { runFileOf } from '../documents/export.ts';
import { groundsOf } from '../jobs/grounds.ts';
import { notInForceIn } from '../jobs/point.ts';
import { runRequestSchema, workAsked } from '../jobs/request.ts';
import { toldOfPart } from '../jobs/search.ts';
import { requireRoom } from '../jobs/size.ts';
import { workOf } from '../jobs/work.ts';
import type { RunAnswer } from '../messages.ts';
import { withoutGap } from '../store/index.ts';
import type { By, Run, RunHead, Store } from '../store/index.ts';
import { moment, pageIn, pageOf, pageQuery } from './answers.ts';
import type { Call, Route } from './route.ts';
import { route } from './route.ts';

const tag = 'runs';
const ROOT = '/api/v1/runs';

const states = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);
const runHead = z
  .looseObject({
    id: z.string(),
    kind: z.enum(['simulation', 'sweep', 'search']),
    about: z.string().nullable().meta({ description: '流程 the process' }),
    owner: z.string().nullable(),
    ownerName: z.string().nullable(),
    state: states,
    parts: z
      .number()
      .meta({ description: '方案数；搜索时为至今要求的运行数 scenarios; of a search the runs asked for so far' }),
    partsDone: z.number(),
    progress: z.number(),
    failure: z.looseObject({}).nullable(),
    createdAt: moment,
  })
  .meta({ id: 'Run' });
const partsQuery = z.object({
  from: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** `/runs`: mass simulations, sweeps and searches, which workers do in their turn. Watching them: see `watch` of `/ws`. */
export function runRoutes(): Route[] {
  return [starting, listing, reading, readingParts, exporting, cancelling, retrying];
}

const starting = route(
  {
    method: 'post',
    path: ROOT,
    who: 'runs.write',
    tag,
    title: {
      zh: '提交批量仿真、扫描（时限 × 人员 × 办件量）或搜索，排队运行',
      en: 'Hands in a mass simulation, a sweep over limits × staff × demand, or a search, which waits for its turn',
    },
    body: runRequestSchema,
    size: 'document',
    once: true,
    gives: { status: 201, schema: runHead },
  },
  async ({ body, by, caller, store }) => {
    const { request, grounds } = await groundsOf(caller, store, body);
    const { work, scenarios } = workAsked(request, grounds);
    await requireRoom(store);
    const run = await store.runs.enqueue(by, {
      kind: body.search !== undefined ? 'search' : body.grid === undefined ? 'simulation' : 'sweep',
      about: body.process,
      input: JSON.stringify(work),
      parts: scenarios,
    });
    return { status: 201, location: `${ROOT}/${run.id}`, body: headOf(run), queued: run.id };
  },
);

const listing = route(
  {
    method: 'get',
    path: ROOT,
    who: 'runs.read',
    tag,
    title: { zh: '运行列表，新的在前', en: 'Runs, newest first' },
    query: pageQuery.extend({ state: states.optional(), owner: z.string().min(1).max(80).optional() }),
    gives: { schema: pageOf(runHead) },
  },
  async ({ query, store }) => {
    const { state, owner } = query;
    const asked = { ...(state === undefined ? {} : { state }), ...(owner === undefined ? {} : { owner }) };
    return { body: await store.runs.list(asked, pageIn(query)) };
  },
);

const reading = route(
  {
    method: 'get',
    path: `${ROOT}/:run`,
    who: 'runs.read',
    tag,
    title: { zh: '一个运行及其结果（完成之前为 null）', en: 'One run with its result, null until it is done' },
    gives: { schema: runHead },
  },
  async ({ params, store }) => {
    const run = await store.runs.get(params['run']!);
    const work = workOf(run.input);
    const { process, city, scenario } = work;
    const calendars = (scenario.calendars ?? []).map(({ id, title }) => ({ id, title }));
    const body: RunAnswer = {
      ...headOf(run),
      process: { id: process.id, title: process.title },
      city: city?.id ?? null,
      calendars,
      notInForce: notInForceIn(work),
      result: resultIn(run),
    };
    return { body };
  },
);

const readingParts = route(
  {
    method: 'get',
    path: `${ROOT}/:run/parts`,
    who: 'runs.read',
    tag,
    title: { zh: '已算完的方案，运行当中也可读取', en: 'The scenarios that are done, also while it runs' },
    query: partsQuery,
    gives: { schema: z.object({ rows: z.array(z.looseObject({})), next: z.number().nullable() }) },
  },
  async ({ params, query: { from, limit }, store }) => {
    // A run that is not there has no parts, and is to be told as such.
    const { id, kind, state } = await store.runs.head(params['run']!);
    const there = await store.runs.parts(id, from, limit);
    // While it runs, later parts may be there before earlier ones; whoever reads on from the last must miss none.
    const found = state === 'queued' || state === 'running' ? withoutGap(there, from) : there;
    const rows = found.map(({ part, result }) => ({ part, result: toldOfPart(kind, result) }));
    const last = found.at(-1);
    return { body: { rows, next: found.length === limit && last !== undefined ? last.part + 1 : null } };
  },
);

const exporting = route(
  {
    method: 'get',
    path: `${ROOT}/:run/file`,
    who: 'runs.read',
    tag,
    title: {
      zh: '结果存为文件，注明内部资料和导出人',
      en: 'The result as a file, marked internal, with the name of whoever took it out',
    },
    gives: { schema: z.looseObject({}) },
  },
  async ({ params, by, store }) => {
    const run = await store.runs.get(params['run']!);
    await store.audit.add(by, { what: 'run.export', subject: run.id });
    return runFileOf(headOf(run), resultIn(run), by.name);
  },
);

const cancelling = route(
  {
    method: 'post',
    path: `${ROOT}/:run/cancel`,
    who: 'runs.write',
    tag,
    title: { zh: '取消；已算完的方案保留', en: 'Calls it off; the scenarios that are done stay' },
    gives: { schema: runHead },
  },
  (call) => changed(call, (store, by, id) => store.runs.cancel(by, id)),
);

const retrying = route(
  {
    method: 'post',
    path: `${ROOT}/:run/retry`,
    who: 'runs.write',
    tag,
    title: { zh: '重试失败或已取消的运行，从未算的方案接着算', en: 'Goes on with a run that failed or was cancelled' },
    gives: { schema: runHead },
  },
  async (call) => {
    const answer = await changed(call, (store, by, id) => store.runs.retry(by, id));
    return { ...answer, queued: answer.body.id };
  },
);

async function changed(
  { params, caller, by, store }: Call<unknown, unknown>,
  change: (store: Store, by: By, id: string) => Promise<Run>,
): Promise<{ body: RunHead }> {
  const run = await store.runs.head(params['run']!);
  if (!isOwn(caller, run)) throw new ApiError(403, 'forbidden', words.mayNot);
  return { body: headOf(await change(store, by, run.id)) };
}

/** Whoever handed a run in may call it off and try it again, and so may administrators. */
function isOwn(caller: Caller, { owner }: RunHead): boolean {
  return may(caller, 'people.manage') || (caller.kind === 'user' && caller.user.id === owner);
}

function headOf({ input: _input, result: _result, ...head }: Run): RunHead {
  return head;
}

function resultIn({ result }: Run): RunAnswer['result'] {
  return result === null ? null : (JSON.parse(result) as RunAnswer['result']);
}

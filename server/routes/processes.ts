import { z } from 'zod';
import { chosenCase, documentOfSide } from '../../engine/exchange/index.ts';
import { compile, toJson } from '../../engine/statechart/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { citiesFor, optionsIn } from '../documents/cities.ts';
import { ApiError } from '../errors.ts';
import { listedProcesses, shippedAsOf, shippedProcess, shippedReport } from '../library.ts';
import type { CompareAnswer, ListedProcess, TraceAnswer } from '../messages.ts';
import { playCase } from '../play.ts';
import { choiceIn, choiceQuery, lawDayIn, lawQuery, queryValue, sideIn } from '../query.ts';
import { comparison, listedProcess, processDocument, walk } from './answers.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { sourcesRoutes } from './sources.ts';
import { whyRoutes } from './why.ts';

const shared = { method: 'get', who: 'library.read', tag: 'library' } as const;

/** `/processes`: the shipped library, its documents, comparisons, walks and exports. */
export function processRoutes(): Route[] {
  return [
    route(
      {
        ...shared,
        path: '/api/v1/processes',
        title: { zh: '内置流程及其五对数字', en: 'The shipped processes with their five pairs' },
        gives: { schema: z.array(listedProcess) },
      },
      () => ({ body: listedProcesses() satisfies ListedProcess[] }),
    ),
    route(
      {
        ...shared,
        path: '/api/v1/processes/:id',
        title: { zh: '内置流程的文档', en: 'The document of a shipped process' },
        query: lawQuery,
        gives: { schema: processDocument },
      },
      ({ params, request }) => ({ body: shippedAsOf(params['id']!, lawDayIn(request)).process }),
    ),
    route(
      {
        ...shared,
        path: '/api/v1/processes/:id/compare',
        title: { zh: '内置流程改革前后的比较', en: 'A shipped process before and after its reform' },
        query: choiceQuery,
        gives: { schema: comparison },
      },
      async ({ params, request, caller, store }) => {
        const choice = choiceIn(request);
        const reformable = shippedAsOf(params['id']!, lawDayIn(request));
        const offered = await citiesFor(caller, store, choice.city);
        return { body: shippedReport(reformable, choice, offered) satisfies CompareAnswer };
      },
    ),
    route(
      {
        ...shared,
        path: '/api/v1/processes/:id/trace',
        title: { zh: '一个办件逐行走完流程', en: 'One case walked through a process, line by line' },
        query: choiceQuery,
        gives: { schema: walk },
      },
      async ({ params, request, caller, store }) => {
        const process = shippedProcess(params['id']!);
        const [choice, side] = [choiceIn(request), sideIn(request, 'after')];
        const offered = await citiesFor(caller, store, choice.city);
        const { process: _, city, ...played } = playCase(process, choice, offered, side, lawDayIn(request));
        return {
          body: { process: process.id, simulated: true, ...played, city: city?.id ?? null } satisfies TraceAnswer,
        };
      },
    ),
    route(
      {
        ...shared,
        path: '/api/v1/processes/:id/export',
        title: { zh: '导出文档或状态图', en: 'The document or its statechart as a file' },
        query: choiceQuery.extend({ format: z.string().meta({ description: 'json | xstate' }).optional() }),
        gives: { schema: z.looseObject({}) },
      },
      async (call) => {
        const { params, request } = call;
        const reformable = shippedAsOf(params['id']!, lawDayIn(request));
        const { process } = reformable;
        const format = queryValue(request, 'format') ?? 'json';
        if (format !== 'json' && format !== 'xstate') throw new ApiError(400, 'bad-query', unknownFormat);
        const side = sideIn(request, 'before');
        const options = await optionsIn(call, process);
        const suffix = side === 'after' ? '-after' : '';
        const file = `${process.id}${suffix}.${format === 'json' ? 'process' : 'xstate'}.json`;
        if (format === 'json') return { file, body: documentOfSide(reformable, options, side) };
        const { process: plan, attributes } = chosenCase(reformable, options, side);
        return { file, body: toJson(compile(plan, lifecycles, attributes)) };
      },
    ),
    ...sourcesRoutes(),
    ...whyRoutes(),
  ];
}

const unknownFormat = { zh: '参数 format 可为 json 或 xstate', en: 'The parameter format is json or xstate' };

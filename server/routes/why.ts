import { z } from 'zod';
import type { WaitsReport } from '../../engine/exchange/index.ts';
import { waitsReport, whyReport } from '../../engine/exchange/index.ts';
import { idSchema, textSchema } from '../../engine/model/index.ts';
import { articlesIn } from '../../processes/articles.ts';
import { optionsIn } from '../documents/cities.ts';
import { errorOf } from '../errors.ts';
import { shippedAsOf } from '../library.ts';
import type { WhyAnswer } from '../messages.ts';
import { choiceQuery, lawDayIn, sideIn } from '../query.ts';
import { articles } from './answers.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';

const shared = { method: 'get', who: 'library.read', tag: 'library' } as const;
const named = z.looseObject({ id: idSchema, title: textSchema });
const head = {
  simulated: z.literal(true),
  model: z.string(),
  process: named,
  side: z.enum(['before', 'after']),
};
const step = z.looseObject({ earlier: named, later: named, reasons: z.array(z.unknown()) });

/** `/processes/:id/why` and `/processes/:id/waits`: who waits for whom, on what basis, and what it costs. */
export function whyRoutes(): Route[] {
  return [
    route(
      {
        ...shared,
        path: '/api/v1/processes/:id/why',
        title: {
          zh: '两个事项为什么谁等谁：依据和出路',
          en: 'Why one of two items waits for the other: basis and ways out',
        },
        query: choiceQuery.extend({ from: idSchema, to: idSchema }),
        gives: {
          schema: z.looseObject({
            ...head,
            relation: z.enum(['waits', 'conditional', 'together', 'one', 'parallel']),
            sentence: textSchema,
            verdict: z.string().nullable(),
            chain: z.array(step),
            locked: z.array(step),
            articles,
          }),
        },
      },
      async (call) => {
        const { params, query, request } = call;
        const reformable = shippedAsOf(params['id']!, lawDayIn(request));
        const { from, to } = query;
        const options = await optionsIn(call, reformable.process);
        const side = sideIn(request, 'before');
        const report = whyReport(reformable, options, { side, from, to });
        if (!report.ok) throw errorOf(404, 'not-found', report.findings);
        const { value } = report;
        return { body: { ...value, articles: articlesIn(value) } satisfies WhyAnswer };
      },
    ),
    route(
      {
        ...shared,
        path: '/api/v1/processes/:id/waits',
        title: {
          zh: '未找到依据的等待，以及每条耽误的天数',
          en: 'The waits for which no basis was found, with the days that each costs',
        },
        query: choiceQuery,
        gives: {
          schema: z.looseObject({
            ...head,
            waits: z.array(
              z.looseObject({ earlier: named, later: named, verdict: z.string(), days: z.number().nullable() }),
            ),
            all: z.number(),
            days: z.number().nullable(),
            path: z.number().nullable(),
          }),
        },
      },
      async (call) => {
        const { params, request } = call;
        const reformable = shippedAsOf(params['id']!, lawDayIn(request));
        const options = await optionsIn(call, reformable.process);
        return { body: waitsReport(reformable, options, sideIn(request, 'before')) satisfies WaitsReport };
      },
    ),
  ];
}

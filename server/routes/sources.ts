import { z } from 'zod';
import { sourcesReport } from '../../engine/exchange/index.ts';
import { basisSchema, gradeSchema, idSchema, textSchema } from '../../engine/model/index.ts';
import { articlesIn } from '../../processes/articles.ts';
import { scenarioOf } from '../../processes/index.ts';
import { citiesFor } from '../documents/cities.ts';
import { optionsOf, shippedAsOf } from '../library.ts';
import type { SourcesAnswer } from '../messages.ts';
import { choiceIn, choiceQuery, lawDayIn } from '../query.ts';
import { articles } from './answers.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';

const named = z.looseObject({ id: idSchema, title: textSchema });
const share = z.looseObject({ numbers: z.number(), assumptions: z.number(), confirmed: z.number() });
const moved = z.looseObject({ less: z.number().nullable(), more: z.number().nullable() });

/** `/processes/:id/sources`: every number with its basis and what it moves. */
export function sourcesRoutes(): Route[] {
  return [
    route(
      {
        method: 'get',
        who: 'library.read',
        tag: 'library',
        path: '/api/v1/processes/:id/sources',
        title: {
          zh: '流程的每个数字：法律、文件还是假设，影响什么',
          en: 'Every number of a process with its law, document or assumption, and what it moves',
        },
        query: choiceQuery.omit({ side: true }),
        gives: {
          schema: z.looseObject({
            model: z.string(),
            process: named,
            numbers: z.array(
              z.looseObject({
                document: idSchema,
                at: z.string(),
                where: textSchema,
                kind: z.string(),
                value: z.number().nullable(),
                unit: z.string().nullable(),
                amount: textSchema,
                basis: basisSchema,
                grade: gradeSchema.nullable(),
                address: z.string().nullable(),
                influences: z.array(z.string()),
              }),
            ),
            articles,
            shares: z.looseObject({ all: share, headline: share, simulation: share }),
            weakest: z.array(
              z.looseObject({
                kind: z.string(),
                where: textSchema,
                amount: textSchema,
                basis: basisSchema,
                before: moved.optional(),
                after: moved.optional(),
                effect: z.number(),
              }),
            ),
          }),
        },
      },
      async ({ params, request, caller, store }) => {
        const { process, reform } = shippedAsOf(params['id']!, lawDayIn(request));
        const choice = choiceIn(request);
        const offered = await citiesFor(caller, store, choice.city);
        const local = offered.filter(({ rules }) => rules.some((rule) => rule.process === process.id));
        const options = optionsOf(process, choice, offered);
        const report = sourcesReport({ process, reform, cities: local, scenario: scenarioOf(process.id), options });
        return { body: { ...report, articles: articlesIn(report) } satisfies SourcesAnswer };
      },
    ),
  ];
}

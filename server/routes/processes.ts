import { Router } from 'express';
import { chosenCase, documentOfSide } from '../../engine/exchange/index.ts';
import { compile, toJson } from '../../engine/statechart/index.ts';
import { reformsOf } from '../../processes/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { ApiError } from '../errors.ts';
import { listedProcesses, optionsOf, shippedProcess, shippedReport } from '../library.ts';
import type { CompareAnswer, ListedProcess, TraceAnswer } from '../messages.ts';
import { playCase } from '../play.ts';
import { choiceIn, queryValue, sideIn } from '../query.ts';

/** `/processes`: the library, its documents, comparisons, walks and exports. */
export function processRoutes(): Router {
  const router = Router();
  router.get('/processes', (_request, response) => {
    response.json(listedProcesses() satisfies ListedProcess[]);
  });
  router.get('/processes/:id', (request, response) => {
    response.json(shippedProcess(request.params.id));
  });
  router.get('/processes/:id/compare', (request, response) => {
    response.json(shippedReport(shippedProcess(request.params.id), choiceIn(request)) satisfies CompareAnswer);
  });
  router.get('/processes/:id/trace', (request, response) => {
    const process = shippedProcess(request.params.id);
    const { process: _, city, ...played } = playCase(process, choiceIn(request), sideIn(request, 'after'));
    const answer = { process: process.id, simulated: true, ...played, city: city?.id ?? null } satisfies TraceAnswer;
    response.json(answer);
  });
  router.get('/processes/:id/export', (request, response) => {
    const process = shippedProcess(request.params.id);
    const format = queryValue(request, 'format') ?? 'json';
    if (format !== 'json' && format !== 'xstate') throw new ApiError(400, 'bad-query', unknownFormat);
    const side = sideIn(request, 'before');
    const options = optionsOf(process, choiceIn(request));
    const reformable = { process, reform: reformsOf(process.id)[0] };
    response.attachment(
      `${process.id}${side === 'after' ? '-after' : ''}.${format === 'json' ? 'process' : 'xstate'}.json`,
    );
    if (format === 'json') {
      response.json(documentOfSide(reformable, options, side));
      return;
    }
    const { process: plan, attributes } = chosenCase(reformable, options, side);
    response.json(toJson(compile(plan, lifecycles, attributes)));
  });
  return router;
}

const unknownFormat = { zh: '参数 format 可为 json 或 xstate', en: 'The parameter format is json or xstate' };

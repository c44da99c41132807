import { Router } from 'express';
import { usualCase } from '../../engine/model/index.ts';
import { processOfCase } from '../../engine/reform/index.ts';
import { compile, toJson } from '../../engine/statechart/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { ApiError } from '../errors.ts';
import { listedProcesses, shippedProcess, shippedReport } from '../library.ts';
import type { CompareAnswer, ListedProcess, TraceAnswer } from '../messages.ts';
import { playCase } from '../play.ts';
import { choiceIn, queryValue } from '../query.ts';

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
    const { outcome, days, lines } = playCase(process, choiceIn(request));
    response.json({ process: process.id, simulated: true, outcome, days, lines } satisfies TraceAnswer);
  });
  router.get('/processes/:id/export', (request, response) => {
    const process = shippedProcess(request.params.id);
    const format = queryValue(request, 'format') ?? 'json';
    if (format !== 'json' && format !== 'xstate') throw new ApiError(400, 'bad-query', unknownFormat);
    response.attachment(`${process.id}.${format === 'json' ? 'process' : 'xstate'}.json`);
    if (format === 'json') response.json(process);
    else response.json(toJson(compile(processOfCase(process).process, lifecycles, usualCase(process.attributes))));
  });
  return router;
}

const unknownFormat = { zh: '参数 format 可为 json 或 xstate', en: 'The parameter format is json or xstate' };

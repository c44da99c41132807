import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** The log of the server: one JSON line an event on standard output; LOG_LEVEL chooses how much. */
export function createLog(level: string = process.env['LOG_LEVEL'] ?? 'info'): Logger {
  return pino({ level: level in pino.levels.values || level === 'silent' ? level : 'info' });
}

/** Logs requests by method, path, status and time: never bodies, queries, headers or addresses of people. */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    wrapSerializers: false,
    serializers: {
      req: (request: IncomingMessage) => ({
        id: request.id,
        method: request.method,
        path: (request.url ?? '').split('?')[0]?.slice(0, 300),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return 'error';
      return response.statusCode >= 400 ? 'warn' : 'debug';
    },
  });
}

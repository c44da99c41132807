import type { Express } from 'express';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { answerErrors, answerUnknownRoute, ApiError, words } from './errors.ts';
import { logRequests } from './log.ts';
import type { Health } from './messages.ts';
import { pageRoutes } from './page.ts';
import { documentRoutes } from './routes/documents.ts';
import { processRoutes } from './routes/processes.ts';
import { version } from './version.ts';

export interface AppOptions {
  readonly log: Logger;
  /** The folder of the built page. */
  readonly page: string;
  /** Requests to the API that one address may send a minute. */
  readonly requestsPerMinute?: number;
}

/** The HTTP side of the server: the API under /api/v1, and the page. It holds no state and opens no port. */
export function createApp({ log, page, requestsPerMinute = 1200 }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(log), secure());
  app.use('/api', limitRate(requestsPerMinute));
  app.get('/api/v1/health', (_request, response) => {
    response.json({ status: 'ok', version } satisfies Health);
  });
  app.use('/api/v1', processRoutes(), documentRoutes());
  app.use('/api', answerUnknownRoute);
  app.use(pageRoutes(page));
  app.use(answerUnknownRoute);
  app.use(answerErrors);
  return app;
}

/** Offices run this over plain http on their own network, where headers that ask for https would leave the page blank. */
function secure(): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'worker-src': ["'self'", 'blob:'],
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

function limitRate(limit: number): ReturnType<typeof rateLimit> {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: () => {
      throw new ApiError(429, 'too-many-requests', words.tooMany);
    },
  });
}

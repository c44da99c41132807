import type { Express } from 'express';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { answerErrors, answerUnknownRoute, ApiError, words } from './errors.ts';
import { logRequests } from './log.ts';
import { createMetrics } from './metrics.ts';
import { describedRoutes } from './openapi/docs.ts';
import { pageRoutes } from './page.ts';
import { accountRoutes } from './routes/account.ts';
import { broughtRoutes } from './routes/brought.ts';
import { faultRoutes } from './routes/faults.ts';
import { historyRoutes } from './routes/history.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { linkRoutes } from './routes/links.ts';
import { peopleRoutes } from './routes/people.ts';
import { processRoutes } from './routes/processes.ts';
import type { Route } from './routes/route.ts';
import { routerOf } from './routes/router.ts';
import { runRoutes } from './routes/runs.ts';
import { storedRoutes } from './routes/stored.ts';
import type { Surroundings } from './routes/surroundings.ts';
import { systemRoutes } from './routes/system.ts';
import { workflowRoutes } from './routes/workflow.ts';
import type { Store } from './store/index.ts';

export interface AppOptions {
  readonly log: Logger;
  /** The folder of the built page. */
  readonly page: string;
  readonly store: Store;
  /** `single`, where absent: one person on this machine, without accounts. */
  readonly mode?: 'single' | 'shared';
  /** Requests to the API that one address may send a minute. */
  readonly requestsPerMinute?: number;
  /** Attempts to sign in or to take up an invitation that one address may make a minute. */
  readonly attemptsPerMinute?: number;
  /** Faults of the page that one address may report a minute. */
  readonly faultsPerMinute?: number;
  /** Tells whoever works on runs that there is work on one; absent where they look by themselves. */
  readonly announce?: (run: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The HTTP side of the server: the API under /api/v1, and the page. What it keeps is in the store; it opens no port. */
export function createApp(options: AppOptions): Express {
  const { log, page, requestsPerMinute = 1200, attemptsPerMinute = 30, faultsPerMinute = 30 } = options;
  const surroundings = surroundingsOf(options);
  const metrics = createMetrics(surroundings.store);
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(log), metrics.count, secure());
  app.use('/api', limitRate(requestsPerMinute));
  const attempts = limitRate(attemptsPerMinute);
  app.post(['/api/v1/session', '/api/v1/invitations/look', '/api/v1/invitations/redeem'], attempts);
  app.post('/api/v1/faults', limitRate(faultsPerMinute));
  app.use(routerOf(allRoutes(surroundings, metrics), surroundings));
  app.use('/api', answerUnknownRoute);
  app.use(pageRoutes(page));
  app.use(answerUnknownRoute);
  app.use(answerErrors);
  return app;
}

function surroundingsOf({ log, store, mode = 'single', announce, now = Date.now }: AppOptions): Surroundings {
  return { log, store, mode, announce, now };
}

/** Every route of the server, described ones and all. */
export function allRoutes(surroundings: Surroundings, metrics = createMetrics(surroundings.store)): Route[] {
  return describedRoutes([
    ...systemRoutes(surroundings, metrics),
    ...faultRoutes(),
    ...accountRoutes(surroundings),
    ...processRoutes(),
    ...broughtRoutes(),
    ...storedRoutes(),
    ...historyRoutes(),
    ...workflowRoutes(surroundings),
    ...runRoutes(),
    ...linkRoutes(surroundings),
    ...invitationRoutes(surroundings),
    ...peopleRoutes(surroundings),
  ]);
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

import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from './store/index.ts';

/** What the server counts about itself, for Prometheus. Routes by their pattern, so that no id of anything is in it. */
export interface Metrics {
  readonly count: RequestHandler;
  readonly registry: Registry;
}

/** The counts of one server, beside what Node tells of itself. */
export function createMetrics({ runs }: Pick<Store, 'runs'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'binglian_request_seconds',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  const open = new Gauge({
    name: 'binglian_runs',
    help: 'Runs that wait (queued) and that workers are at (running); none while the store cannot tell',
    labelNames: ['state'] as const,
    registers: [registry],
    collect: async () => {
      open.reset();
      const counts = await runs.open().catch(() => undefined);
      if (counts === undefined) return;
      open.set({ state: 'queued' }, counts.queued);
      open.set({ state: 'running' }, counts.running);
    },
  });
  return {
    registry,
    count: (request, response, next) => {
      const end = seconds.startTimer();
      response.once('finish', () => {
        const { path = 'other' } = (request.route ?? {}) as { path?: unknown };
        const route = typeof path === 'string' ? path : 'page';
        end({ method: request.method, route, status: String(response.statusCode) });
      });
      next();
    },
  };
}

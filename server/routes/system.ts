import { z } from 'zod';
import { may } from '../access/caller.ts';
import { isFromThisMachine } from '../access/origin.ts';
import { ApiError, words } from '../errors.ts';
import type { Health } from '../messages.ts';
import type { Metrics } from '../metrics.ts';
import { version } from '../version.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import type { Surroundings } from './surroundings.ts';

const tag = 'system';
const health = z.object({ status: z.literal('ok'), version: z.string() }) satisfies z.ZodType<Health>;

/** What those who run the server ask it: whether it is there, whether it can work, and how it is. */
export function systemRoutes({ store }: Surroundings, { registry }: Metrics): Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/api/v1/health',
        who: 'open',
        tag,
        title: { zh: '服务在运行', en: 'The server is there' },
        gives: { schema: health },
      },
      () => ({ body: { status: 'ok', version } satisfies Health }),
    ),
    route(
      {
        method: 'get',
        path: '/api/v1/ready',
        who: 'open',
        tag,
        title: { zh: '数据可读写；否则回 503', en: 'The store can be read and written; 503 otherwise' },
        gives: { schema: health },
      },
      async () => {
        await store.check();
        return { body: { status: 'ok', version } satisfies Health };
      },
    ),
    route(
      {
        method: 'get',
        path: '/metrics',
        who: 'anyone',
        tag,
        title: {
          zh: '运行指标（Prometheus）；只对本机和管理员',
          en: 'Metrics for Prometheus, for this machine and administrators',
        },
        gives: { type: 'text/plain' },
      },
      async ({ caller, request }) => {
        if (!isFromThisMachine(request) && !may(caller, 'metrics.read')) {
          if (caller.kind === 'anonymous') throw new ApiError(401, 'unauthenticated', words.signIn);
          throw new ApiError(403, 'forbidden', words.mayNot);
        }
        return { text: { type: registry.contentType, text: await registry.metrics() } };
      },
    ),
  ];
}

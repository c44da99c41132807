import { expect, test } from 'vitest';
import type { ErrorAnswer } from '../../server/messages.ts';
import { openServer } from './open.ts';

const server = openServer({ requestsPerMinute: 5 });

test('whoever asks too often is told so; the page stays open', async () => {
  const statuses: number[] = [];
  for (let k = 0; k < 6; k++) statuses.push((await fetch(`${server.url}/api/v1/health`)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  const refused = (await (await fetch(`${server.url}/api/v1/health?lang=en`)).json()) as ErrorAnswer;
  expect(refused.error.code).toBe('too-many-requests');
  expect(refused.error.message).toContain('try again');
  expect((await fetch(server.url)).status).toBe(200);
});

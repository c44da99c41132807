import type { Router } from 'express';
import { expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createLog } from '../../server/log.ts';
import { Client } from './client.ts';
import { openServer } from './open.ts';

const server = openServer();

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { in: string; name: string; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Described {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}
interface Layer {
  route?: { path: string | RegExp | (string | RegExp)[]; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

const described = async (): Promise<Described> => (await new Client(server).get<Described>('/openapi.json')).body;
const operationsIn = ({ paths }: Described): [string, Operation][] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );

/** What Express really serves, read off its stack: paths as OpenAPI writes them. */
function served(layers: Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route === undefined) return served(handle.stack ?? []);
    const paths = [route.path].flat().filter((path) => typeof path === 'string');
    return Object.keys(route.methods).flatMap((method) =>
      paths.map((path) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
    );
  });
}

test('every route is described, and every route that is described is there', async () => {
  const app = createApp({ log: createLog('silent'), page: '.', store: server.store });
  const { stack } = app.router as unknown as Router & { stack: Layer[] };
  const there = [...new Set(served(stack))].sort();
  expect(there.length).toBeGreaterThan(40);
  expect(
    operationsIn(await described())
      .map(([name]) => name)
      .sort(),
  ).toEqual(there);
});

test('descriptions have words in both languages, names of their own, and what is sent and answered', async () => {
  const document = await described();
  expect(document.openapi).toBe('3.1.0');
  const operations = operationsIn(document);
  expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
  for (const [name, { summary, parameters = [], responses }] of operations) {
    expect([name, summary]).toEqual([name, expect.stringMatching(/[\u4e00-\u9fff].*[a-z]/s) as string]);
    const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    expect([name, parameters.filter((one) => one.in === 'path').map((one) => one.name)]).toEqual([name, inPath]);
    expect(Object.keys(responses)).toContain('default');
  }
  const saving = document.paths['/api/v1/documents/{id}']!['put']!;
  expect(saving.parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'If-Match', required: true }));
  expect(JSON.stringify(saving.requestBody)).toContain('"content"');
  for (const reference of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(document.components.schemas).toHaveProperty(reference[1]!);
});

test('the page that shows it needs nothing from elsewhere', async () => {
  const client = new Client(server);
  const page = await client.get<string>('//api/docs');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.body).not.toMatch(/https?:|<script>|<style>/);
  for (const [, address] of page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
    const file = await client.get<string>(`/${address!}`);
    expect([address, file.status, file.body.length > 100]).toEqual([address, 200, true]);
  }
});

import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { createDocument } from 'zod-openapi';
import type { Route } from '../routes/route.ts';
import { failure } from '../routes/answers.ts';
import { version } from '../version.ts';

type Described = ReturnType<typeof createDocument>;

/** The OpenAPI description of routes, made from the schemas by which they read and answer. */
export function openapiOf(routes: readonly Route[]): Described {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = openapiPath(route.path);
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: '并联 Binglian',
        version,
        description:
          '非涉密系统，不收集申请人个人信息；一切结果均为仿真。\nFor non-classified work, without personal data of applicants; all results are simulated.',
      },
      tags: tags.map(([name, description]) => ({ name, description })),
      paths,
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'binglian-session' },
          pageToken: { type: 'apiKey', in: 'header', name: 'X-Page-Token' },
        },
      },
    },
    { reused: 'inline', allowEmptySchema: { custom: true, unknown: true } },
  );
}

/** `/documents/:id` as OpenAPI writes it. */
function openapiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { method, path, who, tag, title, query, body, ifMatch, once, gives } = route;
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  const headers = {
    ...(ifMatch === true
      ? { 'If-Match': z.string().meta({ description: '所见的修订号 the ETag that was seen' }) }
      : {}),
    ...(once === true
      ? {
          'Idempotency-Key': z
            .string()
            .min(8)
            .max(200)
            .meta({ description: '重试不会重复 nothing happens twice' })
            .optional(),
        }
      : {}),
  };
  const type = gives.type ?? 'application/json';
  return {
    operationId: `${method}${path.replace(/[^a-zA-Z]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [tag],
    summary: `${title.zh} ${title.en}`,
    description: `权限 permission: \`${who}\``,
    ...(who === 'open'
      ? { security: [] }
      : { security: [method === 'get' ? { session: [] } : { session: [], pageToken: [] }] }),
    requestParams: {
      ...(names.length === 0 ? {} : { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      ...(query instanceof z.ZodObject ? { query } : {}),
      ...(Object.keys(headers).length === 0 ? {} : { header: z.object(headers) }),
    },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [String(gives.status ?? 200) as '200']: {
        description: '成功 success',
        ...(gives.schema === undefined && gives.type === undefined
          ? {}
          : { content: { [type]: { schema: gives.schema ?? z.string() } } }),
      },
      default: { description: '失败 failure', content: { 'application/json': { schema: failure } } },
    },
  };
}

const tags = [
  ['system', '运行 running the server'],
  ['library', '内置流程 shipped processes'],
  ['own documents', '自带文档 documents that the caller brings'],
  ['documents', '保存的文档 what people have saved'],
  ['workflow', '从草稿到发布 from draft to publication'],
  ['account', '登录与密码 signing in, passwords'],
  ['people', '用户、邀请、操作记录 users, invitations, audit trail'],
] as const satisfies readonly (readonly [Route['tag'], string])[];

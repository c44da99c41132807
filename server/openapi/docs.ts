import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getAbsoluteFSPath } from 'swagger-ui-dist';
import type { Answer, Route } from '../routes/route.ts';
import { route } from '../routes/route.ts';
import { openapiOf } from './document.ts';

const DOCS = '/api/docs';

/** The description of the API: as a document, and as a page that needs nothing from elsewhere. */
export function describedRoutes(others: readonly Route[]): Route[] {
  const files = [
    page(DOCS, { zh: '接口说明页', en: 'The page that describes the API' }, 'text/html', html),
    page(`${DOCS}/start.js`, { zh: '说明页的脚本', en: 'The script of that page' }, 'text/javascript', start),
    packaged('swagger-ui-bundle.js', 'text/javascript'),
    packaged('swagger-ui.css', 'text/css'),
  ];
  const document = route(
    {
      method: 'get',
      path: '/api/v1/openapi.json',
      who: 'open',
      tag: 'system',
      title: { zh: '接口说明（OpenAPI）', en: 'This description of the API' },
      gives: { type: 'application/json' },
    },
    (): Answer => {
      described ??= JSON.stringify(openapiOf(routes));
      return { text: { type: 'application/json', text: described } };
    },
  );
  const routes = [...others, document, ...files];
  let described: string | undefined;
  return routes;
}

function page(path: string, title: Route['title'], type: string, text: string): Route {
  return route({ method: 'get', path, who: 'open', tag: 'system', title, gives: { type } }, () => ({
    text: { type, text },
  }));
}

function packaged(name: string, type: string): Route {
  const title = { zh: '说明页的文件', en: 'A file of that page' };
  let text: string | undefined;
  return route({ method: 'get', path: `${DOCS}/${name}`, who: 'open', tag: 'system', title, gives: { type } }, () => {
    text ??= readFileSync(join(getAbsoluteFSPath(), name), 'utf8');
    return { text: { type, text } };
  });
}

const html = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>并联 Binglian · 接口 API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${DOCS}/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="${DOCS}/swagger-ui-bundle.js"></script>
    <script src="${DOCS}/start.js"></script>
  </body>
</html>
`;

// Trying out a change needs the token of the page, as every page of ours does.
const start = `fetch('/api/v1/session')
  .then((answer) => answer.json())
  .then(({ pageToken }) => {
    window.SwaggerUIBundle({
      url: '/api/v1/openapi.json',
      dom_id: '#docs',
      validatorUrl: null,
      requestInterceptor: (request) => {
        if (pageToken) request.headers['X-Page-Token'] = pageToken;
        return request;
      },
    });
  });
`;

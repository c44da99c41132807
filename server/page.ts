import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import express, { Router } from 'express';

/**
 * Serves the built page: assets with hashes in their names for ever, and index.html for every address of the page, so
 * that a shared link opens. `<base>` makes the page's relative addresses hold at any depth.
 */
export function pageRoutes(folder: string): Router {
  const router = Router();
  const ownName = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(folder, 'assets'));
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  router.use(ownName);
  router.get(/^\/(?!api\/|ws$)(.*\/)?[^.]*$/, answerPage(join(folder, 'index.html')));
  return router;
}

function answerPage(file: string): RequestHandler {
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    if (!existsSync(file)) {
      response.status(503).type('text').send(notBuilt);
      return;
    }
    const page = readFileSync(file, 'utf8');
    response.type('html').send(page.includes('<base ') ? page : page.replace('<head>', '<head><base href="/" />'));
  };
}

const notBuilt = '页面尚未生成，请运行 npm run build\nThe page is not built yet; run npm run build\n';

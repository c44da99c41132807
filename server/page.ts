import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';
import express, { Router } from 'express';

/**
 * Serves the built page: assets with hashes in their names for ever, packed where the build has packed them and the browser
 * takes that, and index.html for every address of the page, so that a shared link opens. `<base>` makes the page's relative
 * addresses hold at any depth.
 */
export function pageRoutes(folder: string): Router {
  const router = Router();
  const ownName = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(folder, 'assets'));
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (path.endsWith(PACKED)) response.setHeader('Content-Type', kinds[extname(path.slice(0, -PACKED.length))]!);
    },
  });
  router.get(/^\/assets\/[\w.-]+\.(js|css)$/, (request, response, next) => {
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings('gzip') !== false && existsSync(join(folder, request.path + PACKED))) {
      response.setHeader('Content-Encoding', 'gzip');
      request.url = request.path + PACKED;
    }
    next();
  });
  router.use(ownName);
  router.get(/^\/(?!api\/|ws$)(.*\/)?[^.]*$/, answerPage(join(folder, 'index.html')));
  return router;
}

/** How the name of a packed file ends, which stands beside the one that it is of. */
const PACKED = '.gz';
const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

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

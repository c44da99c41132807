import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const pure = /^(engine|processes|workers)\//;

/** Lists the files of the page in `files.json`, for a page that fetches them before they are asked for. */
const fileList: Plugin = {
  name: 'file-list',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const names = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
    this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(names.sort()) });
  },
};

/** Scripts and styles are packed once, when they are built, since the server sends them thousands of times as they are. */
const packed: Plugin = {
  name: 'packed',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((one) => /\.(js|css)$/.test(one))) {
      const path = join(dir, name);
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
    }
  },
};

/** The scripts that the first one asks for stand in the page itself, so that all of them come at once. */
const preloads: Plugin = {
  name: 'preloads',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      const start = chunks.find(({ name, isDynamicEntry }) => isDynamicEntry && name === 'start');
      if (start === undefined) return [];
      // What the first script imports at once stands there already.
      const there = new Set(chunks.flatMap(({ isEntry, imports }) => (isEntry ? imports : [])));
      const files = [start.fileName, ...start.imports].filter((file) => !there.has(file));
      return files.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

const { version: release } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const server = process.env['BINGLIAN_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig(({ command }) => ({
  root: 'ui',
  base: './',
  plugins: [react(), fileList, preloads, packed],
  // A shell that carries NODE_ENV=development must not put React's development build into the page.
  define: {
    'import.meta.env.VITE_RELEASE': JSON.stringify(release),
    ...(command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {}),
  },
  build: {
    target: 'chrome90',
    outDir: '../dist/ui',
    emptyOutDir: true,
    // One style sheet: screens share classes, and what is loaded later must not change what is shown already.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 2000,
    // The engine does nothing when it is loaded, so that what only the simulation needs is left out of the first script.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => (pure.test(id.slice(root.length)) ? false : undefined) },
      // A file for every set of screens that share something would be forty files before the first map, which take longer to
      // ask for than to run: small sets go into their nearest.
      output: {
        codeSplitting: {
          groups: [
            // What the first script loads others with: it must not wait for more than that.
            { name: 'load', test: /preload-helper/, priority: 1 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 5_000 },
          ],
        },
        // The names of groups list the screens that share them, which is too long for a file.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
      },
      // The worker is built inside the build of the page, which is no news.
      checks: { bundlerTimings: false },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: {
      '/api': server,
      '/ws': { target: server, ws: true },
    },
  },
}));

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

const { version: release } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const server = process.env['BINGLIAN_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig(({ command }) => ({
  root: 'ui',
  base: './',
  plugins: [react(), fileList],
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

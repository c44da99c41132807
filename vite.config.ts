import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['BINGLIAN_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig(({ command }) => ({
  root: 'ui',
  base: './',
  plugins: [react()],
  // A shell that carries NODE_ENV=development must not put React's development build into the page.
  define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
  build: {
    target: 'chrome90',
    outDir: '../dist/ui',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
  server: {
    proxy: {
      '/api': server,
      '/ws': { target: server, ws: true },
    },
  },
}));

// `npm run dev`: the server restarts and the page reloads when a source changes. Ends with Ctrl-C, or when one of them ends.
import { spawn } from 'node:child_process';
import { root, setupOrExit } from './setup.mjs';

await setupOrExit({ build: [] });
const start = (args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
const children = [
  start(['node_modules/tsx/dist/cli.mjs', 'watch', 'server/main.ts', ...process.argv.slice(2)]),
  start(['node_modules/vite/bin/vite.js']),
];
const endAll = () => children.forEach((child) => child.kill());
process.once('SIGINT', endAll).once('SIGTERM', endAll);
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 1;
    endAll();
  });
}

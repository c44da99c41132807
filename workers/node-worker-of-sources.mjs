// The body of a thread of Node where nothing is compiled, in tests and benchmarks. Threads do not inherit the loader of
// their process (nodejs/node#47747), and take none from `execArgv` in Node 20.
import { tsImport } from 'tsx/esm/api';

await tsImport('./node-worker.ts', import.meta.url);

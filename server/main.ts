import { parseArgs } from 'node:util';
import type { StartOptions } from './start.ts';

// `npm start -- --port 9000 --host 0.0.0.0`
const usage = '用法 usage: npm start -- [--port 8080] [--host 127.0.0.1] [--data 数据目录 folder] [--shared]\n';

/** The options on the command line, or undefined where they are wrong. */
function optionsIn(args: string[]): StartOptions | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        shared: { type: 'boolean' },
      },
    });
    const { port: portText, ...rest } = values;
    if (portText === undefined) return rest;
    const port = Number(portText);
    return Number.isInteger(port) && port >= 0 && port <= 65_535 ? { ...rest, port } : undefined;
  } catch {
    return undefined;
  }
}

const options = optionsIn(process.argv.slice(2));
if (options === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  // Wrong use is told before anything is loaded.
  const { startServer } = await import('./start.ts');
  process.exitCode = await startServer(options);
}

import { parseArgs } from 'node:util';
import { startServer } from './start.ts';

// `npm start -- --port 9000 --host 0.0.0.0`
const usage = '用法 usage: npm start -- [--port 8080] [--host 127.0.0.1]\n';

/** The options on the command line, or undefined where they are wrong. */
function optionsIn(args: string[]): { port?: number; host?: string } | undefined {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return undefined;
    return { ...(port === undefined ? {} : { port }), ...(values.host === undefined ? {} : { host: values.host }) };
  } catch {
    return undefined;
  }
}

const options = optionsIn(process.argv.slice(2));
if (options === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await startServer(options);
}

import { existsSync, readFileSync } from 'node:fs';

/** The version of this release; the package lies one folder up from the sources, two from the build. */
export const version: string =
  ['../package.json', '../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .filter((address) => existsSync(address))
    .map((address) => (JSON.parse(readFileSync(address, 'utf8')) as { version: string }).version)[0] ?? '0.0.0';

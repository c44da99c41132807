import { readFileSync } from 'node:fs';

/** The version of the package, which is the same distance away from the sources' and from the build's parent folder, but one. */
export function version(): string {
  for (const up of ['../package.json', '../../package.json'])
    try {
      const { version: own } = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version?: string };
      if (own !== undefined) return own;
    } catch {
      continue;
    }
  return '0.0.0';
}

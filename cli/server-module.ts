import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A module of the server, by its path without ending. It lies beside the command line and not inside it: it is found at run
 * time, whether both are sources or built.
 */
export async function serverModule<Module>(path: string): Promise<Module> {
  const extension = extname(fileURLToPath(import.meta.url));
  return (await import(new URL(`../server/${path}${extension}`, import.meta.url).href)) as Module;
}

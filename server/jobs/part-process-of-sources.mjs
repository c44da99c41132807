// The body of a process for one part where nothing is compiled, in tests and from the sources.
import { register } from 'tsx/esm/api';

register();
await import('./part-process.ts');

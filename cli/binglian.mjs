#!/usr/bin/env node
// The command `binglian`. In a clone it first brings the build up to date; an installed package carries its build.
import { setupOrExit } from '../scripts/setup.mjs';

await setupOrExit({ build: process.argv[2] === 'serve' ? ['code', 'page'] : ['code'] });
await import('../dist/cli/main.js');

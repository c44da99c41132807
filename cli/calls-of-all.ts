import type { Command } from 'commander';
import { processes } from '../processes/index.ts';
import type { ChoiceFlags } from './arguments.ts';
import { loadProcess } from './documents.ts';
import type { Loaded } from './documents.ts';

/**
 * The process that is named, or all. What chooses one reform or city does not go with all of them, and a case belongs to one
 * process.
 */
export function loadAll(command: Command, flags: ChoiceFlags, named?: string): Loaded[] {
  const excluded = named === undefined ? (['scope', 'on', 'at', 'city'] as const) : (['scope', 'on', 'city'] as const);
  for (const one of excluded)
    if (flags[one] !== undefined)
      command.error(`error: option '--${one}' cannot be used with option '--all'`, {
        exitCode: 2,
        code: 'commander.conflictingOption',
      });
  const names = named === undefined ? processes.map(({ id }) => id) : [named];
  return names.map((id) => loadProcess(id, flags.asOf));
}

/** Ends the call as a command does whose process was left out. */
export function missingProcess(command: Command): never {
  return command.error("error: missing required argument 'process'", {
    exitCode: 2,
    code: 'commander.missingArgument',
  });
}

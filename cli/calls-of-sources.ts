import { Option } from 'commander';
import { processes } from '../processes/index.ts';
import type { Calls, ChoiceFlags } from './arguments.ts';
import { choiceOf, choosing } from './arguments.ts';
import { sources, sourcesOfAll } from './commands/sources.ts';
import { loadProcess } from './documents.ts';

type SourcesFlags = ChoiceFlags & { csv?: boolean };

/** Adds `binglian sources`. */
export function addSources({ command, words, voice, done }: Calls): void {
  const asking = command('sources', words.sources)
    .argument('[process]', words.process)
    .addOption(new Option('--csv', words.csv).conflicts('json'))
    .option('--scope <id>', words.scope);
  choosing(asking, words).action((named: string | undefined, { csv = false, ...flags }: SourcesFlags) => {
    if (named !== undefined) done(sources(loadProcess(named, flags.asOf), choiceOf(flags), csv, voice));
    else
      done(
        sourcesOfAll(
          processes.map(({ id }) => loadProcess(id, flags.asOf)),
          csv,
          voice,
        ),
      );
  });
}

import { Option } from 'commander';
import { documentKinds } from '../engine/model/json-schema.ts';
import type { DocumentKind } from '../engine/model/json-schema.ts';
import { processes } from '../processes/index.ts';
import type { Calls, ChoiceFlags } from './arguments.ts';
import { choiceOf, choosing, wholeFrom } from './arguments.ts';
import { addSimulating } from './calls-of-runs.ts';
import { addWhatIf } from './calls-of-what-if.ts';
import { assumptions } from './commands/assumptions.ts';
import { check } from './commands/check.ts';
import { comparison } from './commands/compare.ts';
import { exportProcess, exportSchema } from './commands/export.ts';
import { list } from './commands/list.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { trace } from './commands/trace.ts';
import { loadMoves, loadProcess } from './documents.ts';

type CheckFlags = ChoiceFlags & { all?: boolean; after?: boolean };
type CompareFlags = ChoiceFlags & { moves?: string };
type TraceFlags = ChoiceFlags & { before?: boolean };
type ExportFlags = ChoiceFlags & { format: 'json' | 'xstate' | 'schema'; of: DocumentKind; after?: boolean };

/** All commands, in the order in which help lists them. */
export function addCommands(calls: Calls): void {
  addReading(calls);
  addComparing(calls);
  addWalking(calls);
  addSimulating(calls);
  addWhatIf(calls);
  addServing(calls);
}

function addReading({ command, words, voice, done }: Calls): void {
  command('list', words.list).action(() => {
    done(list(voice));
  });
  command('show', words.show)
    .argument('<process>', words.process)
    .action((named: string) => {
      done(show(loadProcess(named), voice));
    });
  const checking = command('check', words.check)
    .argument('<process>', words.process)
    .option('--all', words.checkAll)
    .option('--after', words.checkAfter);
  choosing(checking, words, true).action((named: string, { all = false, after = false, ...flags }: CheckFlags) => {
    done(check(loadProcess(named), choiceOf(flags), { all, after }, voice));
  });
  command('assumptions', words.assumptions)
    .argument('[process]', words.process)
    .action((named?: string) => {
      const names = named === undefined ? processes.map(({ id }) => id) : [named];
      done(assumptions(names.map(loadProcess), voice));
    });
}

function addComparing({ command, words, voice, done }: Calls): void {
  const comparing = command('compare', words.compare)
    .argument('<process>', words.process)
    .option('--scope <id>', words.scope);
  choosing(comparing, words)
    .option('--moves <file>', words.moves)
    .action((named: string, { moves, ...flags }: CompareFlags) => {
      const loaded = loadProcess(named);
      const reform = moves === undefined ? loaded.reform : loadMoves(moves, loaded);
      done(comparison({ ...loaded, reform }, choiceOf(flags), voice));
    });
}

function addWalking({ command, words, voice, done }: Calls): void {
  const tracing = command('trace', words.trace)
    .argument('<process>', words.process)
    .addOption(new Option('--before', words.traceBefore).conflicts(['on', 'city']));
  choosing(tracing, words).action((named: string, { before = false, ...flags }: TraceFlags) => {
    done(trace(loadProcess(named), choiceOf(flags), before ? 'before' : 'after', voice));
  });
  const exporting = command('export', words.export)
    .argument('<process>', words.exportProcess)
    .addOption(new Option('--format <format>', words.format).choices(['json', 'xstate', 'schema']).default('json'))
    .addOption(new Option('--of <kind>', words.of).choices(documentKinds).default('process'))
    .option('--after', words.exportAfter);
  choosing(exporting, words, true).action((named: string, { format, of, after = false, ...flags }: ExportFlags) => {
    if (named === 'schema' || format === 'schema') done(exportSchema(of, voice));
    else done(exportProcess(loadProcess(named), choiceOf(flags), { format, after }, voice));
  });
}

function addServing({ command, words, done }: Calls): void {
  command('serve', words.serve)
    .addOption(new Option('--port <port>', words.port).argParser(wholeFrom(0, 65_535, words.wrongPort)))
    .option('--host <host>', words.host)
    .action(async ({ port, host }: { port?: number; host?: string }) => {
      done(await serve({ ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) }));
    });
}

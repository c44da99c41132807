import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { documentKinds } from '../engine/model/json-schema.ts';
import type { DocumentKind } from '../engine/model/json-schema.ts';
import type { RawChoice } from '../engine/exchange/index.ts';
import { processes } from '../processes/index.ts';
import { assumptions } from './commands/assumptions.ts';
import { check } from './commands/check.ts';
import { comparison } from './commands/compare.ts';
import { exportProcess, exportSchema } from './commands/export.ts';
import { list } from './commands/list.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { simulate } from './commands/simulate.ts';
import { trace } from './commands/trace.ts';
import { loadMoves, loadProcess } from './documents.ts';
import type { HelpWords } from './help.ts';
import type { Status, Voice } from './io.ts';

/** What every command of the line is made with: a new command, its words, the voice, and where its status goes. */
export interface Calls {
  readonly command: (name: string, about: string) => Command;
  readonly words: HelpWords;
  readonly voice: Voice;
  readonly done: (result: Status) => void;
}

interface ChoiceFlags {
  scope?: string;
  on?: string;
  at?: Record<string, string>;
  city?: string;
}
type CheckFlags = ChoiceFlags & { all?: boolean; after?: boolean };
type CompareFlags = ChoiceFlags & { moves?: string };
type TraceFlags = ChoiceFlags & { before?: boolean };
type SimulateFlags = ChoiceFlags & {
  scenario?: string;
  after?: boolean;
  cases?: number;
  replications?: number;
  seed?: number;
  assumptions?: boolean;
};
type ExportFlags = ChoiceFlags & { format: 'json' | 'xstate' | 'schema'; of: DocumentKind; after?: boolean };

/** All commands, in the order in which help lists them. */
export function addCommands(calls: Calls): void {
  addReading(calls);
  addComparing(calls);
  addWalking(calls);
  addSimulating(calls);
  addServing(calls);
}

/** The options that choose measures and city after the reform, and the case; `isImplied` makes the first two mean `--after`. */
function choosing(command: Command, words: HelpWords, isImplied = false): Command {
  const implied: Record<string, boolean> = isImplied ? { after: true } : {};
  return command
    .addOption(new Option('--on <measures>', words.on).implies(implied))
    .addOption(new Option('--at <attribute=value...>', words.at).argParser(attributesFrom(words)))
    .addOption(new Option('--city <id>', words.city).implies(implied));
}

function choiceOf({ scope, on, at, city }: ChoiceFlags): RawChoice {
  const measures = on === undefined ? undefined : on === 'none' ? [] : on.split(',').filter((id) => id !== '');
  return { scope, on: measures, at, city };
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

function addSimulating({ command, words, voice, done }: Calls): void {
  const simulating = command('simulate', words.simulate)
    .argument('<process>', words.process)
    .option('--scenario <file>', words.scenario)
    .addOption(new Option('--before', words.simulateBefore).conflicts(['after', 'on', 'city']))
    .option('--after', words.simulateAfter);
  choosing(simulating, words, true)
    .option('--cases <n>', words.cases, wholeFrom(1, 100_000_000, words.wrongCount))
    .option('--replications <n>', words.replications, wholeFrom(1, 100_000_000, words.wrongCount))
    .option('--seed <n>', words.seed, wholeFrom(0, 4_294_967_295, words.wrongSeed))
    .option('--assumptions', words.simulateAssumptions)
    .action((named: string, { after = false, ...flags }: SimulateFlags) => {
      done(simulate(loadProcess(named), choiceOf(flags), { ...flags, after }, voice));
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

function attributesFrom({ wrongAttribute }: HelpWords) {
  return (text: string, before: Record<string, string> = {}): Record<string, string> => {
    const [, attribute, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (attribute === undefined || value === undefined) throw new InvalidArgumentError(wrongAttribute);
    return { ...before, [attribute]: value };
  };
}

function wholeFrom(least: number, most: number, wrong: string) {
  return (text: string): number => {
    const number = Number(text);
    if (text.trim() === '' || !Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(wrong);
    return number;
  };
}

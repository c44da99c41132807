import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../engine/model/index.ts';
import { documentKinds } from '../engine/model/json-schema.ts';
import type { DocumentKind } from '../engine/model/json-schema.ts';
import { cities, processes } from '../processes/index.ts';
import { assumptions } from './commands/assumptions.ts';
import { check } from './commands/check.ts';
import { comparison } from './commands/compare.ts';
import { exportProcess, exportSchema } from './commands/export.ts';
import { list } from './commands/list.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { trace } from './commands/trace.ts';
import { loadMoves, loadProcess } from './documents.ts';
import { findingText } from './findings.ts';
import type { HelpWords } from './help.ts';
import { enHelp, zhHelp, zhTitles } from './help.ts';
import type { Status, Surroundings, Voice } from './io.ts';
import { BadDocument, languageOf, status, voiceOf, WrongUse, writeJson } from './io.ts';

interface Shared {
  json?: boolean;
}
interface CompareFlags extends Shared {
  scope?: string;
  on?: string;
  at?: Record<string, string>;
  city?: string;
  moves?: string;
}

/**
 * Runs one call of the command line and resolves to its exit status: 0 all well, 1 findings of error level, 2 wrong use.
 * Never rejects for anything that a user may write.
 */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<Status> {
  const language = askedLanguage(args) ?? languageOf(surroundings.env);
  const voice = voiceOf(surroundings, language, args.includes('--json'));
  let result: Status = status.well;
  const program = programOf(voice, (given) => {
    result = given;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return result;
  } catch (error) {
    return failure(error, voice);
  }
}

function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = args[at]?.startsWith('--lang=') === true ? args[at].slice('--lang='.length) : args[at + 1];
  return at !== -1 && (named === 'zh' || named === 'en') ? named : undefined;
}

function failure(error: unknown, voice: Voice): Status {
  if (error instanceof CommanderError) return error.exitCode === 0 ? status.well : status.use;
  if (error instanceof WrongUse) {
    for (const finding of error.findings) voice.err(findingText(finding, voice));
    return status.use;
  }
  if (error instanceof BadDocument) {
    if (voice.json) writeJson(voice, { ok: false, findings: error.findings });
    else for (const finding of error.findings) voice.err(findingText(finding, voice));
    return status.findings;
  }
  throw error;
}

type Done = (result: Status) => void;

function programOf(voice: Voice, done: Done): Command {
  const zh = voice.language === 'zh';
  const words = zh ? zhHelp : enHelp;
  const program = new Command('binglian')
    .description(words.about)
    .version(version(), '--version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.help)
    .exitOverride()
    .configureOutput({
      writeOut: voice.out,
      writeErr: voice.err,
      outputError: (message, write) => write(zh ? `用法有误：${message.replace(/^error: /, '')}` : message),
    })
    .configureHelp({ styleTitle: (title) => (zh ? (zhTitles[title] ?? title) : title) })
    .showHelpAfterError(words.afterError);
  const command = (name: string, about: string): Command =>
    program
      .command(name)
      .description(about)
      .helpOption('-h, --help', words.help)
      .option('--json', words.json)
      .addOption(new Option('--lang <language>', words.lang).choices(['zh', 'en']));
  addReading(command, words, voice, done);
  addComparing(command, words, voice, done);
  addServing(command, words, done);
  return program;
}

type Commands = (name: string, about: string) => Command;

function addReading(command: Commands, words: HelpWords, voice: Voice, done: Done): void {
  command('list', words.list).action(() => {
    done(list(voice));
  });
  command('show', words.show)
    .argument('<process>', words.process)
    .action((named: string) => {
      done(show(loadProcess(named), voice));
    });
  command('check', words.check)
    .argument('<process>', words.process)
    .option('--all', words.checkAll)
    .option('--after', words.checkAfter)
    .action((named: string, { all = false, after = false }: { all?: boolean; after?: boolean }) => {
      done(check(loadProcess(named), { all, after }, voice));
    });
  command('assumptions', words.assumptions)
    .argument('[process]', words.process)
    .action((named?: string) => {
      done(assumptions(named === undefined ? processes : [loadProcess(named).process], voice));
    });
}

function addComparing(command: Commands, words: HelpWords, voice: Voice, done: Done): void {
  command('compare', words.compare)
    .argument('<process>', words.process)
    .option('--scope <id>', words.scope)
    .option('--on <measures>', words.on)
    .option('--at <attribute=value...>', words.at, collectAttribute)
    .option('--city <id>', words.city)
    .option('--moves <file>', words.moves)
    .action((named: string, { scope, on, at, city, moves }: CompareFlags) => {
      const loaded = loadProcess(named);
      const reform = moves === undefined ? loaded.reform : loadMoves(moves, loaded);
      const chosen = on === undefined ? undefined : on === 'none' ? [] : on.split(',').filter((id) => id !== '');
      done(comparison({ ...loaded, reform }, cities, { scope, on: chosen, at, city }, voice));
    });
  command('trace', words.trace)
    .argument('<process>', words.process)
    .option('--on <measures>', words.on)
    .option('--at <attribute=value...>', words.at, collectAttribute)
    .action((named: string, { on, at }: CompareFlags) => {
      const chosen = on === undefined ? undefined : on === 'none' ? [] : on.split(',').filter((id) => id !== '');
      done(trace(loadProcess(named), { on: chosen, at }, voice));
    });
  command('export', words.export)
    .argument('<process>', words.exportProcess)
    .addOption(new Option('--format <format>', words.format).choices(['json', 'xstate', 'schema']).default('json'))
    .addOption(new Option('--of <kind>', words.of).choices(documentKinds).default('process'))
    .action((named: string, { format, of }: { format: 'json' | 'xstate' | 'schema'; of: DocumentKind }) => {
      if (named === 'schema' || format === 'schema') done(exportSchema(of, voice));
      else done(exportProcess(loadProcess(named), format, voice));
    });
}

function addServing(command: Commands, words: HelpWords, done: Done): void {
  command('serve', words.serve)
    .addOption(new Option('--port <port>', words.port).argParser(portOf))
    .option('--host <host>', words.host)
    .action(async ({ port, host }: { port?: number; host?: string }) => {
      done(await serve({ ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) }));
    });
}

function collectAttribute(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [, attribute, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (attribute === undefined || value === undefined)
    throw new InvalidArgumentError('attribute=value, for example --at investor=government');
  return { ...before, [attribute]: value };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('0 … 65535');
  return port;
}

/** The package is the same distance away from the sources' and from the build's parent folder, but one. */
function version(): string {
  for (const up of ['../package.json', '../../package.json'])
    try {
      const { version: own } = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version?: string };
      if (own !== undefined) return own;
    } catch {
      continue;
    }
  return '0.0.0';
}

import { Command, CommanderError, Option } from 'commander';
import type { Finding, Language, Text } from '../engine/model/index.ts';
import { Cancelled, WorkFailed } from '../engine/run/index.ts';
import type { Calls } from './arguments.ts';
import { addCommands } from './calls.ts';
import { findingText } from './findings.ts';
import { enHelp, zhHelp, zhTitles } from './help.ts';
import type { Status, Surroundings, Voice } from './io.ts';
import { BadDocument, languageOf, status, voiceOf, WrongUse, writeJson } from './io.ts';
import { version } from './version.ts';
import { wrongUseText } from './wrong-use.ts';

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
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return status.well;
    if (error.code !== 'commander.help') voice.err(wrongUseText(error, voice.language) + helpHint(voice));
    return status.use;
  }
  if (error instanceof WrongUse) {
    for (const finding of error.findings) voice.err(findingText(finding, voice));
    return status.use;
  }
  if (error instanceof BadDocument) {
    if (voice.json) writeJson(voice, { ok: false, findings: error.findings });
    else for (const finding of error.findings) voice.err(findingText(finding, voice));
    return status.findings;
  }
  if (error instanceof Cancelled) {
    voice.err(`${voice.say(stopped)}\n`);
    return status.interrupted;
  }
  if (error instanceof WorkFailed) {
    const finding = failedRun(error.reason);
    if (voice.json) writeJson(voice, { ok: false, findings: [finding] });
    else voice.err(findingText(finding, voice));
    return status.findings;
  }
  throw error;
}

const stopped: Text = {
  zh: '已中断：模拟没有做完，没有结果。',
  en: 'Interrupted: the simulation was not finished, and there is no result.',
};

function failedRun(message: Text): Finding {
  return {
    code: 'simulate/failed',
    level: 'error',
    at: '',
    message,
    rule: { zh: '没有算完的，不给结果', en: 'what was not run to its end has no result' },
    mend: { zh: '减少办件数（--cases）或线程（--workers）后重试', en: 'Try again with fewer --cases or --workers' },
  };
}

function helpHint({ language }: Voice): string {
  return `${(language === 'zh' ? zhHelp : enHelp).afterError}\n`;
}

function programOf(voice: Voice, done: (result: Status) => void): Command {
  const zh = voice.language === 'zh';
  const words = zh ? zhHelp : enHelp;
  const program = new Command('binglian')
    .description(words.about)
    .version(version(), '--version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.help)
    .addHelpText('after', `\n${words.bounds}`)
    .exitOverride()
    // Errors are told in `failure`, in the language of the call.
    .configureOutput({ writeOut: voice.out, writeErr: voice.err, outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => (zh ? (zhTitles[title] ?? title) : title) });
  const command: Calls['command'] = (name, about, { under = program, isDefault = false } = {}) =>
    under
      .command(name, { isDefault })
      .description(about)
      .helpOption('-h, --help', words.help)
      .option('--json', words.json)
      .addOption(new Option('--lang <language>', words.lang).choices(['zh', 'en']));
  addCommands({ command, words, voice, done });
  return program;
}

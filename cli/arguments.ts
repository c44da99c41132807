import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { RawChoice } from '../engine/exchange/index.ts';
import { idSchema } from '../engine/model/index.ts';
import { parseDate } from '../engine/time/index.ts';
import type { HelpWords } from './help.ts';
import type { Status, Voice } from './io.ts';
import type { PilotOptions } from './pilot.ts';

/** What every command of the line is made with: a new command, its words, the voice, and where its status goes. */
export interface Calls {
  /** `under` another command, and the one that is meant where that is called without naming one. */
  readonly command: (name: string, about: string, place?: { under?: Command; isDefault?: boolean }) => Command;
  readonly words: HelpWords;
  readonly voice: Voice;
  readonly done: (result: Status) => void;
}

/** The options that choose scope, measures, case and city. */
export interface ChoiceFlags {
  scope?: string;
  on?: string;
  at?: Record<string, string>;
  city?: string;
  /** The day as of which the law of both sides is read. */
  asOf?: string;
}

/** The options that change the experiment of a scenario, and who runs it. */
export interface RunFlags {
  scenario?: string;
  cases?: number;
  replications?: number;
  seed?: number;
  workers?: number;
}

/** The options that ask for runs which see single cases. */
export interface PilotFlags {
  steady?: boolean | undefined;
  trace?: string | undefined;
  force?: boolean | undefined;
}

/** As many workers as anybody may ask for. */
const MOST_WORKERS = 256;

/** The options that choose measures and city after the reform, and the case; `isImplied` makes the first two mean `--after`. */
export function choosing(command: Command, words: HelpWords, isImplied = false): Command {
  const implied: Record<string, boolean> = isImplied ? { after: true } : {};
  return command
    .addOption(new Option('--on <measures>', words.on).implies(implied))
    .addOption(new Option('--at <attribute=value...>', words.at).argParser(attributesFrom(words)))
    .addOption(new Option('--city <id>', words.city).implies(implied))
    .addOption(asOfOption(words));
}

/** The day as of which the law is read. */
export function asOfOption({ asOf, wrongDate }: HelpWords): Option {
  return new Option('--as-of <date>', asOf).argParser(dateFrom(wrongDate));
}

/** The choice that its options mean. */
export function choiceOf({ scope, on, at, city }: ChoiceFlags): RawChoice {
  return { scope, on: on === undefined ? undefined : listOf(on), at, city };
}

/** Ids with commas between them; `none` is none. */
export function listOf(text: string): string[] {
  return text === 'none' ? [] : text.split(',').filter((id) => id !== '');
}

/** Adds the options of the experiment. */
export function running(command: Command, words: HelpWords, replications: string): Command {
  return command
    .option('--scenario <file>', words.scenario)
    .option('--cases <n>', words.cases, wholeFrom(1, 100_000_000, words.wrongCount))
    .option('--replications <n>', replications, wholeFrom(1, 10_000, words.wrongReplications))
    .option('--seed <n>', words.seed, wholeFrom(0, 4_294_967_295, words.wrongSeed))
    .option('--workers <n>', words.workers, wholeFrom(1, MOST_WORKERS, words.wrongWorkers));
}

/** Adds the options of runs that see single cases, with what the command says of them. */
export function piloting(
  command: Command,
  { force }: HelpWords,
  { steady, trace }: { readonly steady: string; readonly trace: string },
): Command {
  return command.option('--steady', steady).option('--trace <file>', trace).option('--force', force);
}

/** What these options mean. */
export function pilotOf({ steady = false, trace, force = false }: PilotFlags): PilotOptions {
  return { steady, ...(trace === undefined ? {} : { trace: { path: trace, replaces: force } }) };
}

function attributesFrom({ wrongAttribute }: HelpWords) {
  return (text: string, before: Record<string, string> = {}): Record<string, string> => {
    const [, attribute, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (attribute === undefined || value === undefined) throw new InvalidArgumentError(wrongAttribute);
    return { ...before, [attribute]: value };
  };
}

/** Reads a whole number in a range. */
export function wholeFrom(least: number, most: number, wrong: string) {
  return (text: string): number => {
    const number = Number(text);
    if (text.trim() === '' || !Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(wrong);
    return number;
  };
}

/** Reads an id. */
export const idFrom = (wrong: string) => matching((text) => idSchema.safeParse(text).success, wrong);

/** Reads a day of the calendar as YYYY-MM-DD. */
export const dateFrom = (wrong: string) => matching((text) => parseDate(text) !== undefined, wrong);

function matching(fits: (text: string) => boolean, wrong: string) {
  return (text: string): string => {
    if (!fits(text)) throw new InvalidArgumentError(wrong);
    return text;
  };
}

/** Reads a length of time in days, above 0. */
export function daysFrom({ wrongDays }: HelpWords) {
  return (text: string): number => {
    const number = Number(text);
    if (!(number > 0 && number <= MOST_DAYS)) throw new InvalidArgumentError(wrongDays);
    return number;
  };
}

const MOST_DAYS = 1_000_000;

/** Reads a share above 0, at most 1. */
export function shareFrom({ wrongShare }: HelpWords) {
  return (text: string): number => {
    const number = Number(text);
    if (!(number > 0 && number <= 1)) throw new InvalidArgumentError(wrongShare);
    return number;
  };
}

import { styleText } from 'node:util';
import type { Finding, Language, Text } from '../engine/model/index.ts';
import type { Pool } from '../workers/pool.ts';

/** Where a command writes to and what it knows of its surroundings. Tests hand in their own. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colour: boolean;
  /** Whether a person watches the errors go by, so that progress may be shown there; nobody, where absent. */
  readonly isWatched?: boolean;
  /** Has something done when the user interrupts, until the function that it gives back is called; never, where absent. */
  readonly onInterrupt?: (act: () => void) => () => void;
  /** Workers for mass simulations; threads, where absent. */
  readonly poolOf?: (size: number) => Pool;
}

/** What every command gets: a voice in the language of the call. */
export interface Voice extends Surroundings {
  readonly language: Language;
  readonly json: boolean;
  readonly say: (text: Text) => string;
  readonly style: (format: 'bold' | 'dim' | 'yellow', text: string) => string;
}

/** Exit status of the command: all well, findings of error level, wrong use, interrupted (128 + SIGINT, as shells have it). */
export const status = { well: 0, findings: 1, use: 2, interrupted: 130 } as const;
export type Status = (typeof status)[keyof typeof status];

/** A call that cannot be followed, such as an unknown id. Ends the command with status 2 and a sentence. */
export class WrongUse extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super('wrong use');
    this.findings = findings;
  }
}

/** A document that cannot be read. Ends the command with status 1 and its findings. */
export class BadDocument extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super('document with findings');
    this.findings = findings;
  }
}

export function voiceOf(surroundings: Surroundings, language: Language, json: boolean): Voice {
  const { colour } = surroundings;
  return {
    ...surroundings,
    language,
    json,
    say: (text) => text[language],
    style: (format, text) => (colour ? styleText(format, text) : text),
  };
}

/** The language of the environment: Chinese unless it names another one. */
export function languageOf(env: Surroundings['env']): Language {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return named === undefined || named.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** JSON as all commands write it: two spaces deep, one line end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function writeJson(voice: Voice, value: unknown): void {
  voice.out(jsonText(value));
}

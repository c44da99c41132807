import type { Text } from '../engine/model/index.ts';
import type { Status, Voice } from './io.ts';
import { status, writeJson } from './io.ts';
import { serverModule } from './server-module.ts';

/** The part of the server that looks after its data. */
export interface Upkeep {
  placeOf(env: Voice['env'], data: string | undefined): Place;
  backup(place: Place, file: string): Promise<{ file: string; bytes: number; sha256: string }>;
  restore(place: Place, file: string, force: boolean): Promise<{ kept: string | null; sha256: string }>;
  examine(options: Place & { host: string; port: number }): Promise<Examined[]>;
}

interface Place {
  readonly folder: string;
  readonly url?: string | undefined;
}

interface Examined {
  readonly what: Text;
  readonly state: 'well' | 'warning' | 'wrong';
  readonly told: Text;
}

export interface UpkeepFlags {
  data?: string;
}

/** Does something with the data; what the store says against it is told, with status 1. */
export async function withUpkeep(
  voice: Voice,
  { data }: UpkeepFlags,
  work: (upkeep: Upkeep, place: Place) => Promise<Status>,
): Promise<Status> {
  const upkeep = await serverModule<Upkeep>('upkeep/index');
  try {
    return await work(upkeep, upkeep.placeOf(voice.env, data));
  } catch (error) {
    if (!hasText(error)) throw error;
    if (voice.json) writeJson(voice, { ok: false, code: error.code, message: voice.say(error.text) });
    else voice.err(`${voice.say(error.text)}\n`);
    return status.findings;
  }
}

/** The errors of the store carry words for people. */
function hasText(error: unknown): error is Error & { code: string; text: Text } {
  return error instanceof Error && 'text' in error && 'code' in error;
}

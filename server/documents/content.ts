import type { z } from 'zod';
import type { Finding, Parsed, Process, Text } from '../../engine/model/index.ts';
import { hasErrors, parseCity, parseProcess, parseReform } from '../../engine/model/index.ts';
import { findingsOfForm } from '../../engine/model/issues.ts';
import {
  calendarsNamed,
  findingsOfReformFor,
  parseCalendar,
  readScenario,
  unknownId,
  withoutPersonalData,
} from '../../engine/exchange/index.ts';
import { processById, processes } from '../../processes/index.ts';
import { ApiError, errorOf } from '../errors.ts';
import type { Call } from '../routes/route.ts';
import type { Store, StoredKind } from '../store/index.ts';
import { withKeptCalendars, withoutKeptCalendars } from './calendars.ts';
import { layoutSchema } from './layout-content.ts';

/** A content that may be stored. */
export interface SoundContent {
  /** JSON text. */
  readonly text: string;
  /** The title in the content, for kinds that carry one. */
  readonly title: Text | undefined;
  /** What was masked, and what is worth knowing. */
  readonly findings: readonly Finding[];
}

/**
 * The content of a document as its caller may store it: read by the schema of its kind, held against the process that it speaks
 * of, and without personal data. Rejects with ApiError 422 that lists what is wrong and where.
 */
export async function soundContent(
  { caller, store }: Pick<Call<unknown, unknown>, 'caller' | 'store'>,
  kind: StoredKind,
  json: unknown,
  about: string | null,
): Promise<SoundContent> {
  const { json: clean, findings: masked } = withoutPersonalData(json);
  const parsed = await parsedContent({ caller, store }, kind, clean, about);
  if (!parsed.ok) throw errorOf(422, 'invalid-document', placed(parsed.findings));
  const { title } = parsed.value as { title?: Text };
  return { text: JSON.stringify(parsed.value), title, findings: [...masked, ...parsed.findings] };
}

function placed(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, at: finding.at === '' ? 'content' : `content.${finding.at}` }));
}

async function parsedContent(
  { caller, store }: Pick<Call<unknown, unknown>, 'caller' | 'store'>,
  kind: StoredKind,
  json: unknown,
  about: string | null,
): Promise<Parsed<unknown>> {
  switch (kind) {
    case 'process':
      return parseProcess(json);
    case 'city':
      return parseCity(json);
    case 'calendar':
      return parseCalendar(json);
    case 'layout': {
      const process = await processAbout(store, about);
      return withFindings(byForm(json, layoutSchema), (layout) => ofProcess(layout.process, process));
    }
    case 'reform': {
      const process = await processAbout(store, about);
      return withFindings(parseReform(json), (reform) => findingsOfReformFor(process, reform));
    }
    case 'scenario': {
      const whole = await withKeptCalendars(caller, store, json, 'content');
      const parsed = readScenario(whole, await processAbout(store, about));
      return parsed.ok ? { ...parsed, value: withoutKeptCalendars(parsed.value, calendarsNamed(json)) } : parsed;
    }
  }
}

/** The process that a reform, a scenario or a layout belongs to: a shipped one, or a stored one as it stands. */
async function processAbout(store: Store, about: string | null): Promise<Process> {
  if (about === null) throw new ApiError(422, 'invalid-document', noAbout);
  const shipped = processById(about);
  if (shipped !== undefined) return shipped;
  const stored = await store.documents.get(about);
  const parsed = stored.kind === 'process' ? parseProcess(JSON.parse(stored.content)) : undefined;
  if (parsed?.ok === true) return parsed.value;
  const ids = processes.map(({ id }) => id);
  throw errorOf(422, 'invalid-document', [unknownId({ zh: '流程', en: 'process' }, about, ids, 'about')]);
}

function byForm<T>(json: unknown, schema: z.ZodType<T>): Parsed<T> {
  const result = schema.safeParse(json);
  if (!result.success) return { ok: false, findings: findingsOfForm(result.error.issues, json) };
  return { ok: true, value: result.data, findings: [] };
}

function withFindings<T>(parsed: Parsed<T>, more: (value: T) => Finding[]): Parsed<T> {
  if (!parsed.ok) return parsed;
  const findings = [...parsed.findings, ...more(parsed.value)];
  return hasErrors(findings) ? { ok: false, findings } : { ...parsed, findings };
}

function ofProcess(named: string, process: Process): Finding[] {
  return named === process.id ? [] : [unknownId({ zh: '流程', en: 'process' }, named, [process.id], 'process')];
}

const noAbout: Text = {
  zh: '改革、仿真方案和布局须写明所属流程（about）',
  en: 'A reform, a scenario or a layout has to say by `about` which process it belongs to',
};

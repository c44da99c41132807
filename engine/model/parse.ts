import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { hasErrors } from './finding.ts';
import { findingsOfForm, firstFindings } from './issues.ts';
import { firstBreak } from './json-break.ts';
import { migrate } from './migrate.ts';
import type { City, Process, Reform } from './process.ts';
import { citySchema, FORMAT, processSchema, reformSchema } from './process.ts';
import { findingsOfReferences } from './references.ts';
import type { Text } from './text.ts';

/** A document that was read, or the findings that kept it from being read. Findings beside a value are no errors. */
export type Parsed<T> = { ok: true; value: T; findings: Finding[] } | { ok: false; findings: Finding[] };

/** The largest text that is read at all, in characters; a process of four hundred items takes about a tenth of it. */
export const LARGEST_TEXT = 20_000_000;
/** The deepest nesting that is read; documents need about ten. */
const DEEPEST = 60;
/** How many values a document may hold, counted with the groups and lists around them; the largest shipped one has 7 500. */
const MOST_VALUES = 500_000;
/** How many names one group may have: free ones, such as the columns of a list, are some dozens. */
const MOST_NAMES = 100_000;

/** The process in unknown JSON. Never throws; findings name the place, the rule and the mend. */
export function parseProcess(json: unknown): Parsed<Process> {
  const parsed = parseForm(json, processSchema);
  if (!parsed.ok) return parsed;
  const findings = [...parsed.findings, ...findingsOfReferences(parsed.value)];
  return hasErrors(findings)
    ? { ok: false, findings: firstFindings(findings) }
    : { ok: true, value: parsed.value, findings };
}

/** The reform package in unknown JSON. Whether its targets exist is told when it is applied. Never throws. */
export function parseReform(json: unknown): Parsed<Reform> {
  return parseForm(json, reformSchema);
}

/** The city document in unknown JSON. Never throws. */
export function parseCity(json: unknown): Parsed<City> {
  return parseForm(json, citySchema);
}

/** The JSON value of a text, or a finding that names line and column. Never throws. */
export function parseJson(text: string): Parsed<unknown> {
  if (text.length > LARGEST_TEXT) return failed('form/too-large', tooLarge(text.length), smaller);
  const json = text.replace(/^\uFEFF/, '');
  try {
    return {
      ok: true,
      value: JSON.parse(json) as unknown,
      findings: [],
    };
  } catch {
    return failed('form/no-json', noJson(json), {
      zh: '从该处起核对引号、逗号和括号；文件须存为 UTF-8',
      en: 'Check quotes, commas and brackets from there on; the file has to be saved as UTF-8',
    });
  }
}

/** The process in a JSON text. Never throws. */
export function parseProcessText(text: string): Parsed<Process> {
  const json = parseJson(text);
  return json.ok ? parseProcess(json.value) : json;
}

function parseForm<T>(json: unknown, schema: z.ZodType<T>): Parsed<T> {
  const excess = excessOf(json);
  if (excess !== undefined) return excess;
  const migrated = migrate(json);
  switch (migrated.kind) {
    case 'newer':
      return failed('form/newer', newer(migrated.format), {
        zh: '升级并联后再打开',
        en: 'Open it with a newer release of Binglian',
      });
    case 'unreachable':
      return failed('form/unknown-format', newer(migrated.format), {
        zh: `把 format 写为 ${FORMAT}`,
        en: `Write ${FORMAT} as format`,
      });
    case 'current':
    case 'migrated': {
      const result = schema.safeParse(migrated.json);
      if (!result.success)
        return {
          ok: false,
          findings: findingsOfForm(result.error.issues, migrated.json),
        };
      return { ok: true, value: result.data, findings: [] };
    }
  }
}

/**
 * The finding for what is nested too deeply or holds too many values to be looked at one by one. Walks with a stack of its
 * own, so that hostile nesting cannot exhaust the engine's.
 */
export function excessOf(json: unknown, most = MOST_VALUES): ReturnType<typeof failed> | undefined {
  const open: { value: object; depth: number }[] = [];
  let count = 0;
  const enter = (value: unknown, depth: number): void => {
    if (typeof value === 'object' && value !== null) open.push({ value, depth });
  };
  enter(json, 0);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (depth > DEEPEST) return failed('form/too-deep', tooDeep, smaller);
    // Lists know their length, and names are cheaper to count than values to fetch.
    const size = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (size > MOST_NAMES && !Array.isArray(value)) return failed('form/too-many', tooManyNames, smaller);
    count += size;
    if (count > most) return failed('form/too-many', tooMany(most), smaller);
    for (const inner of Object.values(value) as unknown[]) enter(inner, depth + 1);
  }
  return undefined;
}

function failed(code: string, message: Text, mend: Text): { ok: false; findings: Finding[] } {
  const rule = { zh: '文档格式', en: 'the document format' };
  return {
    ok: false,
    findings: [{ code, level: 'error', at: '', message, rule, mend }],
  };
}

const smaller: Text = {
  zh: '确认选对了文件',
  en: 'Make sure that it is the right file',
};
const tooDeep: Text = {
  zh: '嵌套层数过多，不像流程文档',
  en: 'It is nested too deeply for a process document',
};

function tooMany(most: number): Text {
  return {
    zh: `内容超过 ${most} 个值，不像流程文档`,
    en: `It holds more than ${most} values, too many for a process document`,
  };
}

const tooManyNames: Text = {
  zh: `一处有超过 ${MOST_NAMES} 个名称，不像流程文档`,
  en: `One group holds more than ${MOST_NAMES} names, too many for a process document`,
};

function tooLarge(length: number): Text {
  return {
    zh: `文件过大（${length} 字符，上限 ${LARGEST_TEXT}）`,
    en: `The file is too large (${length} characters, at most ${LARGEST_TEXT})`,
  };
}

function newer(format: number): Text {
  return {
    zh: `文档格式是第 ${format} 版，本程序读第 ${FORMAT} 版`,
    en: `The document has format ${format}, this release reads ${FORMAT}`,
  };
}

function noJson(text: string): Text {
  const before = text.slice(0, firstBreak(text));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  if (before.length === text.length)
    return {
      zh: `JSON 不完整，到第 ${line} 行第 ${column} 列就断了`,
      en: `The JSON is not complete, it ends at line ${line}, column ${column}`,
    };
  return {
    zh: `第 ${line} 行第 ${column} 列起不是 JSON`,
    en: `From line ${line}, column ${column} on this is no JSON`,
  };
}

import type { Request } from 'express';
import express from 'express';
import type { Finding } from '../engine/model/index.ts';
import { LARGEST_TEXT, parseJson } from '../engine/model/index.ts';
import { ApiError, errorOf, words } from './errors.ts';

/** Bytes of a body that carries no document. */
const SMALL = 64 * 1024;
/** The deepest nesting of a body; a document in it needs about ten. */
const DEEPEST = 64;

/** The most names in one group of a body; a document has forty. */
const MOST_NAMES = 2000;

const take = { document: taking(LARGEST_TEXT), small: taking(SMALL) };

/** Takes the body as bytes, whatever type it calls itself, so that broken JSON gets a finding with line and column. */
function taking(limit: number): express.RequestHandler {
  return express.raw({ type: () => true, limit });
}

/** The JSON value of the body of a request. Rejects with an ApiError with a finding where it is none. */
export async function jsonIn(request: Request, size: keyof typeof take): Promise<unknown> {
  await new Promise<void>((resolve, reject) => {
    take[size](request, request.res!, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new ApiError(400, 'bad-request', words.badRequest));
    });
  });
  const body: unknown = request.body;
  const text = Buffer.isBuffer(body) ? decoded(body) : '';
  if (depthOf(text) > DEEPEST) throw errorOf(400, 'bad-request', [tooDeep]);
  const parsed = parseJson(text);
  if (!parsed.ok) throw errorOf(400, 'bad-request', parsed.findings);
  if (hasManyNames(parsed.value)) throw errorOf(400, 'bad-request', [tooMany]);
  return parsed.value;
}

function decoded(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw errorOf(400, 'bad-request', [noUtf8]);
  }
}

/** How deep brackets are nested, looked at before anything walks into them. Those in texts do not count. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') isText = !isText;
    else if (isText) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}

/** Whether some group has more names than any document needs. Lists have limits of their own, groups of free names have none. */
function hasManyNames(json: unknown): boolean {
  const open: unknown[] = [json];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next) && Object.keys(next).length > MOST_NAMES) return true;
    for (const inner of Object.values(next) as unknown[])
      if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return false;
}

const rule = { zh: '文档格式', en: 'the document format' };

const noUtf8: Finding = {
  code: 'form/encoding',
  level: 'error',
  at: '',
  message: { zh: '请求正文不是 UTF-8 的 JSON', en: 'The body is no JSON in UTF-8' },
  rule,
  mend: { zh: '以 UTF-8 编码发送 JSON', en: 'Send JSON in UTF-8' },
};

const tooDeep: Finding = {
  code: 'form/too-deep',
  level: 'error',
  at: '',
  message: { zh: '嵌套层数过多', en: 'It is nested too deeply' },
  rule,
  mend: { zh: `至多 ${DEEPEST} 层`, en: `At most ${DEEPEST} levels` },
};

const tooMany: Finding = {
  code: 'form/too-many',
  level: 'error',
  at: '',
  message: { zh: `一个对象里的名称超过 ${MOST_NAMES} 个`, en: `One group has more than ${MOST_NAMES} names` },
  rule,
  mend: { zh: '确认选对了文件', en: 'Make sure that it is the right file' },
};

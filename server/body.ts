import type { Request, RequestHandler } from 'express';
import express from 'express';
import type { Finding } from '../engine/model/index.ts';
import { LARGEST_TEXT, parseJson } from '../engine/model/index.ts';
import { errorOf } from './errors.ts';

/** Takes the body as bytes, whatever type it calls itself, so that broken JSON gets a finding with line and column. */
export const takeBody: RequestHandler = express.raw({ type: () => true, limit: LARGEST_TEXT });

/** The JSON value of the body. Throws ApiError with a finding where it is none. */
export function jsonIn(request: Request): unknown {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw errorOf(400, 'bad-request', [noUtf8]);
  const parsed = parseJson(decoded(body));
  if (!parsed.ok) throw errorOf(400, 'bad-request', parsed.findings);
  return parsed.value;
}

function decoded(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw errorOf(400, 'bad-request', [noUtf8]);
  }
}

const noUtf8: Finding = {
  code: 'form/encoding',
  level: 'error',
  at: '',
  message: { zh: '请求正文不是 UTF-8 的 JSON', en: 'The body is no JSON in UTF-8' },
  rule: { zh: '文档格式', en: 'the document format' },
  mend: { zh: '以 UTF-8 编码发送 JSON', en: 'Send JSON in UTF-8' },
};

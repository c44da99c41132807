import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Finding, Parsed, Text } from '../engine/model/index.ts';
import { languageOf } from './language.ts';
import type { ErrorAnswer, ErrorCode, Made } from './messages.ts';
import type { RefusalCode } from './store/refusal.ts';
import { CommentConflict, Conflict, Refusal, StoreError } from './store/index.ts';

/** An answer that is no success, thrown by routes and told by `answerErrors`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly text: Text;
  readonly findings: readonly Finding[] | undefined;
  /** After so many seconds it may be tried again. */
  readonly waitSeconds: number | undefined;

  constructor(status: number, code: ErrorCode, text: Text, findings?: readonly Finding[], waitSeconds?: number) {
    super(text.en);
    this.status = status;
    this.code = code;
    this.text = text;
    this.findings = findings;
    this.waitSeconds = waitSeconds;
  }
}

/** Letters of an id that a message shows; the answer has all of it. */
const ID_SHOWN = 12;

/** The same key came again for what is told once: its secret was not kept, so that nobody reads it in the store. */
export class ToldOnce extends ApiError {
  readonly made: Made;

  constructor(made: Made) {
    const at = `${made.at.slice(0, 16).replace('T', ' ')} UTC`;
    const id = made.id.slice(0, ID_SHOWN);
    super(409, 'told-once', {
      zh: `同一个请求（Idempotency-Key）已于 ${at} 生成过一个链接（编号 ${id}…）；口令只给一次，不保存。没有收到的，请撤销那个链接，再生成一个`,
      en: `The same request (Idempotency-Key) made a link at ${at} already (id ${id}…); its token is told once and not kept. If it did not arrive, end that link and make another one`,
    });
    this.made = made;
  }
}

/** The error for findings: the first one speaks, all are listed. */
export function errorOf(status: number, code: ErrorCode, findings: readonly Finding[]): ApiError {
  const [first] = findings;
  const text = first === undefined ? words.internal : both(first.message, first.mend);
  return new ApiError(status, code, text, findings);
}

/** The value of a part of a request that was read. Throws ApiError 422 with the findings, their places under that part. */
export function orInvalid<T>(part: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  const placed = parsed.findings.map((finding): Finding => ({
    ...finding,
    at: finding.at === '' ? part : `${part}.${finding.at}`,
  }));
  throw errorOf(422, 'invalid-document', placed);
}

function both(message: Text, mend: Text): Text {
  return { zh: `${message.zh}。${mend.zh}`, en: `${message.en}. ${mend.en}` };
}

/** The last route: nothing else knew the path. */
export const answerUnknownRoute: RequestHandler = () => {
  throw new ApiError(404, 'not-found', words.unknownRoute);
};

/** Turns whatever a route threw into an ErrorAnswer in the caller's language. Only errors of our own doing are logged. */
export const answerErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const known = knownError(error);
  if (known.status >= 500) request.log.error({ err: error }, 'request failed');
  const [first] = known.findings ?? [];
  if (known.waitSeconds !== undefined) response.setHeader('Retry-After', String(known.waitSeconds));
  const answer: ErrorAnswer = {
    error: {
      code: known.code,
      message: known.text[languageOf(request)],
      ...(first === undefined ? {} : { at: first.at }),
      id: request.id as string,
      ...(known.findings === undefined ? {} : { findings: known.findings }),
    },
    ...(error instanceof ToldOnce ? { made: error.made } : {}),
    ...(error instanceof CommentConflict ? { answered: error.current } : {}),
    ...(error instanceof Conflict ? { conflict: { current: error.current, base: error.base } } : {}),
  };
  response.status(known.status).json(answer);
};

/** Errors of the body parser carry a `type` and a status of their own. */
function knownError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof Refusal) return new ApiError(...refusals[error.code], error.text);
  if (error instanceof StoreError) return new ApiError(503, 'store-unavailable', error.text, undefined, 10);
  const { type, status } =
    typeof error === 'object' && error !== null ? (error as { type?: unknown; status?: unknown }) : {};
  if (type === 'entity.too.large') return new ApiError(413, 'too-large', words.tooLarge);
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new ApiError(status, 'bad-request', words.badRequest);
  return new ApiError(500, 'internal', words.internal);
}

const refusals: Readonly<Record<RefusalCode, readonly [status: number, code: ErrorCode]>> = {
  missing: [404, 'not-found'],
  conflict: [412, 'conflict'],
  'wrong-state': [409, 'wrong-state'],
  taken: [409, 'taken'],
  expired: [410, 'expired'],
  'wrong-key': [422, 'wrong-key'],
  'last-administrator': [409, 'last-administrator'],
  invalid: [400, 'bad-request'],
};

export const words = {
  unknownRoute: { zh: '没有这个地址', en: 'There is no such address' },
  tooLarge: { zh: '文档过大，上限 20 MB', en: 'The document is too large; the most is 20 MB' },
  badRequest: { zh: '请求无法读取', en: 'The request cannot be read' },
  internal: { zh: '服务器出错，请把编号告诉管理员', en: 'The server failed; tell the administrator the id' },
  signIn: { zh: '请先登录', en: 'Sign in first' },
  mayNot: {
    zh: '当前角色无此权限；需要时请管理员调整角色',
    en: 'Your role does not allow this; an administrator can change it',
  },
  forged: {
    zh: '请求不是从本系统的页面发出的，已拒绝；请刷新页面后重试',
    en: 'The request was not sent by a page of this system and is refused; reload the page and try again',
  },
  noRevision: {
    zh: '请在 If-Match 中写明所见的修订号（即 ETag），以免覆盖他人的修改',
    en: 'Say in If-Match which revision you have seen (the ETag), so that nobody is overwritten',
  },
  tooMany: { zh: '请求过于频繁，请稍后再试', en: 'Too many requests; try again in a minute' },
} as const satisfies Record<string, Text>;

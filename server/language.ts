import type { Request } from 'express';
import type { Language } from '../engine/model/index.ts';

/** The caller's language: what `?lang` says, else the first of `Accept-Language` that there is, else Chinese. */
export function languageOf(request: Request): Language {
  const { lang } = request.query;
  if (lang === 'zh' || lang === 'en') return lang;
  return request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
}

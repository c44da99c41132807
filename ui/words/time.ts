import type { Language } from '../../engine/model/index.ts';

/** A moment of the server in the time of this machine, to the minute. */
export function timeText(moment: string, language: Language): string {
  return new Date(moment).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

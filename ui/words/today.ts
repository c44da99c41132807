import { dayInChina, formatDate } from '../../engine/time/index.ts';

/** The day in China, such as `2026-12-03`, wherever the computer thinks it is. */
export function today(): string {
  return formatDate(dayInChina(Date.now()));
}

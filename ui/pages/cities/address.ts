/** Where a city or a calendar is shown. */
export function addressOf(kind: 'city' | 'calendar', id: string): string {
  return `/${kind === 'city' ? 'cities' : 'calendars'}/${encodeURIComponent(id)}`;
}

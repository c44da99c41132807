import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Loads the whole of engine/time anew under a host time zone and writes down what it answers. */
async function answersIn(zone: string): Promise<{ offset: number; text: string }> {
  vi.stubEnv('TZ', zone);
  vi.resetModules();
  const time = await import('../../engine/time/index.ts');
  const calendar = time.stateCalendar();
  const schedule = time.scheduleOf(calendar, time.defaultHours);
  const lines: string[] = [];
  // Every 37 hours and 11 minutes: passes through all hours and through the nights on which clocks change in America.
  for (let minute = time.parseMinute('2018-01-01T00:00') as number; minute < 29_000_000; minute += 2231) {
    const due = time.dueAt({ n: 5, unit: 'working-day' }, minute, calendar);
    const season = time.nextInSeason({ from: '04-15', until: '10-15' }, minute);
    lines.push([minute, time.advanceWork(schedule, minute, 500), due, season].map(time.formatMinute).join(' '));
  }
  return { offset: new Date(2018, 6, 1).getTimezoneOffset(), text: lines.join('\n') };
}

describe('the time zone of the host', () => {
  it('does not matter', async () => {
    const here = await answersIn('Asia/Shanghai');
    const there = await answersIn('America/Los_Angeles');
    // Without this the test could pass on a host that ignores TZ.
    expect([here.offset, there.offset]).toEqual([-480, 420]);
    expect(there.text).toBe(here.text);
    expect(here.text.startsWith('2018-01-01T00:00 2018-01-03T10:20 2018-01-09T00:00 2018-04-15T00:00\n')).toBe(true);
  });
});

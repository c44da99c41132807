import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FaultReport } from '../../server/messages.ts';

describe('what a page tells of a fault', () => {
  let reportOf: (kind: FaultReport['kind'], error: Error, path: string) => FaultReport;
  beforeAll(async () => {
    vi.stubGlobal('window', { location: { origin: 'http://10.0.0.5:8080' }, addEventListener: () => undefined });
    ({ reportOf } = await import('../../ui/state/faults.ts'));
  });
  afterAll(() => vi.unstubAllGlobals());

  test('has places in our own scripts only, and the screen without its process', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'slack.days')");
    error.stack = [
      'TypeError: Cannot read properties',
      '    at tell (http://10.0.0.5:8080/assets/index-1a2b3c4d.js:1:234)',
      '    at http://10.0.0.5:8080/assets/MapPage-Zz_9.js?v=1:22:5',
      '    at chrome-extension://abcdef/content.js:3:4',
      '    at http://10.0.0.5:80/assets/other.js:3:4',
    ].join('\n');
    expect(reportOf('error', error, '/p/local.张三/map')).toMatchObject({
      message: "TypeError: Cannot read properties of undefined (reading 'slack.days')",
      at: ['index-1a2b3c4d.js:1:234', 'MapPage-Zz_9.js:22:5'],
      part: 'map',
    });
    expect(reportOf('error', error, '/').part).toBe('lib');
    expect(reportOf('error', error, '/documents/d-17').part).toBe('documents');
    expect(reportOf('error', error, '/李四').part).toBe('other');
  });

  test.each([
    ['Unexpected token \'x\', "xZhang San, 13800000000"... is not valid JSON', ['Zhang', '138']],
    ["no item 'Wang Wu' in the list", ['Wang']],
    ['no item “李四” here', ['李四']],
    ['Failed to fetch http://10.0.0.5:8080/documents/d?name=secret', ['secret', '10.0']],
    ['an opened "quote that does not end', ['quote']],
  ])('has none of what somebody wrote: %s', (message, secrets) => {
    const { message: told } = reportOf('error', new Error(message), '/');
    for (const secret of secrets) expect(told).not.toContain(secret);
    expect(told).toMatch(/^Error: [\x20-\x7e]*$/);
  });
});

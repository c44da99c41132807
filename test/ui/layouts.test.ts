import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { listLayouts } from '../../ui/state/layouts.ts';

let list: typeof listLayouts;
const asked: string[] = [];
beforeAll(async () => {
  vi.stubGlobal('window', { addEventListener: () => undefined, localStorage: { getItem: () => null } });
  // Two pages: the second one goes on after what the first one ended with.
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const isSecond = path.includes('after=');
    const page = isSecond ? { rows: [{ id: 'old' }], next: null } : { rows: [{ id: 'new' }], next: 'a b' };
    return Promise.resolve(new Response(JSON.stringify(page)));
  });
  ({ listLayouts: list } = await import('../../ui/state/layouts.ts'));
});
afterAll(() => vi.unstubAllGlobals());

test('all layouts are listed, those of later pages too', async () => {
  const listed = await list('business-startup', 'somebody', 'zh');
  expect(listed).toEqual({ ok: true, value: [{ id: 'new' }, { id: 'old' }] });
  expect(asked).toHaveLength(2);
  for (const path of asked) expect(path).toContain('kind=layout&about=business-startup&owner=somebody');
  expect(asked[1]).toContain('after=a%20b');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { searchKilled } from '../../soak/searching.ts';
import { fromSources } from '../../soak/serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'binglian-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a search whose server is killed goes on after the next start, to the answer that it gives undisturbed', async () => {
  const place = { folder, url: undefined };
  const { found, isWell } = await searchKilled(place, 'embedded', { times: 1, measures: 5, program: fromSources });
  expect(isWell, found).toBe(true);
}, 120_000);

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../server/store/index.ts';
import { call } from './call.ts';

const outer = mkdtempSync(join(tmpdir(), 'binglian-upkeep-'));
afterAll(() => rmSync(outer, { recursive: true }));
const [data, other] = [join(outer, 'data'), join(outer, 'other')];
const file = join(outer, 'a.jsonl.gz');

const by = { user: null, name: '本机' };

test('backup beside a server, restore into another folder, and never over what is there', async () => {
  const store = await openStore({ folder: data });
  const draft = { kind: 'process', title: { zh: '一', en: 'one' }, content: '{"a":1}' } as const;
  const { id } = await store.documents.create(by, draft);
  const backup = await call(['backup', file, '--data', data]);
  expect(backup.out).toMatch(/^已备份到 .*a\.jsonl\.gz（\d+ 字节）\n内容 SHA-256 [0-9a-f]{64}\n/);
  expect([backup.status, backup.err, statSync(file).mode & 0o077]).toEqual([0, '', 0]);
  const locked = await call(['restore', file, '--data', data, '--force']);
  expect([locked.status, locked.err]).toEqual([1, expect.stringContaining('正由另一个并联进程使用')]);
  await store.close();

  expect(await call(['restore', file, '--data', other, '--lang', 'en'])).toMatchObject({ status: 0, err: '' });
  const restored = await openStore({ folder: other });
  expect((await restored.documents.get(id)).content).toBe('{"a":1}');
  await restored.close();

  const again = await call(['restore', file], { BINGLIAN_DATA: other, LANG: 'en_US.UTF-8' });
  expect([again.status, again.out]).toEqual([1, '']);
  expect(again.err).toContain('give --force, which backs them up first');
  const forced = await call(['restore', file, '--force', '--data', other, '--json']);
  const { ok, kept } = JSON.parse(forced.out) as { ok: boolean; kept: string };
  expect([forced.status, ok, statSync(kept).isFile()]).toEqual([0, true, true]);
});

test('what cannot be done is told with status 1, wrong use with 2', async () => {
  const none = await call(['backup', join(outer, 'b'), '--data', join(outer, 'nosuch'), '--json']);
  expect([none.status, JSON.parse(none.out)]).toEqual([
    1,
    { ok: false, code: 'failed', message: expect.anything() as string },
  ]);
  expect((await call(['restore', join(outer, 'nosuch.gz'), '--data', other])).err).toContain('没有文件');
  expect((await call(['backup'])).status).toBe(2);
  expect((await call(['doctor', '--port', 'many'])).status).toBe(2);
});

test('the doctor tells line by line, and by its status', async () => {
  const { out } = await call(['doctor', '--data', data, '--port', '0']);
  expect(out).toMatch(/\[正常\] Node 版本：/);
  expect(out).toMatch(/\[正常\] 数据版本：0004-moves/);
  const gone = await call(['doctor', '--data', data, '--port', '0', '--lang', 'en'], {
    DATABASE_URL: 'postgres://u:secret@127.0.0.1:9/x',
  });
  expect([gone.status, gone.out]).toEqual([1, expect.stringMatching(/\[wrong\] +Database server: .*does not answer/)]);
  const json = JSON.parse((await call(['doctor', '--data', data, '--port', '0', '--json'])).out) as {
    examined: unknown[];
  };
  expect(json.examined).toHaveLength(7);
});

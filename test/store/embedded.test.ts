import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backup, restore } from '../../server/upkeep/index.ts';
import { homes, planner, process } from './homes.ts';
import { killWhileSaving } from './killing.ts';
import { storeContract } from './store-contract.ts';
import { upgradeContract } from './upgrade-contract.ts';
import { upkeepContract } from './upkeep-contract.ts';

const home = homes();
storeContract(home);
describe('upgrades', () => upgradeContract(home));

describe('backup and restore', () => {
  upkeepContract(home);

  test('a folder that a server uses is not restored into', async () => {
    const { place, open } = await home();
    const store = await open();
    await store.documents.create(planner, process);
    const file = join(place.folder, 'a.jsonl.gz');
    await backup(place, file);
    await expect(restore(place, file, true)).rejects.toMatchObject({ code: 'locked' });
  });

  test('a damaged file is moved aside and kept', async () => {
    const { place, open } = await home();
    const store = await open();
    const { id } = await store.documents.create(planner, process);
    const file = join(place.folder, 'a.jsonl.gz');
    await backup(place, file);
    await store.close();
    writeFileSync(join(place.folder, 'binglian.db'), 'garbage '.repeat(999));
    await expect(restore(place, file, false)).rejects.toMatchObject({ code: 'corrupt' });
    const { kept } = await restore(place, file, true);
    expect(readFileSync(kept!, 'utf8')).toBe('garbage '.repeat(999));
    expect((await (await open()).documents.get(id)).content).toBe('{"n":1}');
  });

  test('there is nothing to back up in a folder without data', async () => {
    const { place } = await home();
    await expect(backup(place, join(place.folder, 'a'))).rejects.toMatchObject({ name: 'StoreError' });
    expect(existsSync(join(place.folder, 'a'))).toBe(false);
    expect(existsSync(join(place.folder, 'binglian.db'))).toBe(false);
  });
});

test('a run whose process ended is taken up at the next start, with the parts that it has', async () => {
  const { open } = await home();
  const first = await open();
  const { id } = await first.runs.enqueue(planner, { kind: 'sweep', input: '{}', parts: 3 });
  const done = await first.runs.claim('w', 3_600_000);
  await first.runs.recordPart(done!.claim, '{"n":0}');
  const before = await first.runs.claim('w', 3_600_000);
  await first.close();
  // The clock of the machine was set back meanwhile.
  const second = await open(() => 0);
  const after = await second.runs.claim('w', 3_600_000);
  expect(after?.run).toMatchObject({ id, attempts: 2, partsDone: 1 });
  expect(after?.claim.part).toBe(1);
  expect(await second.runs.recordPart(before!.claim, '{}')).toBe('lost');
});

test('killed in the middle of saving, five times: nothing acknowledged is lost, nothing is half there', async () => {
  expect(await killWhileSaving(await home(), 5)).toBeGreaterThanOrEqual(10);
}, 120_000);

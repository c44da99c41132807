import { execFileSync } from 'node:child_process';
import { openStore, StoreError } from '../../server/store/index.ts';
import type { Store } from '../../server/store/index.ts';
import { planner, process as draft } from './homes.ts';

// A process of its own for tests that need one: `child.ts what folder [more]`.
const [what, folder = '', more] = process.argv.slice(2);

if (more === 'nobody' && process.getuid?.() === 0) {
  process.setgid!(65534);
  process.setuid!(65534);
}
try {
  switch (what) {
    case 'open':
      await (await openStore({ folder })).close();
      console.log('opened');
      break;
    case 'open-and-die':
      await openStore({ folder });
      console.log('opened');
      process.kill(process.pid, 'SIGKILL');
      break;
    case 'fill':
      await fill(await openStore({ folder }));
      break;
    case 'save':
      await save(await openStore({ folder, ...(more === undefined ? {} : { url: more }) }));
      break;
    default:
      throw new Error(`nothing to do for ${String(what)}`);
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  console.log(`${error.code} ${error.text.zh}\n${error.text.en}`);
}

/** Saves until the disk is full, tries again in vain, then is given space. */
async function fill(store: Store): Promise<void> {
  const create = (): Promise<unknown> =>
    store.documents.create(planner, { ...draft, content: JSON.stringify(`${Math.random()} ${'x'.repeat(60_000)}`) });
  let kept = 0;
  try {
    for (; kept < 1000; kept += 1) await create();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.log(`${error.code} ${error.text.zh}\nkept ${kept}`);
  }
  await create().catch((error: unknown) => console.log(`${(error as StoreError).code} again`));
  const raiser = 'prlimit';
  execFileSync(raiser, ['--pid', String(process.pid), '--fsize=unlimited']);
  await create();
  console.log('well again');
  await store.close();
}

/**
 * Saves one document again and again, together with other things, and says each time when that is kept: `saved <id> <revision>`.
 * It is killed from outside.
 */
async function save(store: Store): Promise<void> {
  const { id } = await store.documents.create(planner, draft);
  let revision = 1;
  console.log(`saved ${id} ${revision}`);
  for (;;) {
    const content = JSON.stringify({ id, revision: revision + 1, filling: 'x'.repeat((revision * 997) % 20_000) });
    await store.together(async (inside) => {
      ({ revision } = await inside.documents.save(planner, id, { revision, content }));
      await inside.comments.add(planner, { document: id, place: '', text: `of ${revision}` });
    });
    console.log(`saved ${id} ${revision}`);
  }
}

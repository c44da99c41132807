import { openStore } from '../../server/store/index.ts';
import type { Store } from '../../server/store/index.ts';
import { sweepOf } from '../server/jobs/support.ts';
import { smallProcess } from '../support/small-process.ts';
import type { Figure } from './figures.ts';
import type { Place } from './serving.ts';
import { send, served, until } from './serving.ts';

const CLIENTS = 3;

/** What the server acknowledged: the newest revision of each document, and the runs that it took. */
interface Acknowledged {
  readonly revisions: Map<string, number>;
  readonly runs: Set<string>;
  saves: number;
}

/**
 * Kills a server (SIGKILL) at random moments while clients save and runs are worked on. Then every save that was acknowledged has
 * to be there with its content, and every run that was taken has to be done, once, however often its parts were broken off.
 */
export async function killed(place: Place, kind: string, times: number): Promise<Figure> {
  const known: Acknowledged = { revisions: new Map(), runs: new Set(), saves: 0 };
  for (let n = 0; n < times; n++) {
    const server = await served(place);
    const clients = Array.from({ length: CLIENTS }, () => saving(server.port, known));
    const sweeping = send(server.port, 'POST', '/api/v1/runs', { body: sweepOf(6, { seed: n }) }).then(
      ({ status, body }) => {
        if (status === 201) known.runs.add((body as { id: string }).id);
      },
      () => undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 3000));
    server.child.kill('SIGKILL');
    await Promise.all([server.ended, sweeping, ...clients]);
  }
  // A last server ends what is under way; its runs are free again when the lease of the dead one is over.
  const last = await served(place);
  await allEnded(last.port);
  last.child.kill('SIGTERM');
  await last.ended;
  const store = await openStore(place);
  const wrong = [...(await wrongSaves(store, known)), ...(await wrongRuns(store, known))];
  await store.close();
  const { saves, runs } = known;
  return {
    what: `kill -9, ${kind}, ${times} times`,
    found: `${saves} saves acknowledged, ${runs.size} runs taken; ${wrong.length === 0 ? `all there, each run done once` : wrong.slice(0, 5).join('; ')}`,
    isWell: wrong.length === 0 && saves > 0 && runs.size > 0,
  };
}

async function allEnded(port: number): Promise<void> {
  await until(async () => {
    const open = await Promise.all(
      ['queued', 'running'].map((state) => send(port, 'GET', `/api/v1/runs?limit=1&state=${state}`)),
    );
    const failed = open.find(({ status }) => status !== 200);
    if (failed !== undefined) throw new Error(`runs were not listed: ${JSON.stringify(failed.body)}`);
    if (open.every(({ body }) => (body as { rows: unknown[] }).rows.length === 0)) return true;
    // One address may not ask more often.
    await new Promise((resolve) => setTimeout(resolve, 500));
    return false;
  });
}

/** Saves one document again and again until the server is gone. */
async function saving(port: number, known: Acknowledged): Promise<void> {
  try {
    const made = await send(port, 'POST', '/api/v1/documents', { body: { kind: 'process', content: at(1) } });
    const { id } = (made.body as { document: { id: string } }).document;
    for (let revision = 1; ; revision++) {
      known.revisions.set(id, revision);
      known.saves++;
      const headers = { 'if-match': `"${revision}"` };
      const saved = await send(port, 'PUT', `/api/v1/documents/${id}`, {
        body: { content: at(revision + 1) },
        headers,
      });
      if (saved.status !== 200) return;
    }
  } catch {
    // The server was killed.
  }
}

/** The content of a revision: its title tells which one it is. */
function at(revision: number): unknown {
  return { ...smallProcess(), title: { zh: `第${revision}次`, en: String(revision) } };
}

async function wrongSaves(store: Store, { revisions }: Acknowledged): Promise<string[]> {
  const wrong: string[] = [];
  for (const [id, revision] of revisions) {
    const document = await store.documents.get(id);
    // One more may have been kept whose acknowledgement was lost with the server.
    if (document.revision - revision !== 0 && document.revision - revision !== 1)
      wrong.push(`document ${id}: ${revision} acknowledged, ${document.revision} there`);
    const { title } = JSON.parse(document.content) as { title: { en: string } };
    if (title.en !== String(document.revision)) wrong.push(`document ${id}: content of ${title.en}`);
  }
  return wrong;
}

async function wrongRuns(store: Store, { runs }: Acknowledged): Promise<string[]> {
  const wrong: string[] = [];
  for (const id of runs) {
    const { state, partsDone, parts, result } = await store.runs.get(id);
    const { rows } = await store.audit.list({ subject: id }, { limit: 20 });
    const ends = rows.filter(({ what }) => what === 'run.complete').length;
    if (state !== 'done' || partsDone !== parts || result === null || ends !== 1)
      wrong.push(`run ${id}: ${state}, ${partsDone} of ${parts}, ended ${ends} times`);
  }
  return wrong;
}

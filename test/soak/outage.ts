import type { RunHead } from '../../server/store/index.ts';
import { sweepOf } from '../server/jobs/support.ts';
import { smallProcess } from '../support/small-process.ts';
import type { PostgresServer } from '../store/postgres-server.ts';
import type { Figure } from './figures.ts';
import { send, served, until } from './serving.ts';

/** How often somebody saves, in milliseconds. */
const EVERY = 100;

/** The database server ends at once and stays away for so many seconds, while somebody saves and a run is worked on. */
export async function outlasted(postgres: PostgresServer, folder: string, seconds: number): Promise<Figure> {
  const server = await served({ folder, url: await postgres.newDatabase() });
  const { port } = server;
  const path = '/api/v1/documents';
  const made = await send(port, 'POST', path, { body: { kind: 'process', content: smallProcess() } });
  const { id } = (made.body as { document: { id: string } }).document;
  const sweep = await send(port, 'POST', '/api/v1/runs', { body: sweepOf(100, { cases: 200 }) });
  const run = (sweep.body as { id: string }).id;
  let [revision, saves, refused] = [1, 0, 0];
  const wrong: string[] = [];
  const end = new AbortController();
  const saving = (async () => {
    while (!end.signal.aborted) {
      const title = { zh: `第${revision + 1}次`, en: String(revision + 1) };
      const body = { content: { ...smallProcess(), title } };
      const { status } = await send(port, 'PUT', `${path}/${id}`, { body, headers: { 'if-match': `"${revision}"` } });
      if (status === 200) [revision, saves] = [revision + 1, saves + 1];
      else if (status === 503) refused++;
      // The answer to a save that was kept was lost with the connection.
      else if (status === 412) revision++;
      else wrong.push(`a save was answered with ${status}`);
      await rest(EVERY);
    }
  })();
  await rest(1000);
  await postgres.crash();
  const before = saves;
  await rest(seconds * 1000);
  await postgres.start();
  const back = performance.now();
  await until(() => saves > before);
  const again = Math.round(performance.now() - back);
  let head: RunHead;
  do {
    await rest(500);
    head = (await send(port, 'GET', `/api/v1/runs/${run}`)).body as RunHead;
  } while (head.state === 'running' || head.state === 'queued');
  end.abort();
  await saving;
  const { body } = await send(port, 'GET', `${path}/${id}`);
  const there = body as { revision: number; title: { en: string } };
  if (there.revision !== revision || there.title.en !== String(revision))
    wrong.push(`${revision} acknowledged, ${there.revision} there, with the title ${there.title.en}`);
  if (head.state !== 'done' || head.partsDone !== 100) wrong.push(`the run ${head.state}, ${head.partsDone} of 100`);
  server.child.kill('SIGTERM');
  if ((await server.ended) !== 0) wrong.push(`the server ended with an error: ${server.said()}`);
  return {
    what: `the database server gone for ${seconds} s`,
    found: `${saves} saves acknowledged, ${refused} refused with 503; ${wrong.length === 0 ? `all there, saved again ${again} ms after it was back, the run done once, no restart` : wrong.slice(0, 5).join('; ')}`,
    isWell: wrong.length === 0 && refused > 0 && before > 0,
  };
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

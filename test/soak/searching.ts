import { isDeepStrictEqual } from 'node:util';
import { reformsOf } from '../../processes/index.ts';
import type { RunAnswer } from '../../server/messages.ts';
import { openStore } from '../../server/store/index.ts';
import type { Figure } from './figures.ts';
import type { Place } from './serving.ts';
import { send, served, until } from './serving.ts';

const PROCESS = 'business-startup';
const ROOT = '/api/v1/runs';

/** What each of some measures contributes: two to the power of their number runs, in steps. */
function searchOf(measures: number): unknown {
  const ids = reformsOf(PROCESS)[0]!.measures.filter(({ usual }) => usual);
  const named = ids.slice(0, measures).map(({ id }) => id);
  return { process: PROCESS, replications: 3, cases: 500, search: { question: 'attribution', measures: named } };
}

/**
 * Kills a server (SIGKILL) so many times in the middle of one search. After the last start the search has to end with the answer
 * that the same search gives undisturbed; a run that was told before a kill stays as it was told, and none is there twice.
 */
export async function searchKilled(
  place: Place,
  kind: string,
  { times, measures, program }: { times: number; measures: number; program?: readonly string[] },
): Promise<Figure> {
  const told = new Map<number, unknown>();
  const wrong: string[] = [];
  let [run, kills] = ['', 0];
  for (; kills < times; kills++) {
    const { port, child, ended } = await served(place, program);
    if (run === '') run = await handedIn(port, measures);
    const before = (await answerOf(port, run)).partsDone;
    await until(async () => {
      const { partsDone, state } = await answerOf(port, run);
      return partsDone > before || state === 'done';
    });
    wrong.push(...(await toldAnew(port, run, told)));
    const { state } = await answerOf(port, run);
    child.kill('SIGKILL');
    await ended;
    if (state === 'done') break;
  }
  const { port, child, ended } = await served(place, program);
  const done = await endedRun(port, run);
  wrong.push(...(await toldAnew(port, run, told)));
  const whole = await endedRun(port, await handedIn(port, measures));
  child.kill('SIGTERM');
  await ended;
  if (done.state !== 'done') wrong.push(`the search is ${done.state}`);
  if (!isDeepStrictEqual(done.result, whole.result))
    wrong.push('its answer is another one than that of a search undisturbed');
  if (told.size !== done.parts) wrong.push(`${told.size} of ${done.parts} runs were told`);
  const ends = await endsOf(place, run);
  if (ends !== 1) wrong.push(`it ended ${ends} times`);
  return {
    what: `kill -9 in the middle of a search, ${kind}, ${kills} times`,
    found:
      wrong.length === 0
        ? `${done.parts} runs, each told once and as before; the answer is that of a search undisturbed`
        : wrong.slice(0, 5).join('; '),
    isWell: wrong.length === 0 && kills > 0,
  };
}

async function handedIn(port: number, measures: number): Promise<string> {
  const { status, body } = await send(port, 'POST', ROOT, { body: searchOf(measures) });
  if (status !== 201) throw new Error(`the search was not taken: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}

async function answerOf(port: number, run: string): Promise<RunAnswer> {
  const { status, body } = await send(port, 'GET', `${ROOT}/${run}`);
  if (status !== 200) throw new Error(`the search was not told: ${JSON.stringify(body)}`);
  // One address may not ask more often.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return body as RunAnswer;
}

async function endedRun(port: number, run: string): Promise<RunAnswer> {
  let answer: RunAnswer;
  do answer = await answerOf(port, run);
  while (answer.state === 'queued' || answer.state === 'running');
  return answer;
}

/** Notes the runs that are told, and finds those that are told otherwise than before, or twice. */
async function toldAnew(port: number, run: string, told: Map<number, unknown>): Promise<string[]> {
  const wrong: string[] = [];
  const now = new Set<number>();
  let from: number | null = 0;
  while (from !== null) {
    const { body } = await send(port, 'GET', `${ROOT}/${run}/parts?from=${from}&limit=200`);
    const page = body as { rows: { part: number; result: unknown }[]; next: number | null };
    for (const { part, result } of page.rows) {
      if (now.has(part)) wrong.push(`run ${part} is told twice`);
      if (told.has(part) && !isDeepStrictEqual(told.get(part), result)) wrong.push(`run ${part} is told otherwise`);
      now.add(part);
      told.set(part, result);
    }
    from = page.next;
  }
  for (const part of told.keys()) if (!now.has(part)) wrong.push(`run ${part} is lost`);
  return wrong;
}

async function endsOf(place: Place, run: string): Promise<number> {
  const store = await openStore(place);
  const { rows } = await store.audit.list({ subject: run }, { limit: 20 });
  await store.close();
  return rows.filter(({ what }) => what === 'run.complete').length;
}

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Text } from '../../engine/model/index.ts';
import { Cancelled, WorkFailed } from '../../engine/run/index.ts';
import type { PartAnswer } from './part-process.ts';
import type { Unit } from './unit.ts';

/** Beside the sources there is no compiled body: it is loaded by way of tsx. */
const BODY = new URL(
  import.meta.url.endsWith('.ts') ? './part-process-of-sources.mjs' : './part-process.js',
  import.meta.url,
);
/** How often a process of its own is tried: one may be ended by somebody else. */
const TRIES = 2;

/**
 * The result of one part of a run, computed in a process of its own, with the same bytes as by `recordIn`. If that process dies
 * while this one lives, it was the part, or somebody who ended just that process: so it is tried twice before the part is
 * blamed. If this process is killed, the other one ends too, and nothing is said of the part. Rejects with WorkFailed, and with
 * Cancelled where the signal says so.
 */
export async function partApart(unit: Unit, signal: AbortSignal, body: URL = BODY): Promise<string> {
  const { place } = unit;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await asked(unit, signal, body);
    if (answer === undefined) continue;
    if ('result' in answer) return answer.result;
    if (answer.reason === null) throw new Error(`part ${place} failed in a process of its own`);
    throw new WorkFailed(answer.reason);
  }
  throw new WorkFailed(deadly(place));
}

/** The answer of a new process; undefined where it died before it had one. */
function asked(question: Unit, signal: AbortSignal, body: URL): Promise<PartAnswer | undefined> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new Cancelled());
      return;
    }
    // No flags of this process: not all of them are of use to another one.
    const child = fork(fileURLToPath(body), { execArgv: [], serialization: 'advanced', stdio: 'ignore' });
    const cancel = (): void => {
      child.kill('SIGKILL');
      reject(new Cancelled());
    };
    signal.addEventListener('abort', cancel);
    let answer: PartAnswer | undefined;
    child.once('message', (said) => {
      answer = said as PartAnswer;
    });
    // Where no process can be started at all, that is no matter of the part.
    child.once('error', reject);
    child.once('close', () => {
      signal.removeEventListener('abort', cancel);
      resolve(answer);
    });
    child.send(question, () => undefined);
  });
}

function deadly(place: number): Text {
  return {
    zh: `第 ${place + 1} 个方案每次都使计算它的进程中断（通常是内存不足），单独运行也一样，不再自动重试；请减少办件数或重复次数`,
    en: `Scenario ${place + 1} ends every process that computes it (usually for want of memory), also one that does nothing else; it is not tried again by itself. Run fewer cases or replications`,
  };
}

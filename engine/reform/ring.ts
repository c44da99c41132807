import type { Move, Process } from '../model/index.ts';
import { activeWhole, networkOf, ringsOf } from '../network/index.ts';
import type { Network } from '../network/index.ts';
import type { Outcome, Reformed } from './apply.ts';
import { walkOf } from './edit.ts';
import type { Applied } from './rule.ts';
import { refused } from './rule.ts';

/** The first move after which nodes wait for one another that did not before, and its refusal, which names the ring. */
export function ringAfter(
  baseline: Process,
  { process, outcomes }: Reformed,
): { move: Move; refusal: Applied } | undefined {
  if (process === baseline || !hasRing(wholeNetwork(process)) || hasRing(wholeNetwork(baseline))) return undefined;
  const first = outcomes.find(({ after }) => hasRing(wholeNetwork(after)));
  return first === undefined ? undefined : { move: first.move, refusal: refusalOf(first) };
}

function wholeNetwork(process: Process): Network {
  return networkOf(activeWhole(process), { clock: 'path' });
}

function hasRing({ graph }: Network): boolean {
  return graph.order.length !== graph.vertices;
}

function refusalOf({ after }: Outcome): Applied {
  const [ring] = ringsOf(wholeNetwork(after));
  const nodes = ring?.nodes ?? [];
  const walk = walkOf(after, [...nodes, ...nodes.slice(0, 1)]);
  return refused(
    { zh: `会形成互为前置：${walk.zh}`, en: `These would wait for one another: ${walk.en}` },
    { zh: '先移开其中一项前置，或改为联合办理', en: 'First move one of the arrows, or handle them jointly' },
  );
}

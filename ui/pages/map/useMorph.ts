import type { RefObject } from 'react';
import { useCallback, useLayoutEffect } from 'react';
import { useNavigate } from 'react-router';
import { useKeptQuery, useView } from '../../state/view.ts';

/** Where the nodes of a process stood in the window when a drawing of it was left. */
interface Left {
  readonly pid: string;
  readonly at: number;
  readonly boxes: ReadonlyMap<string, DOMRect>;
}

let left: Left | undefined;

/** Who comes later than that, in milliseconds, did not turn the one drawing into the other. */
const LATEST = 2000;
const MOVING = 300;
/** Where motion is not wanted, what moved has a line around it for so long. */
const OUTLINED = 1000;

/**
 * Turns the map into the timeline and back: on arrival every node moves from where the other drawing left it to its own
 * place. Nodes are told by `data-morph`, their side and their id; those that only one drawing has fade in.
 */
export function useMorph(page: RefObject<HTMLElement | null>, isReady: boolean): void {
  const { pid } = useView();
  useLayoutEffect(() => {
    const root = page.current;
    if (!isReady || root === null) return undefined;
    const from = left?.pid === pid && performance.now() - left.at < LATEST ? left.boxes : undefined;
    left = undefined;
    let frame = 0;
    // Not at once: the window goes to its top first, and the drawing library draws its nodes a little later.
    const arrive = (): void => {
      const nodes = nodesIn(root);
      if (nodes.length === 0) frame = window.requestAnimationFrame(arrive);
      else moveAll(nodes, from!);
    };
    if (from !== undefined) frame = window.requestAnimationFrame(arrive);
    return () => {
      window.cancelAnimationFrame(frame);
      const boxes = new Map(nodesIn(root).map((node) => [nameOf(node), node.getBoundingClientRect()]));
      if (boxes.size > 0) left = { pid, at: performance.now(), boxes };
    };
  }, [page, pid, isReady]);
}

/** Goes to the screen that draws the same process the other way; what was chosen stays in the address. */
export function useTurnTo(screen: 'map' | 'timeline'): () => void {
  const { pid } = useView();
  const query = useKeptQuery();
  const navigate = useNavigate();
  return useCallback(() => {
    void navigate({ pathname: `/p/${pid}/${screen}`, search: query });
  }, [navigate, pid, query, screen]);
}

function nodesIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-morph]')];
}

function nameOf(node: HTMLElement): string {
  return node.dataset['morph']!;
}

function moveAll(nodes: readonly HTMLElement[], from: Left['boxes']): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // All places are asked for before anything moves, so that the window lays out once.
  const moves = nodes.map((node) => ({ node, old: from.get(nameOf(node)), now: node.getBoundingClientRect() }));
  for (const { node, old, now } of moves) {
    if (old === undefined) {
      if (!isStill) node.animate([{ opacity: 0 }, { opacity: 1 }], { duration: MOVING, id: 'morph' });
      continue;
    }
    if (Math.abs(old.x - now.x) < 1 && Math.abs(old.y - now.y) < 1 && Math.abs(old.width - now.width) < 1) continue;
    if (isStill) {
      const line = { outline: '2px solid var(--focus)', outlineOffset: '1px' };
      node.animate([line, line], { duration: OUTLINED, id: 'morph' });
      continue;
    }
    // A drawing that is zoomed moves its nodes by its own pixels. Widths by themselves are told in whole ones.
    const zoom = Math.abs(now.width - node.offsetWidth) < 1 ? 1 : now.width / node.offsetWidth;
    const [x, y] = [(old.x - now.x) / zoom, (old.y - now.y) / zoom];
    const start = `translate(${x}px, ${y}px) scale(${old.width / now.width}, ${old.height / now.height})`;
    node.animate(
      [
        { transform: start, transformOrigin: '0 0' },
        { transform: 'none', transformOrigin: '0 0' },
      ],
      { duration: MOVING, easing: 'ease-in-out', id: 'morph' },
    );
  }
}

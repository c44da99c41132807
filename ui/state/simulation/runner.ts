import type { Finding, Text } from '../../../engine/model/index.ts';
import type { FullAnswer, Simulate, Sketch } from './answer.ts';
import type { SimulationQuestion } from './question.ts';

/** How far the simulation of the present question is. */
type Phase =
  /** Nothing was asked yet. */
  | { readonly kind: 'idle' }
  /** Asked, and begun in a moment unless another question comes. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly done: number; readonly wanted: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly reason: Text };

/** What is to be seen of a simulation. */
export interface SimulationState {
  readonly phase: Phase;
  /** The last answer that came, perhaps to an earlier question. */
  readonly answer?: FullAnswer;
  /** The question of that answer. */
  readonly answered?: SimulationQuestion;
}

/** Simulates the question that was asked last, and no other. */
export interface Runner {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SimulationState;
  /** Asks; what is under way for another question is called off, and nothing of it is heard any more. */
  readonly ask: (question: SimulationQuestion) => void;
  /** Begins again what was cancelled or failed. */
  readonly again: () => void;
  readonly cancel: () => void;
  /** Forgets the question, so that the same one can be asked again. What was answered stays. */
  readonly leave: () => void;
}

/** Switches come in flurries; a simulation begins after so many milliseconds without one. */
const PAUSE = 250;

/**
 * A runner that simulates in a way of its host. Sketches do not wait for the switches to rest: there is always one under way
 * while others are asked for, of which the last is next, so that they follow a hand that goes on.
 */
export function runnerOf(simulate: Simulate, sketch: Sketch): Runner {
  const listeners = new Set<() => void>();
  let state: SimulationState = { phase: { kind: 'idle' } };
  let asked: SimulationQuestion | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: AbortController | undefined;
  let toSketch: SimulationQuestion | undefined;
  /** Fulfilled when no sketch is under way. */
  let sketched: Promise<void> | undefined;

  const show = (change: Partial<SimulationState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const isUnderWay = (): boolean => state.phase.kind === 'waiting' || state.phase.kind === 'running';

  const sketchAll = async (): Promise<void> => {
    for (let question = toSketch; question !== undefined; question = toSketch) {
      toSketch = undefined;
      // What goes wrong is told by the answer that follows.
      const answer = await sketch(question).catch(() => undefined);
      const isAnswered = state.answered === asked && state.answer?.isSketch !== true;
      if (answer !== undefined && asked !== undefined && isUnderWay() && !isAnswered)
        show({ answer, answered: question });
    }
    sketched = undefined;
  };

  const stop = (): void => {
    toSketch = undefined;
    clearTimeout(timer);
    timer = undefined;
    work?.abort();
    work = undefined;
  };

  const begin = (question: SimulationQuestion): void => {
    const own = new AbortController();
    work = own;
    /** Answers to a question that nobody asks any more are dropped, even if they were on their way. */
    const ifWanted = (change: () => Partial<SimulationState>): void => {
      if (work === own) show(change());
    };
    show({ phase: { kind: 'running', done: 0, wanted: 0 } });
    simulate(question, {
      signal: own.signal,
      told: (done, wanted) => ifWanted(() => ({ phase: { kind: 'running', done, wanted } })),
      first: (answer) => ifWanted(() => ({ answer, answered: question })),
    }).then(
      (answer) =>
        ifWanted(() =>
          answer.kind === 'refused'
            ? { phase: { kind: 'refused', findings: answer.findings } }
            : { phase: { kind: 'done' }, answer, answered: question },
        ),
      (error: unknown) => ifWanted(() => ({ phase: { kind: 'failed', reason: reasonOf(error) } })),
    );
  };

  const soon = (question: SimulationQuestion): void => {
    stop();
    asked = question;
    show({ phase: { kind: 'waiting' } });
    toSketch = question;
    sketched ??= sketchAll();
    const beginIfStill = (): void => {
      if (timer === own) begin(question);
    };
    // A sketch that is late has the workers to itself.
    const own = setTimeout(() => void Promise.resolve(sketched).then(beginIfStill), PAUSE);
    timer = own;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    ask: (question) => {
      if (question !== asked) soon(question);
    },
    again: () => {
      if (asked !== undefined) soon(asked);
    },
    cancel: () => {
      if (!isUnderWay()) return;
      stop();
      show({ phase: { kind: 'cancelled' } });
    },
    leave: () => {
      stop();
      asked = undefined;
    },
  };
}

/** What went wrong, in both languages. */
export function reasonOf(error: unknown): Text {
  if (typeof error === 'object' && error !== null && 'reason' in error) return error.reason as Text;
  const message = error instanceof Error ? error.message : String(error);
  // What browsers say when a script of the page cannot be fetched.
  if (/fetch|import|load/i.test(message))
    return {
      zh: `模拟程序没能载入：${message}。请检查网络后重试`,
      en: `The simulation could not be loaded: ${message}. Check the network and try again`,
    };
  return {
    zh: `程序内部出错，与您的文件无关：${message}`,
    en: `An internal error, which is not the fault of your files: ${message}`,
  };
}

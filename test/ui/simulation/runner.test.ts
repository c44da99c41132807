import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Refused } from '../../../engine/measure/index.ts';
import { scenarioOf } from '../../../processes/index.ts';
import type { FullAnswer, Listening, Simulate, Sketch } from '../../../ui/state/simulation/answer.ts';
import type { SimulationQuestion } from '../../../ui/state/simulation/question.ts';
import { runnerOf } from '../../../ui/state/simulation/runner.ts';
import { smallProcess } from '../../support/small-process.ts';

const question = (): SimulationQuestion => ({
  process: smallProcess(),
  plan: {},
  scenario: scenarioOf('business-startup')!,
});
/** Answers are only handed on here, so that any object will do for one. */
const answer = (name: string): FullAnswer => ({ kind: 'full-answer', name }) as unknown as FullAnswer;

interface Call extends Listening {
  readonly question: SimulationQuestion;
  readonly resolve: (answer: FullAnswer | Refused) => void;
  readonly reject: (error: unknown) => void;
}

/** A simulation that does what the test says, and what was asked of it. */
function byHand(): { readonly simulate: Simulate; readonly calls: Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    simulate: (asked, listening) =>
      new Promise((resolve, reject) => calls.push({ question: asked, resolve, reject, ...listening })),
  };
}

const noSketch: Sketch = () => Promise.resolve(undefined);

/** Sketches that the test hands out, in the order in which they were asked for. */
function sketchesByHand(): { readonly sketch: Sketch; readonly sketched: ((name: string) => void)[] } {
  const sketched: ((name: string) => void)[] = [];
  return {
    sketched,
    sketch: () => new Promise((resolve) => sketched.push((name) => resolve({ ...answer(name), isSketch: true }))),
  };
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);

describe('a runner of simulations', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is idle until it is asked', () => {
    expect(runnerOf(byHand().simulate, noSketch).state()).toEqual({ phase: { kind: 'idle' } });
  });

  test('of questions in quick succession simulates only the last', async () => {
    const { simulate, calls } = byHand();
    const runner = runnerOf(simulate, noSketch);
    const questions = [question(), question(), question()];
    for (const one of questions) runner.ask(one);
    expect(runner.state().phase).toEqual({ kind: 'waiting' });
    await rest();
    expect(calls.map((call) => call.question)).toEqual([questions[2]]);
    expect(calls[0]!.question).toBe(questions[2]);
  });

  test('does not begin anew for the question that it has', async () => {
    const { simulate, calls } = byHand();
    const runner = runnerOf(simulate, noSketch);
    const one = question();
    runner.ask(one);
    await rest();
    runner.ask(one);
    await rest();
    expect(calls).toHaveLength(1);
  });

  test('shows progress, the first answer, and the whole one', async () => {
    const { simulate, calls } = byHand();
    const runner = runnerOf(simulate, noSketch);
    const one = question();
    runner.ask(one);
    await rest();
    calls[0]!.told(3, 80);
    expect(runner.state()).toEqual({ phase: { kind: 'running', done: 3, wanted: 80 } });
    calls[0]!.first(answer('first'));
    expect(runner.state()).toMatchObject({ phase: { kind: 'running' }, answer: { name: 'first' }, answered: one });
    calls[0]!.resolve(answer('whole'));
    await settled();
    expect(runner.state()).toMatchObject({ phase: { kind: 'done' }, answer: { name: 'whole' } });
  });

  test('calls off the simulation of an old question and shows nothing of it, while the last answer stays', async () => {
    const { simulate, calls } = byHand();
    const runner = runnerOf(simulate, noSketch);
    const [first, second, third] = [question(), question(), question()];
    runner.ask(first);
    await rest();
    calls[0]!.resolve(answer('to the first'));
    await settled();
    runner.ask(second);
    await rest();
    runner.ask(third);
    expect(calls[1]!.signal.aborted).toBe(true);
    calls[1]!.told(79, 80);
    calls[1]!.first(answer('too late'));
    calls[1]!.resolve(answer('too late'));
    await settled();
    expect(runner.state()).toMatchObject({
      phase: { kind: 'waiting' },
      answer: { name: 'to the first' },
      answered: first,
    });
    await rest();
    calls[2]!.resolve(answer('to the third'));
    await settled();
    expect(runner.state()).toMatchObject({ phase: { kind: 'done' }, answer: { name: 'to the third' } });
    expect(runner.state().answered).toBe(third);
  });

  test('is cancelled, keeps what it had, and begins again', async () => {
    const { simulate, calls } = byHand();
    const runner = runnerOf(simulate, noSketch);
    runner.ask(question());
    await rest();
    calls[0]!.first(answer('first'));
    runner.cancel();
    calls[0]!.reject(new Error('called off'));
    await settled();
    expect(runner.state()).toMatchObject({ phase: { kind: 'cancelled' }, answer: { name: 'first' } });
    expect(calls[0]!.signal.aborted).toBe(true);
    runner.again();
    await rest();
    expect(calls).toHaveLength(2);
    expect(calls[1]!.question).toBe(calls[0]!.question);
  });

  test('cancelled in the pause before it begins never begins', async () => {
    const { simulate, calls } = byHand();
    const runner = runnerOf(simulate, noSketch);
    runner.ask(question());
    runner.cancel();
    await rest();
    expect(calls).toEqual([]);
    expect(runner.state().phase).toEqual({ kind: 'cancelled' });
  });

  test('tells why it was refused, and why it failed', async () => {
    const { simulate, calls } = byHand();
    const runner = runnerOf(simulate, noSketch);
    runner.ask(question());
    await rest();
    const text = { zh: '某', en: 'some' };
    const finding = { code: 'a/b', level: 'error', at: 'x', message: text, rule: text, mend: text } as const;
    calls[0]!.resolve({ kind: 'refused', findings: [finding] });
    await settled();
    expect(runner.state().phase).toEqual({ kind: 'refused', findings: [finding] });
    runner.again();
    await rest();
    calls[1]!.reject(Object.assign(new Error('worker'), { reason: text }));
    await settled();
    expect(runner.state().phase).toEqual({ kind: 'failed', reason: text });
    runner.again();
    await rest();
    calls[2]!.reject(new Error('no such script'));
    await settled();
    const { phase } = runner.state();
    expect(phase.kind === 'failed' && phase.reason.en).toContain('no such script');
    expect(phase.kind === 'failed' && phase.reason.zh).toContain('no such script');
  });

  test('left, it hears nothing more, and can be asked the same again', async () => {
    const { simulate, calls } = byHand();
    const runner = runnerOf(simulate, noSketch);
    const one = question();
    let heard = 0;
    const forget = runner.subscribe(() => heard++);
    runner.ask(one);
    await rest();
    runner.leave();
    const before = heard;
    calls[0]!.resolve(answer('nobody waits'));
    await settled();
    expect(heard).toBe(before);
    runner.ask(one);
    await rest();
    expect(calls).toHaveLength(2);
    forget();
    calls[1]!.told(1, 2);
    expect(runner.state().phase).toEqual({ kind: 'running', done: 1, wanted: 2 });
  });

  test('shows sketches while switches still move: one is under way, and of those asked for meanwhile the last is next', async () => {
    const { simulate, calls } = byHand();
    const { sketch, sketched } = sketchesByHand();
    const runner = runnerOf(simulate, sketch);
    const questions = [question(), question(), question()];
    for (const one of questions) runner.ask(one);
    expect(sketched).toHaveLength(1);
    sketched[0]!('of the first');
    await settled();
    expect(runner.state()).toMatchObject({
      phase: { kind: 'waiting' },
      answer: { name: 'of the first', isSketch: true },
    });
    expect(runner.state().answered).toBe(questions[0]);
    expect(sketched).toHaveLength(2);
    sketched[1]!('of the last');
    await settled();
    expect(runner.state().answered).toBe(questions[2]);
    expect(sketched).toHaveLength(2);
    await rest();
    calls[0]!.first(answer('whole'));
    expect(runner.state().answer).toEqual(answer('whole'));
  });

  test('begins when the sketch is there; drops one that comes after a cancel, or when nobody looks any more', async () => {
    const { simulate, calls } = byHand();
    const { sketch, sketched } = sketchesByHand();
    const runner = runnerOf(simulate, sketch);
    runner.ask(question());
    await rest();
    expect(calls).toEqual([]);
    sketched[0]!('sketch');
    await settled();
    expect(runner.state()).toMatchObject({ phase: { kind: 'running' }, answer: { name: 'sketch' } });
    calls[0]!.first(answer('whole'));
    runner.ask(question());
    runner.cancel();
    sketched[1]!('cancelled');
    await rest();
    expect(runner.state()).toMatchObject({ phase: { kind: 'cancelled' }, answer: { name: 'whole' } });
    runner.ask(question());
    runner.leave();
    sketched[2]!('left');
    await rest();
    expect(runner.state().answer).toEqual(answer('whole'));
    expect(calls).toHaveLength(1);
  });

  test('a sketch that fails is nothing: the answer follows, and so do other sketches', async () => {
    const { simulate, calls } = byHand();
    let asked = 0;
    const runner = runnerOf(simulate, () => {
      asked += 1;
      return Promise.reject(new Error('no worker'));
    });
    runner.ask(question());
    await rest();
    expect(runner.state().phase.kind).toBe('running');
    calls[0]!.resolve(answer('whole'));
    await settled();
    expect(runner.state()).toMatchObject({ phase: { kind: 'done' }, answer: { name: 'whole' } });
    runner.ask(question());
    expect(asked).toBe(2);
  });
});

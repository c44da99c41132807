import { createMachine } from 'xstate';
import type { LifecycleConfig } from '../../engine/statechart/vocabulary.ts';

/** One desk step and nothing else: no answers, no stops, no refusal. For services, and for studies of queues. */
export const work = createMachine({
  id: 'work',
  initial: 'preparing',
  states: {
    preparing: {
      always: { guard: 'acceptance-open', target: 'ready' },
      on: { lack: { target: 'abandoned', actions: ['abandon'] } },
    },
    ready: { entry: ['hand-in'], on: { submit: { target: 'reviewing', actions: ['receive', 'accept'] } } },
    reviewing: { entry: ['start-review'], on: { finish: { target: 'reviewed', actions: ['note-review'] } } },
    reviewed: {
      always: { guard: 'decision-open', target: 'concluding' },
      on: { lack: { target: 'abandoned', actions: ['abandon'] } },
    },
    concluding: { entry: ['conclude'], on: { grant: { target: 'decided', actions: ['grant'] } } },
    decided: {
      always: { guard: 'delivery-open', target: 'delivering' },
      on: {
        reopen: { target: 'reopened', actions: ['reopen'] },
        lack: { target: 'abandoned', actions: ['abandon'] },
      },
    },
    reopened: { always: { guard: 'acceptance-open', target: 'reviewing' } },
    delivering: { entry: ['hand-out'], on: { deliver: { target: 'delivered', actions: ['deliver'] } } },
    delivered: { type: 'final' },
    abandoned: { type: 'final' },
  },
} satisfies LifecycleConfig);

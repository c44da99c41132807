import { createMachine } from 'xstate';
import type { LifecycleConfig } from '../../engine/statechart/vocabulary.ts';

/**
 * An item decided while the applicant waits 即办件 (行政许可法 34, second paragraph). The window answers at once, so there
 * is no silence to count as acceptance, and nothing that would stop a clock.
 */
export const onTheSpot = createMachine({
  id: 'on-the-spot',
  initial: 'preparing',
  states: {
    preparing: {
      always: { guard: 'acceptance-open', target: 'ready' },
      on: { lack: { target: 'abandoned', actions: ['abandon'] } },
    },
    ready: {
      entry: ['hand-in'],
      on: {
        submit: { target: 'received', actions: ['receive'] },
        withdraw: { target: 'abandoned', actions: ['abandon'] },
      },
    },
    received: {
      entry: ['examine'],
      on: {
        'not-needed': { target: 'not-needed', actions: ['turn-away'] },
        'not-this-office': { target: 'elsewhere', actions: ['refer'] },
        'corrected-on-the-spot': { target: 'reviewing', actions: ['correct-on-the-spot', 'accept'] },
        notice: { target: 'correcting', actions: ['send-notice'] },
        accept: { target: 'reviewing', actions: ['accept'] },
      },
    },
    correcting: {
      entry: ['await-correction'],
      on: {
        resubmit: { target: 'resubmitted', actions: ['receive'] },
        withdraw: { target: 'abandoned', actions: ['abandon'] },
      },
    },
    resubmitted: {
      entry: ['examine'],
      on: {
        notice: { target: 'correcting', actions: ['send-notice'] },
        accept: { target: 'reviewing', actions: ['accept'] },
      },
    },
    reviewing: { entry: ['start-review'], on: { finish: { target: 'reviewed', actions: ['note-review'] } } },
    reviewed: {
      always: { guard: 'decision-open', target: 'concluding' },
      on: { lack: { target: 'refused', actions: ['refuse'] } },
    },
    concluding: {
      entry: ['conclude'],
      on: {
        grant: { target: 'decided', actions: ['grant'] },
        refuse: { target: 'refused', actions: ['refuse'] },
        object: { target: 'objected', actions: ['object'] },
      },
    },
    decided: {
      always: { guard: 'delivery-open', target: 'delivering' },
      on: {
        reopen: { target: 'reopened', actions: ['reopen'] },
        lack: { target: 'abandoned', actions: ['abandon'] },
      },
    },
    objected: {
      on: {
        reopen: { target: 'reopened', actions: ['reopen'] },
        lack: { target: 'abandoned', actions: ['abandon'] },
      },
    },
    reopened: { always: { guard: 'acceptance-open', target: 'reviewing' } },
    delivering: { entry: ['hand-out'], on: { deliver: { target: 'delivered', actions: ['deliver'] } } },
    delivered: { type: 'final' },
    refused: { type: 'final' },
    abandoned: { type: 'final' },
    'not-needed': { type: 'final' },
    elsewhere: { type: 'final' },
  },
} satisfies LifecycleConfig);

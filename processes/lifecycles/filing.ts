import { createMachine } from 'xstate';
import type { LifecycleConfig } from '../../engine/statechart/vocabulary.ts';

/**
 * A filing 备案: the office looks whether the papers are complete and records them. It is no licence, so nothing is
 * refused on its merits, silence accepts nothing, and no clock stops.
 */
export const filing = createMachine({
  id: 'filing',
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
    'not-needed': { type: 'final' },
    elsewhere: { type: 'final' },
  },
} satisfies LifecycleConfig);

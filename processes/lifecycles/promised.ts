import { createMachine } from 'xstate';
import type { LifecycleConfig } from '../../engine/statechart/vocabulary.ts';

/**
 * An item decided within a promised or statutory limit 承诺件: the five answers of 行政许可法 32, acceptance by silence,
 * correction before acceptance, stops of the clock after it (45), decision (37, 38) and delivery (44).
 */
export const promised = createMachine({
  id: 'promised',
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
      after: { 'notice-period': { target: 'reviewing', actions: ['deem-accepted'] } },
    },
    correcting: {
      entry: ['await-correction'],
      on: {
        resubmit: { target: 'resubmitted', actions: ['receive'] },
        withdraw: { target: 'abandoned', actions: ['abandon'] },
      },
    },
    // What the notice named may still be incomplete; asking for something new would break the rule of one notice.
    resubmitted: {
      entry: ['examine'],
      on: {
        notice: { target: 'correcting', actions: ['send-notice'] },
        accept: { target: 'reviewing', actions: ['accept'] },
      },
      after: { 'notice-period': { target: 'reviewing', actions: ['deem-accepted'] } },
    },
    reviewing: {
      entry: ['start-review'],
      on: {
        finish: { target: 'reviewed', actions: ['note-review'] },
        stop: { target: 'stopped', actions: ['stop-clock'] },
        notice: { actions: ['note-late-notice'] },
      },
    },
    stopped: {
      entry: ['await-ground'],
      on: {
        resume: { target: 'resumed', actions: ['resume-clock'] },
        notice: { actions: ['note-late-notice'] },
      },
    },
    resumed: {
      entry: ['continue-review'],
      on: {
        finish: { target: 'reviewed', actions: ['note-review'] },
        stop: { target: 'stopped', actions: ['stop-clock'] },
        notice: { actions: ['note-late-notice'] },
      },
    },
    reviewed: {
      always: { guard: 'decision-open', target: 'concluding' },
      on: {
        lack: { target: 'refused', actions: ['refuse'] },
        notice: { actions: ['note-late-notice'] },
      },
    },
    concluding: {
      entry: ['conclude'],
      on: {
        grant: { target: 'decided', actions: ['grant'] },
        refuse: { target: 'refused', actions: ['refuse'] },
        object: { target: 'objected', actions: ['object'] },
        notice: { actions: ['note-late-notice'] },
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

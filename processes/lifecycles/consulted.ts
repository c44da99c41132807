import { createMachine } from 'xstate';
import type { LifecycleConfig } from '../../engine/statechart/vocabulary.ts';

/**
 * An opinion that another office asks for 征求意见. The applicant hands in nothing, so there are no answers to an
 * applicant; where a rule says so, silence is consent after the period for a reply.
 */
export const consulted = createMachine({
  id: 'consulted',
  initial: 'preparing',
  states: {
    preparing: {
      always: { guard: 'acceptance-open', target: 'ready' },
      on: { lack: { target: 'abandoned', actions: ['abandon'] } },
    },
    ready: { entry: ['hand-in'], on: { submit: { target: 'reviewing', actions: ['receive', 'accept'] } } },
    reviewing: {
      entry: ['start-review'],
      on: {
        finish: { target: 'reviewed', actions: ['note-review'] },
        stop: { target: 'stopped', actions: ['stop-clock'] },
      },
      after: { 'reply-period': { target: 'decided', actions: ['consent-by-silence'] } },
    },
    stopped: {
      entry: ['await-ground'],
      on: { resume: { target: 'resumed', actions: ['resume-clock'] } },
    },
    resumed: {
      entry: ['continue-review'],
      on: {
        finish: { target: 'reviewed', actions: ['note-review'] },
        stop: { target: 'stopped', actions: ['stop-clock'] },
      },
      after: { 'reply-period': { target: 'decided', actions: ['consent-by-silence'] } },
    },
    reviewed: {
      always: { guard: 'decision-open', target: 'concluding' },
      on: { lack: { target: 'refused', actions: ['refuse'] } },
      after: { 'reply-period': { target: 'decided', actions: ['consent-by-silence'] } },
    },
    concluding: {
      entry: ['conclude'],
      on: {
        grant: { target: 'decided', actions: ['grant'] },
        refuse: { target: 'refused', actions: ['refuse'] },
        object: { target: 'objected', actions: ['object'] },
      },
      after: { 'reply-period': { target: 'decided', actions: ['consent-by-silence'] } },
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
  },
} satisfies LifecycleConfig);

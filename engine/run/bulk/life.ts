import type { LifecycleId } from '../../model/index.ts';
import { configOf } from '../../statechart/region.ts';
import type {
  LifecycleAction,
  LifecycleConfig,
  LifecycleEvent,
  Lifecycles,
  LifecycleState,
  LifecycleTransition,
} from '../../statechart/vocabulary.ts';

/** What a life cycle can do, as the tables know it. */
export interface LifeFeatures {
  /** The window answers (行政许可法 32); else papers are accepted as they come in. */
  readonly answers: boolean;
  /** Silence is acceptance, and a notice after it is late. */
  readonly silence: boolean;
  readonly stops: boolean;
  /** The decision may be a refusal or, in a joint group, an objection; a lacking paper refuses instead of ending. */
  readonly decides: boolean;
  /** Silence of a consulted office may be consent. */
  readonly reply: boolean;
}

/**
 * The features of a life cycle, or undefined where it is not one that the tables can stand for: bulk runs do not interpret
 * statecharts, they know the shape that all life cycles of Binglian share.
 */
export function featuresOf(lifecycle: Lifecycles[LifecycleId]): LifeFeatures | undefined {
  if (!read.has(lifecycle)) read.set(lifecycle, readFeatures(lifecycle));
  return read.get(lifecycle);
}

/** Life cycles never change once they are made, and many items share each. */
const read = new WeakMap<Lifecycles[LifecycleId], LifeFeatures | undefined>();

function readFeatures(lifecycle: Lifecycles[LifecycleId]): LifeFeatures | undefined {
  const config = configOf(lifecycle);
  const { states } = config;
  const features: LifeFeatures = {
    answers: states.received !== undefined,
    silence: states.received?.after?.['notice-period'] !== undefined,
    stops: states.stopped !== undefined,
    decides: states.concluding?.on?.refuse !== undefined,
    reply: states.reviewing?.after?.['reply-period'] !== undefined,
  };
  return sorted(shapeOf(features)) === sorted(states) && config.initial === 'preparing' ? features : undefined;
}

/** The states of the life cycle that has these features. */
function shapeOf({ answers, silence, stops, decides, reply }: LifeFeatures): LifecycleConfig['states'] {
  const noticed = silence ? { after: { 'notice-period': to('reviewing', 'deem-accepted') } } : {};
  const replied = reply ? { after: { 'reply-period': to('decided', 'consent-by-silence') } } : {};
  const late: On = silence ? { notice: { actions: ['note-late-notice'] } } : {};
  const working: On = {
    finish: to('reviewed', 'note-review'),
    ...(stops ? { stop: to('stopped', 'stop-clock') } : {}),
    ...late,
  };
  const again: On = { reopen: to('reopened', 'reopen'), lack: to('abandoned', 'abandon') };
  const lack = decides ? to('refused', 'refuse') : to('abandoned', 'abandon');
  return {
    preparing: {
      always: { guard: 'acceptance-open', target: 'ready' },
      on: { lack: to('abandoned', 'abandon') },
    },
    ready: {
      entry: ['hand-in'],
      on: answers
        ? { submit: to('received', 'receive'), withdraw: to('abandoned', 'abandon') }
        : { submit: to('reviewing', 'receive', 'accept') },
    },
    ...(answers ? answering(noticed) : {}),
    reviewing: { entry: ['start-review'], on: working, ...replied },
    ...(stops
      ? {
          stopped: { entry: ['await-ground'], on: { resume: to('resumed', 'resume-clock'), ...late } },
          resumed: { entry: ['continue-review'], on: working, ...replied },
        }
      : {}),
    reviewed: { always: { guard: 'decision-open', target: 'concluding' }, on: { lack, ...late }, ...replied },
    concluding: {
      entry: ['conclude'],
      on: {
        grant: to('decided', 'grant'),
        ...(decides ? { refuse: to('refused', 'refuse'), object: to('objected', 'object') } : {}),
        ...late,
      },
      ...replied,
    },
    decided: { always: { guard: 'delivery-open', target: 'delivering' }, on: again },
    ...(decides ? { objected: { on: again }, refused: { type: 'final' } } : {}),
    reopened: { always: { guard: 'acceptance-open', target: 'reviewing' } },
    delivering: { entry: ['hand-out'], on: { deliver: to('delivered', 'deliver') } },
    delivered: { type: 'final' },
    abandoned: { type: 'final' },
  };
}

type On = Partial<Record<LifecycleEvent, LifecycleTransition>>;

function answering(noticed: Pick<LifecycleState, 'after'>): LifecycleConfig['states'] {
  const notice = to('correcting', 'send-notice');
  const accept = to('reviewing', 'accept');
  return {
    received: {
      entry: ['examine'],
      on: {
        'not-needed': to('not-needed', 'turn-away'),
        'not-this-office': to('elsewhere', 'refer'),
        'corrected-on-the-spot': to('reviewing', 'correct-on-the-spot', 'accept'),
        notice,
        accept,
      },
      ...noticed,
    },
    correcting: {
      entry: ['await-correction'],
      on: { resubmit: to('resubmitted', 'receive'), withdraw: to('abandoned', 'abandon') },
    },
    resubmitted: { entry: ['examine'], on: { notice, accept }, ...noticed },
    'not-needed': { type: 'final' },
    elsewhere: { type: 'final' },
  };
}

function to(target: string, ...actions: LifecycleAction[]): LifecycleTransition {
  return { target, actions };
}

/** A text that is equal for equal configurations, whatever the order of their keys. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

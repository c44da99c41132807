import type { AnyStateMachine } from 'xstate';
import type { LifecycleId, Text } from '../model/index.ts';

/**
 * The closed vocabulary of the life cycles of one item. A life cycle is a flat XState machine that speaks of nothing but
 * these events, guards, actions and delays; the run gives them their meaning.
 */

/** What may happen to an item. The five answers of 行政许可法 32 are events of it. */
export const lifecycleEvents = {
  submit: { zh: '提交申请', en: 'the applicant submits' },
  'not-needed': { zh: '告知不需要办理', en: 'answer: none is needed' },
  'not-this-office': { zh: '告知向其他机关申请', en: 'answer: another office is competent' },
  'corrected-on-the-spot': { zh: '当场更正后受理', en: 'answer: corrected on the spot, accepted' },
  notice: { zh: '一次性告知补正', en: 'answer: one-time notice of missing papers' },
  accept: { zh: '受理', en: 'answer: accepted' },
  resubmit: { zh: '提交补正材料', en: 'the applicant hands in what was missing' },
  withdraw: { zh: '申请人撤回', en: 'the applicant withdraws' },
  stop: { zh: '依法停止计时', en: 'the clock stops for a matter of law' },
  resume: { zh: '恢复计时', en: 'the clock runs on' },
  finish: { zh: '审查完毕', en: 'the review is done' },
  grant: { zh: '准予', en: 'granted' },
  refuse: { zh: '不予批准', en: 'refused' },
  object: { zh: '提出修改意见', en: 'objection' },
  reopen: { zh: '联合办理再来一轮', en: 'the joint group goes into another round' },
  deliver: { zh: '送达', en: 'delivered' },
  lack: { zh: '所需结果已无从取得', en: 'what it needs can no longer come' },
} as const satisfies Record<string, Text>;
export type LifecycleEvent = keyof typeof lifecycleEvents;

/** Questions to the dossier 案卷: are the results there that a gate asks for? */
export const lifecycleGuards = {
  'acceptance-open': { zh: '受理所需已备齐', en: 'everything needed for acceptance is there' },
  'decision-open': { zh: '决定所需已备齐', en: 'everything needed for the decision is there' },
  'delivery-open': { zh: '送达所需已备齐', en: 'everything needed for the delivery is there' },
} as const satisfies Record<string, Text>;
export type LifecycleGuard = keyof typeof lifecycleGuards;

/** What a step makes: a line of the trace, a result in the dossier, or a request to the run to bring about what follows. */
export const lifecycleActions = {
  'hand-in': { zh: '准备提交', en: 'get ready to submit' },
  receive: { zh: '收到申请', en: 'receive the application' },
  examine: { zh: '查看材料', en: 'look through the papers' },
  'turn-away': { zh: '不予受理：不需要', en: 'send away: none is needed' },
  refer: { zh: '不予受理：不属本机关', en: 'send away: another office' },
  'correct-on-the-spot': { zh: '当场更正', en: 'correct on the spot' },
  'send-notice': { zh: '出具补正告知', en: 'send the notice' },
  'await-correction': { zh: '等候补正', en: 'wait for the correction' },
  accept: { zh: '出具受理通知', en: 'accept' },
  'deem-accepted': { zh: '视为受理', en: 'count as accepted' },
  'note-late-notice': { zh: '记录逾期告知', en: 'note the late notice' },
  'start-review': { zh: '开始审查', en: 'start the review' },
  'stop-clock': { zh: '停止计时', en: 'stop the clock' },
  'await-ground': { zh: '等候法定事项完成', en: 'wait until the matter is over' },
  'resume-clock': { zh: '恢复计时', en: 'let the clock run on' },
  'continue-review': { zh: '继续审查', en: 'continue the review' },
  'note-review': { zh: '记录审查完毕', en: 'note that the review is done' },
  conclude: { zh: '作出决定', en: 'conclude' },
  grant: { zh: '准予', en: 'grant' },
  refuse: { zh: '不予批准', en: 'refuse' },
  object: { zh: '提出修改意见', en: 'object' },
  'consent-by-silence': { zh: '逾期未复视为同意', en: 'consent by silence' },
  'hand-out': { zh: '制证送达', en: 'hand out' },
  deliver: { zh: '送达', en: 'deliver' },
  reopen: { zh: '重新审查', en: 'review again' },
  abandon: { zh: '终止办理', en: 'end without result' },
} as const satisfies Record<string, Text>;
export type LifecycleAction = keyof typeof lifecycleActions;

/** Periods that a law sets. The run resolves them to a due minute, and they stand still while the clock is stopped. */
export const lifecycleDelays = {
  'notice-period': { zh: '法定期限内未告知补正，视为受理', en: 'no notice in time by law: counts as accepted' },
  'reply-period': { zh: '逾期未复，视为同意', en: 'no reply within the period: counts as consent' },
} as const satisfies Record<string, Text>;
export type LifecycleDelay = keyof typeof lifecycleDelays;

/** A transition; without a target it leaves the item where it is. */
export interface LifecycleTransition {
  target?: string;
  actions?: LifecycleAction[];
}
export interface LifecycleGate extends LifecycleTransition {
  guard: LifecycleGuard;
}

/** A state of a life cycle. It has no states of its own. */
export interface LifecycleState {
  type?: 'final';
  entry?: LifecycleAction[];
  on?: Partial<Record<LifecycleEvent, LifecycleTransition>>;
  always?: LifecycleGate;
  after?: Partial<Record<LifecycleDelay, LifecycleTransition>>;
}

/** The configuration of a life cycle: what XState's createMachine takes, kept to the closed vocabulary. */
export interface LifecycleConfig {
  id: LifecycleId;
  initial: string;
  states: Record<string, LifecycleState>;
}

/** The life cycles that a process can be compiled with. */
export type Lifecycles = Readonly<Record<LifecycleId, AnyStateMachine>>;

/** The states in which a life cycle ends, or in which it starts on another round; for names of situations. */
export const lifecycleEnds = {
  delivered: { zh: '办结送达', en: 'delivered' },
  refused: { zh: '不予批准', en: 'refused' },
  abandoned: { zh: '终止办理', en: 'ended without result' },
  'not-needed': { zh: '无需办理', en: 'not needed' },
  elsewhere: { zh: '转向其他机关', en: 'to be taken elsewhere' },
  reopened: { zh: '进入下一轮', en: 'into another round' },
} as const satisfies Record<string, Text>;

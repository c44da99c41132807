import type { Finding, Text } from '../model/index.ts';
import { lifecycleActions, lifecycleDelays, lifecycleEvents, lifecycleGuards } from './vocabulary.ts';

const rule: Text = {
  zh: '单事项状态图须是平面的，且只用约定的词汇',
  en: 'life cycles are flat and keep to the closed vocabulary',
};
const allowedKeys = new Set(['type', 'entry', 'on', 'always', 'after', 'description']);

/** Findings for what keeps a JSON value from being the configuration of a life cycle. Never throws. */
export function checkLifecycle(json: unknown): Finding[] {
  const findings: Finding[] = [];
  const tell = (at: string, zh: string, en: string): void => {
    findings.push({ code: 'lifecycle/form', level: 'error', at, message: { zh, en }, rule, mend: mendOf(en) });
  };
  if (!isRecord(json) || !isRecord(json.states) || typeof json.initial !== 'string') {
    tell('', '不是状态图：需要 initial 和 states', 'This is no statechart: it needs initial and states');
    return findings;
  }
  const states = new Set(Object.keys(json.states));
  if (!states.has(json.initial)) tell('initial', `没有状态“${json.initial}”`, `There is no state “${json.initial}”`);
  for (const [name, state] of Object.entries(json.states)) checkState(`states.${name}`, state, states, tell);
  return findings;
}

type Tell = (at: string, zh: string, en: string) => void;

function mendOf(en: string): Text {
  const isWord = en.includes('vocabulary');
  return isWord
    ? { zh: '改用词汇表中的词', en: 'Use a word of the vocabulary' }
    : { zh: '改正该处', en: 'Correct this place' };
}

function checkState(at: string, state: unknown, states: ReadonlySet<string>, tell: Tell): void {
  if (!isRecord(state)) return tell(at, '不是状态', 'This is no state');
  for (const key of Object.keys(state))
    if (!allowedKeys.has(key)) tell(`${at}.${key}`, `不允许“${key}”`, `“${key}” is not allowed in a flat life cycle`);
  if (state.type !== undefined && state.type !== 'final') tell(`${at}.type`, '只能是 final', 'Only final is allowed');
  checkActions(`${at}.entry`, state.entry, tell);
  checkMap(`${at}.on`, state.on, lifecycleEvents, states, tell);
  checkMap(`${at}.after`, state.after, lifecycleDelays, states, tell);
  if (state.always === undefined) return;
  checkTransition(`${at}.always`, state.always, states, tell);
  const guard = isRecord(state.always) ? state.always.guard : undefined;
  if (typeof guard !== 'string' || !Object.hasOwn(lifecycleGuards, guard))
    tell(`${at}.always.guard`, `词汇中没有条件“${String(guard)}”`, `The vocabulary has no guard “${String(guard)}”`);
}

function checkMap(at: string, map: unknown, words: object, states: ReadonlySet<string>, tell: Tell): void {
  if (map === undefined) return;
  if (!isRecord(map)) return tell(at, '不是对照表', 'This is no map');
  for (const [word, transition] of Object.entries(map)) {
    if (!Object.hasOwn(words, word)) tell(`${at}.${word}`, `词汇中没有“${word}”`, `The vocabulary has no “${word}”`);
    checkTransition(`${at}.${word}`, transition, states, tell);
  }
}

function checkTransition(at: string, transition: unknown, states: ReadonlySet<string>, tell: Tell): void {
  if (!isRecord(transition)) return tell(at, '不是转移', 'This is no transition');
  for (const key of Object.keys(transition))
    if (!['target', 'actions', 'guard'].includes(key))
      tell(`${at}.${key}`, `不允许“${key}”`, `“${key}” is not allowed here`);
  const { target } = transition;
  const name = typeof target === 'string' ? target : JSON.stringify(target);
  if (target !== undefined && (name !== target || !states.has(name)))
    tell(`${at}.target`, `没有状态“${name}”`, `There is no state “${name}”`);
  checkActions(`${at}.actions`, transition.actions, tell);
}

function checkActions(at: string, actions: unknown, tell: Tell): void {
  if (actions === undefined) return;
  if (!Array.isArray(actions)) return tell(at, '不是列表', 'This is no list');
  for (const action of actions as unknown[])
    if (typeof action !== 'string' || !Object.hasOwn(lifecycleActions, action))
      tell(at, `词汇中没有动作“${String(action)}”`, `The vocabulary has no action “${String(action)}”`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

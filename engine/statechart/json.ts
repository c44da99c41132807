import type { AnyStateMachine } from 'xstate';
import { createMachine } from 'xstate';
import { z } from 'zod';
import type { Finding, Parsed } from '../model/index.ts';
import { checkLifecycle } from './check.ts';
import type { CaseConfig } from './machine.ts';
import { caseActions, caseGuards, machineOf } from './machine.ts';
import { lifecycleDelays } from './vocabulary.ts';

/** A machine as XState JSON: its configuration with named guards, delays and actions, and no functions. */
export function toJson(machine: AnyStateMachine): unknown {
  return JSON.parse(JSON.stringify(machine.config)) as unknown;
}

/** The machine of a case from what `toJson` made of it. Never throws; findings name the place. */
export function fromJson(json: unknown): Parsed<AnyStateMachine> {
  const read = caseSchema.safeParse(json);
  if (!read.success) return { ok: false, findings: read.error.issues.map(findingOf) };
  const findings = lostTargets(read.data as CaseConfig);
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: machineOf(read.data as CaseConfig), findings: [] };
}

/** A life cycle from XState JSON. Never throws; findings name what is not flat or not in the vocabulary. */
export function lifecycleFromJson(json: unknown): Parsed<AnyStateMachine> {
  const findings = checkLifecycle(json);
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: createMachine(json as never) as unknown as AnyStateMachine, findings: [] };
}

const facts = z.array(z.string().max(200)).max(1000);
const action = z.strictObject({
  type: z.enum(caseActions),
  params: z.record(z.string(), z.unknown()),
});
const transition = z.strictObject({
  target: z.string().max(200).optional(),
  guard: z
    .strictObject({
      type: z.enum(caseGuards),
      params: z.strictObject({
        needs: z.array(facts).max(1000).optional(),
        members: facts.optional(),
        facts: facts.optional(),
        group: z.string().max(200).optional(),
        max: z.number().optional(),
      }),
    })
    .optional(),
  actions: z.array(action).max(100).optional(),
});
const delayName = z.string().refine((name) => Object.hasOwn(lifecycleDelays, name.split(':')[0] ?? ''), {
  message: 'no such legal period',
});
const state = z.strictObject({
  type: z.literal('final').optional(),
  entry: z.array(action).max(100).optional(),
  on: z.record(z.string(), transition).optional(),
  always: z.array(transition).max(20).optional(),
  after: z.record(delayName, transition).optional(),
});
const region = z.strictObject({ initial: z.string(), states: z.record(z.string(), state) });
const marks = z.record(z.string(), z.literal(true));
const caseSchema = z.strictObject({
  id: z.string().min(1).max(200),
  type: z.literal('parallel'),
  context: z.strictObject({ obtained: marks, lost: marks, rounds: z.record(z.string(), z.number()) }),
  states: z.record(z.string(), region),
});

/** XState throws at targets that do not exist; they are findings here. */
function lostTargets({ states }: CaseConfig): Finding[] {
  const findings: Finding[] = [];
  for (const [name, { initial, states: inner = {} }] of Object.entries(states)) {
    const check = (target: string | undefined, at: string): void => {
      if (target !== undefined && !Object.hasOwn(inner, target)) findings.push(lost(target, at));
    };
    check(initial, `states.${name}.initial`);
    for (const [key, { on = {}, after = {}, always = [] }] of Object.entries(inner))
      for (const { target } of [...Object.values(on), ...Object.values(after), ...always])
        check(target, `states.${name}.states.${key}`);
  }
  return findings;
}

function lost(target: string, at: string): Finding {
  return finding(at, `没有状态“${target}”`, `There is no state “${target}”`);
}

function findingOf(issue: z.core.$ZodIssue): Finding {
  return finding(
    issue.path.map(String).join('.'),
    `不是本系统的状态图：${issue.message}`,
    `No machine of a case: ${issue.message}`,
  );
}

function finding(at: string, zh: string, en: string): Finding {
  return {
    code: 'statechart/form',
    level: 'error',
    at,
    message: { zh, en },
    rule: { zh: '状态图 JSON 的格式', en: 'the format of exported statecharts' },
    mend: { zh: '重新导出该状态图', en: 'Export the statechart again' },
  };
}

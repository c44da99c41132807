import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { RawChoice } from '../engine/exchange/index.ts';
import type { Finding } from '../engine/model/index.ts';
import type { Calls, ChoiceFlags, PilotFlags, RunFlags } from './arguments.ts';
import { choiceOf, choosing, daysFrom, listOf, piloting, pilotOf, running, shareFrom, wholeFrom } from './arguments.ts';
import { optionsOf } from './choice.ts';
import type { Loaded } from './documents.ts';
import type { HelpWords } from './help.ts';
import type { Voice } from './io.ts';
import { WrongUse } from './io.ts';
import { planned } from './plan-file.ts';
import { attribute } from './what-if/attribute.ts';
import { cut } from './what-if/cut.ts';
import { evaluation } from './what-if/evaluate.ts';
import { goal } from './what-if/goal.ts';
import type { WhatIfOptions } from './what-if/inquiry.ts';
import { inquire } from './what-if/inquiry.ts';
import { promise } from './what-if/promise.ts';
import { staff } from './what-if/staff.ts';
import type { NamedMeasures } from './what-if/variants.ts';
import { variants } from './what-if/variants.ts';

type WhatIfFlags = ChoiceFlags &
  RunFlags &
  PilotFlags & { moves?: string; staffAt?: Record<string, number>; hall?: string[] };
type EvaluateFlags = WhatIfFlags & { promise?: number; why: boolean };
type CutFlags = WhatIfFlags & { days: number; limit?: boolean; before?: boolean; promise?: number };
type PromiseFlags = WhatIfFlags & { share: number };
type StaffFlags = WhatIfFlags & { desk?: string; promise: number; share: number; before?: boolean };
type AttributeFlags = WhatIfFlags & { quick?: boolean };
type GoalFlags = ChoiceFlags & { days: number; moves?: string };
type VariantsFlags = WhatIfFlags & { promise?: number };

/** Cuts that are shown where no number is asked for. */
const USUAL_CUTS = 5;
const MOST_CUTS = 60;

/** Adds `binglian what-if` with its questions. */
export function addWhatIf(calls: Calls): void {
  const { command, words } = calls;
  const whatIf = command('what-if', words.whatIf)
    .helpCommand('help [command]', words.help)
    .addHelpText('after', words.whatIfExamples);
  const asking: Asking = (name, about, { isDefault = false } = {}) =>
    command(name, about, { under: whatIf, isDefault }).argument('<process>', words.process);
  addBeforeAfter(asking, calls);
  addPlaces(asking, calls);
  addMeasures(asking, calls);
}

type Asking = (name: string, about: string, place?: { isDefault?: boolean }) => Command;

/** The options that all questions have. */
function choosingPlan(command: Command, words: HelpWords): Command {
  choosing(command, words);
  command.option('--moves <file>', words.moves);
  running(command, words, words.whatIfReplications);
  piloting(command, words, { steady: words.whatIfSteady, trace: words.whatIfTrace });
  return command
    .addOption(new Option('--hall <ids>', words.hall).argParser(listOf))
    .addOption(new Option('--staff-at <desk=n...>', words.staffAt).argParser(staffFrom(words)));
}

function addBeforeAfter(asking: Asking, { words, voice, done }: Calls): void {
  choosingPlan(asking('evaluate', words.whatIfEvaluate, { isDefault: true }), words)
    .option('--promise <days>', words.evaluatePromise, daysFrom(words))
    .option('--no-why', words.noWhy)
    .action(async (named: string, { promise: held, why, ...flags }: EvaluateFlags) => {
      const inquiry = evaluation({ why, ...(held === undefined ? {} : { promise: held }) });
      const { loaded, choice, options } = planFor(named, flags, voice);
      done(await inquire(inquiry, loaded, choice, options, voice));
    });
  choosingPlan(asking('promise', words.whatIfPromise), words)
    .requiredOption('--share <share>', words.share, shareFrom(words))
    .action(async (named: string, { share, ...flags }: PromiseFlags) => {
      const { loaded, choice, options } = planFor(named, flags, voice);
      done(await inquire(promise(share), loaded, choice, options, voice));
    });
}

function addPlaces(asking: Asking, { words, voice, done }: Calls): void {
  const before = (): Option => new Option('--before', words.whatIfBefore).conflicts(['on', 'city', 'staffAt', 'moves']);
  choosingPlan(asking('cut', words.whatIfCut), words)
    .argument('<node>', words.cutNode)
    .option('--days <n>', words.cutDays, wholeFrom(1, MOST_CUTS, words.wrongCut), USUAL_CUTS)
    .option('--limit', words.cutLimit)
    .option('--promise <days>', words.heldPromise, daysFrom(words))
    .addOption(before())
    .action(async (named: string, node: string, flags: CutFlags) => {
      const { days: most, limit = false, promise: held, ...rest } = flags;
      const inquiry = cut({
        ...{ node, most, lever: limit ? 'limit' : 'duration', side: rest.before === true ? 'before' : 'after' },
        ...(held === undefined ? {} : { promise: held }),
      });
      const { loaded, choice, options } = planFor(named, rest, voice);
      done(await inquire(inquiry, loaded, choice, options, voice));
    });
  choosingPlan(asking('staff', words.whatIfStaff), words)
    .option('--desk <id>', words.desk)
    .requiredOption('--promise <days>', words.heldPromise, daysFrom(words))
    .requiredOption('--share <share>', words.share, shareFrom(words))
    .addOption(before())
    .action(async (named: string, { desk, promise: held, share, ...flags }: StaffFlags) => {
      const inquiry = staff({
        ...{ promise: held, share, side: flags.before === true ? 'before' : 'after' },
        ...(desk === undefined ? {} : { desk }),
      });
      const { loaded, choice, options } = planFor(named, flags, voice);
      done(await inquire(inquiry, loaded, choice, options, voice));
    });
}

function addMeasures(asking: Asking, { words, voice, done }: Calls): void {
  choosingPlan(asking('attribute', words.whatIfAttribute), words)
    .argument('[measures]', words.attributeMeasures)
    .option('--quick', words.attributeQuick)
    .action(async (named: string, measures: string | undefined, { quick = false, ...flags }: AttributeFlags) => {
      const { loaded, choice, options } = planFor(named, flags, voice);
      const players = measures === undefined ? {} : { measures: knownMeasures(loaded, listOf(measures)) };
      const inquiry = attribute({ isQuick: quick, ...players });
      done(await inquire(inquiry, loaded, choice, options, voice));
    });
  choosing(asking('goal', words.whatIfGoal), words)
    .option('--moves <file>', words.moves)
    .requiredOption('--days <days>', words.goalDays, daysFrom(words))
    .action((named: string, { days, ...flags }: GoalFlags) => {
      const { loaded, choice } = planFor(named, flags, voice, baseOf(flags));
      done(goal(loaded, choice, days, voice));
    });
  choosingPlan(asking('variants', words.whatIfVariants), words)
    .argument('<sets...>', words.variantSets)
    .option('--promise <days>', words.heldPromise, daysFrom(words))
    .action(async (named: string, sets: string[], { promise: held, ...flags }: VariantsFlags) => {
      const { loaded, choice, options } = planFor(named, flags, voice, baseOf(flags));
      const inquiry = variants(setsOf(loaded, sets, words), held);
      done(await inquire(inquiry, loaded, choice, options, voice));
    });
}

/** Sets of measures are held against none at all, unless a base is chosen. */
function baseOf(flags: ChoiceFlags): ReturnType<typeof choiceOf> {
  return choiceOf({ ...flags, on: flags.on ?? 'none' });
}

/** What a question is asked of: the process under its plan, what is chosen, and the options with what the plan tries at desks. */
function planFor(
  named: string,
  flags: WhatIfFlags,
  voice: Voice,
  asked: RawChoice = choiceOf(flags),
): { readonly loaded: Loaded; readonly choice: RawChoice; readonly options: WhatIfOptions } {
  const { loaded, choice, staffAt, demand } = planned(named, flags, asked, voice);
  const { steady, trace, force, ...rest } = flags;
  const seen = pilotOf({ steady, trace, force });
  const options = { ...rest, ...seen, staffAt: { ...staffAt, ...flags.staffAt }, demand };
  return { loaded, choice, options };
}

/** Throws WrongUse for measures that the reform does not have. */
function knownMeasures(loaded: Loaded, measures: readonly string[]): readonly string[] {
  optionsOf(loaded, { on: measures });
  return measures;
}

/** Throws WrongUse for what is no set, for a name that stands twice, and for unknown measures. */
function setsOf(loaded: Loaded, sets: readonly string[], { wrongSet }: HelpWords): NamedMeasures[] {
  const known = new Set<string>();
  return sets.map((text) => {
    const [, id, listed] = /^([^=]+)=(.*)$/.exec(text) ?? [];
    if (id === undefined || listed === undefined || known.has(id)) throw new WrongUse([noSet(text, wrongSet)]);
    known.add(id);
    return { id, measures: knownMeasures(loaded, listOf(listed)) };
  });
}

function noSet(text: string, mend: string): Finding {
  return {
    code: 'what-if/set',
    level: 'error',
    at: 'sets',
    message: { zh: `“${text}”不是一套有自己名称的措施`, en: `“${text}” is no set of measures with a name of its own` },
    rule: { zh: '每套措施一个名称', en: 'every set has its own name' },
    mend: { zh: mend, en: mend },
  };
}

function staffFrom({ wrongStaff }: HelpWords) {
  return (text: string, before: Record<string, number> = {}): Record<string, number> => {
    const [, desk, staffed] = /^([^=]+)=([0-9]+)$/.exec(text) ?? [];
    if (desk === undefined || staffed === undefined || Number(staffed) < 1) throw new InvalidArgumentError(wrongStaff);
    return { ...before, [desk]: Number(staffed) };
  };
}

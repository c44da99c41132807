import { Option } from 'commander';
import type { Calls, ChoiceFlags, RunFlags } from './arguments.ts';
import { choiceOf, choosing, daysFrom, running } from './arguments.ts';
import { simulate } from './commands/simulate.ts';
import { loadProcess } from './documents.ts';

type SimulateFlags = ChoiceFlags &
  RunFlags & {
    after?: boolean;
    promise?: number;
    steady?: boolean;
    trace?: string;
    force?: boolean;
    assumptions?: boolean;
  };

/** Adds `binglian simulate`. */
export function addSimulating({ command, words, voice, done }: Calls): void {
  const simulating = command('simulate', words.simulate)
    .argument('<process>', words.process)
    .addOption(new Option('--before', words.simulateBefore).conflicts(['after', 'on', 'city']))
    .option('--after', words.simulateAfter);
  choosing(simulating, words, true);
  running(simulating, words, words.replications)
    .option('--promise <days>', words.simulatePromise, daysFrom(words))
    .option('--steady', words.steady)
    .option('--trace <file>', words.traceFile)
    .option('--force', words.force)
    .option('--assumptions', words.simulateAssumptions)
    .addHelpText('after', words.simulateExamples)
    .action(async (named: string, { after = false, trace, force = false, ...flags }: SimulateFlags) => {
      const file = trace === undefined ? {} : { trace: { path: trace, replaces: force } };
      done(await simulate(loadProcess(named), choiceOf(flags), { ...flags, ...file, after }, voice));
    });
}

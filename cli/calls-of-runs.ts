import { Option } from 'commander';
import type { Calls, ChoiceFlags, PilotFlags, RunFlags } from './arguments.ts';
import { choiceOf, choosing, daysFrom, piloting, pilotOf, running } from './arguments.ts';
import { simulate } from './commands/simulate.ts';
import type { Companion } from './commands/simulate-hall.ts';
import { simulateHall } from './commands/simulate-hall.ts';
import { loadProcess } from './documents.ts';

type SimulateFlags = ChoiceFlags &
  RunFlags &
  PilotFlags & {
    after?: boolean;
    promise?: number;
    assumptions?: boolean;
    with?: string[];
  };

/** Adds `binglian simulate`. */
export function addSimulating({ command, words, voice, done }: Calls): void {
  const simulating = command('simulate', words.simulate)
    .argument('<process>', words.process)
    .addOption(new Option('--before', words.simulateBefore).conflicts(['after', 'on', 'city']))
    .option('--after', words.simulateAfter);
  choosing(simulating, words, true);
  running(simulating, words, words.replications).option('--promise <days>', words.simulatePromise, daysFrom(words));
  piloting(simulating, words, { steady: words.steady, trace: words.traceFile })
    .option('--assumptions', words.simulateAssumptions)
    .addOption(new Option('--with <process...>', words.with).conflicts(['trace', 'steady']))
    .addHelpText('after', words.simulateExamples)
    .action(
      async (named: string, { after = false, steady, trace, force, with: others = [], ...flags }: SimulateFlags) => {
        const loaded = loadProcess(named, flags.asOf);
        const choice = choiceOf(flags);
        done(
          others.length === 0
            ? await simulate(loaded, choice, { ...flags, ...pilotOf({ steady, trace, force }), after }, voice)
            : await simulateHall(
                loaded,
                others.map((other) => companionOf(other, flags.asOf)),
                choice,
                { ...flags, after },
                voice,
              ),
        );
      },
    );
}

/** A process, and behind an equals sign its scenario. */
function companionOf(text: string, asOf: string | undefined): Companion {
  const place = text.indexOf('=');
  if (place < 0) return { loaded: loadProcess(text, asOf) };
  return { loaded: loadProcess(text.slice(0, place), asOf), scenario: text.slice(place + 1) };
}

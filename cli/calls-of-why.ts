import { Option } from 'commander';
import type { Calls, ChoiceFlags } from './arguments.ts';
import { choiceOf, choosing } from './arguments.ts';
import { waits, why } from './commands/why.ts';
import { loadProcess } from './documents.ts';

type WhyFlags = ChoiceFlags & { after?: boolean };

/** Adds `binglian why`. */
export function addWhy({ command, words, voice, done }: Calls): void {
  const asking = command('why', words.why)
    .argument('<process>', words.process)
    .argument('[a]', words.whyNode)
    .argument('[b]', words.whyOther)
    .addOption(new Option('--before', words.whyBefore).conflicts(['after', 'on', 'city']))
    .option('--after', words.whyAfter)
    .option('--scope <id>', words.scope)
    .addHelpText('after', words.whyExamples);
  choosing(asking, words, true).action(
    (named: string, from: string | undefined, to: string | undefined, { after = false, ...flags }: WhyFlags) => {
      const side = after ? 'after' : 'before';
      const loaded = loadProcess(named, flags.asOf);
      if (from === undefined) done(waits(loaded, choiceOf(flags), side, voice));
      else if (to === undefined) asking.error(words.whyNeedsTwo, { exitCode: 2, code: 'binglian.needsTwo' });
      else done(why(loaded, choiceOf(flags), { side, from, to }, voice));
    },
  );
}

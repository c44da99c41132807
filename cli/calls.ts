import { Option } from 'commander';
import { documentKinds } from '../engine/model/json-schema.ts';
import type { DocumentKind } from '../engine/model/json-schema.ts';
import type { Indicator } from '../engine/model/index.ts';
import { indicatorSchema } from '../engine/model/index.ts';
import { processes } from '../processes/index.ts';
import type { Calls, ChoiceFlags } from './arguments.ts';
import { asOfOption, choiceOf, choosing, dateFrom, idFrom, wholeFrom } from './arguments.ts';
import { addSimulating } from './calls-of-runs.ts';
import { addUpkeep } from './calls-of-upkeep.ts';
import { addSources } from './calls-of-sources.ts';
import { addWhatIf } from './calls-of-what-if.ts';
import { addWhy } from './calls-of-why.ts';
import { assumptions } from './commands/assumptions.ts';
import { loadAll, missingProcess } from './calls-of-all.ts';
import { check } from './commands/check.ts';
import { checkAll } from './commands/check-all.ts';
import { comparison } from './commands/compare.ts';
import { compareAll } from './commands/compare-all.ts';
import { exportProcess, exportSchema } from './commands/export.ts';
import { importList } from './commands/import.ts';
import { list } from './commands/list.ts';
import type { ServeFlags } from './commands/serve.ts';
import { rules } from './commands/rules.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { trace } from './commands/trace.ts';
import { loadProcess } from './documents.ts';
import { planned } from './plan-file.ts';
import { dayInChina, formatDate } from '../engine/time/index.ts';

type CheckFlags = ChoiceFlags & { all?: boolean; after?: boolean };
type CompareFlags = ChoiceFlags & { all?: boolean; moves?: string };
type TraceFlags = ChoiceFlags & { before?: boolean };
type ExportFlags = ChoiceFlags & {
  format: 'json' | 'xstate' | 'schema' | 'xlsx' | 'csv';
  of: DocumentKind;
  after?: boolean;
  out?: string;
  force?: boolean;
};
interface ImportFlags {
  id: string;
  indicator: Indicator;
  asOf?: string;
  out?: string;
  force?: boolean;
}

/** All commands, in the order in which help lists them. */
export function addCommands(calls: Calls): void {
  addReading(calls);
  addSources(calls);
  addWhy(calls);
  addComparing(calls);
  addWalking(calls);
  addImporting(calls);
  addSimulating(calls);
  addWhatIf(calls);
  addServing(calls);
  addUpkeep(calls);
}

function addReading({ command, words, voice, done }: Calls): void {
  command('list', words.list).action(() => {
    done(list(voice));
  });
  command('rules', words.rules).action(() => {
    done(rules(voice));
  });
  command('show', words.show)
    .argument('<process>', words.process)
    .addOption(asOfOption(words))
    .action((named: string, { asOf }: { asOf?: string }) => {
      done(show(loadProcess(named, asOf), voice));
    });
  const checking = command('check', words.check)
    .argument('[process]', words.process)
    .option('--all', words.checkAll)
    .option('--after', words.checkAfter);
  choosing(checking, words, true).action(
    (named: string | undefined, { all = false, after = false, ...flags }: CheckFlags) => {
      if (named !== undefined) done(check(loadProcess(named, flags.asOf), choiceOf(flags), { all, after }, voice));
      else if (all) done(checkAll(loadAll(checking, flags), voice));
      else missingProcess(checking);
    },
  );
  command('assumptions', words.assumptions)
    .argument('[process]', words.process)
    .action((named?: string) => {
      const names = named === undefined ? processes.map(({ id }) => id) : [named];
      done(
        assumptions(
          names.map((one) => loadProcess(one)),
          voice,
        ),
      );
    });
}

function addComparing({ command, words, voice, done }: Calls): void {
  const comparing = command('compare', words.compare)
    .argument('[process]', words.process)
    .option('--all', words.compareAll)
    .option('--scope <id>', words.scope);
  choosing(comparing, words)
    .addOption(new Option('--moves <file>', words.moves).conflicts('all'))
    .action((named: string | undefined, { all = false, moves, ...flags }: CompareFlags) => {
      if (all) {
        done(compareAll(loadAll(comparing, flags, named), choiceOf(flags), voice));
        return;
      }
      if (named === undefined) missingProcess(comparing);
      const plan = planned(named, { ...flags, ...(moves === undefined ? {} : { moves }) }, choiceOf(flags), voice);
      done(comparison(plan.loaded, plan.choice, voice));
    });
}

function addWalking({ command, words, voice, done }: Calls): void {
  const tracing = command('trace', words.trace)
    .argument('<process>', words.process)
    .addOption(new Option('--before', words.traceBefore).conflicts(['on', 'city']));
  choosing(tracing, words).action((named: string, { before = false, ...flags }: TraceFlags) => {
    done(trace(loadProcess(named, flags.asOf), choiceOf(flags), before ? 'before' : 'after', voice));
  });
  const exporting = command('export', words.export)
    .argument('<process>', words.exportProcess)
    .addOption(
      new Option('--format <format>', words.format)
        .choices(['json', 'xlsx', 'csv', 'xstate', 'schema'])
        .default('json'),
    )
    .addOption(new Option('--of <kind>', words.of).choices(documentKinds).default('process'))
    .option('--after', words.exportAfter)
    .option('--out <file>', words.out)
    .option('--force', words.forceOut);
  choosing(exporting, words, true).action(
    async (named: string, { format, of, after = false, out, force: replaces = false, ...flags }: ExportFlags) => {
      if (named === 'schema' || format === 'schema') {
        done(exportSchema(of, voice));
        return;
      }
      const file = out === undefined ? {} : { out };
      done(
        await exportProcess(
          loadProcess(named, flags.asOf),
          choiceOf(flags),
          { format, after, replaces, ...file },
          voice,
        ),
      );
    },
  );
}

function addImporting({ command, words, voice, done }: Calls): void {
  command('import', words.import)
    .argument('<file>', words.importFile)
    .addOption(new Option('--id <id>', words.importId).default('local-list').argParser(idFrom(words.wrongId)))
    .addOption(
      new Option('--indicator <id>', words.importIndicator)
        .choices(indicatorSchema.options)
        .default('construction-permits'),
    )
    .addOption(new Option('--as-of <date>', words.importAsOf).argParser(dateFrom(words.wrongDate)))
    .option('--out <file>', words.out)
    .option('--force', words.forceOut)
    .action(async (path: string, { id, indicator, asOf = today(), out, force: replaces = false }: ImportFlags) => {
      done(await importList(path, { id, indicator, asOf, replaces, ...(out === undefined ? {} : { out }) }, voice));
    });
}

/** The day in China, where the law is read as of today unless told otherwise. */
function today(): string {
  return formatDate(dayInChina(Date.now()));
}

function addServing({ command, words, done }: Calls): void {
  command('serve', words.serve)
    .addOption(new Option('--port <port>', words.port).argParser(wholeFrom(0, 65_535, words.wrongPort)))
    .option('--host <host>', words.host)
    .option('--data <folder>', words.serveData)
    .option('--shared', words.serveShared)
    .action(async ({ port, host, data, shared = false }: ServeFlags) => {
      const where = { ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) };
      done(await serve({ ...where, shared, ...(data === undefined ? {} : { data }) }));
    });
}

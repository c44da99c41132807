import type { Command } from 'commander';
import { Option } from 'commander';
import type { Calls } from './arguments.ts';
import { wholeFrom } from './arguments.ts';
import { backup } from './commands/backup.ts';
import type { DoctorFlags } from './commands/doctor.ts';
import { doctor } from './commands/doctor.ts';
import type { RestoreFlags } from './commands/restore.ts';
import { restore } from './commands/restore.ts';
import type { WorkerFlags } from './commands/worker.ts';
import { worker } from './commands/worker.ts';
import type { UpkeepFlags } from './upkeep.ts';

/** The commands that look after the data of the server. */
export function addUpkeep({ command, words, voice, done }: Calls): void {
  const placed = (name: string, about: string): Command =>
    command(name, about).option('--data <folder>', words.serveData).addHelpText('after', words.databaseUrl);
  placed('backup', words.backup)
    .argument('<file>', words.backupFile)
    .action(async (file: string, flags: UpkeepFlags) => {
      done(await backup(file, flags, voice));
    });
  placed('restore', words.restore)
    .argument('<file>', words.backupFile)
    .option('--force', words.restoreForce)
    .action(async (file: string, flags: RestoreFlags) => {
      done(await restore(file, flags, voice));
    });
  placed('doctor', words.doctor)
    .addOption(new Option('--port <port>', words.port).argParser(wholeFrom(0, 65_535, words.wrongPort)))
    .option('--host <host>', words.host)
    .action(async (flags: DoctorFlags) => {
      done(await doctor(flags, voice));
    });
  command('worker', words.worker)
    .option('--threads <n>', words.workerThreads, wholeFrom(1, 256, words.wrongWorkers))
    .option('--lease <seconds>', words.workerLease, wholeFrom(1, 3600, words.wrongLease))
    .action(async ({ threads, lease }: WorkerFlags) => {
      done(await worker({ ...(threads === undefined ? {} : { threads }), ...(lease === undefined ? {} : { lease }) }));
    });
}

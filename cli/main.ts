import { runCommand } from './program.ts';

// A reader that closes the pipe early, as `head` does, has all it wanted.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  colour: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
  isWatched: process.stderr.isTTY,
  onInterrupt: (act) => {
    process.on('SIGINT', act);
    return () => void process.off('SIGINT', act);
  },
});

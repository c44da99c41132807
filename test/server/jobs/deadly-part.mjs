// A process that dies of the part that it is asked for, as one does that runs out of memory.
process.once('message', () => process.kill(process.pid, 'SIGKILL'));

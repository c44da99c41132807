/** What administrators do from the command line beside the server: backup, restore, and a check of the installation. */
export { backup } from './backup.ts';
export { examine } from './doctor.ts';
export { placeOf } from './place.ts';
export { restore } from './restore.ts';

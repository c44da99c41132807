/**
 * Mass simulation by many hands: what crosses between the owner of a job and its workers, and the owner's side of it. Which
 * workers, threads or the browser's, is the host's affair (`workers/`).
 */
export { brokenRun, Cancelled, closedEarly, lostWorkers, noWorker, WorkFailed } from './failure.ts';
export type { AskedOfRuns, DeclinedDocument, JobDocuments, JobMember, MassJob } from './job.ts';
export { askedOf, documentsOfText, membersOf, textOfDocuments, withoutOf } from './job.ts';
export type { FromWorker, ToWorker } from './messages.ts';
export { packed, unpacked } from './packing.ts';
export type { CancelSignal, WorkerOptions } from './run-in-workers.ts';
export { runInWorkers } from './run-in-workers.ts';
export type { Errand, News, Share, Workforce } from './workforce.ts';

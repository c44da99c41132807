/**
 * simjs, as far as the reference program uses it. The package has no types, is built for pages and exports nothing: it puts
 * itself on the window, which has to be there first and would make other libraries believe that they run in a page.
 */
import { page } from './page.ts';
import 'simjs';

interface Request {
  /** What is called when the request is fulfilled; an argument that is falsy is not handed over. */
  done<T>(callback: (argument: T) => void, context: object, argument: T): this;
}

/** Servers with one queue. */
export interface Facility {
  readonly servers: number;
}

interface Entity {
  setTimer(duration: number): Request;
  useFacility(facility: Facility, duration: number): Request;
}

interface Sim {
  time(): number;
  simulate(endTime: number): boolean;
}

interface Simjs {
  readonly Sim: new () => Sim;
  readonly Facility: { new (name: string, discipline: number, servers: number): Facility; readonly FCFS: number };
  readonly Entity: new (sim: Sim) => Entity;
}

export const simjs = page.window?.Sim as Simjs;
delete page.window;

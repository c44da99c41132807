import type { Id } from '../../model/index.ts';
import type { NodeNeeds } from '../../statechart/needs.ts';
import type { Lifecycles } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import type { Chance } from '../chance/chance.ts';
import type { Places } from '../city/places.ts';
import type { TraceLine } from '../trace.ts';
import type { ClassMachine } from './class-machine.ts';
import type { Ticket } from './clock.ts';
import { FactLog } from './facts.ts';
import type { Hall } from './hall.ts';
import type { Handling, Said, Undo } from './handling.ts';
import type { Line, Request } from './line.ts';
import type { Survey } from './surveys.ts';

/** A class of cases as it is run. */
interface RunClass {
  readonly machine: ClassMachine;
  readonly chance: Chance;
  readonly places: Places;
  readonly priority: number;
}

/** One case in its hall. */
export interface CaseSetup {
  readonly hall: Hall;
  readonly of: RunClass;
  readonly caseNumber: number;
  /** Its name in the trace. */
  readonly name: string;
  readonly emit: (line: TraceLine) => void;
}

/** The machine of the case, as its tasks know it. */
interface Ear {
  send(node: Id, event: string): void;
  /** Lets something happen that was planned or waited for, and what follows from it. */
  carryOut(run: () => void): void;
}

const nothing: NodeNeeds = { acceptance: [], decision: [], delivery: [] };

/** What the tasks of one case share, and how much of what they have planned or asked for is still to come. */
export class CaseHandling implements Handling {
  readonly facts = new FactLog();
  readonly caseNumber: number;
  readonly lifecycles: Lifecycles;
  readonly asOf: string;
  readonly chance: Chance;
  readonly places: Places;
  readonly priority: number;
  /** What is planned or waits; a case with nothing of it moves no more. */
  pending = 0;
  readonly #setup: CaseSetup;
  readonly #ear: Ear;

  constructor(setup: CaseSetup, ear: Ear) {
    const { machine, chance, places, priority } = setup.of;
    this.caseNumber = setup.caseNumber;
    this.lifecycles = machine.lifecycles;
    this.asOf = machine.active.process.asOf;
    this.chance = chance;
    this.places = places;
    this.priority = priority;
    this.#setup = setup;
    this.#ear = ear;
  }

  get now(): Minute {
    return this.#setup.hall.clock.now;
  }

  needs(node: Id): NodeNeeds {
    return this.#setup.of.machine.needs.of.get(node) ?? nothing;
  }

  plan(at: Minute, run: () => void): Undo {
    return this.#expect(run, (happen) => this.#setup.hall.clock.at(at, happen));
  }

  /** Plans the end of a legal period, after all else of its minute. */
  planPeriod(at: Minute, node: number, run: () => void): Undo {
    const { hall, caseNumber } = this.#setup;
    return this.#expect(run, (happen) => hall.clock.expiry(at, { caseNumber, node }, happen));
  }

  handIn(at: Minute, node: number, run: () => void): void {
    const { hall, caseNumber } = this.#setup;
    const queue = (): void => {
      this.#expect(run, (happen) => {
        hall.handIn({ caseNumber, node, run: happen });
      });
    };
    if (at <= this.now) queue();
    else this.plan(at, queue);
  }

  linger(run: () => void): void {
    this.#expect(run, (happen) => {
      this.#setup.hall.linger(happen);
    });
  }

  line(desk: number): Line | undefined {
    return this.#setup.hall.lines[desk];
  }

  wait(line: Line, { rank, node, begin }: Pick<Request, 'rank' | 'node' | 'begin'>): Undo {
    const { hall, caseNumber } = this.#setup;
    let leave: Undo = () => undefined;
    const undo = this.#expect(begin, (happen) => {
      const request: Request = { rank, node, caseNumber, askedAt: this.now, begin: happen };
      hall.request(line, request);
      leave = () => line.leave(request);
    });
    return () => {
      leave();
      undo();
    };
  }

  release(line: Line, staff: number): void {
    this.#setup.hall.release(line, staff);
  }

  survey({ node, officers, begin }: Pick<Survey, 'node' | 'officers' | 'begin'>): void {
    const { hall, caseNumber } = this.#setup;
    this.#expect(begin, (happen) => {
      hall.survey({ node, officers, caseNumber, askedAt: this.now, begin: happen });
    });
  }

  send(node: Id, event: string): void {
    this.#ear.send(node, event);
  }

  say(node: Id, line: Said): void {
    this.#setup.emit({ at: this.now, case: this.#setup.name, node, ...line });
  }

  /** Something of the case is pending until it happens or is taken back; `plan` may give the ticket to take it back by. */
  #expect(run: () => void, plan: (happen: () => void) => Ticket | undefined): Undo {
    this.pending += 1;
    let isOpen = true;
    const ticket = plan(() => {
      isOpen = false;
      this.pending -= 1;
      this.#ear.carryOut(run);
    });
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.pending -= 1;
      if (ticket !== undefined) ticket.cancelled = true;
    };
  }
}

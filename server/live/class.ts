import type { Caller } from '../access/caller.ts';
import { may } from '../access/caller.ts';
import { ApiError, words as refusals } from '../errors.ts';
import type { ClassMessage, ClassQuestion } from '../messages.ts';
import type { Outlet } from './player.ts';

/** Messages that are kept for those who come back or read slowly. */
const MOST_KEPT = 200;
/** Connections that a class may have at a time, and people over its time. */
const MOST_MEMBERS = 200;
const MOST_PEOPLE = 1000;

/** Who takes part: a user, or whoever brings a key again, where nobody signs in. */
export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly key: string | null;
}

/** How somebody takes part: `who` is asked again before anything is told, and `over` hears that nothing more will be. */
export interface Attending {
  readonly outlet: Outlet;
  readonly who: () => Promise<Caller>;
  readonly over: (code: string) => void;
}

/** One connection in a class. */
export interface Seat extends Attending {
  readonly person: Person;
  readonly leads: boolean;
  /** The number of the last message that was told. */
  sent: number;
  /** What was said last of who is there, so that nothing is said twice. */
  said: string;
  /** The turn of the last answer that was told. */
  heard: number;
}

type Numbered = Extract<ClassMessage, { type: 'shown' | 'asked' | 'class-ended' }>;
type Attendance = Omit<Extract<ClassMessage, { type: 'attendance' }>, 'type' | 'class'>;

/** What is on the screen of the leader, and what was asked last. */
interface Standing {
  readonly at: string;
  readonly question: ClassQuestion | null;
}

interface Answer {
  readonly member: number;
  readonly name: string | null;
  readonly text: string;
  /** Answers are told in the order in which they were given, and again where they were given anew. */
  readonly turn: number;
}

interface Ground {
  readonly code: string;
  readonly title: string;
  readonly leader: Person;
  /** Milliseconds that the class waits for its leader to come back. */
  readonly grace: number;
  /** Hears that there is something to tell. */
  readonly changed: () => void;
}

/**
 * A class: what the leader shows and asks, and who follows. Members are told in turns by `tell`; nothing is kept for one that
 * does not keep up, who catches up from the log or, where that does not reach back so far, with how things stand.
 */
export class LiveClass {
  readonly #ground: Ground;
  readonly #log: { readonly message: Numbered; readonly standing: Standing }[] = [];
  readonly #seats = new Set<Seat>();
  /** The numbers of all who have taken part, the leader's included. */
  readonly #numbers = new Map<string, number>();
  readonly #answers = new Map<string, Answer>();
  #turn = 0;
  /** Who is there, and the same as a text, which tells whether somebody has been told. */
  #attendance: { readonly who: Attendance; readonly text: string } = attendanceOf([], 0, false);
  #waiting: NodeJS.Timeout | undefined;

  constructor(ground: Ground, at: string) {
    this.#ground = ground;
    this.#note({ type: 'shown', class: ground.code, number: 1, at }, { at, question: null });
  }

  get isEnded(): boolean {
    return this.#newest.message.type === 'class-ended';
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0;
  }

  /** Whether there is somebody who has not been told everything. */
  get owes(): boolean {
    return [...this.#seats].some((seat) => this.#isOwed(seat));
  }

  /** Gives somebody a seat and says how the class stands. Throws ApiError where it is full. */
  join(person: Person, after: number | undefined, attending: Attending): Seat {
    const leads = this.#isLeader(person);
    const isNew = !this.#numbers.has(person.id);
    const isFull = this.#seats.size >= MOST_MEMBERS || (isNew && this.#numbers.size >= MOST_PEOPLE);
    if (isFull && !leads) throw new ApiError(409, 'wrong-state', words.full);
    if (isNew) this.#numbers.set(person.id, this.#numbers.size);
    const seat: Seat = { ...attending, person, leads, sent: 0, said: '', heard: 0 };
    this.#stand(seat, this.#log.find(({ message }) => message.number === after) ?? this.#newest);
    this.#seats.add(seat);
    this.#count();
    return seat;
  }

  /** Takes a seat away. Where it was the last one of the leader, the class waits some time for the leader to come back. */
  leave(seat: Seat): void {
    if (this.#seats.delete(seat)) this.#count();
  }

  /** Shows a screen to all. */
  show(seat: Seat, at: string): void {
    this.#demandLead(seat);
    const { message, standing } = this.#newest;
    if (standing.at === at) return;
    this.#note({ type: 'shown', class: this.#ground.code, number: message.number + 1, at }, { ...standing, at });
  }

  /** Asks all; answers to the question before are forgotten. */
  ask(seat: Seat, text: string): void {
    this.#demandLead(seat);
    const { message, standing } = this.#newest;
    const number = message.number + 1;
    this.#answers.clear();
    this.#note(
      { type: 'asked', class: this.#ground.code, number, question: text },
      { ...standing, question: { number, text } },
    );
  }

  /** Answers the question of a number. */
  answer({ person, leads }: Seat, question: number, text: string): void {
    if (leads) throw new ApiError(403, 'forbidden', words.ownQuestion);
    if (this.isEnded || this.#newest.standing.question?.number !== question)
      throw new ApiError(409, 'wrong-state', words.otherQuestion);
    const answer = { member: this.#numbers.get(person.id)!, name: person.name, text, turn: ++this.#turn };
    this.#answers.set(person.id, answer);
    this.#ground.changed();
  }

  /** Ends the class for all. */
  close(seat: Seat): void {
    this.#demandLead(seat);
    this.#end('closed');
  }

  /** Tells nobody anything any longer. */
  stop(): void {
    clearTimeout(this.#waiting);
    this.#seats.clear();
  }

  /** Tells everybody who keeps up what is new, and no longer those who may not hear it. Rejects where the store cannot tell who is who. */
  async tell(): Promise<void> {
    for (const seat of [...this.#seats]) {
      if (!this.#isOwed(seat) || seat.outlet.isFull()) continue;
      const caller = await seat.who();
      // Whoever left meanwhile is told nothing more.
      if (!this.#seats.has(seat)) continue;
      if (may(caller, 'library.read')) {
        this.#tell(seat, may(caller, 'classes.lead'));
      } else {
        seat.outlet.send({ type: 'error', code: 'may-not', message: refusals.mayNot });
        this.#dismiss(seat);
      }
    }
  }

  get #newest() {
    return this.#log.at(-1)!;
  }

  #isLeader({ id }: Person): boolean {
    return id === this.#ground.leader.id;
  }

  #demandLead({ leads }: Seat): void {
    if (!leads) throw new ApiError(403, 'forbidden', words.notLeader);
    if (this.isEnded) throw new ApiError(404, 'not-found', words.unknown);
  }

  #note(message: Numbered, standing: Standing): void {
    this.#log.push({ message, standing });
    if (this.#log.length > MOST_KEPT) this.#log.shift();
    this.#ground.changed();
  }

  #end(why: 'closed' | 'leader-gone'): void {
    clearTimeout(this.#waiting);
    const { message, standing } = this.#newest;
    this.#note({ type: 'class-ended', class: this.#ground.code, number: message.number + 1, why }, standing);
  }

  /** Counts who is there. */
  #count(): void {
    const seats = [...this.#seats];
    const there = new Map(seats.filter(({ leads }) => !leads).map(({ person }) => [person.id, person.name]));
    const people = [...there.values()].filter((name) => name !== null);
    const isLed = seats.some(({ leads }) => leads);
    this.#attendance = attendanceOf(people, there.size - people.length, isLed);
    clearTimeout(this.#waiting);
    if (!isLed && !this.isEnded) this.#waiting = setTimeout(() => this.#end('leader-gone'), this.#ground.grace).unref();
    this.#ground.changed();
  }

  #isOwed(seat: Seat): boolean {
    return (
      seat.sent < this.#newest.message.number ||
      seat.said !== this.#attendance.text ||
      this.#answersFor(seat).length > 0
    );
  }

  /** Answers that have not been told yet: all of them to the leader, the own one to others. */
  #answersFor({ leads, person, heard }: Seat): Answer[] {
    const own = this.#answers.get(person.id);
    const answers = leads ? [...this.#answers.values()] : own === undefined ? [] : [own];
    return answers.filter(({ turn }) => turn > heard);
  }

  #stand(seat: Seat, { message, standing }: { readonly message: Numbered; readonly standing: Standing }): void {
    const { code, title, leader } = this.#ground;
    const { leads, person } = seat;
    const { number } = message;
    seat.sent = number;
    seat.outlet.send({
      ...{ type: 'class', class: code, number, title, leader: leader.name, leads, ...standing, key: person.key },
    });
  }

  #tell(seat: Seat, mayLead: boolean): void {
    const { code } = this.#ground;
    const { outlet } = seat;
    // That it has ended is told after how it stood.
    if (seat.sent + 1 < this.#log[0]!.message.number) this.#stand(seat, this.#log.at(this.isEnded ? -2 : -1)!);
    for (const { message } of this.#log) if (message.number > seat.sent) outlet.send(message);
    seat.sent = this.#newest.message.number;
    if (this.isEnded) {
      this.#dismiss(seat);
      return;
    }
    const { who, text } = this.#attendance;
    if (text !== seat.said) outlet.send({ type: 'attendance', class: code, ...who });
    seat.said = text;
    const question = this.#newest.standing.question?.number;
    if (question !== undefined && (mayLead || !seat.leads))
      for (const { member, name, text } of this.#answersFor(seat))
        outlet.send({ type: 'answered', class: code, question, member, name, text });
    seat.heard = this.#turn;
  }

  #dismiss(seat: Seat): void {
    this.leave(seat);
    seat.over(this.#ground.code);
  }
}

function attendanceOf(people: readonly string[], others: number, isLed: boolean) {
  const who: Attendance = { people, others, isLed };
  return { who, text: JSON.stringify(who) };
}

export const words = {
  full: { zh: '课堂已满', en: 'The class is full' },
  unknown: { zh: '没有这个课堂，或者已经结束', en: 'There is no such class, or it has ended' },
  notLeader: { zh: '只有带课的人可以这样做', en: 'Only whoever leads the class can do this' },
  ownQuestion: { zh: '带课的人不回答自己的问题', en: 'Whoever leads the class does not answer the own questions' },
  otherQuestion: { zh: '这个问题已经过去', en: 'This question is over' },
};

import type { Caller } from '../access/caller.ts';
import { requireMay } from '../access/guard.ts';
import { ApiError } from '../errors.ts';
import type { ClassRequest } from '../messages.ts';
import type { Attending } from './class.ts';
import type { Classes, Place } from './classes.ts';

/** Classes that one connection may take part in at a time. */
const MOST_JOINED = 5;

/** What one connection does in classes: what it asks for is done in the order in which it was asked. */
export class ClassSeats {
  readonly #classes: Classes;
  readonly #attending: Attending;
  readonly #places = new Map<string, Place>();
  #isGone = false;
  #last: Promise<void> = Promise.resolve();

  constructor(classes: Classes, attending: Omit<Attending, 'over'>) {
    this.#classes = classes;
    this.#attending = { ...attending, over: (code) => void this.#places.delete(code) };
  }

  /** Does what was asked for, after all that was asked for before. Rejects with ApiError where that cannot be. */
  follow(request: ClassRequest): Promise<void> {
    const done = this.#last.then(() => this.#do(request));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Leaves all classes, for good. */
  leaveAll(): void {
    this.#isGone = true;
    for (const code of [...this.#places.keys()]) this.#leave(code);
  }

  async #do(request: ClassRequest): Promise<void> {
    const caller = await this.#attending.who();
    if (!this.#isGone) this.#act(request, caller);
  }

  #act(request: ClassRequest, caller: Caller): void {
    switch (request.type) {
      case 'open-class':
        return this.#open(request, caller);
      case 'join-class':
        return this.#join(request, caller);
      case 'leave-class':
        return this.#leave(request.class);
      case 'answer': {
        requireMay(caller, 'library.read');
        const { live, seat } = this.#place(request.class);
        return live.answer(seat, request.question, request.text);
      }
      case 'show':
      case 'ask':
      case 'close-class':
        return this.#lead(request, caller);
    }
  }

  #open(request: Extract<ClassRequest, { type: 'open-class' }>, caller: Caller): void {
    requireMay(caller, 'classes.lead');
    this.#demandRoom();
    const place = this.#classes.open(request, caller, this.#attending);
    this.#places.set(place.code, place);
  }

  #join(request: Extract<ClassRequest, { type: 'join-class' }>, caller: Caller): void {
    requireMay(caller, 'library.read');
    const before = this.#places.get(request.class);
    if (before === undefined) this.#demandRoom();
    const place = this.#classes.join(request.class, request, caller, this.#attending);
    // Given up only now, so that whoever leads does not leave the class alone in between.
    if (before !== undefined) before.live.leave(before.seat);
    this.#places.set(place.code, place);
  }

  #lead(request: Extract<ClassRequest, { type: 'show' | 'ask' | 'close-class' }>, caller: Caller): void {
    requireMay(caller, 'classes.lead');
    const { live, seat } = this.#place(request.class);
    switch (request.type) {
      case 'show':
        return live.show(seat, request.at);
      case 'ask':
        return live.ask(seat, request.question);
      case 'close-class':
        return live.close(seat);
    }
  }

  #place(code: string): Place {
    const place = this.#places.get(code);
    if (place === undefined) throw new ApiError(403, 'forbidden', words.notJoined);
    return place;
  }

  #demandRoom(): void {
    if (this.#places.size >= MOST_JOINED) throw new ApiError(409, 'wrong-state', words.tooManyJoined);
  }

  #leave(code: string): void {
    const place = this.#places.get(code);
    this.#places.delete(code);
    place?.live.leave(place.seat);
  }
}

const words = {
  notJoined: { zh: '请先加入这个课堂', en: 'Join the class first' },
  tooManyJoined: {
    zh: `一个连接至多同时参加 ${MOST_JOINED} 个课堂`,
    en: `One connection can take part in ${MOST_JOINED} classes at a time`,
  },
};

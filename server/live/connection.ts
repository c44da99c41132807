import type { RawData, WebSocket } from 'ws';
import type { City, Text } from '../../engine/model/index.ts';
import { processById, processes } from '../../processes/index.ts';
import { unknownId } from '../../engine/exchange/index.ts';
import type { Caller } from '../access/caller.ts';
import { may } from '../access/caller.ts';
import { ApiError } from '../errors.ts';
import type { ClassRequest, ClientMessage, LiveErrorCode, ServerMessage } from '../messages.ts';
import { playCase } from '../play.ts';
import { Refusal } from '../store/index.ts';
import { ClassSeats } from './class-seats.ts';
import type { Classes } from './classes.ts';
import { readClientMessage } from './client-message.ts';
import type { DocumentWatch } from './document-watch.ts';
import type { Outlet } from './player.ts';
import { Player } from './player.ts';
import type { RunWatch } from './run-watch.ts';

/** Messages that one connection may send in a window of ten seconds; one that plays a case counts for so many, by the work of it. */
const MOST_MESSAGES = 100;
const WINDOW = 10_000;
const WEIGHT_OF_PLAY = 10;
/** Bytes that may wait unread before players and watches hold back, and before the connection is given up. */
const FULL = 1_000_000;
const MOST_UNREAD = 8_000_000;
/** Runs and documents that one connection may watch at a time. */
const MOST_WATCHED = 20;

/** What a connection may watch and take part in, and who opened it as of now; asked each time. */
export interface Watching {
  readonly runs: RunWatch;
  readonly documents: DocumentWatch;
  readonly classes: Classes;
  readonly who: () => Promise<Caller>;
  /** The cities among which a caller may choose, with one that is kept where its id is named. Rejects with ApiError. */
  readonly cities: (caller: Caller, id: string | undefined) => Promise<readonly City[]>;
}

/** What is needed of a WebSocket. */
type Line = Pick<WebSocket, 'on' | 'send' | 'close' | 'terminate' | 'readyState' | 'OPEN' | 'bufferedAmount'>;

/**
 * One page that plays a case, watches runs and documents, and takes part in classes. Whatever it sends is answered in words; nothing that it sends ends
 * the server. A page that does not read is given up.
 */
export class Connection {
  readonly #socket: Line;
  #player: Player | undefined;
  /** What is done of what the page asked of its player; one after the other, since a city may have to be read first. */
  #playing: Promise<void> = Promise.resolve();
  #messages = 0;
  #windowFrom = 0;
  readonly #watching: Watching;
  /** How to stop watching, by what is watched. */
  readonly #watched = new Map<string, () => void>();
  readonly #seats: ClassSeats;

  constructor(socket: Line, watching: Watching) {
    this.#socket = socket;
    this.#watching = watching;
    this.#seats = new ClassSeats(watching.classes, { who: watching.who, outlet: this.#outlet });
    socket.on('message', (data, isBinary) => this.#take(data, isBinary));
    socket.on('close', () => {
      this.#player?.pause();
      for (const watched of [...this.#watched.keys()]) this.#unwatch(watched);
      this.#seats.leaveAll();
    });
  }

  /** Stops telling of runs, which whoever opened the connection may not hear of any longer. */
  unwatchRuns(): void {
    for (const watched of [...this.#watched.keys()]) if (watched.startsWith('run ')) this.#unwatch(watched);
  }

  #take(data: RawData, isBinary: boolean): void {
    const message = isBinary ? undefined : readClientMessage(textOf(data));
    if (this.#tooMany(message?.type === 'play' ? WEIGHT_OF_PLAY : 1)) {
      this.#error('too-many-messages', words.tooMany);
      this.#socket.close(1008, 'too many messages');
      return;
    }
    if (message === undefined) this.#error('bad-message', words.badMessage);
    else this.#follow(message);
  }

  #tooMany(weight: number): boolean {
    const now = Date.now();
    if (now - this.#windowFrom > WINDOW) {
      this.#windowFrom = now;
      this.#messages = 0;
    }
    this.#messages += weight;
    return this.#messages > MOST_MESSAGES;
  }

  #follow(message: ClientMessage): void {
    switch (message.type) {
      case 'play':
        return this.#inTurn(() => this.#play(message));
      case 'watch':
      case 'watch-document':
        this.#watch(message).catch(() => this.#error('cannot-run', words.notNow));
        return;
      case 'unwatch':
      case 'unwatch-document':
        return this.#unwatch(watchedBy(message));
      case 'pause':
      case 'resume':
      case 'step':
      case 'stop':
        return this.#inTurn(() => this.#steer(message));
      default:
        this.#attend(message).catch(() => this.#error('cannot-run', words.notNow));
    }
  }

  async #attend(request: ClassRequest): Promise<void> {
    try {
      await this.#seats.follow(request);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#error(error.code === 'not-found' ? 'unknown-id' : 'may-not', error.text);
    }
  }

  async #watch(message: Extract<ClientMessage, { type: 'watch' | 'watch-document' }>): Promise<void> {
    const { runs, documents, who } = this.#watching;
    const watched = watchedBy(message);
    const over = (): void => void this.#watched.delete(watched);
    this.#unwatch(watched);
    if (message.type === 'watch') {
      if (!may(await who(), 'runs.read')) this.#error('may-not', words.mayNot);
      else if (this.#hasRoom()) this.#keep(watched, runs.watch(message.run, message.after ?? 0, this.#outlet, over));
      return;
    }
    if (!this.#hasRoom()) return;
    try {
      const way = { who, outlet: this.#outlet, over };
      this.#keep(watched, await documents.watch(message.document, message.after, way));
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof Refusal)) throw error;
      this.#error('unknown-id', error.text);
    }
  }

  #hasRoom(): boolean {
    if (this.#watched.size < MOST_WATCHED) return true;
    this.#error('may-not', words.tooManyWatched);
    return false;
  }

  /** The page may have asked for the same meanwhile, for too much, or be gone. */
  #keep(watched: string, stop: () => void): void {
    this.#unwatch(watched);
    if (this.#socket.readyState !== this.#socket.OPEN || !this.#hasRoom()) stop();
    else this.#watched.set(watched, stop);
  }

  #unwatch(watched: string): void {
    this.#watched.get(watched)?.();
    this.#watched.delete(watched);
  }

  #inTurn(act: () => Promise<void> | void): void {
    this.#playing = this.#playing.then(act).catch(() => this.#error('cannot-run', words.notNow));
  }

  #steer(message: Extract<ClientMessage, { type: 'pause' | 'resume' | 'step' | 'stop' }>): void {
    const player = this.#player;
    if (player === undefined || player.over) {
      this.#error('nothing-played', words.nothingPlayed);
      return;
    }
    switch (message.type) {
      case 'pause':
        return player.pause();
      case 'resume':
        return player.resume(message.speed);
      case 'step':
        return player.step();
      case 'stop':
        return player.stop();
    }
  }

  async #play({ process: id, on, at, city, speed }: Extract<ClientMessage, { type: 'play' }>): Promise<void> {
    this.#player?.pause();
    this.#player = undefined;
    const process = processById(id);
    if (process === undefined) {
      const ids = processes.map((one) => one.id);
      this.#error('unknown-id', unknownId({ zh: '流程', en: 'process' }, id, ids, 'process').message);
      return;
    }
    try {
      const offered = await this.#watching.cities(await this.#watching.who(), city);
      const played = playCase(process, { on, at, city }, offered);
      // The page may be gone meanwhile.
      if (this.#socket.readyState === this.#socket.OPEN) this.#player = new Player(played, speed, this.#outlet);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#error(error.code === 'cannot-run' ? 'cannot-run' : 'unknown-id', error.text);
    }
  }

  readonly #outlet: Outlet = {
    send: (message) => this.#send(message),
    isFull: () => this.#socket.bufferedAmount > FULL,
  };

  #error(code: LiveErrorCode, message: Text): void {
    this.#send({ type: 'error', code, message });
  }

  readonly #send = (message: ServerMessage): void => {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    // A close would wait behind what is not read.
    if (this.#socket.bufferedAmount > MOST_UNREAD) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(message));
  };
}

type Watched = Extract<ClientMessage, { run: string } | { document: string }>;

function watchedBy(message: Watched): string {
  return 'run' in message ? `run ${message.run}` : `document ${message.document}`;
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8');
}

const words = {
  badMessage: { zh: '不认识的消息', en: 'This is no known message' },
  nothingPlayed: { zh: '没有正在播放的办件', en: 'No case is being played' },
  mayNot: { zh: '当前角色不能查看运行', en: 'Your role may not watch runs' },
  tooManyWatched: {
    zh: `一个连接至多同时查看 ${MOST_WATCHED} 个运行和文档`,
    en: `One connection can watch ${MOST_WATCHED} runs and documents at a time`,
  },
  notNow: { zh: '暂时无法查看，请稍后再试', en: 'It cannot be watched just now; try again later' },
  tooMany: { zh: '消息过于频繁，连接关闭', en: 'Too many messages; the connection is closed' },
} as const satisfies Record<string, Text>;

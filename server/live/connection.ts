import type { RawData, WebSocket } from 'ws';
import type { Text } from '../../engine/model/index.ts';
import { processById, processes } from '../../processes/index.ts';
import { unknownId } from '../../engine/exchange/index.ts';
import { ApiError } from '../errors.ts';
import type { ClientMessage, LiveErrorCode, ServerMessage } from '../messages.ts';
import { playCase } from '../play.ts';
import { readClientMessage } from './client-message.ts';
import type { Outlet } from './player.ts';
import { Player } from './player.ts';
import type { RunWatch } from './run-watch.ts';

/** Messages that one connection may send in a window of ten seconds. */
const MOST_MESSAGES = 100;
const WINDOW = 10_000;
/** Bytes that may wait unread before a player holds back. */
const FULL = 1_000_000;
/** Runs that one connection may watch at a time. */
const MOST_WATCHED = 20;

/** The runs that a connection may watch, and whether whoever opened it may watch any; asked each time. */
export interface Watching {
  readonly runs: RunWatch;
  readonly mayWatch: () => Promise<boolean>;
}

/** One page that plays a case and watches runs. Whatever it sends is answered in words; nothing that it sends ends the server. */
export class Connection {
  readonly #socket: WebSocket;
  #player: Player | undefined;
  #messages = 0;
  #windowFrom = 0;
  readonly #watching: Watching;
  /** How to stop watching, by run. */
  readonly #watched = new Map<string, () => void>();

  constructor(socket: WebSocket, watching: Watching) {
    this.#socket = socket;
    this.#watching = watching;
    socket.on('message', (data, isBinary) => this.#take(data, isBinary));
    socket.on('close', () => {
      this.#player?.pause();
      this.unwatchAll();
    });
  }

  /** Stops telling of runs: the connection has ended, or may not hear of them any longer. */
  unwatchAll(): void {
    for (const stop of this.#watched.values()) stop();
    this.#watched.clear();
  }

  #take(data: RawData, isBinary: boolean): void {
    if (this.#tooMany()) {
      this.#error('too-many-messages', words.tooMany);
      this.#socket.close(1008, 'too many messages');
      return;
    }
    const message = isBinary ? undefined : readClientMessage(textOf(data));
    if (message === undefined) this.#error('bad-message', words.badMessage);
    else this.#follow(message);
  }

  #tooMany(): boolean {
    const now = Date.now();
    if (now - this.#windowFrom > WINDOW) {
      this.#windowFrom = now;
      this.#messages = 0;
    }
    return ++this.#messages > MOST_MESSAGES;
  }

  #follow(message: ClientMessage): void {
    switch (message.type) {
      case 'play':
        return this.#play(message);
      case 'watch':
        this.#watch(message).catch(() => this.#error('cannot-run', words.notNow));
        return;
      case 'unwatch':
        return this.#unwatch(message.run);
      case 'pause':
      case 'resume':
      case 'step':
      case 'stop':
        return this.#steer(message);
    }
  }

  async #watch({ run, after = 0 }: Extract<ClientMessage, { type: 'watch' }>): Promise<void> {
    if (!(await this.#watching.mayWatch())) {
      this.#error('may-not', words.mayNot);
      return;
    }
    this.#unwatch(run);
    if (this.#watched.size >= MOST_WATCHED) {
      this.#error('may-not', words.tooManyRuns);
      return;
    }
    if (this.#socket.readyState === this.#socket.OPEN)
      this.#watched.set(
        run,
        this.#watching.runs.watch(run, after, this.#outlet, () => this.#watched.delete(run)),
      );
  }

  #unwatch(run: string): void {
    this.#watched.get(run)?.();
    this.#watched.delete(run);
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

  #play({ process: id, on, at, city, speed }: Extract<ClientMessage, { type: 'play' }>): void {
    this.#player?.pause();
    this.#player = undefined;
    const process = processById(id);
    if (process === undefined) {
      const ids = processes.map((one) => one.id);
      this.#error('unknown-id', unknownId({ zh: '流程', en: 'process' }, id, ids, 'process').message);
      return;
    }
    try {
      this.#player = new Player(playCase(process, { on, at, city }), speed, this.#outlet);
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
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8');
}

const words = {
  badMessage: { zh: '不认识的消息', en: 'This is no known message' },
  nothingPlayed: { zh: '没有正在播放的办件', en: 'No case is being played' },
  mayNot: { zh: '当前角色不能查看运行', en: 'Your role may not watch runs' },
  tooManyRuns: {
    zh: `一个连接至多同时查看 ${MOST_WATCHED} 个运行`,
    en: `One connection can watch ${MOST_WATCHED} runs at a time`,
  },
  notNow: { zh: '暂时无法查看运行，请稍后再试', en: 'Runs cannot be watched just now; try again later' },
  tooMany: { zh: '消息过于频繁，连接关闭', en: 'Too many messages; the connection is closed' },
} as const satisfies Record<string, Text>;

import type { RawData, WebSocket } from 'ws';
import type { Text } from '../../engine/model/index.ts';
import { processById, processes } from '../../processes/index.ts';
import { unknownId } from '../../engine/exchange/index.ts';
import { ApiError } from '../errors.ts';
import type { ClientMessage, LiveErrorCode, ServerMessage } from '../messages.ts';
import { playCase } from '../play.ts';
import { readClientMessage } from './client-message.ts';
import { Player } from './player.ts';

/** Messages that one connection may send in a window of ten seconds. */
const MOST_MESSAGES = 100;
const WINDOW = 10_000;
/** Bytes that may wait unread before a player holds back. */
const FULL = 1_000_000;

/** One page that plays a case. Whatever it sends is answered in words; nothing that it sends ends the server. */
export class Connection {
  readonly #socket: WebSocket;
  #player: Player | undefined;
  #messages = 0;
  #windowFrom = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data, isBinary) => this.#take(data, isBinary));
    socket.on('close', () => this.#player?.pause());
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
    if (message.type === 'play') {
      this.#play(message);
      return;
    }
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
      const outlet = { send: this.#send, isFull: () => this.#socket.bufferedAmount > FULL };
      this.#player = new Player(playCase(process, { on, at, city }), speed, outlet);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#error(error.code === 'cannot-run' ? 'cannot-run' : 'unknown-id', error.text);
    }
  }

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
  tooMany: { zh: '消息过于频繁，连接关闭', en: 'Too many messages; the connection is closed' },
} as const satisfies Record<string, Text>;

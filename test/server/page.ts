import { WebSocket } from 'ws';
import type { ClientOptions } from 'ws';
import type { ClientMessage, ServerMessage } from '../../server/messages.ts';
import type { Opened } from './open.ts';

/** A page at the other end: what it heard, and a way to wait for what it wants to hear. */
export class Page {
  readonly heard: ServerMessage[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  #waiting: (() => void)[] = [];

  constructor(server: Opened, path = '/ws', headers: Record<string, string> = {}, options: ClientOptions = {}) {
    this.socket = new WebSocket(`ws://${server.host}${path}`, { ...options, headers });
    this.socket.on('message', (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString()) as ServerMessage);
      for (const look of this.#waiting) look();
    });
    this.closed = new Promise((resolve) => this.socket.once('close', resolve));
  }

  /** Resolves to undefined when it is open, or to the status of the refusal. */
  opened(): Promise<number | undefined> {
    return new Promise((resolve) => {
      this.socket.once('open', () => resolve(undefined));
      this.socket.once('unexpected-response', (_request, response) => {
        resolve(response.statusCode);
        response.resume();
        this.socket.terminate();
      });
      this.socket.on('error', () => undefined);
    });
  }

  say(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Waits until so many messages of a type were heard, and gives them. */
  async hear<T extends ServerMessage['type']>(type: T, count = 1): Promise<Extract<ServerMessage, { type: T }>[]> {
    const found = () => this.heard.filter((one): one is Extract<ServerMessage, { type: T }> => one.type === type);
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (found().length >= count) resolve();
      };
      this.#waiting.push(look);
      look();
    });
    return found();
  }
}

import type { ClientMessage, ServerMessage } from '../../server/messages.ts';

/** Opens a live connection to the server that the page came from. */
export function openLine(): WebSocket {
  const { protocol, host } = window.location;
  return new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws`);
}

/** Says something, unless the connection is not open. */
export function sayOn(line: WebSocket | undefined, message: ClientMessage): void {
  if (line?.readyState === WebSocket.OPEN) line.send(JSON.stringify(message));
}

/** Closes a connection without anybody hearing of it. */
export function closeLine(line: WebSocket | undefined): void {
  if (line === undefined) return;
  line.onopen = null;
  line.onclose = null;
  line.onmessage = null;
  line.close();
}

/** What becomes of a connection that is opened again whenever it breaks. */
interface Hears {
  /** There is one: whatever is wanted of the server has to be asked for anew. */
  readonly opened: () => void;
  readonly heard: (message: ServerMessage) => void;
  readonly lost: () => void;
}

/** Milliseconds until a broken connection is tried again, at first and at most; in between each wait is twice the last one. */
interface Waits {
  readonly first: number;
  readonly longest: number;
}

/** A live connection that is opened again whenever it breaks. */
export class LastingLine {
  readonly #hears: Hears;
  readonly #waits: Waits;
  #wait: number;
  #socket: WebSocket | undefined;
  #timer: number | undefined;

  constructor(hears: Hears, waits: Waits) {
    this.#hears = hears;
    this.#waits = waits;
    this.#wait = waits.first;
    this.#open();
  }

  /** Says something, unless the connection is not open. */
  say(message: ClientMessage): void {
    sayOn(this.#socket, message);
  }

  /** It is of use: if it breaks, it is tried again soon. */
  works(): void {
    this.#wait = this.#waits.first;
  }

  /** Breaks it off, to try it again after the next wait. */
  breakOff(): void {
    this.#socket?.close();
  }

  /** Tries again at once, where it is broken. */
  hurry(): void {
    if (this.#timer !== undefined) this.#open();
  }

  /** Closes it for good, without anybody hearing of it. */
  close(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    closeLine(this.#socket);
    this.#socket = undefined;
  }

  #open(): void {
    this.close();
    const socket = openLine();
    this.#socket = socket;
    socket.onopen = () => this.#hears.opened();
    socket.onmessage = ({ data }: MessageEvent<string>) => this.#hears.heard(JSON.parse(data) as ServerMessage);
    socket.onclose = () => {
      this.#hears.lost();
      this.#timer = window.setTimeout(() => this.#open(), this.#wait);
      this.#wait = Math.min(2 * this.#wait, this.#waits.longest);
    };
  }
}

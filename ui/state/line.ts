import type { ClientMessage } from '../../server/messages.ts';

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

/** Opens the live channel of the server. */
export function openSocket(): WebSocket {
  const { protocol, host } = window.location;
  return new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws`);
}

/** Closes a socket without telling anybody. */
export function closeSocket(socket: WebSocket | undefined): void {
  if (socket === undefined) return;
  socket.onclose = null;
  socket.onmessage = null;
  socket.close();
}

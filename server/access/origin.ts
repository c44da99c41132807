import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a page of ours, or from no page at all. Browsers send the origin along with whatever changes
 * something; old ones on plain http do not send Sec-Fetch-Site.
 */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return (site === undefined || site === 'same-origin' || site === 'none') && isOriginOfHost(request);
}

/** Whether the origin, where there is one, is the host that is called. Connections of pages always have one. */
export function isOriginOfHost({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request calls the machine by a name of the loopback. In single-user mode another name means that a page of
 * elsewhere has been pointed at this machine (DNS rebinding).
 */
export function isLoopbackHost({ headers }: IncomingMessage): boolean {
  const host = `http://${headers.host ?? ''}`;
  return URL.canParse(host) && loopbackNames.includes(new URL(host).hostname);
}

/** Whether an address to listen on is reached from this machine only. */
export function isLoopbackAddress(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Whether a request was sent on this machine, and not handed on by a proxy that runs on it. */
export function isFromThisMachine({ headers, socket }: IncomingMessage): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  return isLoopbackAddress((socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
}

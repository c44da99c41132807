import type { AddressInfo } from 'node:net';
import type { Text } from '../engine/model/index.ts';

// What the server says in the terminal, Chinese first.

/** Where the server can be opened, and what it is not for. */
export function whereItIs(address: AddressInfo): string {
  const url = urlOf(address);
  return (
    `并联已启动，请在浏览器打开 ${url}\nBinglian is running; open ${url} in a browser\n` +
    '本系统用于非涉密工作，不得录入国家秘密、工作秘密和申请人个人信息\n' +
    'For non-classified work only: enter nothing classified, and no personal data of applicants\n'
  );
}

/** The one-time link of the first administrator. The token stands behind #, so that no server or proxy logs it. */
export function firstLink(address: AddressInfo, token: string): string {
  const url = `${urlOf(address)}account/invitation#${token}`;
  return (
    '还没有管理员。请在 24 小时内打开此链接建立第一个管理员账号（只能用一次，请勿转发）：\n' +
    'There is no administrator yet. Open this link within 24 hours to make the first one (once only, do not pass it on):\n' +
    `${url}\n`
  );
}

function urlOf({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = everywhere ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}/`;
}

/** Why the server cannot listen, and what to do. */
export function whyNot(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EADDRINUSE')
    return (
      `端口 ${port} 已被占用。换一个端口：npm start -- --port ${port + 1}\n` +
      `Port ${port} is in use. Take another one: npm start -- --port ${port + 1}\n`
    );
  return (
    `不能在 ${host}:${port} 启动（${code}）。请核对 --host 和 --port。\n` +
    `Cannot start on ${host}:${port} (${code}). Check --host and --port.\n`
  );
}

/** Why the store cannot be opened, and what to do. */
export function whyNoStore({ zh, en }: Text): string {
  return `${zh}\n${en}\n`;
}

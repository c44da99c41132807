import type { Text } from '../../engine/model/index.ts';
import type { StoreErrorCode } from './error.ts';
import { StoreError } from './error.ts';
import { Refusal } from './refusal.ts';
import { unkeepable } from './texts.ts';

/** What a driver or the file system threw, as a StoreError; what is one already, or is a refusal, stays as it is. */
export function storeErrorOf(error: unknown, place: string): Error {
  if (error instanceof StoreError || error instanceof Refusal) return error;
  // PostgreSQL's word for a text with a null character: it can name nothing that there is.
  if (codeOf(error) === '22021') return unkeepable();
  const code = kindOf(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new StoreError(code, textOf(code, place, messageOf(error)), error);
}

/** A StoreError of one kind that nothing else caused. */
export function storeError(code: StoreErrorCode, place: string, detail = ''): StoreError {
  return new StoreError(code, textOf(code, place, detail));
}

/** Whether a row with the same key was there already. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error);
  return code === '23505' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}

/** Undefined where the error is not one of a database or the file system: a mistake of the program is told as it is. */
function kindOf(error: unknown): StoreErrorCode | undefined {
  const code = codeOf(error);
  const message = messageOf(error);
  if (code.startsWith('SQLITE_')) return ofSqlite(code);
  if (message.startsWith('ConnectionFailed(')) return 'read-only';
  // Whatever keeps a connection from being made; a socket in the file system may not even be there.
  if (syscallOf(error) === 'connect') return 'gone';
  if (code in ofSystem) return ofSystem[code];
  if (/^[0-9A-Z]{5}$/.test(code)) return ofPostgres(code);
  if (/connection terminated|timeout exceeded|connection timeout|client has encountered/i.test(message)) return 'gone';
  return undefined;
}

/** https://www.sqlite.org/rescode.html */
function ofSqlite(code: string): StoreErrorCode {
  const [, first = ''] = code.split('_');
  switch (first) {
    case 'BUSY':
    case 'LOCKED':
      return 'busy';
    // The system refuses to write: the disk is full, over a quota, or broken.
    case 'FULL':
    case 'IOERR':
      return 'full';
    case 'READONLY':
    case 'CANTOPEN':
    case 'PERM':
      return 'read-only';
    case 'CORRUPT':
    case 'NOTADB':
      return 'corrupt';
    default:
      return 'failed';
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
function ofPostgres(code: string): StoreErrorCode {
  if (code.startsWith('08') || code.startsWith('57P')) return 'gone';
  if (code.startsWith('28') || code === '3D000' || code === '42501') return 'denied';
  if (code === '53100') return 'full';
  if (code.startsWith('53') || code.startsWith('40') || code === '55P03' || code === '57014') return 'busy';
  if (code === '25006') return 'read-only';
  if (code.startsWith('XX')) return 'corrupt';
  return 'failed';
}

const ofSystem: Readonly<Record<string, StoreErrorCode>> = {
  ECONNREFUSED: 'gone',
  ECONNRESET: 'gone',
  ENOTFOUND: 'gone',
  EAI_AGAIN: 'gone',
  ETIMEDOUT: 'gone',
  EHOSTUNREACH: 'gone',
  ENETUNREACH: 'gone',
  EPIPE: 'gone',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENOTDIR: 'failed',
  EEXIST: 'failed',
  EISDIR: 'failed',
};

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function syscallOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'syscall' in error ? error.syscall : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What is wrong, and what mends it. The driver's own words come last, for whoever looks after the machine. */
function textOf(code: StoreErrorCode, place: string, detail: string): Text {
  const words = sayings[code];
  const [zh, en] = detail === '' ? ['', ''] : [`（${detail}）`, ` (${detail})`];
  return { zh: `${words.zh.replace('@', place)}${zh}`, en: `${words.en.replace('@', place)}${en}` };
}

const sayings: Readonly<Record<StoreErrorCode, Text>> = {
  gone: {
    zh: '数据库服务器 @ 没有回应。恢复后会自动重新连接；若一直如此，请核对 DATABASE_URL 和网络',
    en: 'The database server @ does not answer. Binglian connects again by itself; if it stays so, check DATABASE_URL and the network',
  },
  denied: {
    zh: '数据库 @ 拒绝登录或没有权限。请核对 DATABASE_URL 的用户名、密码、库名和权限',
    en: 'The database @ does not let Binglian in. Check user, password, database name and rights in DATABASE_URL',
  },
  locked: {
    zh: '数据文件夹 @ 正由另一个并联进程使用。先停止它，或用 --data 指定另一个文件夹',
    en: 'The data folder @ is in use by another Binglian process. Stop that one, or give another folder with --data',
  },
  full: {
    zh: '@ 写不进去：磁盘已满、超出配额或有故障，这次修改没有保存。腾出空间后会自动恢复',
    en: '@ cannot be written: the disk is full, over its quota, or broken. This change was not saved. It works again by itself once there is space',
  },
  'read-only': {
    zh: '@ 不能写入。请让运行并联的用户有权写这个文件夹，或用 --data 指定另一个文件夹',
    en: '@ cannot be written. Let the user who runs Binglian write to the folder, or give another one with --data',
  },
  corrupt: {
    zh: '@ 已损坏，没有改动它。请用 binglian restore 从备份恢复，损坏的文件会保留',
    en: '@ is damaged; nothing was changed in it. Restore a backup with binglian restore, which keeps the damaged file',
  },
  newer: {
    zh: '@ 由更新版本的并联写成，这个版本不能打开。请安装新版本，或用 --data 指定另一个文件夹',
    en: '@ was written by a newer release of Binglian than this one. Install that release, or give another folder with --data',
  },
  busy: {
    zh: '@ 正忙，这次修改没有保存。请稍后再试',
    en: '@ is busy, and this change was not saved. Try again in a moment',
  },
  failed: {
    zh: '@ 出错，这次修改没有保存。请运行 binglian doctor 检查',
    en: '@ failed, and this change was not saved. Run binglian doctor to look for the cause',
  },
};

import { writeFileSync } from 'node:fs';
import type { Finding, Text } from '../engine/model/index.ts';
import { WrongUse } from './io.ts';

/** Writes a file whole. Throws WrongUse where it is there already, unless it may be replaced, or cannot be written. */
export function writeFile(path: string, content: string | Uint8Array, replaces: boolean): void {
  writing(path, () => {
    writeFileSync(path, content, { flag: replaces ? 'w' : 'wx' });
  });
}

/** Does something with the file, or says in words why it cannot be done. */
export function writing<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    const [message, mend] = problems[code] ?? [
      { zh: `写不了（${code}）`, en: `It cannot be written (${code})` },
      elsewhere,
    ];
    throw new WrongUse([{ code: 'file/not-written', level: 'error', at: path, message, rule, mend } satisfies Finding]);
  }
}

const rule: Text = { zh: '不覆盖已有文件', en: 'no file is overwritten unasked' };
const elsewhere: Text = { zh: '换一个路径', en: 'Choose another path' };
const problems: Readonly<Record<string, readonly [message: Text, mend: Text]>> = {
  EEXIST: [
    { zh: '这个文件已经存在', en: 'This file is there already' },
    { zh: '换一个路径，或加 --force 覆盖它', en: 'Choose another path, or replace it with --force' },
  ],
  ENOENT: [
    { zh: '没有这个文件夹', en: 'There is no such folder' },
    { zh: '先建文件夹，或换一个路径', en: 'Make the folder first, or choose another path' },
  ],
  ENOTDIR: [{ zh: '路径中间的一段不是文件夹', en: 'A part of the path is no folder' }, elsewhere],
  EISDIR: [
    { zh: '这是文件夹，不是文件', en: 'This is a folder, not a file' },
    { zh: '写上文件名', en: 'Add the name of a file' },
  ],
  EACCES: [{ zh: '没有写入权限', en: 'Writing there is not allowed' }, elsewhere],
  EPERM: [{ zh: '没有写入权限', en: 'Writing there is not allowed' }, elsewhere],
  EROFS: [{ zh: '这个磁盘只读', en: 'This disk is read-only' }, elsewhere],
  ENOSPC: [
    { zh: '磁盘已满', en: 'The disk is full' },
    { zh: '腾出空间，或换一个路径', en: 'Free some space, or choose another path' },
  ],
};

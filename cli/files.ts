import { readFileSync, statSync } from 'node:fs';
import type { Finding, Parsed, Text } from '../engine/model/index.ts';
import { LARGEST_TEXT, parseJson } from '../engine/model/index.ts';

/** The JSON value in a file, or findings that say why it cannot be read. Never throws. */
export function readJsonFile(path: string): Parsed<unknown> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value, path);
  return text.ok ? parseJson(text.value) : text;
}

/** The bytes of a file, or findings that say why it cannot be read. Never throws. */
export function readBytes(path: string): Parsed<Uint8Array> {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return failed('file/directory', path, problems.directory, problems.chooseFile);
    if (!stat.isFile()) return failed('file/no-file', path, problems.noFile, problems.chooseFile);
    if (stat.size > LARGEST_TEXT * 4) return failed('file/too-large', path, problems.tooLarge, problems.rightFile);
    return { ok: true, value: readFileSync(path), findings: [] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed('file/missing', path, problems.missing, problems.path);
    if (code === 'EACCES' || code === 'EPERM')
      return failed('file/not-allowed', path, problems.denied, problems.rights);
    return failed(
      'file/unreadable',
      path,
      { zh: `读不了（${code}）`, en: `It cannot be read (${code})` },
      problems.path,
    );
  }
}

function decode(bytes: Uint8Array, path: string): Parsed<string> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return failed('file/encoding', path, problems.utf16, problems.saveUtf8);
  if (bytes.includes(0)) return failed('file/binary', path, problems.binary, problems.rightFile);
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch {
    return failed('file/encoding', path, problems.encoding, problems.saveUtf8);
  }
}

function failed(code: string, at: string, message: Text, mend: Text): { ok: false; findings: Finding[] } {
  const rule: Text = { zh: '文档是 UTF-8 的 JSON 文件', en: 'documents are JSON files in UTF-8' };
  return { ok: false, findings: [{ code, level: 'error', at, message, rule, mend }] };
}

const problems = {
  missing: { zh: '没有这个文件', en: 'There is no such file' },
  directory: { zh: '这是文件夹，不是文件', en: 'This is a directory, not a file' },
  noFile: { zh: '这不是普通文件', en: 'This is no ordinary file' },
  denied: { zh: '没有读取权限', en: 'Reading it is not allowed' },
  tooLarge: { zh: '文件过大', en: 'The file is too large' },
  binary: { zh: '这是二进制文件，不是 JSON', en: 'This is a binary file, not JSON' },
  utf16: { zh: '文件是 UTF-16 编码', en: 'The file is in UTF-16' },
  encoding: { zh: '文件不是 UTF-8 编码（可能是 GBK）', en: 'The file is not in UTF-8 (it may be in GBK)' },
  path: { zh: '核对路径', en: 'Check the path' },
  rights: { zh: '核对文件权限', en: 'Check the rights of the file' },
  chooseFile: { zh: '给出一个 JSON 文件的路径', en: 'Give the path of a JSON file' },
  rightFile: { zh: '确认选对了文件', en: 'Make sure that it is the right file' },
  saveUtf8: { zh: '另存为 UTF-8 后重试', en: 'Save it as UTF-8 and try again' },
} as const satisfies Record<string, Text>;

// What every command does first: install the packages and build, each only when needed. Plain Node, no dependencies,
// because it runs before there are any. It lives inside the commands and not in pre-hooks, which `ignore-scripts` skips.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `并联 Binglian 需要 Node 20.19 或更高版本，当前为 ${process.versions.node}。请从 https://nodejs.org 安装新版本后重试。\n` +
      `Binglian needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** What is built from what. `proof` are files without which a build is not there. */
const parts = {
  code: {
    from: ['index.ts', 'engine', 'processes', 'workers', 'server', 'cli', 'package-lock.json'],
    settings: /^tsconfig\.(base|build|engine|node)\.json$/,
    proof: ['dist/index.js', 'dist/server/main.js', 'dist/cli/main.js'],
    words: '编译程序 compiling',
  },
  page: {
    from: ['ui', 'engine', 'processes', 'workers', 'server/messages.ts', 'package-lock.json', 'vite.config.ts'],
    settings: /^tsconfig\.(base|ui)\.json$/,
    proof: ['dist/ui/index.html'],
    words: '生成页面 building the page',
  },
};

/** A set-up step that failed: `step` is `install`, `code` or `page`. The step's own output has already been shown. */
export class SetupError extends Error {
  constructor(step, message) {
    super(message);
    this.step = step;
  }
}

/**
 * Makes the clone ready to run. Does nothing, and writes nothing, when all is up to date or when this is an installed
 * package (which carries its build and no sources).
 * @param {{ build?: ('code' | 'page')[], clean?: boolean }} options which parts to build; `clean` builds from nothing
 * @throws {SetupError}
 */
export async function setup({ build = ['code', 'page'], clean = false } = {}) {
  if (!existsSync(at('package-lock.json'))) return;
  const ready = () => !clean && isInstalled() && build.every(isBuilt);
  if (ready()) return;
  const release = await lock();
  try {
    if (!isInstalled()) await install();
    if (clean) rmSync(at('dist'), { recursive: true, force: true });
    for (const part of build) if (!isBuilt(part)) await buildPart(part);
  } finally {
    release();
  }
}

/** For the commands: like `setup`, but a failure ends the process with a sentence instead of a stack trace. */
export async function setupOrExit(options) {
  try {
    await setup(options);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

/** Runs a Node program in the project's folder and resolves to its exit code. Its output goes to standard error. */
export function runNode(args, { env = process.env, stdio = ['inherit', process.stderr, process.stderr] } = {}) {
  return run(process.execPath, args, { env, stdio });
}

/** The TypeScript 7 compiler; on a platform it has no binary for, TypeScript 6, which takes the same settings. */
export function compiler() {
  const native = at('node_modules', '@typescript', `typescript-${process.platform}-${process.arch}`);
  return at('node_modules', existsSync(native) ? 'typescript7' : 'typescript', 'bin', 'tsc');
}

// ---- install -------------------------------------------------------------------------------------------------------

const installStamp = at('node_modules', '.binglian-install');

function installKey() {
  return hashOf([`${process.platform} ${process.arch} ${major}`, readFileSync(at('package-lock.json'))]);
}

function isInstalled() {
  if (readText(installStamp) === installKey()) return true;
  if (!matchesLockfile()) return false;
  writeFileSync(installStamp, installKey());
  return true;
}

/** True when somebody has run npm by hand and it has installed exactly what the lockfile says. */
function matchesLockfile() {
  const installed = readText(at('node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const have = JSON.parse(installed).packages;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    if (have[path] !== undefined) return have[path].integrity === entry.integrity && existsSync(at(path));
    return entry.optional === true && !isForThisMachine(entry);
  });
}

function isForThisMachine({ os, cpu, libc }) {
  if (os === undefined || !os.includes(process.platform) || !cpu?.includes(process.arch)) return false;
  const ownLibc = process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
  return libc === undefined || libc.includes(ownLibc);
}

async function install() {
  say('安装依赖 installing packages (npm ci) …');
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const env = Object.fromEntries(
    // Settings meant for the outer npm command (`npm pack --dry-run`, `npx --package`) must not reach the inner one.
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(lifecycle|package|command|config_(dry_run|global|package|call|omit|workspace))/i.test(name),
    ),
  );
  const code =
    npm !== undefined && basename(npm) === 'npm-cli.js'
      ? await run(process.execPath, [npm, ...args], { env })
      : await run('npm', args, { env, shell: process.platform === 'win32' });
  if (code !== 0) throw new SetupError('install', '依赖安装失败（npm ci） npm ci failed; its messages are above');
  writeFileSync(installStamp, installKey());
}

// ---- build ---------------------------------------------------------------------------------------------------------

const buildStamp = (part) => at('dist', `.built-${part}`);

function isBuilt(part) {
  if (!parts[part].proof.every((file) => existsSync(at(file)))) return false;
  return readText(buildStamp(part)) === buildKey(part);
}

function buildKey(part) {
  const settings = readdirSync(root).filter((name) => parts[part].settings.test(name));
  const files = [...parts[part].from, ...settings].flatMap((name) => filesUnder(at(name)));
  const named = files.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file)]);
  return hashOf(named.sort(([a], [b]) => (a < b ? -1 : 1)).flat());
}

async function buildPart(part) {
  say(`${parts[part].words} …`);
  const key = buildKey(part);
  const code = part === 'code' ? await buildCode() : await buildPage();
  if (code !== 0) throw new SetupError(part, `构建失败（${part}） building the ${part} failed; its messages are above`);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(buildStamp(part), key);
}

function buildCode() {
  // The compiler trusts its notes and does not look whether the output they speak of is still there.
  if (!parts.code.proof.every((file) => existsSync(at(file)))) {
    rmSync(at('dist', '.tsbuildinfo'), { recursive: true, force: true });
  }
  return runNode([compiler(), '-b', 'tsconfig.build.json']);
}

function buildPage() {
  // NODE_ENV=development in the shell would make Vite ship React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  return runNode([at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { env });
}

// ---- one at a time -------------------------------------------------------------------------------------------------

const lockFile = at('.setup.lock');
const heartbeatMs = 2_000;
const staleMs = 30_000;

/** Waits for the lock and resolves to the function that gives it back. A lock whose holder is gone is taken over. */
async function lock() {
  for (let waits = 0; !take(lockFile); waits++) {
    if (waits === 0) say('另一个进程正在安装或构建，请稍候 another process is installing or building; waiting …');
    if (isStale(lockFile)) breakLock();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    if (existsSync(lockFile)) utimesSync(lockFile, now, now);
  }, heartbeatMs);
  const onExit = () => rmSync(lockFile, { force: true });
  process.once('exit', onExit);
  return () => {
    clearInterval(heartbeat);
    process.removeListener('exit', onExit);
    onExit();
  };
}

function take(file) {
  try {
    writeFileSync(file, `${hostname()} ${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(file) {
  try {
    const [host, pid] = readFileSync(file, 'utf8').split(' ');
    if (Date.now() - statSync(file).mtimeMs > staleMs) return true;
    return host === hostname() && pid !== undefined && !isAlive(Number(pid));
  } catch {
    return false; // it has just been given back
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two waiters must not both break a lock, or the second would break the one that the first has just taken. */
function breakLock() {
  const guard = `${lockFile}.break`;
  if (!take(guard)) {
    if (isStale(guard)) rmSync(guard, { force: true });
    return;
  }
  if (isStale(lockFile)) rmSync(lockFile, { force: true });
  rmSync(guard, { force: true });
}

// ---- small things --------------------------------------------------------------------------------------------------

function run(command, args, { env, stdio = ['ignore', process.stderr, process.stderr], shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio, shell });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

function hashOf(pieces) {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece).update('\0');
  return hash.digest('hex');
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function say(words) {
  console.error(`并联 Binglian: ${words}`);
}

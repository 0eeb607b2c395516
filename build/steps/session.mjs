// @ts-check
/**
 * A desktop session for tests, complete and its own: a virtual screen, a message bus, and a real, unlocked keychain
 * (the Secret Service of gnome-keyring) in folders that are removed afterwards. The keychain of the person at this
 * machine is never touched. On macOS and Windows the session at hand is used as it is.
 *
 * Also a command: `node build/steps/session.mjs npx vitest -c tests/vitest.config.ts --project vault`
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { command, commandArguments } from './command.mjs';
import { endMarked } from './processes.mjs';
import { run } from './run.mjs';
import { StepFailure } from './say.mjs';

/** How long a part of the session may take to come up, in milliseconds. */
const PATIENCE = 15_000;

const SCREEN = '1440x900x24';

/** @type {Promise<unknown>} the screen that is coming up */
let screenBefore = Promise.resolve();

/**
 * Runs work inside a session of its own and takes the session down afterwards, with every process started in it.
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} work is given the environment for its programs
 * @returns {Promise<T>}
 * @throws {StepFailure} when a part of the session does not come up
 */
export async function withSession(work) {
  if (process.platform !== 'linux') return await work({ ...process.env });
  const folder = await mkdtemp(join(tmpdir(), 'chartlock-session-'));
  const mark = randomUUID();
  const takeDown = async () => {
    await endMarked(`CHARTLOCK_SESSION=${mark}`);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const stopListening = onInterrupt(takeDown);
  try {
    return await work(await bringUp(folder, { ...process.env, CHARTLOCK_SESSION: mark }));
  } finally {
    stopListening();
    await takeDown();
  }
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} outer
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function bringUp(folder, outer) {
  const runtime = join(folder, 'runtime');
  await mkdir(runtime, { mode: 0o700 });
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...outer, XDG_RUNTIME_DIR: runtime, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
  delete environment['WAYLAND_DISPLAY'];
  environment['DISPLAY'] = await startScreen(folder, environment);
  // What is on the screen, pixel by pixel, for whoever wants to look at it without a program in between.
  environment['CHARTLOCK_SCREEN'] = join(folder, 'Xvfb_screen0');
  environment['DBUS_SESSION_BUS_ADDRESS'] = await startBus(environment);
  await startKeychain({ ...environment, XDG_DATA_HOME: join(folder, 'data') });
  return environment;
}

/**
 * @param {string} folder for the screen's pixels, in X11's own window dump format
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string>} the display, as ":99"
 */
async function startScreen(folder, environment) {
  // Xvfb picks a free display number by itself and writes it to descriptor 3.
  // Its screen saver would come after ten minutes without a key of X11, and be taken for a locked computer.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-s', '0', '-fbdir', folder, '-nolisten', 'tcp', '-noreset'];
  // One after the other: two that look for a free number at the same time may find the same.
  const screen = screenBefore.then(() => firstLine('Xvfb', args, environment));
  screenBefore = screen.catch(() => undefined);
  return `:${await screen}`;
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string>} the address of the bus
 */
async function startBus(environment) {
  const socket = `unix:path=${environment['XDG_RUNTIME_DIR']}/bus`;
  const args = ['--session', '--nofork', '--nopidfile', `--address=${socket}`, '--print-address=3'];
  return await firstLine('dbus-daemon', args, environment);
}

/** @param {NodeJS.ProcessEnv} environment */
async function startKeychain(environment) {
  // --unlock reads the keyring's password from stdin, and creates the keyring when there is none.
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: environment,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keyring.on('error', () => {}); // Told below, when the service does not come up.
  keyring.stdin.on('error', () => {});
  keyring.stdin.end('the keyring of a test session');
  keyring.unref();
  const question = ['--session', '--dest=org.freedesktop.DBus', '--print-reply', '/org/freedesktop/DBus'];
  const words = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
  await until('gnome-keyring-daemon', async () => {
    const { stdout } = await run('dbus-send', [...question, ...words], { env: environment });
    return stdout.includes('boolean true');
  });
}

/**
 * Starts a server that reports on descriptor 3 when it is up, and leaves it running.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string>} the line it reported
 */
async function firstLine(program, args, environment) {
  const server = spawn(program, args, { env: environment, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  let report = '';
  let gone = false;
  const pipe = /** @type {import('node:stream').Readable & { unref(): void }} */ (server.stdio[3]);
  pipe.on('data', (chunk) => (report += chunk));
  server.on('error', () => (gone = true));
  server.on('exit', () => (gone = true));
  await until(program, async () => report.includes('\n') || gone);
  if (!report.includes('\n')) throw notUp(program);
  server.unref();
  pipe.unref();
  return report.trim();
}

/**
 * @param {string} program
 * @param {() => Promise<boolean>} condition
 * @returns {Promise<void>}
 * @throws {StepFailure} when the condition does not come true in time
 */
async function until(program, condition) {
  const deadline = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > deadline) throw notUp(program);
    await pause(20);
  }
}

/** @param {string} program @returns {StepFailure} */
function notUp(program) {
  return new StepFailure(
    `${program}, a part of the test session, does not start.`,
    'On Debian: sudo apt-get install xvfb xauth dbus dbus-x11 gnome-keyring',
  );
}

/**
 * Takes the session down as well when the command is interrupted.
 * @param {() => Promise<void>} takeDown
 * @returns {() => void} to stop listening
 */
function onInterrupt(takeDown) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const listeners = signals.map((signal) => {
    const listener = () => void takeDown().finally(() => process.exit(128 + constants.signals[signal]));
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((stop) => stop());
}

/** @returns {Promise<number>} the exit code of the program named on the command line */
async function runInSession() {
  const [program, ...args] = commandArguments();
  if (program === undefined) throw new StepFailure('Which program?', 'node build/steps/session.mjs <program> [arguments]', 2);
  return await withSession(
    (env) =>
      new Promise((done) => {
        const child = spawn(program, args, { env, stdio: 'inherit' });
        child.on('error', () => done(127));
        child.on('close', (code) => done(code ?? 1));
      }),
  );
}

if (process.argv[1] && existsSync(process.argv[1]) && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await command(runInSession);
}

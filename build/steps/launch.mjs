// @ts-check
/** Opening the app, and staying with it until it is really over. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { repository } from './paths.mjs';
import { programsInSession, signal } from './processes.mjs';
import { say, StepFailure } from './say.mjs';

/** How long nothing must be seen of a launch before it counts as over, in milliseconds. */
const GRACE = 1000;

const POLL = 100;

/**
 * @throws {StepFailure} on a Linux without a display to open a window on
 */
export function requireDisplay() {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return;
  throw new StepFailure(
    'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).',
    'On a machine without a screen: xvfb-run -a npm start',
    2,
  );
}

/**
 * The switches Electron needs on this machine. Chromium's sandbox refuses to run as root: development containers only.
 * @returns {string[]}
 */
export function electronSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * Opens the app and waits until it and every successor it handed over to has ended.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string[]} args given to the app
 * @returns {Promise<number>} its exit code
 */
export async function openApp(runtime, args) {
  const switches = electronSwitches();
  if (switches.length > 0) say("running as root: Chromium's sandbox is off (--no-sandbox)");
  const app = spawn(runtime.executable, [...switches, repository, ...args], {
    stdio: 'inherit',
    // Leader of its own kernel session, by which its successors are found. It is out of reach of the terminal's
    // Ctrl+C then, so signals are passed on below.
    detached: process.platform === 'linux',
  });
  const leader = app.pid;
  if (leader === undefined) {
    const [error] = await once(app, 'error');
    throw new StepFailure(`${runtime.executable} does not start: ${error.message}`, 'Remove it and run the command again.');
  }
  const executable = realpathSync(runtime.executable);
  let stopped = false;
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      stopped = true;
      signal([leader, ...programsInSession(leader, executable)], name);
    });
  }
  const [code] = await once(app, 'exit');
  const handedOver = await successorsOf(leader, executable);
  return stopped || handedOver ? 0 : (code ?? 1);
}

/**
 * Waits until no successor of a launch is left. Under `xvfb-run` the display lives only as long as this command.
 * @param {number} leader
 * @param {string} executable
 * @returns {Promise<boolean>} whether there was one
 */
async function successorsOf(leader, executable) {
  let seen = false;
  let lastSeen = Date.now();
  while (process.platform === 'linux' && Date.now() - lastSeen < GRACE) {
    if (programsInSession(leader, executable).length > 0) {
      seen = true;
      lastSeen = Date.now();
    }
    await pause(POLL);
  }
  return seen;
}

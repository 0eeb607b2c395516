// @ts-check
/**
 * Finding processes that outlive the one we started. Only on Linux, through /proc; elsewhere nothing is ever found.
 *
 * Chartlock hands over to a fresh process each time it locks, and that successor is nobody's child. It does stay in
 * the kernel's session of the process it follows, so a program started as leader of a session of its own (`detached`)
 * can be followed. (Marking the environment would not do: Chromium overwrites it to show process titles.)
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The helpers that Chromium starts for itself. Electron's relauncher is not one of them: it announces a successor. */
const HELPER = /\0--type=(?!relauncher)/;

/**
 * The processes of a program living in a kernel session, without the helpers that Chromium starts for itself.
 * @param {number} leader the process id of the session's leader, which need not live any more
 * @param {string} executable
 * @returns {number[]} process ids
 */
export function programsInSession(leader, executable) {
  return processes().filter(
    (id) => sessionOf(id) === leader && programOf(id) === executable && !HELPER.test(readProcess(id, 'cmdline')),
  );
}

/**
 * The living processes whose environment holds a mark, and with it what they started.
 * @param {string} mark as `NAME=value`, with a value nobody else uses
 * @returns {number[]} process ids, ours not among them
 */
export function processesMarked(mark) {
  return processes().filter((id) => id !== process.pid && readProcess(id, 'environ').split('\0').includes(mark));
}

/**
 * Ends the marked processes: asks them to, and a second later no longer asks.
 * @param {string} mark
 * @returns {Promise<void>}
 */
export async function endMarked(mark) {
  signal(processesMarked(mark), 'SIGTERM');
  for (let waited = 0; waited < 1000; waited += 50) {
    if (processesMarked(mark).length === 0) return;
    await pause(50);
  }
  signal(processesMarked(mark), 'SIGKILL');
}

/**
 * @param {number[]} ids
 * @param {NodeJS.Signals} name
 */
export function signal(ids, name) {
  for (const id of ids) {
    try {
      process.kill(id, name);
    } catch {
      // It has ended by itself in the meantime.
    }
  }
}

/** @returns {number[]} the ids of all processes */
function processes() {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0);
}

/** @param {number} id @returns {string} the file it runs; '' once it has ended */
function programOf(id) {
  try {
    return readlinkSync(`/proc/${id}/exe`);
  } catch {
    return '';
  }
}

/** @param {number} id @returns {number | undefined} the leader of its session; nothing once it has ended */
function sessionOf(id) {
  // "id (name) state parent group session …": the name may hold anything, so we count from its last bracket.
  const [state, , , session] = readProcess(id, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return state === 'Z' ? undefined : Number(session);
}

/**
 * @param {number} id
 * @param {'cmdline' | 'environ' | 'stat'} file
 * @returns {string} '' when the process has ended, or is not ours to look into
 */
function readProcess(id, file) {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'latin1');
  } catch {
    return '';
  }
}

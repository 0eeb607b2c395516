// @ts-check
/**
 * Running end-to-end tests side by side. One test runner hands them out, file by file, to workers of which each is in a lane: it
 * has a session of its own, and a network of its own, since a desk lets one person at a time be on a computer and knows that
 * by an address of the network. Playwright starts its workers as Node programs; `lane.sh` stands in Node's place.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { withSession } from './session.mjs';

const STARTER = fileURLToPath(new URL('lane.sh', import.meta.url));

/** As many as an ordinary machine has processors for: an application under test is several programs. */
const MOST = 2;

/**
 * Runs work with lanes where this computer can run tests side by side: on Linux, where we may make networks. Else in one session, in
 * the network at hand.
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} work is given the environment for the test runner
 * @returns {Promise<T>}
 */
export async function withLanes(work) {
  const count = Math.min(MOST, availableParallelism());
  if (process.platform !== 'linux' || count < 2 || !(await mayMakeNetworks())) return await withSession(work);
  const folder = await mkdtemp(join(tmpdir(), 'chartlock-lanes-'));
  try {
    return await inSessions(count, async (sessions) => {
      await Promise.all(sessions.map((session, index) => writeFile(join(folder, `${index}.sh`), exportsOf(session))));
      return await work({ ...process.env, CHARTLOCK_LANES: folder, CHARTLOCK_LANE_COUNT: String(count), CHARTLOCK_LANE_STARTER: STARTER, CHARTLOCK_NODE: process.execPath });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {number} count
 * @param {(environments: NodeJS.ProcessEnv[]) => Promise<T>} work is given the environment of each session
 * @param {NodeJS.ProcessEnv[]} [up] those that are up already
 * @returns {Promise<T>}
 */
async function inSessions(count, work, up = []) {
  if (up.length === count) return await work(up);
  return await withSession((environment) => inSessions(count, work, [...up, environment]));
}

/**
 * @param {NodeJS.ProcessEnv} session
 * @returns {string} what of it differs from our own environment, for a shell
 */
function exportsOf(session) {
  const changed = Object.entries(session).filter(([name, value]) => value !== undefined && value !== process.env[name]);
  return changed.map(([name, value]) => `export ${name}='${value?.replaceAll("'", `'\\''`)}'\n`).join('');
}

/** @returns {Promise<boolean>} */
async function mayMakeNetworks() {
  return (await run('unshare', ['--net', 'ip', 'link', 'add', 'lane', 'type', 'veth', 'peer', 'name', 'lane-end'])).code === 0;
}

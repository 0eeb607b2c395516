// @ts-check
/**
 * What the commands need from the operating system. On Debian and its descendants it is checked and, where we may,
 * installed; elsewhere a missing library shows itself when the program starts.
 */
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';
import { step, StepFailure } from './say.mjs';

/**
 * Packages by what they are for. Newer releases renamed some: any name of a group will do, tried in this order.
 * @satisfies {Record<string, string[][]>}
 */
const NEEDS = {
  window: [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1'], ['libsecret-1-0']],
  session: [['xvfb'], ['xauth'], ['dbus'], ['dbus-x11'], ['gnome-keyring'], ['libsecret-1-0']],
  // The person's hands; another program that reads clipboard and selections; one that reads the titles of windows.
  robot: [['xdotool'], ['xclip'], ['x11-utils']],
  // Networks of their own for tests that run beside each other.
  network: [['iproute2'], ['util-linux']],
  // For SQLite, where this Node needs its own; and for the clock that tests can set.
  compiler: [['g++'], ['make'], ['python3']],
};

/** @typedef {keyof typeof NEEDS} Need */

/**
 * Makes sure that the packages for the given needs are installed.
 * @param {...Need} needs
 * @returns {Promise<void>}
 * @throws {StepFailure} naming the command to run, when they are missing and we may not install them
 */
export async function requireSystemPackages(...needs) {
  if (process.platform !== 'linux') return;
  const missing = missingPackages(needs.flatMap((need) => NEEDS[need]));
  if (missing.length === 0) return;
  const names = missing.map(availableName);
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...names];
  const prefix = privilege();
  if (!prefix) {
    throw new StepFailure(`This needs packages of the operating system: ${names.join(' ')}`, `Run: sudo ${install.join(' ')}`);
  }
  await step(`installing ${names.join(' ')}`, () => installWith(prefix, install));
}

/**
 * @param {string[]} prefix
 * @param {string[]} install
 */
async function installWith(prefix, install) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const attempt = async (/** @type {string[]} */ words) => {
    const [program = '', ...args] = [...prefix, ...words];
    return await run(program, args, { env });
  };
  if ((await attempt(install)).code === 0) return;
  // Package lists may be missing or old, as on a fresh machine.
  await attempt(['apt-get', 'update']);
  const result = await attempt(install);
  if (result.code === 0) return;
  throw new StepFailure(`${result.stderr.trim()}\nThe packages could not be installed.`, `Run: sudo ${install.join(' ')}`);
}

/**
 * @param {string[][]} groups
 * @returns {string[][]} the groups of which no name is installed; none where there is no dpkg to ask
 */
function missingPackages(groups) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...groups.flat()], {
    encoding: 'utf8',
  });
  if (query.error) return [];
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return groups.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * @param {string[]} names of one package, over the releases
 * @returns {string} the one this release has
 */
function availableName(names) {
  const known = names.find((name) => {
    const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
    return /Candidate: (?!\(none\))/.test(stdout ?? '');
  });
  return known ?? names[0] ?? '';
}

/**
 * @returns {string[] | undefined} what to put before a command so that it may install packages; nothing if we may not
 */
function privilege() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

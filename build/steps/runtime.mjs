// @ts-check
/**
 * Which Electron runs the app here: the one of package.json where its binary is on this machine or can be fetched,
 * else a stand-in (stand-in.mjs). This is the one place that knows how the two differ.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryPath, exclusively, writeWhole } from './cache.mjs';
import { packages } from './paths.mjs';
import { run } from './run.mjs';
import { say, step, StepFailure } from './say.mjs';
import { hasStandIn, standIn, standInFolder, STAND_IN_VERSION } from './stand-in.mjs';

/**
 * @typedef {object} Runtime
 * @property {'electron' | 'stand-in'} kind
 * @property {string} version of Electron
 * @property {number} nodeApi the Node-API version it offers; decides which SQLite it can load
 * @property {string} folder the unpacked Electron
 * @property {string} executable
 * @property {string} description to be shown to a person
 */

const DAY = 24 * 60 * 60 * 1000;

/** A download that takes longer than this is given up; on a network without access it fails within seconds. */
const PATIENCE = 5 * 60 * 1000;

/**
 * Finds the Electron to run, and fetches it first if need be.
 * @returns {Promise<Runtime>}
 * @throws {StepFailure} when there is none for this machine
 */
export async function findRuntime() {
  const own = ownElectron();
  if (own) return own;
  // A failed try is remembered for a day, so that this is reached without asking the network each time.
  if (!failedLately()) {
    await fetchElectron();
    const fetched = ownElectron();
    if (fetched) return fetched;
    await writeWhole(failureNote(), new Date().toISOString());
  }
  return await standInRuntime();
}

/**
 * @returns {Runtime | undefined} the Electron of package.json, when its binary is unpacked
 */
function ownElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(packages, 'electron/dist');
  const executable = join(folder, executableName());
  const version = wantedVersion();
  if (!existsSync(executable) || readIfPresent(join(folder, 'version')).replace(/^v/, '') !== version) return undefined;
  return {
    kind: 'electron',
    version,
    nodeApi: nodeApiOf(version),
    folder,
    executable,
    description: `Electron ${version}`,
  };
}

/** @returns {Promise<Runtime>} */
async function standInRuntime() {
  if (!hasStandIn()) {
    throw new StepFailure(
      `Electron ${wantedVersion()} could not be downloaded, and there is no stand-in for this kind of machine.`,
      'Run "npx install-electron" where the network allows it, then run the command again.',
    );
  }
  const folder = existsSync(standInFolder()) ? standInFolder() : await standIn();
  return {
    kind: 'stand-in',
    version: STAND_IN_VERSION,
    nodeApi: nodeApiOf(STAND_IN_VERSION),
    folder,
    executable: join(folder, 'electron'),
    description:
      `Electron ${STAND_IN_VERSION} (stand-in for development; ` +
      `${wantedVersion()}, which ships, cannot be downloaded here)`,
  };
}

/** Lets the electron package fetch its binary. Failing is an answer, not an error: the stand-in is next. */
async function fetchElectron() {
  const installer = join(packages, 'electron/install.js');
  await exclusively('electron-download', async () => {
    if (ownElectron()) return;
    const { code } = await step(`downloading Electron ${wantedVersion()}`, () =>
      run(process.execPath, [installer], { timeout: PATIENCE }),
    );
    if (code !== 0) say('  it cannot be downloaded from here; trying again tomorrow');
  });
}

/** @returns {string} the file whose age tells when a download last failed */
function failureNote() {
  return entryPath(`electron-${wantedVersion()}-unreachable`);
}

/** @returns {boolean} */
function failedLately() {
  const failed = Date.parse(readIfPresent(failureNote()));
  return Date.now() - failed < DAY;
}

/** @returns {string} the version of Electron that package.json names, as installed */
function wantedVersion() {
  return JSON.parse(readFileSync(join(packages, 'electron/package.json'), 'utf8')).version;
}

/** Electron 36 was the first whose Node offers Node-API 10. @param {string} version @returns {number} */
function nodeApiOf(version) {
  return Number.parseInt(version, 10) >= 36 ? 10 : 9;
}

/** @returns {string} the executable inside an unpacked Electron */
function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} file @returns {string} its text without the last line break; '' when there is no such file */
function readIfPresent(file) {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    return '';
  }
}

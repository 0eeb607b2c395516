// @ts-check
/** What goes into the packaged app, and from what it is made. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFuses } from '../fuses.mjs';
import { output, repository } from '../steps/paths.mjs';

/** Where the packaged app is put. */
export const PACKAGE_OUTPUT = join(output, 'package');

/** The platform and architecture packed for: those of this machine. */
const HERE = `${process.platform}-${process.arch}`;

/**
 * The bundles, and of the packages with a compiled part only what is needed here to run.
 * @param {import('../steps/runtime.mjs').Runtime} runtime
 * @returns {string[]}
 */
function packedFiles(runtime) {
  return [
    'package.json',
    '.out/app/**/*',
    '!.out/app/**/*.map',
    // Older runtimes need the SQLite compiled on this machine instead of the one in its package (steps/sqlite.mjs).
    ...(runtime.nodeApi < 10 ? ['.out/native/*.node'] : []),
    '!node_modules/better-sqlite3-multiple-ciphers/{deps,src,binding.gyp}',
    `!node_modules/better-sqlite3-multiple-ciphers/prebuilds/!(${HERE}.node)`,
    '!node_modules/keytar/{prebuilds,script,src,binding.gyp}',
    // Headers, needed to compile the two above.
    '!node_modules/node-addon-api',
  ];
}

/**
 * @param {import('../steps/runtime.mjs').Runtime} runtime
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfiguration(runtime) {
  return {
    appId: 'org.chartlock.desk',
    productName: 'Chartlock',
    copyright: 'Chartlock',
    directories: { output: PACKAGE_OUTPUT, buildResources: join(repository, 'build') },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    files: packedFiles(runtime),
    // For IT and auditors, who have the package and not this folder: Group Policy's templates, the macOS profile, the JSON
    // schema; and the program that verifies what the log says without any code of ours.
    extraResources: [{ from: join(repository, 'build/policy'), to: 'policy' }, { from: join(repository, 'build/verifier'), to: 'verifier' }],
    // Only compiled parts stay outside the archive, as they cannot be loaded from inside one. Left to itself, the
    // packer would put whole packages there, whose scripts the integrity check of the archive then does not cover.
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    // They come compiled, and for every version of Electron (Node-API).
    npmRebuild: false,
    publish: null,
    executableName: 'chartlock',
    linux: { icon: join(repository, 'build/icons'), category: 'Office' },
    afterExtract: async ({ appOutDir }) => {
      // The stand-in's loader: where it is found, Electron runs it rather than our archive.
      if (runtime.kind === 'stand-in') await rm(join(appOutDir, 'resources/app'), { recursive: true, force: true });
    },
    // Before anything is signed, as a signature covers the fuses.
    afterPack: async ({ appOutDir }) => await setFuses(programIn(appOutDir), runtime.kind),
  };
}

/**
 * @param {string} folder of an unpacked app
 * @returns {string} the program a person starts
 */
export function programIn(folder) {
  if (process.platform === 'darwin') return join(folder, 'Chartlock.app');
  return join(folder, process.platform === 'win32' ? 'chartlock.exe' : 'chartlock');
}

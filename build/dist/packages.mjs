// @ts-check
/** The packages that are shipped: those in the bundles, and those with a compiled part beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENTS, reachOf } from '../bundle/contents.mjs';
import { EXTERNAL } from '../bundle/node.mjs';
import { appOutput, repository } from '../steps/paths.mjs';

/**
 * @typedef {object} Shipped
 * @property {string} version
 * @property {string} licence as the package says, an SPDX expression
 * @property {boolean} installScript whether it brings a script that npm would run on installing it (.npmrc forbids that)
 * @property {boolean} native whether it has a compiled part
 * @property {readonly string[]} reach by which modules and functions its code could reach a network or another program
 */

/** Electron is no package of the bundles, and is what everything runs in. */
const ELECTRON = 'node_modules/electron';

/** Needed to compile the addons, and never packed (dist/configuration.mjs). */
const HEADERS = 'node_modules/node-addon-api';

/**
 * All shipped packages by their places in package-lock.json, without the first node_modules/; those that exist once for each platform by one of them.
 * The bundles have to be there (steps/bundle.mjs).
 * @returns {ReadonlyMap<string, Shipped>}
 */
export function shippedPackages() {
  const locked = lockedPackages();
  const bundled = bundledPackages();
  return new Map(shippedPlaces().map((place) => {
    const { version, license, hasInstallScript, os } = lockedAt(locked, place);
    const isBundled = bundled.some(([of]) => of === place);
    const reach = isBundled ? bundled.flatMap(([of, names]) => (of === place ? names : [])) : reachOfScripts(place);
    return [placeOf(place, os).replace('node_modules/', ''), {
      version, licence: license ?? 'none said', installScript: hasInstallScript === true, native: !isBundled, reach: [...new Set(reach)].sort(),
    }];
  }));
}

/** @returns {string[]} the places of all shipped packages in package-lock.json, every platform's among them */
export function shippedPlaces() {
  const beside = Object.entries(lockedPackages()).filter(([place, { dev }]) => place !== '' && place !== HEADERS && dev !== true).map(([place]) => place);
  return [...new Set([...bundledPackages().map(([place]) => place), ...beside, ELECTRON])].sort();
}

/** @returns {[place: string, reach: string[]][]} what was bundled */
function bundledPackages() {
  /** @type {import('../bundle/contents.mjs').Contents} */
  const contents = JSON.parse(readFileSync(join(appOutput, CONTENTS), 'utf8'));
  return Object.values(contents).flatMap((places) => Object.entries(places));
}

/**
 * @param {Record<string, Locked>} locked
 * @param {string} place
 * @throws {Error} when the lock file does not have it
 */
export function lockedAt(locked, place) {
  const entry = locked[place];
  if (entry === undefined) throw new Error(`${place} is bundled and not in package-lock.json`);
  return entry;
}

/**
 * @typedef {{ name?: string, version: string, license?: string, hasInstallScript?: true, dev?: true, os?: string[], cpu?: string[] }} Locked
 * @returns {Record<string, Locked>} what the lock file says, by place
 */
export function lockedPackages() {
  return JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')).packages;
}

/**
 * @param {string} place
 * @param {string[] | undefined} os for which systems the package is, where it is not for all
 * @returns {string} one place for a package that exists once for each platform
 */
function placeOf(place, os) {
  const family = os === undefined ? undefined : EXTERNAL.find((name) => place.startsWith(`node_modules/${name}-`));
  return family === undefined ? place : `node_modules/${family}-(platform)`;
}

/** @param {string} place of a package that is not bundled @returns {string[]} what its scripts could reach */
function reachOfScripts(place) {
  if (place === ELECTRON) return ['Chromium', 'Node'];
  return scriptsIn(join(repository, place)).flatMap((file) => reachOf(readFileSync(file, 'utf8')));
}

/** @param {string} folder @returns {string[]} the scripts that are packed; none where the package is another platform's */
function scriptsIn(folder) {
  const unpacked = new Set(['node_modules', 'deps', 'src', 'script', 'prebuilds', 'build']);
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return unpacked.has(entry.name) ? [] : scriptsIn(path);
      return /\.[cm]?js$/.test(entry.name) ? [path] : [];
    });
  } catch {
    return [];
  }
}

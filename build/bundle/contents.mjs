// @ts-check
/**
 * What the bundles are really made of, and what of it could speak to somebody: packages that are bundled are shipped,
 * wherever package.json lists them.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The list among the bundles, packed with them: for each bundle the packages in it, by their places in package-lock.json. */
export const CONTENTS = 'contents.json';

/** @typedef {Record<string, Record<string, string[]>>} Contents what of each package reaches out, by bundle and place; mostly nothing */

/** Modules of Node by which code reaches a network, another program, or code that is not in the bundle. */
const MODULES = /(?:\bfrom\s*|\bimport\s*|\b(?:require|import|getBuiltinModule)\s*\(\s*)['"`](?:node:)?(net|tls|https?|http2|dgram|dns|child_process|cluster|inspector|worker_threads|vm|wasi)(?:\/\w+)?['"`]/g;

/** What a page has for the same. */
const OF_PAGES = /\b(fetch)\s*\(|\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|SharedWorker)\b/g;

/**
 * By which ways a piece of code could reach out of its process, whether it does or not.
 * @param {string} code
 * @returns {string[]} names of modules and functions, sorted
 */
export function reachOf(code) {
  const found = [...code.matchAll(MODULES), ...code.matchAll(OF_PAGES)].flatMap(([, ...names]) => names.filter((name) => name !== undefined));
  return [...new Set(found)].sort();
}

/**
 * The place in package-lock.json of the package that a file belongs to; undefined for our own.
 * @param {string} file
 * @returns {string | undefined}
 */
export function packageOf(file) {
  // Virtual modules begin with a zero byte; on Windows, paths have other separators.
  const path = file.replace(/^\0+/, '').replaceAll('\\', '/');
  return /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+)/.exec(path)?.[1];
}

/**
 * A plugin that notes what goes into a bundle.
 * @param {string} bundle its name in the list
 * @param {Contents} contents receives it
 * @returns {import('vite').Plugin}
 */
export function noteContents(bundle, contents) {
  return {
    name: 'chartlock-contents',
    generateBundle(_options, outputs) {
      const places = (contents[bundle] ??= {});
      /** @param {string} file @param {string} code */
      const note = (file, code) => {
        const place = packageOf(file);
        if (place !== undefined) places[place] = [...new Set([...(places[place] ?? []), ...reachOf(code)])].sort();
      };
      for (const each of Object.values(outputs)) {
        if (each.type === 'chunk') each.moduleIds.forEach((id) => note(id, this.getModuleInfo(id)?.code ?? ''));
        else each.originalFileNames.forEach((name) => note(name, ''));
      }
    },
  };
}

/**
 * @param {string} folder of the bundles
 * @param {Contents} contents
 */
export async function writeContents(folder, contents) {
  /** @template T @param {Record<string, T>} record @returns {Record<string, T>} */
  const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const list = Object.fromEntries(Object.entries(sorted(contents)).map(([bundle, places]) => [bundle, sorted(places)]));
  await writeFile(join(folder, CONTENTS), `${JSON.stringify(list, null, 2)}\n`);
}

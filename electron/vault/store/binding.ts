import { fileURLToPath } from 'node:url';

/**
 * The SQLite addon's prebuilt binary needs Node-API 10 (Node 22.14, Electron 36). Older runtimes crash on
 * it and use a build of the same sources for Node-API 9 instead.
 * @returns the path of that build, or undefined where the package's own prebuilt binary is right.
 */
export function nativeBinding(): string | undefined {
  if (Number(process.versions['napi']) >= 10) return undefined;
  return fileURLToPath(new URL(__SQLITE_BINDING__, import.meta.url));
}

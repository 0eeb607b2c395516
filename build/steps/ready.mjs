// @ts-check
/**
 * What has to be there before tests run. Each of these is got once, by whoever asks first; who asks later waits for the
 * same. On a new machine they take minutes, mostly of waiting for a network or for one compiler.
 */
import { bundle } from './bundle.mjs';
import { installPackages } from './install.mjs';
import { prepareKeytar } from './keytar.mjs';
import { findRuntime } from './runtime.mjs';
import { say } from './say.mjs';
import { OWN_NODE_API, prepareSqlite } from './sqlite.mjs';
import { requireSystemPackages } from './system.mjs';

/** The packages of package-lock.json. */
export const packagesInstalled = once(installPackages);

/** What it takes to open a vault in this Node, with the keychain of a session. */
export const readyForTheVault = once(async () => {
  await packagesInstalled();
  await requireSystemPackages('session');
  await prepareKeytar();
  await prepareSqlite(OWN_NODE_API);
});

/** The Electron that runs the app, once everything is there and bundled. */
export const readyForTheApp = once(async () => {
  await packagesInstalled();
  // The one comes from a network, the other out of a compiler.
  const [runtime] = await Promise.all([findRuntime(), readyForTheVault()]);
  await requireSystemPackages('window', 'session', 'robot', 'network', 'compiler');
  await prepareSqlite(OWN_NODE_API, runtime.nodeApi);
  await bundle();
  say(runtime.description);
  return runtime;
});

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {() => Promise<T>} what begins it the first time, and always tells how it ended
 */
function once(work) {
  /** @type {Promise<T> | undefined} */
  let begun;
  return () => (begun ??= work());
}

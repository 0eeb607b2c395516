// @ts-check
/**
 * Electron's fuses: what the binary itself can no longer do once they are set. Kept in the binary, so no setting,
 * environment variable or command line brings it back.
 */
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/**
 * The state of every fuse. A fuse that a new Electron brings is a type error here until it has been decided upon.
 * @satisfies {Record<FuseV1Options, boolean>}
 */
export const FUSES = {
  // ELECTRON_RUN_AS_NODE would make the signed app a general interpreter with the app's rights to the keychain.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS and --inspect would let any local program into the process that brokers the vault.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Checked on macOS and Windows; Linux has no such check, there the package manager's signature stands for it.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes from app://, so file:// needs no rights beyond a browser's.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * Fuses that newer Electrons have and the stand-in does not. The Electron that ships must have them all.
 * @type {Record<import('./steps/runtime.mjs').Runtime['kind'], FuseV1Options[]>}
 */
const LACKING = { electron: [], 'stand-in': [FuseV1Options.WasmTrapHandlers] };

/**
 * Sets all fuses. Fails when the binary has a fuse that is not listed above, or lacks one it should have.
 * @param {string} executable
 * @param {import('./steps/runtime.mjs').Runtime['kind']} kind
 * @returns {Promise<void>}
 */
export async function setFuses(executable, kind) {
  const present = Object.entries(FUSES).filter(([fuse]) => !LACKING[kind].includes(Number(fuse)));
  const config = { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...Object.fromEntries(present) };
  await flipFuses(executable, /** @type {import('@electron/fuses').FuseConfig} */ (config));
}

/**
 * Reads the fuses back from a binary.
 * @param {string} executable
 * @param {import('./steps/runtime.mjs').Runtime['kind']} kind
 * @returns {Promise<string[]>} what is not as it should be, a sentence each; empty when all is well
 */
export async function wrongFuses(executable, kind) {
  const wire = Object.entries(await getCurrentFuseWire(executable)).filter(([name]) => name !== 'version');
  const states = /** @type {Record<string, FuseState>} */ (Object.fromEntries(wire));
  const listed = Object.entries(FUSES).flatMap(([fuse, on]) => {
    const wanted = LACKING[kind].includes(Number(fuse)) ? undefined : on ? FuseState.ENABLE : FuseState.DISABLE;
    return states[fuse] === wanted ? [] : [`${FuseV1Options[Number(fuse)]} is ${stateName(states[fuse])}`];
  });
  const unknown = Object.keys(states).filter((fuse) => !(fuse in FUSES));
  return [...listed, ...unknown.map((fuse) => `fuse ${fuse} is not one this project knows`)];
}

/** @param {FuseState | undefined} state @returns {string} */
function stateName(state) {
  return state === undefined ? 'missing' : FuseState[state];
}

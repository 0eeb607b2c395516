// @ts-check
/** The frame around every command: the Node version it needs, and how its failures are told. */
import { say, StepFailure } from './say.mjs';

/** The oldest Node this project runs on, as in package.json `engines`. */
const OLDEST_NODE = [20, 19];

/**
 * Runs a command to its exit code. A {@link StepFailure} is told in two parts (what, and what to do); anything else is
 * a defect of ours and keeps its stack trace.
 * @param {() => Promise<number | void>} work returns the exit code; nothing means 0
 * @returns {Promise<void>}
 */
export async function command(work) {
  try {
    requireNode();
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    say(`\n${error.message}\n${error.advice}`);
    process.exitCode = error.exitCode;
  }
}

/** @throws {StepFailure} when this Node is older than the project needs */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailure(
    `Chartlock is built with Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`,
    'Install a newer Node and run the command again.',
  );
}

/**
 * The arguments of the command itself.
 * @returns {string[]}
 */
export function commandArguments() {
  return process.argv.slice(2);
}

// @ts-check
/**
 * Running end-to-end tests side by side. A desk lets one person at a time be on a computer, and knows that by an address of the
 * network: tests that run beside each other each have a network of their own, which reaches nothing but itself.
 */
import { availableParallelism } from 'node:os';
import { run } from './run.mjs';

/** What a program is started with so that it has a network of its own. */
const OWN_NETWORK = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'lane'];

/**
 * A part of the tests that runs beside others.
 * @typedef {object} Lane
 * @property {number} number from 1
 * @property {number} of how many
 * @property {string[]} prefix what its program is started with
 */

/**
 * As many as this computer can run at a time: two on Linux, where we may make networks; else one, in the network at hand.
 * @returns {Promise<Lane[]>}
 */
export async function makeLanes() {
  const [program = '', ...words] = OWN_NETWORK;
  const isPossible = process.platform === 'linux' && availableParallelism() > 1 && (await run(program, [...words, 'true'])).code === 0;
  return isPossible ? [1, 2].map((number) => ({ number, of: 2, prefix: OWN_NETWORK })) : [{ number: 1, of: 1, prefix: [] }];
}

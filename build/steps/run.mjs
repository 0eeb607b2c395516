// @ts-check
/** Running other programs: one that is watched until it ends, and npm itself. */
import { spawn } from 'node:child_process';
import { StepFailure } from './say.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [input] written to the program's stdin
 * @property {number} [timeout] milliseconds, after which the program is killed and counts as failed
 * @property {'as progress' | 'as it is'} [show] pass its output through, all of it to our stderr or each to its own,
 *   instead of collecting it
 */

/**
 * Runs a program to its end, whatever its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} `code` is 127 when the program does not exist
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeout,
      killSignal: 'SIGKILL',
      stdio: [options.input === undefined ? 'ignore' : 'pipe', ...outputOf(options)],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => (stdout += chunk));
    child.stderr?.on('data', (chunk) => (stderr += chunk));
    child.stdin?.end(options.input);
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: `${stderr}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/**
 * @param {RunOptions} options
 * @returns {('pipe' | number)[]} where stdout and stderr of the child go
 */
function outputOf(options) {
  if (options.show === undefined) return ['pipe', 'pipe'];
  return options.show === 'as progress' ? [2, 2] : [1, 2];
}

/**
 * Runs a program that must succeed.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions & { advice: string }} options `advice` is shown when it fails, after the end of its output
 * @returns {Promise<string>} its stdout
 * @throws {StepFailure}
 */
export async function mustRun(program, args, options) {
  const result = await run(program, args, options);
  if (result.code === 0) return result.stdout;
  const tail = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-15).join('\n');
  throw new StepFailure(`${tail}\n\n${program} ${args[0] ?? ''} failed (${result.code}).`, options.advice);
}

/**
 * The npm that runs us, or the one on the path. Started through Node, so that no shell is needed on any system.
 * @param {string[]} args
 * @returns {[program: string, args: string[]]}
 */
export function npm(args) {
  const cli = process.env['npm_execpath'];
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) return [process.execPath, [cli, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

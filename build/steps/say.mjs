// @ts-check
/**
 * What the commands tell a person. Progress goes to stderr, so that a command's own output on stdout stays clean.
 * Every step that can take long shows that it is alive, and every failure says what to do about it.
 */

/** A failure a person can act upon: what went wrong, and what to do. Printed without a stack trace. */
export class StepFailure extends Error {
  /**
   * @param {string} problem what went wrong, in one sentence
   * @param {string} advice what to do about it; may have several lines
   * @param {number} [exitCode]
   */
  constructor(problem, advice, exitCode = 1) {
    super(problem);
    this.name = 'StepFailure';
    this.advice = advice;
    this.exitCode = exitCode;
  }
}

/**
 * Prints one line of progress.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a step that may take long under a title: a ticking line on a terminal, a line every 20 seconds elsewhere.
 * A step that takes less than a second leaves one quiet line.
 * @template T
 * @param {string} title what is being done, as a phrase ("compiling SQLite")
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now();
  const terminal = process.stderr.isTTY;
  const elapsed = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  if (!terminal) say(`${title} …`);
  const heartbeat = setInterval(
    () => process.stderr.write(terminal ? `\r${title} … ${elapsed()} ` : `${title} … ${elapsed()}\n`),
    terminal ? 1000 : 20_000,
  );
  try {
    const result = await work();
    const mark = terminal ? '\r' : '';
    process.stderr.write(`${mark}${title}: done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${terminal ? '\r' : ''}${title}: failed after ${elapsed()}\n`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

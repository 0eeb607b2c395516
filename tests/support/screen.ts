import { readFileSync } from 'node:fs';

/**
 * The pixels that stand on the test session's screen, as the X server keeps them (an X11 window dump in a file that
 * it maps, see build/steps/session.mjs): no program takes part that the application could hear of.
 */
export function screenPixels(): Buffer {
  const path = process.env['CHARTLOCK_SCREEN'];
  if (path === undefined) throw new Error('this runs in a test session only: node build/steps/session.mjs');
  const dump = readFileSync(path);
  // Header size and number of colours, big-endian; 12 bytes a colour; then the pixels.
  return dump.subarray(dump.readUInt32BE(0) + dump.readUInt32BE(76) * 12);
}

/**
 * Looks at the screen until it shows again what it showed before the application came, every few milliseconds.
 * @returns milliseconds since `start` (of performance.now), or undefined after `patienceMs`
 */
export async function darkAfter(empty: Buffer, start: number, patienceMs = 5000): Promise<number | undefined> {
  while (performance.now() - start < patienceMs) {
    if (screenPixels().equals(empty)) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return undefined;
}

/** Whether two pictures of the screen differ by more than a caret, a ring around a field or a line of words: another screen has come. */
export function isAnotherScreen(before: Buffer, after: Buffer): boolean {
  let differing = 0;
  for (let at = 0; at + 4 <= before.length; at += 4) if (before.readUInt32LE(at) !== after.readUInt32LE(at)) differing += 1;
  return differing > 20_000;
}

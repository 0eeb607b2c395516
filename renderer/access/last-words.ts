/** Before a chart closes by itself, unsaid words are written this long, each fifth of a second: what is typed till then is kept. */
const lastMs = 2500;
const everyMs = 200;

/**
 * Has unsaid words written in the last moments before `inMs` milliseconds are over: afterwards the vault takes none of
 * that chart. @returns ends it early
 */
export function keepLastWords(inMs: number, write: () => void): () => void {
  let writing: ReturnType<typeof setInterval> | undefined;
  const begin = setTimeout(() => {
    write();
    writing = setInterval(write, everyMs);
  }, Math.max(0, inMs - lastMs));
  const stop = (): void => {
    clearTimeout(begin);
    clearTimeout(end);
    clearInterval(writing);
  };
  const end = setTimeout(stop, Math.max(0, inMs));
  return stop;
}

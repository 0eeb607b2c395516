import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';

/** A process of the application, as /proc shows it. */
export type LiveProcess = { readonly pid: number; readonly kind: string };

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** All live processes that run `executable` with `mark` on their command line or in their environment. */
export function processesOf(executable: string, mark: string): LiveProcess[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    let target: string;
    try {
      target = readlinkSync(`/proc/${entry}/exe`);
    } catch {
      return [];
    }
    const command = read(`/proc/${entry}/cmdline`);
    if (target !== executable || !(command.includes(mark) || read(`/proc/${entry}/environ`).includes(mark))) return [];
    return [{ pid: Number(entry), kind: /--type=([a-z-]+)/.exec(command)?.[1] ?? 'main' }];
  });
}

/** How often each needle occurs in the readable memory of a process; a process that has ended has none. */
export function scanMemory(pid: number, needles: readonly Buffer[]): number[] {
  const hits = needles.map(() => 0);
  const longest = Math.max(...needles.map((needle) => needle.length));
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return hits;
  }
  const block = Buffer.alloc(8 * 1024 * 1024);
  try {
    for (const line of read(`/proc/${pid}/maps`).split('\n')) {
      const range = /^([0-9a-f]+)-([0-9a-f]+) (r...) /.exec(line);
      if (range === null || line.includes('[vvar]') || line.includes('[vsyscall]')) continue;
      const end = Number.parseInt(range[2] ?? '', 16);
      let from = Number.parseInt(range[1] ?? '', 16);
      while (from < end) {
        let count: number;
        try {
          count = readSync(memory, block, 0, Math.min(block.length, end - from), from);
        } catch {
          break;
        }
        if (count === 0) break;
        const view = block.subarray(0, count);
        needles.forEach((needle, index) => {
          // A hit that begins in the overlap with the next block is counted there.
          const limit = from + count < end ? count - longest + 1 : count;
          for (let at = view.indexOf(needle); at !== -1 && at < limit; at = view.indexOf(needle, at + 1)) hits[index] = (hits[index] ?? 0) + 1;
        });
        if (from + count >= end) break;
        from += Math.max(1, count - longest + 1);
      }
    }
  } finally {
    closeSync(memory);
  }
  return hits;
}

/** A text as it may lie in memory: UTF-8 and UTF-16. */
export function spellings(text: string): Buffer[] {
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
}

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Spelling } from './spellings';

/** Where a text lies in a file. */
export type Hit = { readonly offset: number; readonly spelling: string };

export type FileSearch = { readonly hits: readonly Hit[]; readonly bytes: number };

/** Of one file that is full of them, so many hits are told. */
export const mostHits = 20;

const blockSize = 4 * 1024 * 1024;

/** Opens neither what a link leads to nor, having waited for it, what a pipe has to say. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Searches files for the same spellings, block by block, whatever their size. */
export class Searcher {
  readonly #needles: readonly Needle[];
  readonly #longest: number;
  readonly #buffer: Buffer;

  constructor(
    spellings: readonly Spelling[],
    private readonly onBytes: (count: number) => void = () => undefined,
    size = blockSize,
  ) {
    this.#needles = spellings.map(needleOf);
    this.#longest = Math.max(...spellings.map(({ bytes }) => bytes.length));
    this.#buffer = Buffer.alloc(size + this.#longest);
  }

  /**
   * Searches one file, or a swap partition.
   * @throws the error of the system where it cannot be read; null where it is no file (any more)
   */
  search(path: string, kind: 'file' | 'device'): FileSearch | null {
    const file = openSync(path, openFlags);
    try {
      const status = fstatSync(file);
      if (!(status.isFile() || (kind === 'device' && status.isBlockDevice()))) return null;
      return this.#searchOpen(file);
    } finally {
      closeSync(file);
    }
  }

  #searchOpen(file: number): FileSearch {
    const hits: Hit[] = [];
    /** Bytes at the beginning of the buffer that the block before has left: a text may lie across the border. */
    let kept = 0;
    let bytes = 0;
    for (;;) {
      const count = readSync(file, this.#buffer, kept, this.#buffer.length - kept, null);
      const view = this.#buffer.subarray(0, kept + count);
      const from = bytes - kept;
      const isLast = count === 0;
      // A text that begins in what is kept for the next block is found there, whole.
      const limit = isLast ? view.length : Math.max(0, view.length - this.#longest + 1);
      for (const needle of this.#needles) {
        for (let at = next(view, needle, 0); at !== -1 && at < limit; at = next(view, needle, at + 1)) {
          hits.push({ offset: from + at, spelling: needle.name });
          if (hits.length >= mostHits) return { hits: inOrder(hits), bytes: bytes + count };
        }
      }
      bytes += count;
      this.onBytes(count);
      if (isLast) return { hits: inOrder(hits), bytes };
      kept = view.length - limit;
      this.#buffer.copyWithin(0, limit, view.length);
    }
  }
}

/** A spelling without the zero bytes at its beginning: files are full of those, and each would be tried. */
type Needle = { readonly name: string; readonly zeros: number; readonly rest: Buffer };

function needleOf({ name, bytes }: Spelling): Needle {
  const zeros = Math.max(0, bytes.findIndex((byte) => byte !== 0));
  return { name, zeros, rest: bytes.subarray(zeros) };
}

/** Where a needle begins, at `from` or later; -1 where it does not. */
function next(view: Buffer, { zeros, rest }: Needle, from: number): number {
  for (let at = view.indexOf(rest, from + zeros); at !== -1; at = view.indexOf(rest, at + 1)) {
    if (view.subarray(at - zeros, at).every((byte) => byte === 0)) return at - zeros;
  }
  return -1;
}

/**
 * The hits from first to last. Behind a zero byte, a word in one order of UTF-16 is, one byte earlier, also a word in the
 * other; letters of two bytes lie at even places, so that one counts.
 */
function inOrder(hits: readonly Hit[]): readonly Hit[] {
  const isDouble = ({ offset, spelling }: Hit): boolean =>
    offset % 2 === 1 && spelling.startsWith('UTF-16') && hits.some((other) => other.spelling !== spelling && other.spelling.startsWith('UTF-16') && Math.abs(other.offset - offset) === 1);
  return hits.filter((hit) => !isDouble(hit)).sort((one, other) => one.offset - other.offset);
}

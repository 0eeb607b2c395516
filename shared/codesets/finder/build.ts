import type { CodeEntry } from '../model';
import { codeWidth, dayNumber, fields, fieldShift, firstDay, lastDay, wordMask, type Field, type FinderParts } from './parts';
import { joinedWords, wordsOf } from './words';

/** How many codes are indexed between two chances to do something else. */
const stride = 256;

/** How many numbers are renumbered between two such chances. */
const longStride = 65_536;

const encoder = new TextEncoder();

function bytesOf(array: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** A growing list of bytes: titles, one after the other. */
class Bytes {
  #items = new Uint8Array(1_048_576);
  length = 0;

  push(text: string): void {
    // UTF-8 takes at most three bytes for a UTF-16 unit.
    const needed = this.length + text.length * 3;
    if (needed > this.#items.length) {
      const larger = new Uint8Array(Math.max(needed, this.#items.length * 2));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.length += encoder.encodeInto(text, this.#items.subarray(this.length)).written;
  }

  finish(): Uint8Array {
    return this.#items.slice(0, this.length);
  }
}

/** A growing list of unsigned 32-bit numbers. */
class Numbers {
  #items = new Uint32Array(65_536);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length] = value;
    this.length += 1;
  }

  finish(): Uint32Array {
    return this.#items.slice(0, this.length);
  }
}

/** The words of one code, each once, with the field it comes from: title first, then what the title lacks. */
function wordsOfEntry(entry: CodeEntry, seen: Set<string>, give: (word: string, field: Field) => void): void {
  seen.clear();
  const add = (word: string, field: Field): void => {
    if (seen.has(word)) return;
    seen.add(word);
    give(word, field);
  };
  const title = wordsOf(entry.title);
  const asides = [...entry.title.matchAll(/\([^()]*\)/g)].map((aside) => [aside.index, aside.index + aside[0].length] as const);
  const isAside = (start: number): boolean => asides.some(([from, to]) => from < start && start < to);
  // A title that is nothing but an aside is essential after all.
  for (const { text, start } of title) add(text, isAside(start) && !asides.some(([from]) => from === 0) ? 'nonessential' : 'title');
  for (const word of joinedWords(title)) add(word, 'joined');
  if (entry.shortTitle !== entry.title) for (const word of wordsOf(entry.shortTitle)) add(word.text, 'short-title');
}

/**
 * Builds a finder's data from the entries of one release, a stretch at a time: yields how many codes are done,
 * so that the caller can let other work in between.
 * @param entries in any order; codes differ
 */
export function* buildFinder(entries: readonly CodeEntry[]): Generator<number, FinderParts> {
  const sorted = [...entries].sort((left, right) => (left.code < right.code ? -1 : left.code > right.code ? 1 : 0));
  yield 0;
  const codes = new Uint8Array(sorted.length * codeWidth);
  const flags = new Uint8Array(sorted.length);
  const titleEnds = new Uint32Array(sorted.length);
  const forwardEnds = new Uint32Array(sorted.length);
  const dated = sorted.some((entry) => entry.addedOn !== null || entry.endedOn !== null);
  const days = new Int32Array(dated ? sorted.length * 2 : 0);
  const titles = new Bytes();
  const forward = new Numbers();
  const ids = new Map<string, number>();
  const seen = new Set<string>();
  for (const [position, entry] of sorted.entries()) {
    encoder.encodeInto(entry.code, codes.subarray(position * codeWidth, (position + 1) * codeWidth));
    flags[position] = entry.billable ? 1 : 0;
    titles.push(entry.title);
    titleEnds[position] = titles.length;
    if (dated) {
      days[position * 2] = entry.addedOn === null ? firstDay : dayNumber(entry.addedOn);
      days[position * 2 + 1] = entry.endedOn === null ? lastDay : dayNumber(entry.endedOn);
    }
    wordsOfEntry(entry, seen, (word, field) => {
      const id = ids.get(word) ?? ids.size;
      if (id === ids.size) ids.set(word, id);
      forward.push((fields.indexOf(field) << fieldShift) | id);
    });
    forwardEnds[position] = forward.length;
    if (position % stride === stride - 1) yield position + 1;
  }
  const words = [...ids.keys()].sort((left, right) => (left < right ? -1 : 1));
  // Words were numbered as they came; from here on they are numbered in their own order, so that the words
  // with a common beginning are a range.
  const ordered = new Uint32Array(words.length);
  words.forEach((word, index) => (ordered[ids.get(word) ?? 0] = index));
  const renumbered = forward.finish();
  for (let item = 0; item < renumbered.length; item += 1) {
    const entry = renumbered[item] ?? 0;
    renumbered[item] = (entry & ~wordMask) | (ordered[entry & wordMask] ?? 0);
    if (item % longStride === 0) yield sorted.length;
  }
  return {
    codes,
    flags,
    titles: titles.finish(),
    titleEnds: bytesOf(titleEnds),
    days: bytesOf(days),
    words: encoder.encode(words.join('\n')),
    forward: bytesOf(renumbered),
    forwardEnds: bytesOf(forwardEnds),
  };
}

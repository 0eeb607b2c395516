/** Chance that can be repeated: the same seed makes the same choices. */
export class Chance {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed;
  }

  /** From 0 to 1, 1 excluded (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  one<Choice>(choices: readonly Choice[]): Choice {
    const choice = choices[this.whole(0, choices.length - 1)];
    if (choice === undefined) throw new Error('there is nothing to choose from');
    return choice;
  }

  /** Words as they are typed: letters and blanks, beginning and ending with a letter. */
  words(count: number): string {
    return Array.from({ length: count }, () => Array.from({ length: this.whole(2, 8) }, () => this.one([...'aeinorstlmdk'])).join('')).join(' ');
  }
}

/** The seed of this run: given, to repeat one, or new. */
export function seedOf(given: string | undefined): number {
  return given === undefined || given === '' ? Math.floor(Math.random() * 1_000_000) : Number(given);
}

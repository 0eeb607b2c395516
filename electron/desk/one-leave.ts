/** How long a leave waits to be taken: longer than a page takes, shorter than a person forgets. */
const freshMs = 30_000;
/** The vault process says it at the same time as it answers the page: the page may be faster here. */
const patienceMs = 500;

/**
 * The word of the vault process that something may leave the desk. Each word is good for one time and for half a minute;
 * where it names what may leave (a digest), for nothing else.
 */
export class OneLeave {
  #given: { readonly what: string; readonly at: number } | undefined;
  #heard: (() => void) | undefined;

  /** `now` gives milliseconds of a clock that nobody sets. */
  constructor(private readonly now: () => number) {}

  given(what = ''): void {
    this.#given = { what, at: this.now() };
    this.#heard?.();
  }

  /** Whether it may leave; whatever the answer, the word is used up. */
  async take(what = ''): Promise<boolean> {
    if (this.#given === undefined) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
        setTimeout(resolve, patienceMs);
      });
      this.#heard = undefined;
    }
    const given = this.#given;
    this.#given = undefined;
    return given !== undefined && given.what === what && this.now() - given.at <= freshMs;
  }
}

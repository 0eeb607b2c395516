/**
 * Keeps the best `limit` of many (position, score) pairs without an object for each: a heap with the worst of
 * the best on top. Of equal scores the lower position, which is the earlier code, is better.
 */
export class Best {
  readonly #positions: Uint32Array;
  readonly #scores: Float64Array;
  #count = 0;

  constructor(readonly limit: number) {
    this.#positions = new Uint32Array(limit);
    this.#scores = new Float64Array(limit);
  }

  /** Whether the pair at heap place `left` is worse than the one at `right`. */
  #worse(left: number, right: number): boolean {
    const difference = (this.#scores[left] ?? 0) - (this.#scores[right] ?? 0);
    return difference === 0 ? (this.#positions[left] ?? 0) > (this.#positions[right] ?? 0) : difference < 0;
  }

  #swap(left: number, right: number): void {
    const position = this.#positions[left] ?? 0;
    const score = this.#scores[left] ?? 0;
    this.#positions[left] = this.#positions[right] ?? 0;
    this.#scores[left] = this.#scores[right] ?? 0;
    this.#positions[right] = position;
    this.#scores[right] = score;
  }

  offer(position: number, score: number): void {
    if (this.#count < this.limit) {
      this.#positions[this.#count] = position;
      this.#scores[this.#count] = score;
      this.#rise(this.#count);
      this.#count += 1;
      return;
    }
    const worst = this.#scores[0] ?? 0;
    if (score < worst || (score === worst && position > (this.#positions[0] ?? 0))) return;
    this.#positions[0] = position;
    this.#scores[0] = score;
    this.#sink();
  }

  #rise(from: number): void {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >>> 1;
      if (!this.#worse(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(): void {
    for (let parent = 0; ; ) {
      const left = parent * 2 + 1;
      if (left >= this.#count) return;
      const child = left + 1 < this.#count && this.#worse(left + 1, left) ? left + 1 : left;
      if (!this.#worse(child, parent)) return;
      this.#swap(child, parent);
      parent = child;
    }
  }

  /** The pairs, best first. */
  take(): { readonly position: number; readonly score: number }[] {
    return Array.from({ length: this.#count }, (_none, place) => ({ position: this.#positions[place] ?? 0, score: this.#scores[place] ?? 0 })).sort(
      (left, right) => right.score - left.score || left.position - right.position,
    );
  }
}

/** What a field shows in place of each unit of a secret: dots, as it would be shown anyway. */
export const standIn = '\u2022';

/** As long as a field takes. */
export const longestSecret = 1000;

/**
 * What has been typed into a field for a secret, in memory that is zeroed. Chromium keeps a string of its own for each state
 * that a field's text ever had (`s`, `se`, `sec` …) until the page's process ends; a field that holds stand-ins only leaves
 * strings of dots. In UTF-16 units, as the field counts them.
 */
export class TypedSecret {
  #length = 0;

  /** In `units`, which hold zeros and as many as the longest secret has. */
  constructor(private readonly units = new Uint16Array(longestSecret)) {}

  get length(): number {
    return this.#length;
  }

  /** What the field shows for it. */
  get shown(): string {
    return standIn.repeat(this.#length);
  }

  /** Puts text in the place of what stands from `start` to `end`, as far as there is room. @returns how much of it was put in */
  replace(start: number, end: number, text: string): number {
    const before = this.#length;
    const count = Math.min(text.length, longestSecret - start - (before - end));
    this.units.copyWithin(start + count, end, before);
    for (let index = 0; index < count; index += 1) this.units[start + index] = text.charCodeAt(index);
    this.#length = before - (end - start) + count;
    this.units.fill(0, this.#length, Math.max(before, this.#length));
    return count;
  }

  /**
   * Takes in a text that the field has by another way than a key that could be kept from it: an input method, a program.
   * Stand-ins are what stood there before; what is none was put in between, in the place of what is missing.
   */
  takeIn(value: string): void {
    if (value === this.shown) return;
    let start = 0;
    while (start < Math.min(value.length, this.#length) && value[start] === standIn) start += 1;
    let kept = 0;
    while (kept < Math.min(value.length, this.#length) - start && value[value.length - 1 - kept] === standIn) kept += 1;
    this.replace(start, this.#length - kept, value.slice(start, value.length - kept));
  }

  /** The text itself, which lives on as strings do: for what has to compare, weigh or show it. */
  text(): string {
    return String.fromCharCode(...this.units.subarray(0, this.#length));
  }

  /** Its UTF-8 bytes in the one form in which the same words always have the same bytes (NFKC). Whoever receives them zeroes them. */
  bytes(): Uint8Array {
    const units = this.units.subarray(0, this.#length);
    if (!units.every((unit) => unit < 0x80)) return new TextEncoder().encode(this.text().normalize('NFKC'));
    // What is ASCII is in that form, and needs no string to become it. The bytes lie in a buffer from the start: V8 keeps a short
    // array within its own heap, and leaves what stood there behind when it is handed over.
    const bytes = new Uint8Array(new ArrayBuffer(units.length));
    bytes.set(units);
    return bytes;
  }

  clear(): void {
    this.units.fill(0);
    this.#length = 0;
  }
}

const encoder = new TextEncoder();

/** A growing list of bytes: texts, one after the other. */
export class Bytes {
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

  byte(value: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint8Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length] = value;
    this.length += 1;
  }

  finish(): Uint8Array {
    return this.#items.slice(0, this.length);
  }
}

/** A growing list of unsigned 32-bit numbers. */
export class Numbers {
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

export function bytesOf(array: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

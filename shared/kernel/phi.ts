/**
 * Protected health information in the hand. It prints as `[phi]` wherever a value may leak by accident
 * (string building, JSON, logs, error messages, inspection); only `reveal` gives it out, and only the
 * code that answers a purpose-bound call has a reason to.
 */
export class Phi<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself. The caller answers for where it goes. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '[phi]';
  }

  toJSON(): string {
    return '[phi]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[phi]';
  }
}

import type { AuditEvent } from '../../shared/audit';
import type { Fault } from '../../shared/kernel';

/** How many refused calls a minute stand in the log by their names: more than a page makes that somebody works with. */
export const namedAMinute = 100;
const minuteMs = 60_000;

/**
 * What refused calls leave in the log (45 CFR 164.312(b)): each by name and fault. Of a flood, which would fill the log
 * and the disk, only its size from there on, said each time that it has doubled: everything is counted, and an hour of it is
 * some hundred rows.
 */
export class Refusals {
  #since = 0;
  #count = 0;
  #told = 0;
  #whileLocked = 0;

  /** The events of one more refusal, at `now` in milliseconds. */
  another(call: string, fault: Fault['code'], now: number): readonly AuditEvent[] {
    const before = Math.abs(now - this.#since) >= minuteMs ? this.#another(now) : [];
    this.#count += 1;
    if (this.#count <= namedAMinute) {
      this.#told = this.#count;
      return [...before, { event: 'call.refused', call, fault }];
    }
    return [...before, ...(this.#count >= this.#told * 2 ? this.rest() : [])];
  }

  /** What was counted and is not said yet: for the last moment of a session. */
  rest(): readonly AuditEvent[] {
    const count = this.#count - this.#told;
    this.#told = this.#count;
    return count === 0 ? [] : [{ event: 'calls.refused', count, when: 'flood' }];
  }

  /** Counts a refusal that came while no vault was open to write it into. */
  locked(): void {
    this.#whileLocked += 1;
  }

  /** What was refused before the vault was open: for its first moment. */
  beforeOpening(): readonly AuditEvent[] {
    const count = this.#whileLocked;
    this.#whileLocked = 0;
    return count === 0 ? [] : [{ event: 'calls.refused', count, when: 'locked' }];
  }

  #another(now: number): readonly AuditEvent[] {
    const rest = this.rest();
    this.#since = now;
    this.#count = 0;
    this.#told = 0;
    return rest;
  }
}

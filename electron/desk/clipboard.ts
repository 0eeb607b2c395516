import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as afterMs } from 'node:timers/promises';
import { clipboard } from 'electron';

const keptMs = 30_000;
const patienceMs = 300;

function fingerprint(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Copies of ours: written by this desk alone, taken back after 30 s or on lock, unless someone has copied since. */
export class DeskClipboard {
  #ours: Buffer | undefined;
  #timer: NodeJS.Timeout | undefined;

  copy(text: string): void {
    clipboard.writeText(text);
    this.#ours = fingerprint(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.takeBack(), keptMs);
  }

  /**
   * Clears the clipboard if what it holds is still ours. It belongs to the whole desktop: when it fails, or does
   * not answer, whoever waits here (a lock) goes on all the same.
   */
  async takeBack(): Promise<void> {
    await Promise.race([this.#clearOurs().catch(() => undefined), afterMs(patienceMs)]);
  }

  async #clearOurs(): Promise<void> {
    clearTimeout(this.#timer);
    const ours = this.#ours;
    this.#ours = undefined;
    // Newer Electrons answer later, older ones at once: awaiting is right for both.
    if (ours !== undefined && timingSafeEqual(fingerprint(await clipboard.readText()), ours)) clipboard.clear();
  }
}

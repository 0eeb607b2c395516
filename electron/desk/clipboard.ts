import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as afterMs } from 'node:timers/promises';
import { clipboard } from 'electron';
import { copyMark } from '../../shared/ipc';

const patienceMs = 300;

function fingerprint(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * What of ours is on the clipboard of the desktop: a code, or the mark that stands there for words copied inside the
 * page. It is taken back in time and on lock, unless someone has copied since.
 */
export class DeskClipboard {
  #ours: Buffer | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param keptSeconds how long a code may stay, asked at each copy */
  constructor(private readonly keptSeconds: () => number) {}

  /** Puts a code there, the recovery codes of a person, or the name of a public key. */
  copy(code: string): void {
    clipboard.writeText(code);
    this.#own(code);
    this.#timer = setTimeout(() => void this.takeBack(), this.keptSeconds() * 1000);
  }

  /** The page has put the mark there, which says nothing and stays until somebody copies, or the desk locks. */
  marked(): void {
    this.#own(copyMark);
  }

  /** Empties X11's PRIMARY selection, which words selected in the page have become. */
  dropSelection(): void {
    if (process.platform !== 'linux') return;
    // Newer Electrons have an object for it, older ones an argument.
    if (Reflect.has(clipboard, 'selection')) clipboard.selection.clear();
    else Reflect.apply(clipboard.clear, clipboard, ['selection']);
  }

  /**
   * Clears the clipboard if what it holds is still ours. It belongs to the whole desktop: when it fails, or does
   * not answer, whoever waits here (a lock) goes on all the same.
   */
  async takeBack(): Promise<void> {
    await Promise.race([this.#clearOurs().catch(() => undefined), afterMs(patienceMs)]);
  }

  #own(text: string): void {
    clearTimeout(this.#timer);
    this.#ours = fingerprint(text);
  }

  async #clearOurs(): Promise<void> {
    clearTimeout(this.#timer);
    const ours = this.#ours;
    this.#ours = undefined;
    // Newer Electrons answer later, older ones at once: awaiting is right for both.
    if (ours !== undefined && timingSafeEqual(fingerprint(await clipboard.readText()), ours)) clipboard.clear();
  }
}

import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const done = vi.hoisted(() => ({ list: [] as string[] }));

// The order of a lock's steps cannot be seen from outside, where all of them are over in a tenth of a second: stand-ins
// for Electron and the desk's parts note it. That each step works is tested in the real application.
vi.mock('electron', () => ({
  app: {
    relaunch: ({ args }: { readonly args: readonly string[] }) => void done.list.push(`successor ${args.filter((arg) => arg.startsWith('--locked=')).join()}`),
    exit: (code: number) => void done.list.push(`exit ${String(code)}`),
  },
}));

const { endings } = await import('../../../electron/desk/lock');

let answers: { readonly journalled: () => void; readonly noted: () => void };

function desk(isOpen = true) {
  const answer = (): { readonly promise: Promise<void>; readonly resolve: () => void } => {
    let resolve = (): void => undefined;
    const promise = new Promise<void>((settle) => { resolve = settle; });
    return { promise, resolve };
  };
  const journal = answer();
  const note = answer();
  answers = { journalled: journal.resolve, noted: note.resolve };
  const window: BrowserWindow = Object.assign(Object.create(null), {
    isDestroyed: () => false,
    hide: () => void done.list.push('dark'),
    webContents: { isCrashed: () => false, getOSProcessId: () => 0 },
  });
  return endings({
    window,
    vault: { isOpen: () => isOpen, kill: () => void done.list.push('vault process ended'), note: ({ event }) => { done.list.push(event); return note.promise; } },
    clipboard: { takeBack: () => { done.list.push('clipboard taken back'); return Promise.resolve(); } },
    journalled: () => { done.list.push('page asked'); return journal.promise; },
    endWatch: () => void done.list.push('watch ended'),
    remindAt: () => null,
  });
}

beforeEach(() => { done.list = []; });

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('The one lock procedure', () => {
  it('names the successor, goes dark, hears the last words, and only then ends vault process and application', async () => {
    const { lock } = desk();
    const locking = lock('idle');
    expect(done.list).toEqual(['successor --locked=idle', 'watch ended', 'dark', 'page asked', 'desk.locked']);
    answers.journalled();
    await settled();
    expect(done.list).not.toContain('vault process ended');
    answers.noted();
    await locking;
    expect(done.list.slice(5)).toEqual(['vault process ended', 'clipboard taken back', 'exit 0']);
  });

  it('asked again while it is under way, or to quit, does nothing more', async () => {
    const { lock, quit } = desk();
    const locking = lock('idle');
    await Promise.all([lock('panic'), quit()]);
    answers.journalled();
    answers.noted();
    await locking;
    expect(done.list.filter((step) => step.startsWith('successor') || step === 'exit 0')).toEqual(['successor --locked=idle', 'exit 0']);
  });

  it.each(['shutdown', 'quit'] as const)('on %s leaves no successor', async (how) => {
    const { lock, quit } = desk();
    const ending = how === 'quit' ? quit() : lock(how);
    answers.journalled();
    answers.noted();
    await ending;
    expect(done.list.some((step) => step.startsWith('successor'))).toBe(false);
    expect(done.list.at(-1)).toBe('exit 0');
  });

  it('is followed, where nothing is open and words were typed, by a fresh start with the reason that stands', async () => {
    const { startAfresh } = desk(false);
    const starting = startAfresh();
    answers.noted();
    await starting;
    expect(done.list).toEqual(['successor ', 'watch ended', 'dark', 'desk.locked', 'vault process ended', 'clipboard taken back', 'exit 0']);
  });

  it('is the only thing that ends an open desk: a fresh start does not', async () => {
    await desk(true).startAfresh();
    expect(done.list).toEqual([]);
  });
});

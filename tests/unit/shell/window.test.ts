import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';

const done = vi.hoisted(() => ({ list: [] as string[] }));

// Linux cannot keep a window out of screen shots, and the Electron of the tests cannot be asked whether it was told to:
// a stand-in for Electron's window notes what it was told, and when.
vi.mock('electron', () => ({
  nativeTheme: { shouldUseDarkColors: false },
  BrowserWindow: class {
    readonly #listeners = new Map<string, () => void>();
    setContentProtection = (isOn: boolean): void => void done.list.push(`protect ${String(isOn)}`);
    on = (): void => undefined;
    isDestroyed = (): boolean => false;
    isVisible = (): boolean => done.list.includes('show');
    once = (event: string, listener: () => void): void => void this.#listeners.set(event, listener);
    show = (): void => void done.list.push('show');
    loadURL = (url: string): Promise<void> => {
      done.list.push(`load ${url}`);
      this.#listeners.get('ready-to-show')?.();
      return Promise.resolve();
    };
  },
}));

describe('The window', () => {
  it('is kept out of screen shots before it loads a page and before it is shown', async () => {
    const { openWindow } = await import('../../../electron/shell/window');
    const session = {} satisfies Partial<Session>;
    openWindow(Object.assign(Object.create(null), session), true);
    expect(done.list).toEqual(['protect true', 'load app://desk/index.html', 'show']);
  });
});

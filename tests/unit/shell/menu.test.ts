import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { setMenu } from '../../../electron/shell/menu';

const made = vi.hoisted(() => ({ template: [] as MenuItemConstructorOptions[] }));

vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: MenuItemConstructorOptions[]) => (made.template = template), setApplicationMenu: () => undefined },
}));

/** Every entry of a menu, however deep. */
const entries = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);

describe('The menu', () => {
  const nothing = (): void => undefined;
  const window: BrowserWindow = Object.assign(Object.create(null), { webContents: { send: nothing } });
  setMenu(window, { lock: nothing, panic: nothing, visitor: nothing, quit: nothing });

  it('has these roles, and so neither tools, nor a source, nor printing, saving or loading anew', () => {
    expect(entries(made.template).flatMap(({ role }) => (role === undefined ? [] : [role]))).toEqual(['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']);
  });

  it('has no key that a browser would print, save, reload or open tools with', () => {
    const keys = entries(made.template).flatMap(({ accelerator, role }) => (accelerator === undefined || role !== undefined ? [] : [String(accelerator)]));
    expect(keys.filter((key) => /^(Ctrl|CmdOrCtrl)\+(Shift\+)?[PSRU]$|^F(5|12)$/.test(key))).toEqual([]);
  });
});

import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { shellChannels, type MenuCommand } from '../../shared/ipc';
import type { LockReason } from '../../shared/kernel';

/** The application menu. No reload, no print, no developer tools: what a role would bring along is left out. */
export function setMenu(window: BrowserWindow, lock: (reason: LockReason) => Promise<void>, quit: () => void): void {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => window.webContents.send(shellChannels.menuCommand, name),
  });
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&Chartlock',
      submenu: [
        command('New encounter…', 'new-encounter', 'Ctrl+N'),
        command('Import code sets…', 'import-codesets', 'Ctrl+I'),
        command('Change passphrase…', 'change-passphrase'),
        { type: 'separator' },
        { label: 'Lock the desk', accelerator: 'Ctrl+L', click: () => void lock('manual') },
        { label: 'Quit', accelerator: 'Ctrl+Q', click: quit },
      ],
    },
    { label: '&Edit', submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    {
      label: '&View',
      submenu: [
        command('Worklist', 'worklist'),
        command('All commands', 'palette', 'Ctrl+K'),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', submenu: [command('Keyboard shortcuts', 'shortcuts', '?')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { shellChannels, type MenuCommand } from '../../shared/ipc';

export type MenuActs = {
  readonly lock: () => void;
  readonly panic: () => void;
  readonly visitor: () => void;
  readonly quit: () => void;
};

/**
 * The application menu. No reload, no print, no developer tools: what a role would bring along is left out. Cut, copy and
 * paste are roles: they ask the page, whose own handling of copies they do not get past.
 */
export function setMenu(window: BrowserWindow, { lock, panic, visitor, quit }: MenuActs): void {
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
        command('Something is wrong…', 'something-wrong', 'Ctrl+Shift+I'),
        command('End the shift…', 'end-shift', 'Ctrl+Shift+E'),
        { label: 'A visitor came', accelerator: 'Ctrl+Shift+H', registerAccelerator: false, click: visitor },
        { label: 'Lock at once', accelerator: 'Ctrl+Shift+L', registerAccelerator: false, click: panic },
        { label: 'Lock the desk', accelerator: 'Ctrl+L', click: lock },
        { label: 'Quit', accelerator: 'Ctrl+Q', click: quit },
      ],
    },
    { label: '&Edit', submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    {
      label: '&View',
      submenu: [
        command('Worklist', 'worklist'),
        command('Policy', 'policy', 'Ctrl+6'),
        command('All commands', 'palette', 'Ctrl+K'),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', submenu: [command('What is enforced on this desk', 'enforced'), command('Keyboard shortcuts', 'shortcuts', '?')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

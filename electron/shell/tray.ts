import { Menu, nativeImage, Tray, type BrowserWindow } from 'electron';
import icon from '../../build/icons/tray.png?inline';

/** The tray icon: the lock, and the report of an incident, in reach while another window is in front. Its tooltip says nothing of a chart. */
export function setTray(window: BrowserWindow, { lock, reportIncident, quit }: { readonly lock: () => void; readonly reportIncident: () => void; readonly quit: () => void }): Tray {
  const tray = new Tray(nativeImage.createFromDataURL(icon));
  tray.setToolTip('Chartlock');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Show', click: () => window.show() },
      { label: 'Lock the desk', click: lock },
      { label: 'Something is wrong…', click: reportIncident },
      { label: 'Quit', click: quit },
    ]),
  );
  tray.on('click', () => window.show());
  return tray;
}

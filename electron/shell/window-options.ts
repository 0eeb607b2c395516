import type { BrowserWindowConstructorOptions, Session } from 'electron';

/** The window's every permission, in one place. */
export function windowOptions(session: Session, preload: string, { packaged, dark }: { packaged: boolean; dark: boolean }): BrowserWindowConstructorOptions {
  return {
    title: 'Chartlock',
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: dark ? '#16181b' : '#f6f7f8',
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // With them a page may open the system's dialog and write the file that is chosen there.
      disableBlinkFeatures: 'FileSystemAccessLocal',
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !packaged,
      v8CacheOptions: 'none',
    },
  };
}

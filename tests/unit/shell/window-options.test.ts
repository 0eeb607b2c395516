import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { windowOptions } from '../../../electron/shell/window-options';

const session: Session = Object.create(null);
const optionsOf = (packaged: boolean) => windowOptions(session, '/preload.cjs', { packaged, dark: false });

describe('The window', () => {
  it('has every right of a page decided, and none of them given', () => {
    expect(optionsOf(true).webPreferences).toEqual({
      session, preload: '/preload.cjs',
      sandbox: true, contextIsolation: true, webSecurity: true,
      nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webviewTag: false,
      allowRunningInsecureContent: false, experimentalFeatures: false, disableBlinkFeatures: 'FileSystemAccessLocal',
      navigateOnDragDrop: false, spellcheck: false, devTools: false, v8CacheOptions: 'none',
    });
  });

  it('has developer tools in development only', () => {
    expect([optionsOf(true), optionsOf(false)].map(({ webPreferences }) => webPreferences?.devTools)).toEqual([false, true]);
  });

  it('is shown with its first frame, not before', () => expect(optionsOf(true).show).toBe(false));
});

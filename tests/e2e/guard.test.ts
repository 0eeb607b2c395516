import { expect, test, type OpenDesk } from './support/open-desk';

/** Signals of operating systems that no test machine can send: they are emitted where Electron would. */
const emitted: readonly { readonly of: string; readonly reason: string; readonly emit: (desk: OpenDesk) => Promise<unknown> }[] = [
  { of: 'the computer being locked', reason: 'os-locked', emit: async ({ application }) => application?.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')) },
  { of: 'the computer going to sleep', reason: 'suspend', emit: async ({ application }) => application?.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')) },
  { of: 'the computer waking up', reason: 'suspend', emit: async ({ application }) => application?.evaluate(({ powerMonitor }) => powerMonitor.emit('resume')) },
  { of: 'another user', reason: 'user-switched', emit: async ({ application }) => application?.evaluate(({ powerMonitor }) => powerMonitor.emit('user-did-resign-active')) },
  {
    of: 'the last display going away', reason: 'display-off',
    emit: async ({ application }) => application?.evaluate(({ screen }) => {
      screen.getAllDisplays = () => [];
      screen.emit('display-removed', {}, { id: -1 });
    }),
  },
  {
    of: 'the window’s own display going away', reason: 'display-off',
    emit: async ({ application }) => application?.evaluate(({ screen, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window !== undefined) screen.emit('display-removed', {}, screen.getDisplayMatching(window.getBounds()));
    }),
  },
];

for (const { of, reason, emit } of emitted) {
  test(`The news of ${of} locks the desk`, async ({ openDesk }) => {
    await openDesk.open();
    await openDesk.endsBy(() => emit(openDesk));
    expect(openDesk.handedOver()).toBe(`--locked=${reason}`);
  });
}


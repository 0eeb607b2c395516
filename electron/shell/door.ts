import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { shellCalls, shellChannels, type Reply, type ShellCallName, type ShellInput, type ShellOutput } from '../../shared/ipc';
import { z, type Fault } from '../../shared/kernel';

export type ShellHandlers = {
  readonly [Name in ShellCallName]: (input: z.output<(typeof shellCalls)[Name]['input']>) => ShellOutput<Name> | Promise<ShellOutput<Name>>;
};

/** Whether a message comes from the main frame of our own window: the frame object is compared, not its address. */
function isOurs(event: IpcMainInvokeEvent | IpcMainEvent, window: BrowserWindow): boolean {
  return !window.isDestroyed() && event.sender === window.webContents && event.senderFrame !== null && event.senderFrame === window.webContents.mainFrame;
}

function refused(fault: Fault): Reply {
  return { kind: 'reply', id: 0, ok: false, fault };
}

/** Offers the shell's calls to our page, and to nobody else. No other file touches ipcMain. */
export function openShellDoor(window: BrowserWindow, handlers: ShellHandlers, grantPaths: (paths: readonly string[]) => unknown): void {
  const offer = <Name extends ShellCallName>(name: Name): void => {
    ipcMain.handle(shellChannels.call(name), async (event, input: ShellInput<Name>): Promise<Reply> => {
      if (!isOurs(event, window)) return refused({ code: 'malformed', where: 'sender' });
      const parsed = shellCalls[name].input.safeParse(input);
      if (!parsed.success) return refused({ code: 'malformed', where: (parsed.error.issues[0]?.path.join('.') ?? '').slice(0, 200) });
      const handler: ShellHandlers[Name] = handlers[name];
      const output = await handler(parsed.data as z.output<(typeof shellCalls)[Name]['input']>);
      return { kind: 'reply', id: 0, ok: true, output: JSON.stringify(output) };
    });
  };
  for (const name of z.enum(Object.keys(shellCalls)).options) offer(name as ShellCallName);
  ipcMain.handle(shellChannels.grantDropped, (event, paths: unknown) => {
    const parsed = z.array(z.string().min(1).max(4096)).max(500).safeParse(paths);
    return isOurs(event, window) && parsed.success ? grantPaths(parsed.data) : [];
  });
}

/** Resolves when the page says that everything typed is journalled, or after `patienceMs`. */
export function journalled(window: BrowserWindow, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs);
    ipcMain.once(shellChannels.journalled, () => {
      clearTimeout(timer);
      resolve();
    });
    window.webContents.send(shellChannels.aboutToLock);
  });
}

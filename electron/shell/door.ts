import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { shellCalls, shellChannels, type Grant, type Reply, type ShellCallName, type ShellOutput } from '../../shared/ipc';
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

type ShellContract<Input, Output> = { readonly input: z.ZodType<Input>; readonly output: z.ZodType<Output> };

/** Offers the shell's calls to our page, and to nobody else. No other file touches ipcMain. */
export function openShellDoor(window: BrowserWindow, handlers: ShellHandlers, grantPaths: (paths: readonly string[]) => readonly Grant[]): void {
  function offer<Input, Output>(name: ShellCallName, contract: ShellContract<Input, Output>, handler: (input: Input) => Output | Promise<Output>): void {
    ipcMain.handle(shellChannels.call(name), async (event, input: unknown): Promise<Reply> => {
      if (!isOurs(event, window)) return refused({ code: 'malformed', where: 'sender' });
      const parsed = contract.input.safeParse(input);
      if (!parsed.success) return refused({ code: 'malformed', where: (parsed.error.issues[0]?.path.join('.') ?? '').slice(0, 200) });
      try {
        const output = contract.output.parse(await handler(parsed.data));
        return { kind: 'reply', id: 0, ok: true, output: JSON.stringify(output) };
      } catch {
        // A full disk, say. The message, which may name paths, does not reach the page.
        return refused({ code: 'internal', incident: `shell-${name}` });
      }
    });
  }
  offer('about', shellCalls.about, handlers.about);
  offer('lock', shellCalls.lock, handlers.lock);
  offer('quit', shellCalls.quit, handlers.quit);
  offer('setSettings', shellCalls.setSettings, handlers.setSettings);
  offer('choose', shellCalls.choose, handlers.choose);
  offer('copyCode', shellCalls.copyCode, handlers.copyCode);
  offer('visitor', shellCalls.visitor, handlers.visitor);
  offer('endShift', shellCalls.endShift, handlers.endShift);
  offer('liftCurtain', shellCalls.liftCurtain, handlers.liftCurtain);
  offer('markCopy', shellCalls.markCopy, handlers.markCopy);
  offer('dropSelection', shellCalls.dropSelection, handlers.dropSelection);
  offer('print', shellCalls.print, handlers.print);
  offer('saveCertificates', shellCalls.saveCertificates, handlers.saveCertificates);

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

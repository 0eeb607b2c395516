import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { shellCalls, shellChannels, type Grant, type Reply, type ShellCallName, type ShellOutput } from '../../shared/ipc';
import { FaultError, z, type Fault } from '../../shared/kernel';

type ShellParsed<Name extends ShellCallName> = z.output<(typeof shellCalls)[Name]['input']>;

export type ShellHandlers = {
  readonly [Name in ShellCallName]: (input: ShellParsed<Name>) => ShellOutput<Name> | Promise<ShellOutput<Name>>;
};

/** Whether a message comes from the main frame of our own window: the frame object is compared, not its address. */
function isOurs(event: IpcMainInvokeEvent | IpcMainEvent, window: BrowserWindow): boolean {
  return !window.isDestroyed() && event.sender === window.webContents && event.senderFrame !== null && event.senderFrame === window.webContents.mainFrame;
}

function refused(fault: Fault): Reply {
  return { kind: 'reply', id: 0, ok: false, fault };
}

function namesOf<Calls extends object>(calls: Calls): Extract<keyof Calls, string>[] {
  const names: Extract<keyof Calls, string>[] = [];
  for (const name in calls) names.push(name);
  return names;
}

/** The contracts call by call, so that a contract and its handler are known to belong together. */
type ShellContracts = { readonly [Name in ShellCallName]: { readonly input: z.ZodType<ShellParsed<Name>>; readonly output: z.ZodType<ShellOutput<Name>> } };

/** Offers the shell's calls to our page, and to nobody else. No other file touches ipcMain. */
export function openShellDoor(window: BrowserWindow, handlers: ShellHandlers, grantPaths: (paths: readonly string[]) => readonly Grant[]): void {
  const contracts: ShellContracts = shellCalls;
  function offer<Name extends ShellCallName>(name: Name): void {
    const { input: inputSchema, output: outputSchema } = contracts[name];
    const handle = handlers[name];
    ipcMain.handle(shellChannels.call(name), async (event, input: unknown): Promise<Reply> => {
      if (!isOurs(event, window)) return refused({ code: 'malformed', where: 'sender' });
      const parsed = inputSchema.safeParse(input);
      if (!parsed.success) return refused({ code: 'malformed', where: (parsed.error.issues[0]?.path.join('.') ?? '').slice(0, 200) });
      try {
        const output = outputSchema.parse(await handle(parsed.data));
        return { kind: 'reply', id: 0, ok: true, output: JSON.stringify(output) };
      } catch (error) {
        if (error instanceof FaultError) return refused(error.fault);
        // A full disk, say. The message, which may name paths, does not reach the page.
        return refused({ code: 'internal', incident: `shell-${name}` });
      }
    });
  }
  for (const name of namesOf(contracts)) offer(name);

  ipcMain.handle(shellChannels.grantDropped, (event, paths: unknown) => {
    const parsed = z.array(z.string().min(1).max(4096)).max(500).safeParse(paths);
    return isOurs(event, window) && parsed.success ? grantPaths(parsed.data) : [];
  });
}

/** Resolves when our page says that everything typed is journalled, or after `patienceMs`. */
export function journalled(window: BrowserWindow, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      ipcMain.off(shellChannels.journalled, hear);
      resolve();
    };
    const hear = (event: IpcMainEvent): void => {
      if (isOurs(event, window)) done();
    };
    const timer = setTimeout(done, patienceMs);
    ipcMain.on(shellChannels.journalled, hear);
    window.webContents.send(shellChannels.aboutToLock);
  });
}

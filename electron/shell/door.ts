import { ipcMain, type BrowserWindow, type IpcMainEvent } from 'electron';
import { shellCallNames, shellCalls, shellChannels, type Grant, type RefusedByShell, type Reply, type ShellCallName, type ShellOutput } from '../../shared/ipc';
import { FaultError, z, type Fault } from '../../shared/kernel';
import { isOurs } from './sender';

type ShellParsed<Name extends ShellCallName> = z.output<(typeof shellCalls)[Name]['input']>;

export type ShellHandlers = {
  readonly [Name in ShellCallName]: (input: ShellParsed<Name>) => ShellOutput<Name> | Promise<ShellOutput<Name>>;
};

function refused(fault: Fault): Reply {
  return { kind: 'reply', id: 0, ok: false, fault };
}

/** The contracts call by call, so that a contract and its handler are known to belong together. */
type ShellContracts = { readonly [Name in ShellCallName]: { readonly input: z.ZodType<ShellParsed<Name>>; readonly output: z.ZodType<ShellOutput<Name>> } };

/**
 * Offers the shell's calls to our page, and to nobody else. No other file touches ipcMain. Each call that is refused, by
 * the door or by its handler, is told to `note`, for the log.
 */
export function openShellDoor(window: BrowserWindow, handlers: ShellHandlers, grantPaths: (paths: readonly string[]) => readonly Grant[], note: (refusal: RefusedByShell) => void): void {
  const contracts: ShellContracts = shellCalls;
  function offer<Name extends ShellCallName>(name: Name): void {
    const { input: inputSchema, output: outputSchema } = contracts[name];
    const handle = handlers[name];
    const malformed = (where: string): Reply => {
      note({ call: name, fault: 'malformed' });
      return refused({ code: 'malformed', where });
    };
    ipcMain.handle(shellChannels.call(name), async (event, input: unknown): Promise<Reply> => {
      if (!isOurs(event, window)) return malformed('sender');
      const parsed = inputSchema.safeParse(input);
      if (!parsed.success) return malformed((parsed.error.issues[0]?.path.join('.') ?? '').slice(0, 200));
      try {
        const output = outputSchema.parse(await handle(parsed.data));
        return { kind: 'reply', id: 0, ok: true, output: JSON.stringify(output) };
      } catch (error) {
        if (error instanceof FaultError) {
          if (error.fault.code === 'not-permitted') note({ call: name, fault: 'not-permitted' });
          return refused(error.fault);
        }
        // A full disk, say. The message, which may name paths, does not reach the page.
        return refused({ code: 'internal', incident: `shell-${name}` });
      }
    });
  }
  for (const name of shellCallNames) offer(name);

  ipcMain.handle(shellChannels.grantDropped, (event, paths: unknown) => {
    const parsed = z.array(z.string().min(1).max(4096)).max(500).safeParse(paths);
    if (isOurs(event, window) && parsed.success) return grantPaths(parsed.data);
    note({ call: 'grantDropped', fault: 'malformed' });
    return [];
  });
}

/** Hears with which beats our page says that it is alive. */
export function hearPulse(window: BrowserWindow, heard: (beat: number) => void): void {
  ipcMain.on(shellChannels.pulse, (event, beat: unknown) => {
    const parsed = z.number().int().nonnegative().safeParse(beat);
    if (isOurs(event, window) && parsed.success) heard(parsed.data);
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

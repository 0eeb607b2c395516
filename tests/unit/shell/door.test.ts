import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openShellDoor, type ShellHandlers } from '../../../electron/shell/door';
import { isOurs } from '../../../electron/shell/sender';
import { replySchema, shellCallNames, shellChannels, type RefusedByShell } from '../../../shared/ipc';
import { refuse } from '../../../shared/kernel';

type Listener = (event: unknown, input: unknown) => unknown;
const offered = vi.hoisted(() => ({ channels: new Map<string, Listener>() }));

// The frames of a real window are compared in the end-to-end tests; here, what becomes of each message.
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, listener: Listener) => void offered.channels.set(channel, listener) } }));

/** A window with a page in it, whose main frame has a frame inside. */
function windowWith() {
  const mainFrame = { routingId: 1, url: 'app://desk/index.html' };
  const webContents = { mainFrame };
  let isGone = false;
  return { webContents, isDestroyed: () => isGone, destroy: () => void (isGone = true) };
}

describe('A message to the shell is taken from the main frame of the one window,', () => {
  it('and from nothing else', () => {
    const window = windowWith();
    const { webContents } = window;
    const twin = { ...webContents.mainFrame };
    const senders = {
      'its page': { sender: webContents, senderFrame: webContents.mainFrame },
      'a frame that is gone': { sender: webContents, senderFrame: null },
      'a frame inside, with the same address': { sender: webContents, senderFrame: twin },
      'another window': { sender: { mainFrame: webContents.mainFrame }, senderFrame: webContents.mainFrame },
    };
    const taken = Object.entries(senders).filter(([, event]) => isOurs(event, window)).map(([who]) => who);
    expect(taken).toEqual(['its page']);
  });

  it('as long as that is there', () => {
    const window = windowWith();
    window.destroy();
    expect(isOurs({ sender: window.webContents, senderFrame: window.webContents.mainFrame }, window)).toBe(false);
  });
});

describe('The shell’s door', () => {
  const window = windowWith();
  type Sent = { readonly sender: object; readonly senderFrame: object | null };
  const page: Sent = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  const stranger: Sent = { sender: window.webContents, senderFrame: null };
  const noted: RefusedByShell[] = [];
  const reached: string[] = [];
  const granted: string[][] = [];

  beforeEach(() => {
    noted.length = 0;
    reached.length = 0;
    granted.length = 0;
    const handlers: ShellHandlers = Object.assign(Object.create(null), Object.fromEntries(shellCallNames.map((name) => [name, () => {
      reached.push(name);
      return name === 'print' ? refuse({ code: 'not-permitted', what: 'printing' }) : {};
    }])));
    openShellDoor(Object.assign(Object.create(null), window), handlers, (paths) => {
      granted.push([...paths]);
      return [];
    }, (refusal) => noted.push(refusal));
  });

  const send = async (channel: string, event: Sent, input: unknown): Promise<unknown> => offered.channels.get(channel)?.(event, input);
  const faultOf = async (channel: string, event: Sent, input: unknown): Promise<unknown> => {
    const reply = replySchema.parse(await send(channel, event, input));
    return reply.ok ? undefined : reply.fault;
  };

  it.each(shellCallNames)('refuses %s from anything but the page, and has it written down', async (name) => {
    expect(await faultOf(shellChannels.call(name), stranger, {})).toEqual({ code: 'malformed', where: 'sender' });
    expect([noted, reached]).toEqual([[{ call: name, fault: 'malformed' }], []]);
  });

  it.each(shellCallNames)('refuses %s with anything in it that is not declared, and has it written down', async (name) => {
    for (const input of [{ undeclared: true }, null, 'words', [], 7, undefined]) expect(await faultOf(shellChannels.call(name), page, input)).toMatchObject({ code: 'malformed' });
    expect([noted.length, reached]).toEqual([6, []]);
  });

  it('has written down what a handler does not permit', async () => {
    expect(await faultOf(shellChannels.call('print'), page, {})).toEqual({ code: 'not-permitted', what: 'printing' });
    expect(noted).toEqual([{ call: 'print', fault: 'not-permitted' }]);
  });

  it('gives no file to whoever is not the page, nor for paths that are none', async () => {
    for (const [event, paths] of [[stranger, ['/etc/passwd']], [page, 'x'], [page, ['']], [page, ['x'.repeat(5000)]], [page, Array.from({ length: 501 }, () => '/x')]] as const) {
      expect(await send(shellChannels.grantDropped, event, paths)).toEqual([]);
    }
    expect([granted, noted.length]).toEqual([[], 5]);
  });

  it('writes nothing down of what it lets in', async () => {
    await send(shellChannels.call('lock'), page, {});
    expect([reached, noted]).toEqual([['lock'], []]);
  });
});

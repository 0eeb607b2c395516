import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { postureReportSchema, type PostureReport } from '../shared/posture';
import {
  calls, grantSchema, guardStateSchema, menuCommandSchema, noticeMessageSchema, replySchema, shellCalls, shellChannels, shownRulesSchema,
  type GuardState, type NoticeMessage, type RawCall, type Reply, type ShownRules,
} from '../shared/ipc';

/** The one bridge: named verbs from the registry, and nothing else, reach the page. */

type Waiting = (reply: Reply) => void;

const waiting = new Map<number, Waiting>();
const noticeListeners = new Set<(notice: NoticeMessage) => void>();
let lastId = 0;
let hasEnded = false;

const port = new Promise<MessagePort>((resolve) => {
  ipcRenderer.once(shellChannels.port, ({ ports: [received] }) => {
    if (received === undefined) return;
    received.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
    received.addEventListener('close', () => {
      hasEnded = true;
      for (const [id, answer] of waiting) answer(gone(id));
      waiting.clear();
    });
    resolve(received);
  });
});

function gone(id: number): Reply {
  return { kind: 'reply', id, ok: false, fault: { code: 'gone', what: 'vault-process' } };
}

function hear(data: unknown): void {
  const notice = noticeMessageSchema.safeParse(data);
  if (notice.success) {
    for (const listener of noticeListeners) listener(notice.data);
    return;
  }
  const reply = replySchema.parse(data);
  waiting.get(reply.id)?.(reply);
  waiting.delete(reply.id);
}

function vaultCall(name: string): RawCall {
  return async (input, secrets = {}) => {
    const id = ++lastId;
    const open = await port;
    if (hasEnded) return gone(id);
    const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    open.postMessage({ kind: 'call', id, name, input, secrets });
    for (const secret of Object.values(secrets)) secret.fill(0);
    return reply;
  };
}

const vault: Record<string, Record<string, RawCall>> = {};
for (const { name } of calls) {
  const [domain = '', verb = ''] = name.split('.');
  (vault[domain] ??= {})[verb] = vaultCall(name);
}

const shell = Object.fromEntries(
  Object.keys(shellCalls).map((name) => [
    name,
    async (input: unknown): Promise<Reply> => replySchema.parse(await ipcRenderer.invoke(shellChannels.call(name), input)),
  ]),
);

// On the page's own thread: whatever keeps it busy keeps this from answering.
ipcRenderer.on(shellChannels.pulse, (_event, beat: unknown) => ipcRenderer.send(shellChannels.pulse, beat));

contextBridge.exposeInMainWorld('desk', {
  vault,
  shell,
  grantDropped: async (files: readonly File[]) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return grantSchema.array().parse(await ipcRenderer.invoke(shellChannels.grantDropped, paths));
  },
  onNotice: (listener: (notice: NoticeMessage) => void) => {
    noticeListeners.add(listener);
    return () => noticeListeners.delete(listener);
  },
  onGuard: (listener: (state: GuardState) => void) => {
    const hearGuard = (_event: unknown, state: unknown): void => listener(guardStateSchema.parse(state));
    ipcRenderer.on(shellChannels.guard, hearGuard);
    return () => ipcRenderer.off(shellChannels.guard, hearGuard);
  },
  onPosture: (listener: (report: PostureReport) => void) => {
    const hearPosture = (_event: unknown, report: unknown): void => listener(postureReportSchema.parse(report));
    ipcRenderer.on(shellChannels.posture, hearPosture);
    return () => ipcRenderer.off(shellChannels.posture, hearPosture);
  },
  onRules: (listener: (rules: ShownRules) => void) => {
    const hearRules = (_event: unknown, rules: unknown): void => listener(shownRulesSchema.parse(rules));
    ipcRenderer.on(shellChannels.rules, hearRules);
    return () => ipcRenderer.off(shellChannels.rules, hearRules);
  },
  onMenuCommand: (listener: (command: string) => void) => {
    const hearCommand = (_event: unknown, command: unknown): void => listener(menuCommandSchema.parse(command));
    ipcRenderer.on(shellChannels.menuCommand, hearCommand);
    return () => ipcRenderer.off(shellChannels.menuCommand, hearCommand);
  },
  onAboutToLock: (listener: () => Promise<void>) => {
    const hearLock = (): void => void listener().finally(() => ipcRenderer.send(shellChannels.journalled));
    ipcRenderer.on(shellChannels.aboutToLock, hearLock);
    return () => ipcRenderer.off(shellChannels.aboutToLock, hearLock);
  },
});

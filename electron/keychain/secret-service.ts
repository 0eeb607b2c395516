import type { EventEmitter } from 'node:events';
import { Message, sessionBus, Variant, type MessageBus } from '@jellybrick/dbus-next';
import { z } from '../../shared/kernel';

/** What keytar files a secret under. */
export type Entry = { readonly service: string; readonly account: string };

const secrets = { destination: 'org.freedesktop.secrets', path: '/org/freedesktop/secrets', interface: 'org.freedesktop.Secret.Service' };
const foundSchema = z.tuple([z.array(z.string()), z.array(z.string())]);
const patienceMs = 1000;

/**
 * Whether what would hold an entry is locked, asked of Linux' Secret Service itself: of a locked entry whose prompt nobody
 * answered, libsecret says the same as of one that is not there. A keyring that is locked as a whole cannot say that an entry
 * is missing. False where nobody answers, and on systems that have no Secret Service.
 */
export async function isLocked(entry: Entry | null): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  let bus: MessageBus | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    // The kernel says who we are; no cookie file, no anonymous entry.
    bus = sessionBus({ authMethods: ['EXTERNAL'] });
    const asked = bus;
    const never = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), patienceMs);
      const undeclared: EventEmitter = asked;
      undeclared.on('error', () => resolve(false));
    });
    return await Promise.race([saysLocked(asked, entry).catch(() => false), never]);
  } catch {
    // There is no bus to ask.
    return false;
  } finally {
    clearTimeout(timer);
    bus?.disconnect();
  }
}

async function saysLocked(bus: MessageBus, entry: Entry | null): Promise<boolean> {
  const ask = async (of: Partial<typeof secrets>, member: string, signature: string, body: readonly unknown[]): Promise<readonly unknown[]> =>
    (await bus.call(new Message({ ...secrets, ...of, member, signature, body: [...body] })))?.body ?? [];
  if (entry !== null) {
    const [open, locked] = foundSchema.parse(await ask({}, 'SearchItems', 'a{ss}', [entry]));
    if (open.length > 0) return false;
    if (locked.length > 0) return true;
  }
  const [collection] = await ask({}, 'ReadAlias', 's', ['default']);
  if (typeof collection !== 'string' || collection === '/') return false;
  const [value] = await ask({ path: collection, interface: 'org.freedesktop.DBus.Properties' }, 'Get', 'ss', ['org.freedesktop.Secret.Collection', 'Locked']);
  return value instanceof Variant && value.value === true;
}

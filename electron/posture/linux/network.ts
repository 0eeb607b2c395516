import type { Policy } from '../../../shared/policy';
import type { Machine, Sight } from '../machine';
import { judgeNetwork } from '../network';
import { textOf } from './files';

/** Looks whether the computer is in one of the organisation's networks. */
export async function probeNetwork({ root, addresses }: Machine, networks: Policy['networks']): Promise<Sight> {
  const routes = [...defaultRoutes4(textOf(root, '/proc/net/route') ?? ''), ...defaultRoutes6(textOf(root, '/proc/net/ipv6_route') ?? '')];
  return judgeNetwork(networks, addresses, routes);
}

const up = 0x1;
const reject = 0x200;

/** Interfaces of the default routes in /proc/net/route. */
export function defaultRoutes4(text: string): string[] {
  return text.split('\n').slice(1).flatMap((line) => {
    const [name, destination, , flags, , , , mask] = line.trim().split(/\s+/);
    return name !== undefined && destination === '00000000' && mask === '00000000' && isUsable(flags) ? [name] : [];
  });
}

/** Interfaces of the default routes in /proc/net/ipv6_route. */
export function defaultRoutes6(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    const [destination, length] = words;
    const [flags, name] = words.slice(-2);
    return /^0{32}$/.test(destination ?? '') && length === '00' && name !== undefined && name !== 'lo' && isUsable(flags) ? [name] : [];
  });
}

function isUsable(flags: string | undefined): boolean {
  const bits = Number.parseInt(flags ?? '', 16);
  return Number.isFinite(bits) && (bits & up) !== 0 && (bits & reject) === 0;
}

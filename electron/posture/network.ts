import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { Policy } from '../../shared/policy';
import { fail, pass, type Address, type Sight } from './machine';

/**
 * Judges where the computer is: an interface of the policy that is up (it has an address, or carries a default route), or
 * an address within a range of the policy. A tunnel for some networks only carries no default route, so that none is asked.
 */
export function judgeNetwork(networks: Policy['networks'], addresses: readonly Address[], defaultRoutes: readonly string[]): Sight {
  if (networks.length === 0) return fail('none-named');
  if (addresses.length === 0 && defaultRoutes.length === 0) return fail('no-network');
  const names = new Set([...addresses.map(({ name }) => name), ...defaultRoutes]);
  const fitting = networks.find((network) => fits(network, names, addresses));
  return fitting === undefined ? fail('not-approved') : pass('approved', fitting);
}

function fits(network: string, names: ReadonlySet<string>, addresses: readonly Address[]): boolean {
  const colon = network.indexOf(':');
  const [kind, rest] = [network.slice(0, colon), network.slice(colon + 1)];
  if (kind === 'interface') {
    const stem = rest.endsWith('*') ? rest.slice(0, -1) : null;
    return [...names].some((name) => (stem === null ? name === rest : name.startsWith(stem)));
  }
  return addresses.some(({ address }) => isWithin(address, rest));
}

/** Whether an address lies within a range like 10.20.0.0/16; a range that is none holds nothing. */
export function isWithin(address: string, range: string): boolean {
  const [net = '', bits = ''] = range.split('/');
  const family = isIPv4(net) ? 'ipv4' : isIPv6(net) ? 'ipv6' : null;
  const plain = address.split('%')[0] ?? '';
  if (family === null || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 'ipv4' ? 32 : 128)) return false;
  if (family === 'ipv4' ? !isIPv4(plain) : !isIPv6(plain)) return false;
  const list = new BlockList();
  list.addSubnet(net, Number(bits), family);
  return list.check(plain, family);
}

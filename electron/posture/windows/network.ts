import type { Policy } from '../../../shared/policy';
import type { Address, Machine, Sight } from '../machine';
import { judgeNetwork } from '../network';
import { windowsFolder } from '../programs';

/** Looks whether the computer is in one of the organisation's networks. */
export async function probeNetwork({ run, addresses }: Machine, networks: Policy['networks']): Promise<Sight> {
  const said = await run(`${windowsFolder()}\\System32\\route.exe`, ['print', '-4']);
  return judgeNetwork(networks, addresses, defaultRoutes(said?.out ?? '', addresses));
}

/**
 * Interfaces of the default routes in `route print`. Headings and "On-link" are translated; the rows that matter are
 * numbers: destination, mask, gateway, the interface's own address, metric.
 */
export function defaultRoutes(text: string, addresses: readonly Address[]): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const own = /^\s*0\.0\.0\.0\s+0\.0\.0\.0\s+.*?\s(\d+\.\d+\.\d+\.\d+)\s+\d+\s*$/.exec(line)?.[1];
    return addresses.filter(({ address }) => own !== undefined && address === own).map(({ name }) => name);
  });
}

import type { Probes } from '../look';
import { fail, unknown, type Machine, type Sight } from '../machine';
import { judgeNetwork } from '../network';
import { judgeVersion } from '../support-table';
import { defaultRoutes, judgeEnrollment, judgeFileVault, judgeMacGroups, judgeMacLock } from './words';

/** Asks one program and has its answer judged. */
async function ask({ run }: Machine, path: string, args: readonly string[], judge: (out: string) => Sight): Promise<Sight> {
  const said = await run(path, args);
  return said?.code === 0 ? judge(said.out) : unknown('not-answered');
}

async function probeScreenLock({ run }: Machine): Promise<Sight> {
  const [lock, idle, power] = await Promise.all([
    run('/usr/sbin/sysadminctl', ['-screenLock', 'status']),
    run('/usr/bin/defaults', ['-currentHost', 'read', 'com.apple.screensaver', 'idleTime']),
    run('/usr/bin/pmset', ['-g']),
  ]);
  if (lock === null || idle === null || power === null) return unknown('not-answered');
  // It answers where others complain. A value that was never set makes `defaults` fail: there is none then.
  return judgeMacLock(`${lock.out}\n${lock.err}`, idle.code === 0 ? idle.out : '', power.out);
}

export const macProbes: Probes = {
  managed: (machine) => ask(machine, '/usr/bin/profiles', ['status', '-type', 'enrollment'], judgeEnrollment),
  disk: (machine) => ask(machine, '/usr/bin/fdesetup', ['status'], judgeFileVault),
  screenLock: probeScreenLock,
  os: (machine) => ask(machine, '/usr/bin/sw_vers', ['-productVersion'], (out) => judgeVersion('macos', out.trim(), 'macOS', machine.now)),
  network: async ({ run, addresses }, networks) => judgeNetwork(networks, addresses, defaultRoutes((await run('/usr/sbin/netstat', ['-rn', '-f', 'inet']))?.out ?? '')),
  admin: (machine) => (machine.uid === 0 ? Promise.resolve(fail('administrator')) : ask(machine, '/usr/bin/id', ['-Gn'], judgeMacGroups)),
};

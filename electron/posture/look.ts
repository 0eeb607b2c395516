import { homedir, networkInterfaces } from 'node:os';
import type { ProbeName } from '../../shared/kernel';
import type { Policy } from '../../shared/policy';
import { askedProbes, findingSchema, type Finding, type Platform, type PostureReport } from '../../shared/posture';
import { linuxProbes } from './linux';
import { unknown, type Address, type Machine, type Sight } from './machine';
import { macProbes } from './macos';
import { probeMs, runProgram } from './programs';
import { windowsProbes } from './windows';

export type Probes = { readonly [Name in ProbeName]: (machine: Machine, networks: Policy['networks']) => Promise<Sight> };

const probesOf: Readonly<Record<Platform, Probes | null>> = { linux: linuxProbes, win32: windowsProbes, darwin: macProbes, other: null };

/** Looks at the computer for what the policy asks, all at once. It never fails, and never takes much longer than one probe may. */
export async function look(policy: Policy, machine: Machine, probes = probesOf[machine.platform], patienceMs = probeMs): Promise<PostureReport> {
  const findings = await Promise.all(
    askedProbes(policy).map(async (probe): Promise<Finding> => {
      const sight = probes === null ? unknown('not-answered') : await within(patienceMs, () => probes[probe](machine, policy.networks));
      // What a probe says is not believed to have the right form either: a detail that has not is left out.
      const finding = findingSchema.safeParse({ probe, ...sight });
      return finding.success ? finding.data : { probe, ...sight, detail: null };
    }),
  );
  return { takenAt: machine.now, platform: machine.platform, findings };
}

/** What a probe sees, or that it did not answer: in time, or at all. */
async function within(patienceMs: number, probe: () => Promise<Sight>): Promise<Sight> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Sight>((resolve) => {
    timer = setTimeout(() => resolve(unknown('not-answered')), patienceMs);
  });
  try {
    return await Promise.race([probe(), late]);
  } catch {
    return unknown('not-answered');
  } finally {
    clearTimeout(timer);
  }
}

/** This computer, now. */
export function thisMachine(dataFolder: string): Machine {
  return {
    platform: platformNow(),
    root: '/',
    dataFolder,
    home: homedir(),
    desktop: process.env['XDG_CURRENT_DESKTOP'] ?? '',
    run: runProgram,
    uid: process.geteuid?.(),
    addresses: addressesNow(),
    now: Date.now(),
  };
}

function platformNow(): Platform {
  const { platform } = process;
  return platform === 'linux' || platform === 'win32' || platform === 'darwin' ? platform : 'other';
}

/** The addresses that the computer has in networks. */
export function addressesNow(): Address[] {
  return Object.entries(networkInterfaces()).flatMap(([name, all]) => (all ?? []).filter(({ internal }) => !internal).map(({ address }) => ({ name, address })));
}

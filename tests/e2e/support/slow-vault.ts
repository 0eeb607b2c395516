import { processesOf } from '../../support/memory';
import { runtime, type Desk } from './desk';
import { isVault } from './free-desk';

/** Lets the vault's answers wait while something is done on the page, as where the disk is slow. */
export async function whileVaultWaits(desk: Desk, act: () => Promise<void>): Promise<void> {
  const vault = processesOf(runtime.executable, desk.profile).find(({ pid }) => isVault(pid));
  if (vault === undefined) throw new Error('there is no vault process');
  process.kill(vault.pid, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(vault.pid, 'SIGCONT');
  }
}

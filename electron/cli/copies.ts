import { join } from 'node:path';
import type { Command } from 'commander';
import { copyNameSchema, FaultError } from '../../shared/kernel';
import { probeKeychain, readSecret, writeSecret } from '../keychain';
import { VaultKeeper } from '../vault/keys';
import { vaultTrouble } from './vault-trouble';

export type CopiesNeeds = { readonly dataFolder: string; readonly passphrase: () => Promise<Uint8Array> };

type Options = { readonly data: string; readonly json?: boolean };

function keeperOf(data: string): VaultKeeper {
  return new VaultKeeper(join(data, 'vault'), { probe: probeKeychain, read: readSecret, write: writeSecret }, { now: () => Date.now() });
}

/** 0 there are copies, 1 there is none. */
function list({ data, json }: Options): number {
  const copies = keeperOf(data).copies.list();
  if (json === true) for (const copy of copies) console.log(JSON.stringify(copy));
  else for (const { name, at, why, bytes } of copies) console.log(`${name}  ${new Date(at).toISOString()}  ${why}  ${bytes} bytes`);
  return copies.length === 0 ? 1 : 0;
}

/** 0 the copy is in the place of the vault, 2 nothing has changed. */
async function bringBack(given: string, { data, passphrase, json }: Options & Pick<CopiesNeeds, 'passphrase'>): Promise<number> {
  const name = copyNameSchema.safeParse(given);
  if (!name.success) {
    console.error('chartlock: that is not the name of a copy; `vault copies` lists them.');
    return 2;
  }
  const words = await passphrase();
  try {
    await keeperOf(data).bringBack(words, name.data);
    if (json === true) console.log(JSON.stringify({ broughtBack: name.data }));
    else console.log('The copy is in the place of the vault, which is set aside beside it. The next unlocking notes it in the audit log.');
    return 0;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    if (json === true) console.log(JSON.stringify({ broughtBack: null, fault: error.fault }));
    else console.error(`chartlock: nothing was changed (${vaultTrouble(error.fault)}).`);
    return 2;
  } finally {
    words.fill(0);
  }
}

/** Adds `vault copies` and `vault bring-back`. */
export function addCopies(vault: Command, { dataFolder, passphrase }: CopiesNeeds): void {
  vault
    .command('copies')
    .description('List the backup copies of the vault. Needs no passphrase: names, times and sizes.')
    .option('--data <folder>', 'folder of the application’s data', dataFolder)
    .option('--json', 'print one JSON line for each')
    .addHelpText('after', '\nExit codes: 0 there are copies, 1 there is none.')
    .action((options: Options) => {
      process.exitCode = list(options);
    });
  vault
    .command('bring-back <copy>')
    .description('Put a backup copy in the place of the vault, which is set aside. Chartlock must be locked. Reads the passphrase from standard input.')
    .option('--data <folder>', 'folder of the application’s data', dataFolder)
    .option('--json', 'print one JSON line')
    .addHelpText('after', '\nExit codes: 0 done, 2 nothing was changed.\nExample: chartlock vault bring-back vault-1764324000000-scheduled.db < passphrase.txt')
    .action(async (copy: string, options: Options) => {
      process.exitCode = await bringBack(copy, { ...options, passphrase });
    });
}

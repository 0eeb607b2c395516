import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { FaultError } from '../../shared/kernel';
import { probeKeychain, readSecret, writeSecret } from '../keychain';
import { VaultKeeper } from '../vault/keys';
import { clientPublicKey, keySetOf } from '../vault/outbox';
import type { VaultAccess } from './certificates';
import { conclude, exitCodeHelp, exitCodes, isFileError } from './run';
import { vaultTrouble } from './vault-trouble';

type KeyOptions = { readonly data: string; readonly out?: string };

/** Prints the public key with which a desk signs in at the FHIR server, or writes it to a file: a JSON Web Key Set. */
async function giveKey({ data, out }: KeyOptions, passphraseFromInput: VaultAccess['passphrase']): Promise<void> {
  const keeper = new VaultKeeper(join(data, 'vault'), { probe: probeKeychain, read: readSecret, write: writeSecret }, { now: () => Date.now() });
  const passphrase = await passphraseFromInput();
  try {
    const { database } = await keeper.examine(passphrase);
    const key = hasClientKeys(database.driver.pragma('user_version', { simple: true })) ? database.transaction('read', clientPublicKey) : null;
    database.close();
    if (key === null) {
      console.error('chartlock: this desk has no key yet. It is made when it first signs in, or when it is saved on the page of queries, under Sending.');
      return conclude(exitCodes.findings);
    }
    if (out === undefined) process.stdout.write(keySetOf(key));
    else {
      // Never over another file. It is public; whoever shall have it is given it.
      writeFileSync(out, keySetOf(key), { flag: 'wx', mode: 0o600 });
      console.log(`Key ${key.kid} written to ${out}.`);
    }
  } catch (error) {
    if (error instanceof FaultError) console.error(`chartlock: the vault could not be opened (${vaultTrouble(error.fault)}).`);
    else if (out !== undefined && isFileError(error)) console.error(`chartlock: ${out} could not be written (${error.code}).`);
    else throw error;
    conclude(exitCodes.failed);
  } finally {
    passphrase.fill(0);
  }
}

/** The schema that brought the key. */
function hasClientKeys(schema: unknown): boolean {
  return Number(schema) >= 16;
}

/** Adds `vault client-key`. */
export function addClientKey(vault: Command, { dataFolder, passphrase }: VaultAccess): void {
  vault
    .command('client-key')
    .description('Print the public key with which this desk signs in at the FHIR server, as a JSON Web Key Set to be registered there. Reads the passphrase from standard input. Changes nothing.')
    .option('--data <folder>', 'folder of the application’s data', dataFolder)
    .option('--out <file>', 'write it to a new file')
    .addHelpText('after', `${exitCodeHelp('there is no key yet')}\nExample: chartlock vault client-key --out desk-key.json < passphrase.txt`)
    .action((options: KeyOptions) => giveKey(options, passphrase));
}

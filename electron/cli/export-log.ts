import { closeSync, fsyncSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { FaultError, refuse, type VaultId } from '../../shared/kernel';
import { fingerprintOf } from '../signatures';
import { probeKeychain, readSecret, writeSecret } from '../keychain';
import { listPeople } from '../vault/accounts';
import { appendAudit, countRows, exportLog } from '../vault/audit';
import { VaultKeeper } from '../vault/keys';
import { signStatement } from '../vault/signing';
import { schemaOf, vaultMigrations, type Database } from '../vault/store';
import type { VaultAccess } from './certificates';
import { conclude, exitCodeHelp, exitCodes, isFileError } from './run';
import { vaultTrouble } from './vault-trouble';

type Options = { readonly data: string; readonly out: string; readonly json: boolean };

/** The log of an open vault, into a file that must not be there yet. That it was taken out is its last event. */
function exportTo(database: Database, vaultId: VaultId, out: string): { readonly events: number; readonly signedBy: string } {
  const [holder] = listPeople(database);
  if (holder === undefined) refuse({ code: 'vault-damaged', what: 'database' });
  const madeAt = Date.now();
  const file = openSync(out, 'wx', 0o600);
  try {
    database.transaction('write', (db) => {
      appendAudit(db, holder, madeAt, { event: 'audit.exported', events: countRows(db) });
      // The key is made at its first use.
      signStatement(db, { kind: 'chartlock.audit-log' }, madeAt);
    });
    let signedBy = '';
    const events = database.transaction('read', (db) => exportLog(db, {
      vaultId, madeAt,
      write: (text) => writeFileSync(file, text),
      sign: (statement) => {
        const signed = signStatement(db, statement, madeAt);
        signedBy = fingerprintOf(Buffer.from(signed.key, 'base64'));
        return signed;
      },
    }));
    fsyncSync(file);
    return { events, signedBy };
  } catch (error) {
    // Half a log is none.
    unlinkSync(out);
    throw error;
  } finally {
    closeSync(file);
  }
}

async function exportVaultLog({ data, out, json }: Options, passphraseFromInput: VaultAccess['passphrase']): Promise<void> {
  const keeper = new VaultKeeper(join(data, 'vault'), { probe: probeKeychain, read: readSecret, write: writeSecret }, { now: () => Date.now() });
  const passphrase = await passphraseFromInput();
  try {
    const { database } = await keeper.examine(passphrase);
    try {
      if (schemaOf(database) !== vaultMigrations.length) {
        console.error('chartlock: the vault is from another version; unlock it once with this one.');
        return conclude(exitCodes.failed);
      }
      const { events, signedBy } = exportTo(database, keeper.facts().vaultId, out);
      if (json) console.log(JSON.stringify({ events, signedBy }));
      else console.log(`${events} events written to ${out}, signed by the key ${signedBy}\nVerify it on any computer with verify-audit.mjs, and keep it where this desk does not reach.`);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof FaultError) console.error(`chartlock: the vault could not be opened (${vaultTrouble(error.fault)}).`);
    else if (isFileError(error)) console.error(`chartlock: ${out} could not be written (${error.code}).`);
    else throw error;
    conclude(exitCodes.failed);
  } finally {
    passphrase.fill(0);
  }
}

/** Adds `vault export-log`. */
export function addExportLog(vault: Command, { dataFolder, passphrase }: VaultAccess): void {
  vault
    .command('export-log')
    .description('Write the whole audit log to a new file: every event as it is stored, chained and signed, for an auditor to verify without Chartlock. It holds no health information. Reads the passphrase from standard input. The log says that it was taken out.')
    .requiredOption('--out <file>', 'the new file')
    .option('--data <folder>', 'folder of the application’s data', dataFolder)
    .option('--json', 'print one JSON line', false)
    .addHelpText('after', `${exitCodeHelp('never')}\nExample: chartlock vault export-log --out log.jsonl < passphrase.txt`)
    .action((options: Options) => exportVaultLog(options, passphrase));
}

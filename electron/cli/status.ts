import { join } from 'node:path';
import type { Command } from 'commander';
import type { EarlierVault, MissingPart } from '../../shared/accounts';
import { probeKeychain, readSecret, writeSecret } from '../keychain';
import { VaultKeeper } from '../vault/keys';
import { conclude, exitCodes } from './run';

type Options = { readonly data: string; readonly json: boolean };

const parts: Readonly<Record<MissingPart, string>> = {
  header: 'its header (vault.json, vault.copy.json)',
  database: 'its database (vault.db)',
  'chart-keys': 'the keys of its charts (chart-keys.json, chart-keys.copy.json)',
};

function missingSentences({ vaultId, events, lastAt, gone, copies }: EarlierVault): readonly string[] {
  return [
    `A vault was here${vaultId === null ? '' : ` (${vaultId})`}, and is gone. Missing: ${gone.map((part) => parts[part]).join('; ')}.`,
    events === null || lastAt === null ? 'How far its audit log reached is not known.' : `Its audit log had ${events} events, the last sealed ${new Date(lastAt).toISOString()}.`,
    ...(copies === 0 ? [] : [`Backup copies here: ${copies}; they open once vault.json is back.`]),
    'Put the missing files back from a backup of this computer, or start afresh in the application: the new audit log begins by saying that a vault was here.',
  ];
}

/** Says whether there is a vault, or was one. 0 there is, 1 there is none or it is gone, 2 it cannot be read. */
async function status({ data, json }: Options): Promise<void> {
  const keeper = new VaultKeeper(join(data, 'vault'), { probe: probeKeychain, read: readSecret, write: writeSecret }, { now: () => Date.now() });
  const { state, keychain, needsKeychain, copies, fault, earlier } = await keeper.status();
  if (state !== 'locked') conclude(state === 'broken' ? exitCodes.failed : exitCodes.findings);
  if (json) return console.log(JSON.stringify({ state, keychain, needsKeychain, copies: copies.length, fault, earlier }));
  switch (state) {
    case 'none':
      return console.log('There is no vault here, and as far as this computer knows there never was one.');
    case 'missing':
      return earlier === null ? undefined : missingSentences(earlier).forEach((sentence) => console.log(sentence));
    case 'broken':
      return console.log(`The vault cannot be read (${fault === null ? 'unknown' : Object.values(fault).join(', ')}).`);
    case 'locked':
      return console.log(`There is a vault, ${needsKeychain === true ? 'bound to the keychain' : 'protected by the passphrase alone'}; backup copies: ${copies.length}. The keychain is ${keychain}.`);
  }
}

/** Adds `vault status`. */
export function addStatus(vault: Command, dataFolder: string): void {
  vault
    .command('status')
    .description('Say whether there is a vault here, or was one that is gone, and what of it is missing. Needs no passphrase. Changes nothing.')
    .option('--data <folder>', 'folder of the application’s data', dataFolder)
    .option('--json', 'print one JSON line', false)
    .addHelpText('after', '\nExit codes: 0 there is a vault, 1 there is none or it is gone, 2 it cannot be read.')
    .action(status);
}

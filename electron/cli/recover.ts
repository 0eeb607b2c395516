import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Command } from 'commander';
import { FaultError } from '../../shared/kernel';
import { passcodeBytes, passcodeFrom } from '../../shared/queries/kit';
import { probeKeychain, readSecret, writeSecret } from '../keychain';
import { setPassphraseAnew } from '../vault/accounts';
import { VaultKeeper } from '../vault/keys';
import { vaultTrouble } from './vault-trouble';

type Options = { readonly data: string; readonly json?: boolean };

/** The lines of standard input, as bytes that the caller zeroes: the private key, and the passphrase where there is one. */
async function linesFromInput(): Promise<readonly Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const all = Buffer.concat(chunks);
  for (const chunk of chunks) chunk.fill(0);
  const lines: Buffer[] = [];
  for (let from = 0; from < all.length; ) {
    const end = all.indexOf(0x0a, from);
    const line = all.subarray(from, end === -1 ? all.length : end);
    const text = line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
    // A file of `age-keygen` begins with comments.
    if (text.length > 0 && text[0] !== 0x23) lines.push(Buffer.from(text));
    from = end === -1 ? all.length : end + 1;
  }
  all.fill(0);
  return lines;
}

/** Sets another passphrase with the organisation's recovery key. 0 set, 2 nothing was changed. */
async function recover({ data, json }: Options): Promise<number> {
  const clock = { now: () => Date.now() };
  const keeper = new VaultKeeper(join(data, 'vault'), { probe: probeKeychain, read: readSecret, write: writeSecret }, clock);
  const lines = await linesFromInput();
  const [identity, chosen] = lines;
  const drawn = chosen === undefined ? Buffer.from(passcodeFrom(randomBytes(passcodeBytes))) : null;
  const next = chosen ?? drawn ?? Buffer.alloc(0);
  try {
    if (identity === undefined) {
      console.error('chartlock: standard input is empty; the first line is the private key (AGE-SECRET-KEY-1…), the second, where there is one, the passphrase.');
      return 2;
    }
    await setPassphraseAnew(keeper, identity.toString('latin1'), next, clock);
    if (json === true) console.log(JSON.stringify({ recovered: true, ...(drawn === null ? {} : { passphrase: drawn.toString() }) }));
    else {
      console.log('Another passphrase is in force. The audit log of the vault says so; whoever unlocks it has to choose one of their own before anything else.');
      if (drawn !== null) console.log(`Passphrase: ${drawn.toString()}`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    if (json === true) console.log(JSON.stringify({ recovered: false, fault: error.fault }));
    else console.error(`chartlock: nothing was changed (${vaultTrouble(error.fault)}).`);
    return 2;
  } finally {
    for (const line of lines) line.fill(0);
    drawn?.fill(0);
  }
}

/** Adds `vault recover`. */
export function addRecover(vault: Command, dataFolder: string): void {
  vault
    .command('recover')
    .description('Set another passphrase with the organisation’s recovery key, for whoever has forgotten theirs or lost their keychain. Chartlock must be locked. Standard input: the private key (age), and on the next line the passphrase; without one, one is drawn and printed.')
    .option('--data <folder>', 'folder of the application’s data', dataFolder)
    .option('--json', 'print one JSON line')
    .addHelpText('after', '\nThe audit log of the vault says that the key was used, and the person has to choose a passphrase of their own at the next unlocking.\nExit codes: 0 set, 2 nothing was changed.\nExample: chartlock vault recover < recovery-key.txt')
    .action(async (options: Options) => {
      process.exitCode = await recover(options);
    });
}

import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { HeadBreak, HeadFinding } from '../../shared/audit';
import { FaultError } from '../../shared/kernel';
import { probeKeychain, readSecret, writeSecret } from '../keychain';
import { inspectVault, type ChartKeysInspection, type VaultInspection } from '../vault/inspect';
import { VaultKeeper } from '../vault/keys';
import { addCertificates } from './certificates';
import { addClientKey } from './client-key';
import { addCopies } from './copies';
import { addExportLog } from './export-log';
import { addRecover } from './recover';
import { addStatus } from './status';
import { addNothingLeft } from './nothing-left';
import { vaultTrouble } from './vault-trouble';

/** Where the application keeps its data on this machine, as Electron decides it. */
function defaultDataFolder(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Chartlock');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Chartlock');
    default:
      return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Chartlock');
  }
}

/** Standard input up to its first line end, as bytes that the caller zeroes. */
async function passphraseFromInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const all = Buffer.concat(chunks);
  for (const chunk of chunks) chunk.fill(0);
  const end = all.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const line = Uint8Array.from(end === -1 ? all : all.subarray(0, end));
  all.fill(0);
  return line;
}

const whyBad = { missing: 'is missing', changed: 'was changed or moved', unreadable: 'cannot be read', truncated: 'was cut off' } as const;

/** Whether nothing is amiss with the keys of the charts. Keys of no encounter are not: dead charts may wait for the keychain. */
function areKeysSound(keys: ChartKeysInspection): boolean {
  return keys.state === 'none' || (keys.state === 'open' && keys.whole && keys.unreadable === 0);
}

function chartKeysSentence(keys: ChartKeysInspection): string {
  switch (keys.state) {
    case 'none':
      return 'Chart keys: none yet; they are made when the vault is next unlocked.';
    case 'closed':
      return `Chart keys: CANNOT BE OPENED (${keys.fault}): no chart can be read.`;
    case 'open': {
      const { encounters, unreadable, first, idle, whole } = keys;
      const each = unreadable === 0 ? `each of ${encounters} encounters has its own` : `${unreadable} of ${encounters} encounters CANNOT BE READ: ${first.join(', ')}${unreadable > first.length ? ', …' : ''}`;
      return `Chart keys: ${[each, ...(idle === 0 ? [] : [`${idle} belong to none`]), ...(whole ? [] : ['ONE OF THEIR TWO FILES IS DAMAGED; the next unlocking mends it'])].join('; ')}.`;
    }
  }
}

const headWords: Readonly<Record<HeadBreak, string>> = {
  'cut-short': 'the log ends before the event that was sealed: its end was cut off, or the database is an older copy',
  rewritten: 'the log has another event where the sealed one was',
  unreadable: 'the event that was sealed cannot be read',
  'seal-gone': 'the file of the seal is gone',
  'seal-forged': 'the file of the seal is not as the vault wrote it',
  'seal-older': 'the file of the seal is an older one',
  'anchor-gone': 'the keychain has no seal any more',
  'anchor-forged': 'the keychain’s seal is not as the vault wrote it',
  'anchor-older': 'the keychain’s seal is an older one',
  'note-forged': 'a note says that a copy was brought back, and the vault did not write it',
};

function headSentence(head: HeadFinding | null): string {
  if (head === null) return 'Seal of the log: fits.';
  const sealed = head.sealedEvents === null || head.sealedAt === null ? '' : ` Sealed were ${head.sealedEvents} events, ${new Date(head.sealedAt).toISOString()}; there are ${head.events}.`;
  return `Seal of the log: BROKEN: ${head.breaks.map((each) => headWords[each]).join('; ')}.${sealed}`;
}

function sentencesOf(inspection: VaultInspection): string[] {
  const { audit, head, chartKeys, damage, cipher, exposed } = inspection;
  return [
    audit.sound ? `Audit chain: sound, ${audit.events} events.` : `Audit chain: BROKEN at event ${audit.firstBad}: it ${whyBad[audit.why]}.`,
    headSentence(head),
    chartKeysSentence(chartKeys),
    damage.length === 0 ? 'Integrity: every page is sound.' : `Integrity: DAMAGED: ${damage.join('; ')}`,
    `Cipher: ${cipher.name}, format ${cipher.format}, pages of ${cipher.pageSize} bytes, ${cipher.encryptedHeader ? 'nothing in the clear' : 'NOT ENCRYPTED'}.`,
    exposed.length === 0 ? 'Files: readable by their owner alone.' : `Files: READABLE BY OTHERS: ${exposed.join(', ')}`,
  ];
}

type VerifyOptions = { readonly data: string; readonly json?: boolean };

/** Opens a vault with the passphrase on standard input and proves what can be proved. 0 sound, 1 findings, 2 could not look. */
async function verify({ data, json }: VerifyOptions): Promise<number> {
  const keychain = { probe: probeKeychain, read: readSecret, write: writeSecret };
  const keeper = new VaultKeeper(join(data, 'vault'), keychain, { now: () => Date.now() });
  const passphrase = await passphraseFromInput();
  try {
    const vault = await keeper.examine(passphrase);
    const facts = keeper.facts();
    const inspection = inspectVault(vault, facts.database, facts.besides);
    vault.database.close();
    const sound = inspection.audit.sound && inspection.head === null && areKeysSound(inspection.chartKeys) && inspection.damage.length === 0 && inspection.cipher.encryptedHeader && inspection.exposed.length === 0;
    if (json === true) console.log(JSON.stringify({ sound, ...inspection, kdf: facts.kdf, keychain: facts.keychain }));
    else {
      for (const sentence of sentencesOf(inspection)) console.log(sentence);
      console.log(`Key: ${facts.kdf.algorithm}, ${facts.kdf.memoryKiB / 1024} MiB, ${facts.kdf.passes} passes; ${facts.keychain ? 'with the keychain’s secret' : 'passphrase only'}.`);
    }
    return sound ? 0 : 1;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    if (json === true) console.log(JSON.stringify({ sound: null, fault: error.fault }));
    else console.error(`chartlock: the vault could not be opened (${vaultTrouble(error.fault)}).`);
    return 2;
  } finally {
    passphrase.fill(0);
  }
}

/** Adds `vault verify` and what else is done with a vault. */
export function addVaultCommands(program: Command): void {
  const vault = program.command('vault').description('Look after the encrypted vault');
  vault
    .command('verify')
    .description('Prove the audit chain, the keys of the charts, the integrity of every page and the cipher. Reads the passphrase from standard input. Changes nothing.')
    .option('--data <folder>', 'folder of the application’s data', defaultDataFolder())
    .option('--json', 'print one JSON line')
    .addHelpText('after', '\nExit codes: 0 sound, 1 findings, 2 the vault could not be opened.\nExample: chartlock vault verify < passphrase.txt')
    .action(async (options: VerifyOptions) => {
      process.exitCode = await verify(options);
    });
  addStatus(vault, defaultDataFolder());
  addNothingLeft(vault, defaultDataFolder());
  addRecover(vault, defaultDataFolder());
  const access = { dataFolder: defaultDataFolder(), passphrase: passphraseFromInput };
  addCopies(vault, access);
  addCertificates(vault, access);
  addExportLog(vault, access);
  addClientKey(vault, access);
}

import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { DeskStatus, EarlierVault, SessionKeys } from '../../../shared/accounts';
import type { HeadFinding } from '../../../shared/audit';
import { FaultError, newId, refuse, vaultIdSchema, z, type Clock, type CopyName, type VaultId } from '../../../shared/kernel';
import { unmanaged } from '../../../shared/policy';
import { openVault, prepareVault, requireKnown, schemaOf, sealedSince, vaultMigrations, type Database, type WritableDatabase } from '../store';
import type { ChartKeys } from './chart-keys';
import { isBelow, keyDemandsOf, type KeyDemands } from './demands';
import { Copies, isInUse, noteInUse, type BroughtBack } from '../copies';
import type { AnchoredPolicy, HeadWitness } from '../witness';
import { calibrateKdf, type Kdf, type KdfFloor } from './derive';
import { newDeviceSecret, readDeviceSecret, requireKeychain } from './device-secret';
import { makeFolder, sweepStaged } from './durable';
import { checksumOf, sealedHeader, stageHeader, keepSpare, spareName, twinName, type Header, type HeaderFound } from './header';
import { judgeHeader, noteHeader, settleHeader, knowsMarks, type HeaderFinding } from './header-mark';
import { examined, type ExaminedVault } from './examined';
import { answerSoon, type KeychainPort } from './keychain';
import { availableKiB, requireMemory } from './memory';
import { hasRing, makeChartKeys, openChartKeys } from './open-ring';
import { joinChanges, raiseHeader, raiseRecovery, type KeyChanges } from './raise';
import { mendHeader } from './mend-header';
import { Place } from './place';
import { recipientFingerprint, Recovery } from './recovery';
import { besideNames, setAside } from './set-aside';
import { headerAnew } from './set-anew';
import { sinceStart } from './throttle';
import { Unsealing } from './unsealing';
import { VaultFiles } from './vault-files';

type OpenVault = { readonly database: Database; readonly chartKeys: ChartKeys; readonly witness: HeadWitness; readonly vaultId: VaultId; readonly passphraseOnly: boolean; readonly recovery: SessionKeys['recovery'] };
/** `head`: what is wrong between the log and its seal; `header`: what the one that has opened it hashes to; `broughtBack`: what this vault itself has put in the database's place. */
export type OpenedVault = OpenVault & { readonly failedBefore: number; readonly header: string; readonly changes: KeyChanges; readonly broughtBack: BroughtBack | undefined; readonly head: HeadFinding | null };
/** What the header that opens a vault hashes to, and what is amiss between it and the log. */
export type OpeningHeader = { readonly mark: string; readonly finding: HeaderFinding | null };
/** A header that waits for the log to have it, and the one that is in force until then; see `KeyChanges`. */
export type NextHeader = Pick<KeyChanges, 'seal'> & { readonly header: string; readonly before: string };
/** A vault whose database exists but whose header, without which it is nothing, is not yet written. `earlier`: the one that was here before it, and is gone. */
export type CreatedVault = OpenVault & KeyChanges & { readonly header: string; readonly earlier: EarlierVault | null };

/**
 * Keeps the vault's keys: creates, opens and re-seals. The data key exists only between unsealing and the
 * opening of the database, as a buffer that is zeroed.
 */
export class VaultKeeper {
  readonly #unsealing: Unsealing;
  readonly #files: VaultFiles;
  /** The copies of this vault. */
  readonly copies: Copies;
  /** Which vaults this folder has had. */
  readonly place: Place;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly keychain: KeychainPort,
    private readonly clock: Clock,
    private readonly calibrate: (floor: KdfFloor) => Promise<Kdf> = calibrateKdf,
    private readonly demands: () => KeyDemands = () => keyDemandsOf(unmanaged),
    private readonly freeKiB: () => number = availableKiB,
    elapsed: () => number = sinceStart,
  ) {
    this.#unsealing = new Unsealing(folder, keychain, freeKiB, elapsed);
    this.#files = new VaultFiles(folder, this.#unsealing.headerPath, keychain);
    this.copies = new Copies(join(folder, dirname(spareName)), clock, () => this.#keepSpare());
    this.place = new Place(folder, keychain, () => this.#unsealing.find()?.header, () => this.copies.list().length);
  }

  /** What the lock screen may know. Never fails: what is broken is said as a state. */
  async status(): Promise<Omit<DeskStatus, 'state' | 'keychainRequired' | 'hasRecovery' | 'passphrase'> & { readonly state: 'none' | 'missing' | 'locked' | 'broken' }> {
    const { state: keychain } = await answerSoon(this.keychain.probe());
    const nothing = { initials: null, keychain, needsKeychain: null, isRecoverable: null, retryInSeconds: 0, copies: this.copies.list(), fault: null, earlier: null };
    try {
      const found = this.#unsealing.find();
      if (found === undefined) {
        const earlier = await this.place.earlier(keychain === 'present' ? 'keychain-soon' : 'folder-alone');
        return earlier === undefined ? { ...nothing, state: 'none' } : { ...nothing, state: 'missing', earlier };
      }
      const { initials, device, vaultId } = found.header;
      const isRecoverable = new Recovery(this.folder, vaultId).recipient() !== undefined;
      return { ...nothing, state: 'locked', initials, needsKeychain: device !== null, isRecoverable, retryInSeconds: this.#unsealing.wait() };
    } catch (error) {
      if (error instanceof FaultError) return { ...nothing, state: 'broken', fault: error.fault };
      throw error;
    }
  }

  /**
   * Creates the database under a new data key. The vault exists only once `seal` has written the header:
   * until then a crash leaves nothing that could be opened, and the next creation starts afresh.
   * @param afresh whether the person knows that a vault was here; what is left of it is set aside, and its items of the keychain stay
   * @throws FaultError `vault-exists`, `vault-missing`, `keychain`, `keychain-required`, `memory-short`
   */
  async create(passphrase: Uint8Array, initials: string, acceptNoKeychain: boolean, afresh = false): Promise<CreatedVault> {
    if (this.#unsealing.find() !== undefined) refuse({ code: 'vault-exists' });
    const earlier = await this.place.earlier('keychain');
    if (earlier !== undefined && !afresh) refuse({ code: 'vault-missing' });
    const demands = this.demands();
    requireMemory(demands.kdf, this.freeKiB(), true);
    if (demands.keychain === 'required') await requireKeychain(this.keychain);
    makeFolder(this.folder);
    setAside(this.folder, this.#files.database, this.clock.now());
    const vaultId = newId('vlt', vaultIdSchema, randomBytes);
    const secret = await newDeviceSecret(this.keychain, vaultId, acceptNoKeychain);
    const dek = randomBytes(32);
    try {
      const header = await sealedHeader({ vaultId, createdAt: this.clock.now(), initials }, await this.calibrate(demands.kdf), dek, passphrase, secret);
      const seal = stageHeader(this.#files.headerPath, header);
      const chartKeys = await makeChartKeys(this.#files.ring(header, dek));
      const { changes, recovery } = await raiseRecovery({ ...this.#files, header, dek, chartKeys }, demands.recovery);
      const database = openVault(this.#files.database, dek, 'create');
      prepareVault(database, chartKeys, vaultMigrations);
      noteInUse(this.folder);
      // The header comes last: with it, the vault exists.
      return { database, chartKeys, witness: this.#files.witness(header, dek), vaultId, passphraseOnly: secret === null, recovery, ...joinChanges(changes, { events: [], header: null, seal }), header: checksumOf(header), earlier: earlier ?? null };
    } finally {
      dek.fill(0);
      secret?.fill(0);
    }
  }

  /** The facts of the header that an auditor asks for: how the key is derived and what it is bound to. */
  facts(): { readonly vaultId: VaultId; readonly kdf: Omit<Kdf, 'salt'>; readonly keychain: boolean; readonly database: string; readonly besides: readonly string[] } {
    const { vaultId, kdf, device } = this.#existing();
    const { algorithm, memoryKiB, passes, lanes } = kdf;
    return { vaultId, kdf: { algorithm, memoryKiB, passes, lanes }, keychain: device !== null, database: this.#files.database, besides: [this.#files.headerPath, ...[twinName, spareName, ...besideNames].map((name) => join(this.folder, name))] };
  }

  /**
   * Opens the vault, and brings its keys to what the policy demands of them.
   * @param admit looks at the database, and at what is amiss with its header, before anything in it, or of its charts' keys, is touched; what it throws closes it again
   * @param copy is put in the place of the database first, once the passphrase has been proved
   * @throws FaultError `no-vault`, `throttled`, `keychain`, `keychain-required`, `memory-short`, `wrong-passphrase`, `vault-damaged`, `vault-newer`, `copy-failed`
   */
  unlock(passphrase: Uint8Array, admit: (database: Database, seen: AnchoredPolicy | null, header: OpeningHeader) => Promise<void> = async () => undefined, copy: CopyName | null = null): Promise<OpenedVault> {
    return this.#inTurn(async () => {
      const found = await this.#foundHere();
      const { header } = found;
      const demands = this.demands();
      if (isBelow(header.kdf, demands.kdf)) requireMemory(demands.kdf, this.freeKiB(), true);
      if (header.device === null && demands.keychain === 'required') await requireKeychain(this.keychain);
      sweepStaged(this.folder);
      this.copies.sweep();
      const failedBefore = this.#unsealing.throttle.failures();
      const dek = await this.#unsealing.unseal(header, passphrase);
      const witness = this.#files.witness(header, dek);
      try {
        await witness.look();
        if (copy !== null) this.#files.bringBack.bring({ name: copy, path: this.copies.pathOf(copy) }, dek, this.clock.now(), witness);
        const database = openVault(this.#files.database, dek, 'existing');
        try {
          requireKnown(database, vaultMigrations);
          const mark = checksumOf(header);
          await admit(database, witness.policySeen(), { mark, finding: this.#headerFinding(database, mark, witness) });
          const before = schemaOf(database) < vaultMigrations.length ? this.copies.makeBeforeUpdate(database) : undefined;
          const ring = this.#files.ring(header, dek);
          const makesRing = schemaOf(database) < sealedSince && !hasRing(ring);
          const chartKeys = makesRing ? await makeChartKeys(ring) : await openChartKeys(ring);
          prepareVault(database, chartKeys, vaultMigrations);
          // In the clear under the vault’s key alone, the words of its charts would outlive them.
          if (makesRing && before !== undefined) this.copies.remove(before.name);
          noteInUse(this.folder);
          chartKeys.expect(encounterIds(database));
          const atHand = { ...this.#files, header, dek, chartKeys };
          const raised = await raiseHeader(atHand, demands, this.calibrate, passphrase, () => this.#files.ring(header, dek));
          if (raised.device !== null) witness.bindTo(this.keychain);
          const { changes, recovery } = await raiseRecovery(atHand, demands.recovery);
          this.#keepSpare();
          const mended = mendHeader(this.#files.headerPath, found, raised.changes.events.length > 0);
          const { broughtBack, head } = this.#files.judgeHead(database, witness);
          return { database, chartKeys, witness, vaultId: header.vaultId, passphraseOnly: raised.device === null, recovery, failedBefore, header: mark, changes: joinChanges(mended, raised.changes, changes), broughtBack, head };
        } catch (error) {
          database.close();
          throw error;
        }
      } catch (error) {
        witness.close();
        throw error;
      } finally {
        dek.fill(0);
      }
    });
  }

  /**
   * Opens the vault for somebody who is to look at it and change nothing: whatever its schema, and whether its chart
   * keys open or not.
   * @throws FaultError as `unlock`
   */
  examine(passphrase: Uint8Array): Promise<ExaminedVault> {
    return this.#inTurn(async () => {
      const { header } = await this.#foundHere();
      const dek = await this.#unsealing.unseal(header, passphrase);
      try {
        const database = openVault(this.#files.database, dek, 'existing');
        const head = await this.#files.headAsIs(database, header, dek);
        return { ...(await examined(database, this.#files.ring(header, dek))), head };
      } finally {
        dek.fill(0);
      }
    });
  }

  /**
   * Puts a copy in the place of the database, which is set aside; opens nothing. The next unlocking logs it.
   * @throws FaultError as `unlock`; `open-elsewhere` while Chartlock has it open
   */
  bringBack(passphrase: Uint8Array, copy: CopyName): Promise<void> {
    return this.#inTurn(async () => {
      if (isInUse(this.folder)) refuse({ code: 'open-elsewhere' });
      const { header } = await this.#foundHere();
      const dek = await this.#unsealing.unseal(header, passphrase);
      const witness = this.#files.witness(header, dek);
      try {
        await witness.look();
        this.#files.bringBack.bring({ name: copy, path: this.copies.pathOf(copy) }, dek, this.clock.now(), witness);
      } finally {
        witness.close();
        dek.fill(0);
      }
    });
  }

  /** The log has it that a copy was put in the place of the database. */
  loggedBringingBack(): void {
    this.#files.bringBack.forget();
  }

  /**
   * Whether somebody at the open vault has its passphrase; opens nothing.
   * @throws FaultError `throttled`, `keychain`, `wrong-passphrase`
   */
  prove(passphrase: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const dek = await this.#unsealing.unseal(this.#existing(), passphrase);
      dek.fill(0);
    });
  }

  /**
   * Opens the vault with the organisation's recovery key, for somebody who is to look at it and change nothing.
   * Neither passphrase nor keychain take part: the vault may have come from another computer.
   * @param identity the private key (`AGE-SECRET-KEY-1…`)
   * @throws FaultError `no-vault`, `no-recovery`, `vault-damaged`, `vault-newer`
   */
  recover(identity: string): Promise<ExaminedVault> {
    return this.#inTurn(async () => {
      const { header } = await this.#foundHere();
      const { dek, ringSecrets } = await new Recovery(this.folder, header.vaultId).open(identity);
      try {
        const database = openVault(this.#files.database, dek, 'existing');
        const { folder, vaultId, half } = this.#files.ring(header, dek);
        // The keychain may be another computer's: the file alone says how far the log has to reach.
        const head = await this.#files.headAsIs(database, { ...header, device: null }, dek);
        return { ...(await examined(database, { folder, vaultId, half, keychain: null, secrets: ringSecrets })), head };
      } finally {
        dek.fill(0);
      }
    });
  }

  /** The fingerprint of the key that the vault's recovery copy is sealed to; null where there is none. */
  recoveryFingerprint(): string | null {
    const recipient = new Recovery(this.folder, this.#existing().vaultId).recipient();
    return recipient === undefined ? null : recipientFingerprint(recipient);
  }

  /**
   * Sets another passphrase with the organisation's recovery key, for whoever has forgotten theirs or lost their keychain.
   * @param identity the private key (`AGE-SECRET-KEY-1…`)
   * @param admit looks at the open vault, says what it thinks of the passphrase, and logs that the key was used, before the passphrase is in force; what it is given goes into the transaction of that event: what is amiss with the header before, and the new one
   * @throws FaultError `no-vault`, `no-recovery`, `vault-damaged`, `vault-newer`, `keychain`, `memory-short`; `open-elsewhere` while Chartlock has it open
   */
  setAnew(identity: string, next: Uint8Array, admit: (database: Database, header: { readonly finding: HeaderFinding | null; readonly note: (db: WritableDatabase) => void }) => void): Promise<void> {
    return this.#inTurn(async () => {
      const { header } = await this.#foundHere();
      if (isInUse(this.folder)) refuse({ code: 'open-elsewhere' });
      requireMemory(this.demands().kdf, this.freeKiB(), true);
      const recovered = await new Recovery(this.folder, header.vaultId).open(identity);
      const { dek, ringSecrets } = recovered;
      const witness = this.#files.witness(header, dek);
      try {
        await witness.look();
        const database = openVault(this.#files.database, dek, 'existing');
        try {
          requireKnown(database, vaultMigrations);
          const anew = await headerAnew(this.keychain, header, recovered, await this.calibrate(this.demands().kdf), next);
          const seal = stageHeader(this.#files.headerPath, anew);
          admit(database, {
            finding: this.#headerFinding(database, checksumOf(header), witness),
            note: (db) => {
              if (knowsMarks(database)) noteHeader(db, checksumOf(anew), 'recovered');
            },
          });
          seal();
          settleHeader(database);
          this.#unsealing.throttle.succeeded();
          await witness.anchorAgain();
        } finally {
          database.close();
        }
      } finally {
        witness.close();
        dek.fill(0);
        for (const secret of ringSecrets) secret.fill(0);
      }
    });
  }

  /**
   * Prepares another passphrase for the same data key, written beside the header; `seal` puts it in place, whole or not at all,
   * once the log has it.
   * @param admit is asked once the current passphrase has been proved: whoever cannot prove it learns nothing of the next
   * @throws FaultError as `unlock`
   */
  changePassphrase(current: Uint8Array, next: Uint8Array, admit: () => Promise<void> = async () => undefined): Promise<NextHeader> {
    return this.#inTurn(async () => {
      const header = this.#existing();
      requireMemory(this.demands().kdf, this.freeKiB(), true);
      const dek = await this.#unsealing.unseal(header, current);
      try {
        await admit();
        const secret = await readDeviceSecret(this.keychain, header);
        try {
          const changed = await sealedHeader(header, await this.calibrate(this.demands().kdf), dek, next, secret);
          return { header: checksumOf(changed), before: checksumOf(header), seal: stageHeader(this.#files.headerPath, changed) };
        } finally {
          secret?.fill(0);
        }
      } finally {
        dek.fill(0);
      }
    });
  }

  /** What is amiss with the header. A copy of the database that the vault itself has brought back may be older than it: the next unlocking notes that. */
  #headerFinding(database: Database, mark: string, witness: HeadWitness): HeaderFinding | null {
    return this.#files.noteOf(witness).whose === 'own' ? null : judgeHeader(database, mark);
  }

  /** Keeps the header that is in force beside the copies, too. */
  #keepSpare(): void {
    const header = this.#unsealing.find()?.header;
    if (header !== undefined) keepSpare(this.#files.headerPath, header);
  }

  /** As `#found`; where there is none, whether one was here is told apart. @throws FaultError `no-vault`, `vault-missing` */
  async #foundHere(): Promise<HeaderFound> {
    if (this.#unsealing.find() === undefined && (await this.place.earlier('keychain')) !== undefined) refuse({ code: 'vault-missing' });
    return this.#found();
  }

  /** The header of the vault that there is; before it is looked at, a bringing back that was cut short is taken to its end. */
  #found(): HeaderFound {
    const found = this.#unsealing.find() ?? refuse({ code: 'no-vault' });
    this.#files.bringBack.complete();
    return found;
  }

  #existing(): Header {
    return this.#found().header;
  }

  /** One passphrase at a time: guesses sent side by side would all pass the throttle before the first has failed. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

function encounterIds(database: Database): readonly string[] {
  return z.array(z.string()).parse(database.driver.prepare('select id from encounters').pluck().all());
}

import { join } from 'node:path';
import type { HeadFinding } from '../../../shared/audit';
import { BringBack, isOwnNote, type BroughtBack } from '../copies';
import type { Database } from '../store';
import { HeadWitness } from '../witness';
import { deriveHeadKey, deriveRingHalf } from './derive';
import type { Header } from './header';
import type { KeychainPort } from './keychain';
import type { RingPlace } from './open-ring';
import { Recovery } from './recovery';

/** What of a header says which vault it is, and whether the keychain has a part in it. */
type Bound = Pick<Header, 'vaultId' | 'device'>;

/** What lies around a vault's database and is proved by its data key: the ring of its charts' keys, the seal of its log, the note of a copy. */
export class VaultFiles {
  readonly database: string;
  readonly bringBack: BringBack;

  constructor(
    readonly folder: string,
    readonly headerPath: string,
    readonly keychain: KeychainPort,
  ) {
    this.database = join(folder, 'vault.db');
    this.bringBack = new BringBack(this.database);
  }

  /** The ring of the charts' keys; with the keychain where the header is bound to it. */
  ring({ vaultId, device }: Bound, dek: Uint8Array): RingPlace {
    const recovery = new Recovery(this.folder, vaultId);
    const place = { folder: this.folder, vaultId, half: deriveRingHalf(dek, vaultId), kept: (secrets: readonly Uint8Array[]) => recovery.follow(secrets) };
    return device === null ? { ...place, keychain: null, onTheWay: this.keychain } : { ...place, keychain: this.keychain };
  }

  /** What seals the head of this vault's log outside of it. The caller closes it. */
  witness({ vaultId, device }: Bound, dek: Uint8Array): HeadWitness {
    return new HeadWitness(this.folder, vaultId, deriveHeadKey(dek, vaultId), device === null ? null : this.keychain);
  }

  /** Holds the log against its seal, once the database is ready to be read; and says whether a copy took its place. @param witness has looked */
  judgeHead(database: Database, witness: HeadWitness): { readonly broughtBack: BroughtBack | undefined; readonly head: HeadFinding | null } {
    const { note, whose } = this.noteOf(witness);
    return { broughtBack: whose === 'own' ? note : undefined, head: witness.compare(database, whose) };
  }

  /** The note that a copy took the database's place, and whose it is. @param witness has looked */
  noteOf(witness: HeadWitness): { readonly note: BroughtBack | undefined; readonly whose: 'none' | 'own' | 'forged' } {
    const note = this.bringBack.read();
    return { note, whose: note === undefined ? 'none' : isOwnNote(note, witness) ? 'own' : 'forged' };
  }

  /** What is wrong between log and seal, for somebody who changes nothing. */
  async headAsIs(database: Database, header: Bound, dek: Uint8Array): Promise<HeadFinding | null> {
    const witness = this.witness(header, dek);
    try {
      await witness.look();
      return this.judgeHead(database, witness).head;
    } finally {
      witness.close();
    }
  }
}

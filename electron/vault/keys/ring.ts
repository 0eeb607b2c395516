import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encounterIdSchema, vaultIdSchema, z, type VaultId } from '../../../shared/kernel';
import { sealKey, unsealKey } from './derive';
import { holdRemains, stageDurably, syncFolder } from './durable';

/** Bytes of a chart's key. */
export const chartKeyBytes = 32;

// Not the schema of base64, whose pattern is slow on a megabyte: what is not whole does not unseal.
const ringSchema = z.strictObject({
  format: z.literal(1),
  vaultId: vaultIdSchema,
  sealed: z.strictObject({ algorithm: z.literal('aes-256-gcm'), iv: z.string(), tag: z.string(), key: z.string() }),
});

/** The ring's two files: the second is the first once more, for the day on which the disk has spoiled it. */
export const ringNames = ['chart-keys.json', 'chart-keys.copy.json'] as const;

/** The keys by their encounters' ids. */
export type ChartKeyMap = Map<string, Buffer>;

/** One of the ring's files as it lies there: sealed, damaged or not there. */
type RingFile = { readonly state: 'missing' } | { readonly state: 'damaged' } | { readonly state: 'sealed'; readonly text: string; readonly sealed: z.infer<typeof ringSchema>['sealed'] };

/** What the files gave under a key: the charts' keys, and whether both files hold them alike. */
export type OpenedRing = { readonly keys: ChartKeyMap; readonly alike: boolean };

/**
 * The ring of a vault's chart keys, in two small files beside the database. It is rewritten whole, so that a key
 * that is taken from it is in no later version of it.
 */
export class Ring {
  readonly #paths: readonly [string, string];

  constructor(
    private readonly folder: string,
    private readonly vaultId: VaultId,
  ) {
    this.#paths = [join(folder, ringNames[0]), join(folder, ringNames[1])];
  }

  /** Whether there is any file of the ring, sound or not. */
  exists(): boolean {
    return this.#paths.some((path) => existsSync(path));
  }

  /** The keys under `kek`: of the first file that opens. Undefined where none does. */
  open(kek: Uint8Array): OpenedRing | undefined {
    const files = this.#paths.map((path) => this.#look(path));
    for (const file of files) {
      if (file.state !== 'sealed') continue;
      const keys = this.#unsealed(file.sealed, kek);
      if (keys !== undefined) return { keys, alike: files.every((other) => other.state === 'sealed' && other.text === file.text) };
    }
    return undefined;
  }

  /**
   * Puts `keys`, sealed under `kek`, in the place of what the ring held: down to the disk, whole or not at all.
   * @param remains what becomes of the files that were there: 'overwritten' where no secret will die that would make them unreadable
   */
  write(keys: ChartKeyMap, kek: Uint8Array, remains: 'left' | 'overwritten'): void {
    const plain = packed(keys);
    let file: Buffer;
    try {
      file = Buffer.from(JSON.stringify({ format: 1, vaultId: this.vaultId, sealed: sealKey(plain, kek, this.#about()) } satisfies z.infer<typeof ringSchema>));
    } finally {
      plain.fill(0);
    }
    // Both are on the disk before either takes its place: what a full disk refuses is refused while nothing has changed.
    const places = this.#paths.map((path) => stageDurably(path, file, 'unsynced'));
    const held = remains === 'left' ? [] : this.#paths.map(holdRemains);
    try {
      for (const place of places) place();
      syncFolder(this.folder);
      for (const { overwrite } of held) overwrite();
    } finally {
      for (const { release } of held) release();
    }
  }

  #about(): string {
    return `chartlock chart keys 1 ${this.vaultId}`;
  }

  #look(path: string): RingFile {
    if (!existsSync(path)) return { state: 'missing' };
    try {
      const text = readFileSync(path, 'utf8');
      const { vaultId, sealed } = ringSchema.parse(JSON.parse(text));
      return vaultId === this.vaultId ? { state: 'sealed', text, sealed } : { state: 'damaged' };
    } catch {
      return { state: 'damaged' };
    }
  }

  #unsealed(sealed: z.infer<typeof ringSchema>['sealed'], kek: Uint8Array): ChartKeyMap | undefined {
    try {
      const plain = unsealKey(sealed, kek, this.#about());
      return plain === undefined ? undefined : unpacked(plain);
    } catch {
      // A nonce or a tag of another length: the file was spoiled.
      return undefined;
    }
  }
}

/** Keys as bytes: the length of the id, the id, the key; in the order in which they came. Never text: text could not be zeroed. */
function packed(keys: ChartKeyMap): Buffer {
  let size = 0;
  for (const id of keys.keys()) size += 1 + id.length + chartKeyBytes;
  const bytes = Buffer.alloc(size);
  let at = 0;
  for (const [id, key] of keys) {
    at = bytes.writeUInt8(id.length, at);
    at += bytes.write(id, at, 'latin1');
    at += key.copy(bytes, at);
  }
  return bytes;
}

/** The keys lie in `bytes` itself, so that no second copy of them is made. */
function unpacked(bytes: Buffer): ChartKeyMap {
  const keys: ChartKeyMap = new Map();
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt8(at);
    const id = encounterIdSchema.parse(bytes.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length + chartKeyBytes;
    keys.set(id, bytes.subarray(at - chartKeyBytes, at));
  }
  return keys;
}

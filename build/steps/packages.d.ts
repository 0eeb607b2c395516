/** What we use of packages that come without types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export type Entry = {
    fileName: string;
    /** As the archive says; a stream of another length fails. */
    uncompressedSize: number;
    isEncrypted(): boolean;
    /** The Unix mode is in the upper 16 bits. */
    externalFileAttributes: number;
  };

  export type ZipFile = {
    readonly entryCount: number;
    /** Where it is not closed by itself at the end of the entries. */
    close(): void;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  };

  /** Opens an archive; rejects when it is not one. Names that point outside a folder are refused while reading. */
  export function openPromise(path: string, options?: { readonly autoClose?: boolean }): Promise<ZipFile>;
  export function fromBufferPromise(buffer: Buffer): Promise<ZipFile>;
}
